import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backoffMs } from '../../../electron/policy/backoff.ts';
import { findFingerprint, judgeCertificate } from '../../../electron/policy/certificate-pin.ts';
import { parseArguments } from '../../../electron/policy/command-line.ts';
import { deniedKeys, isDeniedKey, type KeyInput } from '../../../electron/policy/kiosk-keys.ts';
import { mayUse, permissions } from '../../../electron/policy/permissions.ts';
import { Role, roles } from '../../../electron/policy/roles.ts';
import { printWindowOptions, windowOptions } from '../../../electron/policy/window-options.ts';
import {
  hubCertificate,
  hubKeyPin,
  otherCertificate,
  renewedCertificate,
} from '../certificates.ts';

const pinnedOrigin = 'http://127.0.0.1:7100';
const surroundings = { preload: '/x/preload.cjs', development: false };

describe('windows', () => {
  test.each(Role.options)('%s is fenced', (role) => {
    const options = windowOptions(role, surroundings);
    expect(options.webPreferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      plugins: false,
      devTools: false,
    });
    expect(options.webPreferences).not.toHaveProperty('enableBlinkFeatures');
    const kiosk = { kiosk: true, closable: false, frame: false, alwaysOnTop: true };
    if (roles[role].kiosk) expect(options).toMatchObject(kiosk);
    else expect(options).not.toHaveProperty('kiosk');
  });

  test('the public’s screens keep nothing and never get developer tools', () => {
    for (const role of ['anjungan', 'layar'] as const) {
      const { webPreferences } = windowOptions(role, { ...surroundings, development: true });
      expect(webPreferences?.partition?.startsWith('persist:')).toBe(false);
      expect(webPreferences?.devTools).toBe(false);
    }
  });

  test('only the print window may draw a PDF, and it has no preload', () => {
    expect(printWindowOptions().webPreferences).toMatchObject({
      plugins: true,
      sandbox: true,
      contextIsolation: true,
    });
    expect(printWindowOptions().webPreferences).not.toHaveProperty('preload');
  });
});

describe('permissions', () => {
  const own = { requester: `${pinnedOrigin}/`, isMainFrame: true, pinnedOrigin };

  test('the whole table, role by role', () => {
    const granted = Object.fromEntries(
      Role.options.map((role) => [
        role,
        Object.keys(permissions).filter((permission) => mayUse({ ...own, permission, role })),
      ]),
    );
    expect(granted).toEqual({
      meja: ['clipboard-sanitized-write'],
      satpam: ['clipboard-sanitized-write'],
      anjungan: ['fullscreen'],
      layar: ['fullscreen'],
      admin: ['clipboard-sanitized-write'],
      pindai: ['clipboard-sanitized-write'],
    });
  });

  test('nothing for strangers, frames, unknown windows or permissions not yet invented', () => {
    const copy = { ...own, permission: 'clipboard-sanitized-write', role: 'pindai' } as const;
    expect(mayUse(copy)).toBe(true);
    const refused = [
      { ...copy, requester: 'http://127.0.0.1.evil.test:7100/' },
      { ...copy, requester: '' },
      { ...copy, isMainFrame: false },
      { ...copy, role: undefined },
      { ...copy, permission: 'telepathy' },
      { ...copy, permission: 'constructor' },
    ];
    expect(refused.map(mayUse)).toEqual(refused.map(() => false));
  });

  test('every line has its reason', () => {
    expect(Object.values(permissions).every(({ why }) => why.length > 5)).toBe(true);
  });
});

