/** The office's door to its LAN: real sockets on a real address of this machine, with the office's own certificate. */
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { SignInUser } from '../../domain/contract/auth.ts';
import type { LanView } from '../../domain/contract/office.ts';
import { judgeCertificate } from '../../electron/policy/certificate-pin.ts';
import type { StartOptions } from '../../server/start-office.ts';
import {
  certificateFile,
  loadCertificate,
  needsRenewal,
} from '../../server/tls/office-certificate.ts';
import { openOffice, type OfficeUnderTest } from '../support/office.ts';
import { askOnce, findLanAddress, LanDevice } from '../support/tls-client.ts';

const DAY = 86_400_000;
const address = findLanAddress() ?? '';

let office: OfficeUnderTest | undefined;
afterEach(async () => {
  await office?.remove();
  office = undefined;
});

async function open(options: Partial<StartOptions> = {}) {
  office = await openOffice({ host: '0.0.0.0', ...options });
  return doorOf(office);
}

function doorOf(running: OfficeUnderTest) {
  const { lan } = running;
  if (lan === undefined) throw new Error('no LAN');
  const { port } = new URL(running.url);
  return {
    running,
    lan,
    plain: `http://${address}:${port}`,
    secure: `https://${address}:${lan.port}`,
    ca: lan.certificate().authority,
  };
}

async function pairingCode(running: OfficeUnderTest): Promise<string> {
  const admin = await signInAdmin(running);
  const { code } = await admin.do<{ code: string }>('admin.addStation', {
    name: 'Loket 2',
    kind: 'desk',
  });
  return code;
}

async function signInAdmin(running: OfficeUnderTest) {
  const users = await running.client().ask<SignInUser[]>('auth.users');
  return running.as(users.find(({ roles }) => roles.includes('admin'))?.id ?? '');
}

describe.skipIf(address === '')('a device on the LAN', () => {
  test('trusts the office, pairs with the code, signs in; its cookies go by https only', async () => {
    const { running, lan, secure, ca } = await open();
    const device = new LanDevice(secure, ca);

    const stranger = await device.do('auth.signIn', { userId: 'cs', pin: '123456' });
    expect(stranger.status).toBe(403);
    expect(stranger.text).toContain('PERANGKAT_BELUM_DIPASANGKAN');

    const paired = await device.do('auth.pairStation', { code: await pairingCode(running) });
    expect(paired.status).toBe(200);
    expect(paired.headers['set-cookie']?.[0]).toMatch(/HttpOnly; Secure; SameSite=Strict/);

    const signedIn = await device.do('auth.signIn', { userId: 'cs', pin: '123456' });
    expect(signedIn.status).toBe(200);
    expect(signedIn.headers['set-cookie']?.[0]).toMatch(/Secure/);

    // What the desktop shell would say to the same certificate, and to it under another pin.
    const shown = new X509Certificate(signedIn.certificate?.raw ?? '').toString();
    const pin = { hostname: address, sha256: lan.certificate().keyPin };
    expect(judgeCertificate(pin, address, shown)).toBe(0);
    expect(judgeCertificate({ ...pin, sha256: '00'.repeat(32) }, address, shown)).toBe(-2);
  });

  test('who does not know the office’s certificate sends nothing', async () => {
    const { secure } = await open();
    await expect(askOnce(`${secure}/health`)).rejects.toThrow(/self-signed certificate/);
  });

  test('plain http: a page is sent on to https, anything else refused; no PIN is ever looked at', async () => {
    const { running, lan, plain } = await open();
    const page = await askOnce(`${plain}/masuk?x=1`, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.location]).toEqual([
      307,
      `https://${address}:${lan.port}/masuk?x=1`,
    ]);
    const before = running.office.ledger.lastSeq;
    const signIn = await askOnce(`${plain}/trpc/auth.signIn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-satu-atap': '1' },
      body: JSON.stringify({ commandId: crypto.randomUUID(), userId: 'cs', pin: '123456' }),
    });
    expect(signIn.status).toBe(403);
    expect(signIn.text).toContain('HARUS_HTTPS');
    expect(running.office.ledger.lastSeq).toBe(before);
    // A name that is not ours gets no redirect: it could lead anywhere.
    const foreign = await askOnce(`${plain}/masuk`, { headers: { host: 'jahat.test' } });
    expect([foreign.status, foreign.headers.location]).toEqual([421, undefined]);
  });

  test('other names over https are refused too', async () => {
    const { secure, ca } = await open();
    const foreign = await askOnce(`${secure}/health`, { ca, headers: { host: 'jahat.test:7443' } });
    expect(foreign.status).toBe(421);
  });

  test('one address only: this machine by loopback, the others by https', async () => {
    const { running, secure, plain, ca } = await open({ host: address });
    expect(new URL(running.url).hostname).toBe('127.0.0.1');
    expect((await askOnce(`${running.url}/health`)).status).toBe(200);
    expect((await askOnce(`${secure}/health`, { ca })).status).toBe(200);
    expect((await askOnce(`${plain}/health`)).status).toBe(307);
  });

  test('an office that keeps to itself has no door', async () => {
    office = await openOffice();
    expect(office.lan).toBeUndefined();
    const { port } = new URL(office.url);
    await expect(askOnce(`http://${address}:${port}/health`)).rejects.toThrow('ECONNREFUSED');
    expect((await askOnce(`${office.url}/sertifikat-kantor.crt`)).status).toBe(404);
    const admin = await signInAdmin(office);
    expect(await admin.ask('admin.lan')).toEqual({ open: false, urls: [] });
  });

  test('the server’s own PC shows address, pin and certificate; another device the address only', async () => {
    const { running, lan, secure, ca } = await open();
    const admin = await signInAdmin(running);
    const view = await admin.ask<LanView>('admin.lan');
    expect(view.urls[0]).toBe(secure);
    const { keyPin, certificateFingerprint, certificatePath } = view.trust ?? {};
    expect(keyPin).toBe(lan.certificate().keyPin);
    const download = await askOnce(`${running.url}${certificatePath}`);
    expect(download.headers['content-type']).toBe('application/x-x509-ca-cert');
    expect(new X509Certificate(download.text).fingerprint256).toBe(certificateFingerprint);

    const device = new LanDevice(secure, ca);
    await device.do('auth.pairStation', { code: await pairingCode(running) });
    const users = await running.client().ask<SignInUser[]>('auth.users');
    const userId = users.find(({ roles }) => roles.includes('admin'))?.id;
    await device.do('auth.signIn', { userId, pin: '123456' });
    const elsewhere = await askOnce(`${secure}/trpc/admin.lan`, {
      ca,
      headers: { cookie: [...device.cookies].map((pair) => pair.join('=')).join('; ') },
    });
    expect(JSON.parse(elsewhere.text).result.data).toEqual({ open: true, urls: view.urls });
  });

  test('the certificate outlives restarts; renewed in good time under the same keys, while the office runs', async () => {
    let ahead = -310 * DAY; // the office was set up last year
    const { running, lan, ca } = await open({ wall: () => Date.now() + ahead });
    const first = lan.certificate();
    await running.restart();
    const again = doorOf(running);
    expect(again.lan.certificate().chain).toBe(first.chain);
    expect(await again.lan.renew()).toBe(false);

    ahead = 0;
    expect(await again.lan.renew()).toBe(true);
    const renewed = again.lan.certificate();
    expect([renewed.keyPin, renewed.authority]).toEqual([first.keyPin, first.authority]);
    const reply = await askOnce(`${again.secure}/health`, { ca });
    const shown = new X509Certificate(reply.certificate?.raw ?? '');
    expect(shown.validToDate.getTime()).toBeGreaterThan(Date.now() + 360 * DAY);
    const pin = { hostname: address, sha256: first.keyPin };
    expect(judgeCertificate(pin, address, shown.toString())).toBe(0);
  });
});

