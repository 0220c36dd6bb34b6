/** The real electron/main.ts on a PC whose office is elsewhere: the key, the way out with its PIN, waking up. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { hashPin } from '../../electron/kiosk-pin.ts';
import { hubCertificate, hubKeyPin, otherCertificate } from './certificates.ts';
import * as electron from './fake-electron.ts';

const hub = 'https://hub.lan:7443';
const argvBefore = process.argv;
afterAll(() => {
  process.argv = argvBefore;
});

test('a hub that shows another key, comes back with its own, and a technician who leaves', async () => {
  writeFileSync(
    join(electron.app.getPath('userData'), 'setelan.json'),
    JSON.stringify({
      station: 'anjungan-1',
      roles: ['anjungan'],
      hub: { url: hub, keySha256: hubKeyPin },
      kioskPin: await hashPin('482913'),
    }),
  );
  process.argv = ['electron', '.'];
  const staff = electron.session.fromPartition('persist:satu-atap');
  let shown = otherCertificate;
  const posted: unknown[] = [];
  // As Chromium would: the certificate first, then the request.
  staff.fetch = async (url: string, init?: RequestInit): Promise<Response> => {
    staff.fetched.push(url);
    let verdict: unknown;
    staff.handlers['certificate']?.(
      { hostname: 'hub.lan', certificate: { data: shown }, verificationResult: 'OK' } as never,
      ((given: number) => (verdict = given)) as never,
    );
    if (verdict !== 0) throw new TypeError('net::ERR_FAILED');
    if (init?.method === 'POST') posted.push(JSON.parse(String(init.body)));
    return Response.json({ status: 'ok' });
  };
  await import('../../electron/main.ts');
  const page = async (partition: string): Promise<string> => {
    const url = 'satuatap://shell/menghubungkan.html';
    const { handlers } = electron.session.fromPartition(partition);
    const answer = (await handlers['protocol']?.({ url } as never)) as Response | undefined;
    return (await answer?.text()) ?? '';
  };
  await vi.waitFor(async () =>
    expect(await page('persist:satu-atap')).toContain('KUNCI_SERVER_BERUBAH'),
  );
  expect(await page('satu-atap-umum')).not.toMatch(/KUNCI|PIN di mana/);
  expect(electron.FakeServer.all).toEqual([]); // no server of its own

  // Mended, and the PC wakes up: it asks at once, not when its patience is over.
  shown = hubCertificate;
  const asked = staff.fetched.filter((url) => url.endsWith('/health')).length;
  electron.powerMonitor.emit('resume');
  expect(staff.fetched.filter((url) => url.endsWith('/health'))).toHaveLength(asked + 1);
  const [kiosk] = electron.BrowserWindow.all;
  await vi.waitFor(() => expect(kiosk?.loaded.at(-1)).toBe(`${hub}/anjungan`));

  const speak = (verb: string, ...words: unknown[]) =>
    electron.ipcMain.handlers.get(`satu-atap:${verb}`)?.(
      { sender: kiosk?.webContents, senderFrame: kiosk?.webContents.mainFrame },
      ...words,
    );
  await speak('ask-exit');
  expect(await speak('leave-kiosk', '000000')).toMatchObject({ ok: false, code: 'PIN_SALAH' });
  expect(await speak('leave-kiosk', '482913')).toEqual({ ok: true, value: null });
  // Only the public screen was open: the shell ends with the code that its supervisor knows.
  await vi.waitFor(() => expect(electron.transcript.at(-1)).toEqual(['exit', 10]));
  const tried = posted.filter((body) => Object.hasOwn(body as object, 'outcome'));
  expect(tried).toMatchObject([{ outcome: 'wrong-pin' }, { outcome: 'left' }]);
});
