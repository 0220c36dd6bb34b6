/** Pairing outlives a restart of a screen that keeps nothing itself. */
import type { Cookies } from 'electron';
import { expect, test } from 'vitest';
import { DEVICE_COOKIE, keepDeviceCookie } from '../../electron/device-cookie.ts';
import { stationCookie } from '../../server/auth/principal.ts';
import { FakeCookies } from './fake-electron.ts';

async function setUp(origin: string, token?: string) {
  const jars = [new FakeCookies(), new FakeCookies()];
  const saved: (string | undefined)[] = [];
  await keepDeviceCookie({
    jars: jars as unknown as Cookies[],
    origin,
    token,
    save: async (next) => void saved.push(next),
    now: () => 0,
    log: () => {},
  });
  const change = (cookie: object, cause = 'inserted', removed = false) =>
    jars[0]?.emit(
      'changed',
      {},
      { name: DEVICE_COOKIE, domain: 'hub.lan', value: 'baru', ...cookie },
      cause,
      removed,
    );
  return { jars, saved, change };
}

test('the shell and the server mean the same cookie', () => {
  expect(DEVICE_COOKIE).toBe(stationCookie);
});

test('a known device is known in every session from the start, for the office’s origin only', async () => {
  const { jars } = await setUp('https://hub.lan:8443', 'rahasia');
  const cookie = {
    url: 'https://hub.lan:8443',
    name: 'satu-atap-perangkat',
    value: 'rahasia',
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'strict',
    expirationDate: 315_360_000,
  };
  expect(jars.map(({ kept }) => kept)).toEqual([[cookie], [cookie]]);
  expect((await setUp('http://127.0.0.1:7100', 'rahasia')).jars[0]?.kept[0]).toMatchObject({
    secure: false,
  });
  expect((await setUp('https://hub.lan:8443')).jars[0]?.kept).toEqual([]);
});

test('a new pairing is kept once; unpairing is forgotten; nothing else matters', async () => {
  const { saved, change } = await setUp('https://hub.lan:8443', 'lama');
  change({ value: 'lama' }); // our own hand
  change({ name: 'satu-atap-sesi' });
  change({ domain: 'evil.test' });
  change({ value: 'lama' }, 'overwrite', true); // makes room for the next
  change({});
  change({});
  change({}, 'expired-overwrite', true);
  expect(saved).toEqual(['baru', undefined]);
});

test('what one window learns, this PC’s print agent knows at once; nothing goes round in circles', async () => {
  const { jars, saved, change } = await setUp('https://hub.lan:8443');
  change({});
  expect(jars.map(({ kept }) => kept.map(({ value }) => value))).toEqual([[], ['baru']]);
  jars[1]?.emit(
    'changed',
    {},
    { name: DEVICE_COOKIE, domain: 'hub.lan', value: 'baru' },
    'inserted',
    false,
  );
  expect(saved).toEqual(['baru']);
  expect(jars.map(({ kept }) => kept.length)).toEqual([0, 1]);
});