describe('keys', () => {
  const plain: KeyInput = {
    type: 'keyDown',
    key: 'a',
    control: false,
    alt: false,
    meta: false,
    shift: false,
  };
  const press = (change: Partial<KeyInput>): KeyInput => ({ ...plain, ...change });

  test.each(deniedKeys.map((denied) => [JSON.stringify(denied), denied] as const))(
    'dead: %s',
    (_, denied) => {
      const { key, at, why: _why, ...chord } = denied;
      const input = press({ key, ...chord });
      expect(isDeniedKey(input, true)).toBe(true);
      expect(isDeniedKey(press({ ...input, key: key.toLowerCase() }), true)).toBe(true);
      expect(isDeniedKey(input, false)).toBe(at === 'everywhere');
    },
  );

  test('typing stays alive at the touchscreen', () => {
    for (const key of [
      'a',
      'Z',
      '7',
      ' ',
      'Enter',
      'Backspace',
      'Tab',
      'Shift',
      'ArrowLeft',
      'Escape',
    ]) {
      expect(isDeniedKey(press({ key, shift: key === 'Z' }), true)).toBe(false);
    }
    expect(isDeniedKey(press({ key: '@', control: true, alt: true }), true)).toBe(false); // AltGr
  });

  test('the desk keeps its function keys and its clipboard', () => {
    for (const key of ['F2', 'F7', 'F8', 'F9'])
      expect(isDeniedKey(press({ key }), false)).toBe(false);
    for (const key of ['c', 'v', 'x', 'a', 'z'])
      expect(isDeniedKey(press({ key, control: true }), false)).toBe(false);
  });

  test('on a kiosk any other chord is dead, invented or not', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 2, maxLength: 12 }),
        fc.constantFrom('control', 'alt', 'meta'),
        (key, modifier) => {
          expect(isDeniedKey(press({ key, [modifier]: true }), true)).toBe(true);
        },
      ),
    );
  });
});

describe('certificates', () => {
  const hex = 'ab'.repeat(32);
  const base64 = `sha256/${Buffer.from(hex, 'hex').toString('base64')}`;
  const colons = hex.toUpperCase().replaceAll(/(..)(?!$)/g, '$1:');

  test('the ways to write a fingerprint are one', () => {
    expect([hex, colons, base64].map(findFingerprint)).toEqual([hex, hex, hex]);
    expect(['', 'ab', 'sha1/abcd', `${hex}00`, 'sha256/%%%'].map(findFingerprint)).toEqual(
      Array.from({ length: 5 }),
    );
  });

  test('that host with that key, renewed or not, and nothing else', () => {
    const pin = { hostname: 'hub.lan', sha256: hubKeyPin.toUpperCase() };
    expect(judgeCertificate(pin, 'hub.lan', hubCertificate)).toBe(0);
    expect(judgeCertificate(pin, 'hub.lan', renewedCertificate)).toBe(0);
    expect(judgeCertificate(pin, 'hub.lan', otherCertificate)).toBe(-2);
    expect(judgeCertificate(pin, 'evil.test', hubCertificate)).toBe(-2);
    expect(judgeCertificate(pin, 'hub.lan', 'rusak')).toBe(-2);
    expect(judgeCertificate({ ...pin, sha256: 'rusak' }, 'hub.lan', hubCertificate)).toBe(-2);
    expect(judgeCertificate(undefined, 'hub.lan', hubCertificate)).toBe(-2);
    const six = { ...pin, hostname: '[fd00::2]' };
    expect(judgeCertificate(six, 'fd00::2', hubCertificate)).toBe(0);
  });
});

test('the command line', () => {
  expect(
    parseArguments([
      'app.exe',
      '--role=anjungan',
      '--role=layar,layar',
      '--demo',
      '--diawasi',
      '--setelan=C:\\a=b.json',
      '--port=8080',
      '--data=/d',
    ]),
  ).toEqual({
    roles: ['anjungan', 'layar'],
    demo: true,
    supervised: true,
    provisioningFile: 'C:\\a=b.json',
    port: 8080,
    data: '/d',
    unknown: [],
  });
  expect(
    parseArguments(['--role=bos', '--port=99999', '--demo=ya', '--no-sandbox', '--inspect']),
  ).toEqual({
    roles: [],
    demo: false,
    supervised: false,
    unknown: ['--role=bos', '--port=99999', '--demo=ya'],
  });
});

test('waits double, are capped, and spread over half of themselves', () => {
  const backoff = { baseMs: 500, capMs: 60_000 };
  expect([1, 2, 3, 4, 20].map((n) => backoffMs(backoff, n, 0.5))).toEqual([
    375, 750, 1500, 3000, 45_000,
  ]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      (n, random) => {
        const wait = backoffMs(backoff, n, random);
        expect(wait).toBeGreaterThanOrEqual(250);
        expect(wait).toBeLessThanOrEqual(60_000);
      },
    ),
  );
});
