/** PIN, lock-out and the settings file they live in; real files, real scrypt. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createKioskExit } from '../../electron/kiosk-exit.ts';
import { missed, OPEN_GUARD, waitMs } from '../../electron/policy/pin-guard.ts';
import { openSettings, ShellSettings, type Seal } from '../../electron/settings.ts';
import { createFakeClock } from './fake-clock.ts';
import { safeStorage } from './fake-electron.ts';

let folder = '';
let file = '';
let logged: string[] = [];
const log = (event: string, fields = {}): void => void logged.push(JSON.stringify([event, fields]));
const open = (seal: Seal = safeStorage) => openSettings(file, seal, log);

async function provisioned(content: object, seal?: Seal) {
  const source = join(folder, 'dari-teknisi.json');
  writeFileSync(source, `\uFEFF${JSON.stringify(content)}`);
  const store = open(seal);
  const taken = await store.provision(source);
  return { store, taken, left: existsSync(source) };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'satu-atap-setelan-'));
  file = join(folder, 'setelan.json');
  logged = [];
});

describe('settings', () => {
  test('defaults, kept changes, and what is on disk', () => {
    const store = open();
    expect(store.current()).toEqual({
      station: 'pc-depan',
      roles: ['meja'],
      office: { port: 7100, host: '127.0.0.1' },
      pinGuard: { failures: 0, lockedUntil: 0 },
    });
    store.update({ station: 'loket-2', roles: ['meja', 'pindai'] });
    expect(open().current()).toMatchObject({ station: 'loket-2', roles: ['meja', 'pindai'] });
  });

  test('a torn file gives way to the last good one', () => {
    open().update({ station: 'loket-3' });
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20));
    expect(open().current().station).toBe('loket-3');
    writeFileSync(file, '{"station":"x","peran":["bos"]}');
    expect(open().current().station).toBe('loket-3');
    expect(logged.join()).toContain('settings.damaged');
  });

  test('a hub is https with a noted certificate, or this very PC', () => {
    const keySha256 = 'ab'.repeat(32);
    const accepts = (hub: object): boolean => ShellSettings.safeParse({ hub }).success;
    expect(accepts({ url: 'https://hub.lan:8443', keySha256 })).toBe(true);
    expect(accepts({ url: 'http://127.0.0.1:7100' })).toBe(true);
    expect(accepts({ url: 'https://hub.lan:8443' })).toBe(false);
    expect(accepts({ url: 'https://hub.lan:8443', keySha256: 'ab' })).toBe(false);
    expect(accepts({ url: 'http://192.168.1.5:7100', keySha256 })).toBe(false);
    expect(accepts({ url: 'file:///etc/passwd', keySha256 })).toBe(false);
  });

  test('a technician’s file is taken over, sealed, and gone', async () => {
    const { store, taken, left } = await provisioned({
      station: 'anjungan-1',
      roles: ['anjungan'],
      kioskPin: '482913',
      deviceToken: 'token-perangkat-rahasia',
    });
    expect([taken, left]).toEqual([true, false]);
    const text =
      readFileSync(file, 'utf8') + readFileSync(`${file}.cadangan`, 'utf8') + logged.join();
    expect(text).not.toContain('482913');
    expect(text).not.toContain('token-perangkat-rahasia');
    expect(await store.findDeviceToken()).toBe('token-perangkat-rahasia');
    expect(await open().findDeviceToken()).toBe('token-perangkat-rahasia');
  });

  test('a token from pairing is sealed, replaced and forgotten; the rest stays', async () => {
    const store = open();
    store.update({ station: 'anjungan-2' });
    await store.saveDeviceToken('token-dari-pemasangan');
    expect(readFileSync(file, 'utf8')).not.toContain('token-dari-pemasangan');
    expect(await open().findDeviceToken()).toBe('token-dari-pemasangan');
    await store.saveDeviceToken(undefined);
    expect(await open().findDeviceToken()).toBeUndefined();
    expect(open().current().station).toBe('anjungan-2');
    const unsealed = openSettings(
      file,
      { ...safeStorage, isAsyncEncryptionAvailable: async () => false },
      log,
    );
    await unsealed.saveDeviceToken('token-dari-pemasangan');
    expect(await open().findDeviceToken()).toBeUndefined();
  });

  test('refused: bad files, and a PC that cannot seal', async () => {
    expect(await provisioned({ kioskPin: '123' })).toMatchObject({ taken: false, left: true });
    expect(await provisioned({ roles: [] })).toMatchObject({ taken: false, left: true });
    const noSeal = { ...safeStorage, isAsyncEncryptionAvailable: async () => false };
    expect(await provisioned({ deviceToken: 'token-perangkat-rahasia' }, noSeal)).toMatchObject({
      taken: false,
      left: true,
    });
    expect(logged.join()).not.toContain('123');
  });
});

describe('the way out', () => {
  async function setUp() {
    const { store } = await provisioned({ roles: ['anjungan'], kioskPin: '482913' });
    const clock = createFakeClock();
    let left = 0;
    const audited: string[] = [];
    const make = () => {
      const settings = open();
      return createKioskExit({
        load: settings.current,
        saveGuard: (pinGuard) => settings.update({ pinGuard }),
        now: clock.now,
        log,
        audit: async (outcome) => void audited.push(outcome),
        leave: () => (left += 1),
      });
    };
    return { store, clock, make, leave: make(), count: () => left, audited };
  }

  test('the right PIN opens and clears earlier misses', async () => {
    const { leave, count, audited } = await setUp();
    expect(await leave('111111')).toMatchObject({ ok: false, code: 'PIN_SALAH' });
    expect(await leave('482913')).toEqual({ ok: true, value: null });
    expect(count()).toBe(1);
    expect(open().current().pinGuard).toEqual(OPEN_GUARD);
    expect(audited).toEqual(['wrong-pin', 'left']);
    expect(logged.filter((line) => line.includes('kiosk.exit'))).toEqual([
      JSON.stringify(['kiosk.exit-refused', { why: 'wrong-pin', failures: 1 }]),
      JSON.stringify(['kiosk.exit', {}]),
    ]);
  });

  test('five misses lock; neither the right PIN nor a new start opens before time', async () => {
    const { leave, make, clock, count, audited } = await setUp();
    const answers = await Promise.all(
      ['000000', '000001', '000002', '000003', '000004', '482913'].map(leave),
    ); // all at once
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.code))).toEqual([
      'PIN_SALAH',
      'PIN_SALAH',
      'PIN_SALAH',
      'PIN_SALAH',
      'PIN_TERKUNCI',
      'PIN_TERKUNCI',
    ]);
    const afterPowerCut = make();
    expect(await afterPowerCut('482913')).toEqual({
      ok: false,
      code: 'PIN_TERKUNCI',
      message: 'Terlalu banyak percobaan. Tunggu 1 menit, lalu coba lagi.',
    });
    await clock.pass(60_000);
    expect(await afterPowerCut('482913')).toMatchObject({ ok: true });
    expect(count()).toBe(1);
    expect(audited).toEqual([...Array(5).fill('wrong-pin'), 'locked', 'locked', 'left']);
  });

  test('waits double up to an hour, and a clock set back cannot lock for longer', () => {
    const now = 1_000_000;
    let guard: { failures: number; lockedUntil: number } = OPEN_GUARD;
    const waits = Array.from({ length: 14 }, () => {
      guard = missed(guard, now);
      return waitMs(guard, now) / 60_000;
    });
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
    expect(waitMs(guard, 0)).toBe(3_600_000);
  });

  test('without a PIN there is no way out', async () => {
    const settings = open();
    const leave = createKioskExit({
      load: settings.current,
      saveGuard: () => {},
      now: () => 0,
      log,
      audit: async () => {},
      leave: () => expect.unreachable(),
    });
    expect(await leave('000000')).toMatchObject({ ok: false, code: 'PIN_BELUM_ADA' });
  });
});
