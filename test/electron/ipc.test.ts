/** The door of IPC: forged senders, foreign pages, child frames, wrong words. */
import { beforeEach, describe, expect, test } from 'vitest';
import { EXIT_URL } from '../../electron/connecting-page.ts';
import { findRefusal, handle, type Door } from '../../electron/ipc/handle.ts';
import type { Verb } from '../../electron/policy/ipc-channels.ts';
import { verbs } from '../../electron/policy/ipc-verbs.ts';
import type { Role } from '../../electron/policy/roles.ts';
import { ipcMain } from './fake-electron.ts';

const pinnedOrigin = 'http://127.0.0.1:7100';
const roleOf = new Map<number, Role>([
  [1, 'meja'],
  [2, 'anjungan'],
]);
const logged: unknown[] = [];
const door: Door = {
  pinnedOrigin,
  findRole: (id) => roleOf.get(id),
  log: (event, fields) => void logged.push([event, fields]),
};

interface Frame {
  url: string;
  parent: Frame | null;
}

function speaker(
  id: number,
  url: string,
): { sender: { id: number; mainFrame: Frame }; senderFrame: Frame | null } {
  const mainFrame: Frame = { url, parent: null };
  return { sender: { id, mainFrame }, senderFrame: mainFrame };
}
type Event = Parameters<typeof findRefusal>[2];
const refusal = (verb: Parameters<typeof findRefusal>[1], event: unknown) =>
  findRefusal(door, verb, event as Event);

beforeEach(() => {
  logged.length = 0;
});

describe('who may speak', () => {
  test('our windows, on our pages', () => {
    expect(refusal('version', speaker(1, `${pinnedOrigin}/meja`))).toBeUndefined();
    expect(refusal('askExit', speaker(2, `${pinnedOrigin}/anjungan`))).toBeUndefined();
    expect(refusal('leaveKiosk', speaker(2, EXIT_URL))).toBeUndefined();
  });

  const main = speaker(1, `${pinnedOrigin}/meja`);
  const child = { url: `${pinnedOrigin}/meja`, parent: main.sender.mainFrame };
  const cases: [string, unknown][] = [
    ['unknown-window', speaker(99, `${pinnedOrigin}/meja`)],
    ['frame-gone', { ...main, senderFrame: null }],
    ['subframe', { ...main, senderFrame: child }],
    ['subframe', { ...main, senderFrame: { url: `${pinnedOrigin}/meja`, parent: null } }], // a main frame, but of another window
    ['subframe', { sender: { id: 1, mainFrame: child }, senderFrame: child }], // the main frame of something embedded
    ['foreign-origin', speaker(1, 'https://evil.test/meja')],
    ['foreign-origin', speaker(1, 'http://127.0.0.1.evil.test:7100/')],
    ['foreign-origin', speaker(1, `data:text/html,${pinnedOrigin}`)],
    ['foreign-origin', speaker(1, '')],
  ];
  test.each(cases)('not: %s', (why, event) => {
    expect(refusal('version', event)).toBe(why);
  });

  test('each verb in its own kind of window, the PIN on the shell’s own page only', () => {
    const table = Object.keys(verbs).map((verb) => [
      verb,
      ...[`${pinnedOrigin}/`, EXIT_URL].flatMap((url) =>
        [1, 2].map((id) => refusal(verb as Verb, speaker(id, url)) ?? 'ya'),
      ),
    ]);
    expect(table).toEqual([
      //             office page: desk, kiosk;      shell's page: desk, kiosk
      ['askExit', 'wrong-role', 'ya', 'wrong-role', 'ya'],
      ['closeExit', 'office-page', 'office-page', 'wrong-role', 'ya'],
      ['leaveKiosk', 'office-page', 'office-page', 'wrong-role', 'ya'],
      ['listPrinters', 'ya', 'wrong-role', 'ya', 'wrong-role'],
      ['version', 'ya', 'ya', 'ya', 'ya'],
      ['restart', 'ya', 'wrong-role', 'ya', 'wrong-role'],
    ]);
  });
});

describe('what is said', () => {
  async function speak(event: unknown, ...words: unknown[]): Promise<unknown> {
    return ipcMain.handlers.get('satu-atap:leave-kiosk')?.(event, ...words);
  }

  test('words are checked before they are acted on; a failure never reaches the page as English', async () => {
    const heard: string[] = [];
    handle(door, 'leaveKiosk', async ([pin]) => {
      if (pin === '999999') throw new TypeError('secret detail');
      heard.push(pin);
      return { ok: true, value: null };
    });
    const kiosk = speaker(2, EXIT_URL);
    for (const words of [
      [],
      [123_456],
      ['12345'],
      ['1234567890123'],
      ['12a456'],
      ['123456', 'lagi'],
      [{ toString: () => '123456' }],
      [null],
    ]) {
      expect(await speak(kiosk, ...words)).toMatchObject({ ok: false, code: 'ISIAN_TIDAK_SESUAI' });
    }
    expect(heard).toEqual([]);
    expect(await speak(kiosk, '123456')).toEqual({ ok: true, value: null });
    expect(await speak(speaker(1, 'https://evil.test'), '123456')).toMatchObject({
      ok: false,
      code: 'PENGIRIM_DITOLAK',
    });
    const failed = await speak(kiosk, '999999');
    expect(failed).toMatchObject({ ok: false, code: 'PERANGKAT_GAGAL' });
    expect(JSON.stringify([failed, logged])).not.toContain('secret');
    expect(heard).toEqual(['123456']);
    expect(logged).toEqual([
      ['ipc.refused', { verb: 'leaveKiosk', why: 'foreign-origin' }],
      ['ipc.failed', { verb: 'leaveKiosk', error: 'TypeError' }],
    ]);
  });
});