describe('the certificate', () => {
  const now = Date.UTC(2026, 10, 22);
  const names = ['pc-depan', 'pc-depan.local', 'localhost', '127.0.0.1', '192.168.1.10', 'fd00::2'];

  async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'satu-atap-tls-'));
    try {
      await work(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test('holds for every name, signed by an authority that may sign for no others', () =>
    inFolder(async (folder) => {
      const { chain, authority } = await loadCertificate(folder, names, now);
      const server = new X509Certificate(chain);
      const root = new X509Certificate(authority);
      expect(names.slice(0, 3).every((name) => server.checkHost(name) !== undefined)).toBe(true);
      expect(names.slice(3).every((ip) => server.checkIP(ip) !== undefined)).toBe(true);
      expect(server.verify(root.publicKey)).toBe(true);
      expect([server.ca, root.ca]).toEqual([false, true]);
      expect(root.raw.includes(Buffer.from('551d1e', 'hex'))).toBe(true); // name constraints
      // POSIX only: Windows keeps no such bits.
      if (process.platform !== 'win32')
        expect(statSync(join(folder, certificateFile)).mode & 0o777).toBe(0o600);
    }));

  test('a new address or .local name: renewed, same pin; a name outside the limits spoils nothing', () =>
    inFolder(async (folder) => {
      const first = await loadCertificate(folder, names, now);
      expect(needsRenewal(first, ['bank.example'], now)).toBe(false);
      for (const name of ['192.168.7.7', 'loket.local']) {
        expect(needsRenewal(first, [...names, name], now)).toBe(true);
      }
      const next = await loadCertificate(folder, [...names, '192.168.7.7', 'bank.example'], now);
      expect([next.keyPin, next.authority]).toEqual([first.keyPin, first.authority]);
      const server = new X509Certificate(next.chain);
      expect(server.checkIP('192.168.7.7')).toBe('192.168.7.7');
      expect(server.checkHost('bank.example')).toBeUndefined();
    }));

  test('near its end, or from a PC whose clock was wrong: renewed', () =>
    inFolder(async (folder) => {
      const first = await loadCertificate(folder, names, now);
      expect(needsRenewal(first, names, now + 300 * DAY)).toBe(false);
      expect(needsRenewal(first, names, now + 306 * DAY)).toBe(true);
      expect(needsRenewal(first, names, now - 60 * DAY)).toBe(true);
    }));

  test('a damaged file is set aside, and the office has a new one', () =>
    inFolder(async (folder) => {
      const first = await loadCertificate(folder, names, now);
      const file = join(folder, certificateFile);
      writeFileSync(file, readFileSync(file, 'utf8').slice(0, 500));
      const next = await loadCertificate(folder, names, now);
      expect(next.keyPin).not.toBe(first.keyPin);
      expect(readFileSync(`${file}.rusak`, 'utf8')).toHaveLength(500);
    }));
});
