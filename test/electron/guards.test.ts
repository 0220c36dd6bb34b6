/** What the shell answers when a page, a server or the network asks for something. */
import { describe, expect, test } from 'vitest';
import type { App, Session, WebContents } from 'electron';
import { guardApp } from '../../electron/app-guards.ts';
import type { Role } from '../../electron/policy/roles.ts';
import { hardenSession } from '../../electron/session-hardening.ts';
import { hubCertificate, hubKeyPin, otherCertificate } from './certificates.ts';
import { app, BrowserWindow, FakeSession, transcript } from './fake-electron.ts';

const pinnedOrigin = 'https://hub.lan:8443';
const logged: unknown[][] = [];
const log = (event: string, fields = {}): void => void logged.push([event, fields]);
const roles = new Map<number, Role>();
const findRole = (id: number): Role | undefined => roles.get(id);
const opened: string[] = [];

guardApp(app as unknown as App, {
  pinnedOrigin,
  findRole,
  isPrintWindow: () => false,
  openExternal: (url) => void opened.push(url),
  log,
});

function contentsFor(role: Role | undefined): BrowserWindow['webContents'] {
  const { webContents } = new BrowserWindow();
  if (role) roles.set(webContents.id, role);
  return webContents;
}

/** Emits an Electron event and answers whether it was prevented. */
function prevented(
  emitter: { emit(name: string, ...args: unknown[]): boolean },
  name: string,
  fields: object = {},
  ...rest: unknown[]
): boolean {
  let stopped = false;
  emitter.emit(name, { ...fields, preventDefault: () => (stopped = true) }, ...rest);
  return stopped;
}

describe('every web contents, ours or not', () => {
  test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])(
    '%s stays on the office’s origin',
    (name) => {
      for (const role of ['meja', 'anjungan', undefined] as const) {
        const contents = contentsFor(role);
        expect(prevented(contents, name, { url: `${pinnedOrigin}/meja`, isMainFrame: true })).toBe(
          false,
        );
        expect(
          prevented(contents, name, { url: 'https://hub.lan:8443@evil.test/', isMainFrame: true }),
        ).toBe(true);
        expect(prevented(contents, name, { url: 'https://evil.test/', isMainFrame: false })).toBe(
          true,
        );
      }
    },
  );

  test('no webview, no dead key, no developer tools at a kiosk', () => {
    const kiosk = contentsFor('anjungan');
    const desk = contentsFor('meja');
    const stranger = contentsFor(undefined);
    const reload = {
      type: 'keyDown',
      key: 'r',
      control: true,
      alt: false,
      meta: false,
      shift: false,
    };
    expect(
      [kiosk, desk, stranger].map((one) => prevented(one, 'will-attach-webview', {}, {}, {})),
    ).toEqual([true, true, true]);
    expect(
      [kiosk, desk, stranger].map((one) => prevented(one, 'before-input-event', {}, reload)),
    ).toEqual([true, false, true]);
  });

  test('developer tools are shut where the public is, and nobody zooms by touch', () => {
    const mark = transcript.length;
    const [kiosk, desk] = [contentsFor('layar'), contentsFor('meja')];
    for (const contents of [kiosk, desk]) {
      contents.emit('devtools-opened');
      contents.emit('dom-ready');
    }
    expect(transcript.slice(mark).filter(([what]) => what !== 'window')).toEqual([
      ['closeDevTools', kiosk.id],
      ['zoom', kiosk.id, 1, 1],
      ['zoom', desk.id, 1, 1],
    ]);
  });

  test('new windows never; a known site in the system browser, from a desk', () => {
    for (const [role, url] of [
      ['meja', 'https://oss.go.id/'],
      ['anjungan', 'https://oss.go.id/'],
      ['meja', `${pinnedOrigin}/meja`],
    ] as const) {
      expect(contentsFor(role).openHandler?.({ url })).toEqual({ action: 'deny' });
    }
    expect(opened).toEqual(['https://oss.go.id/']);
  });

  test('certificate errors, client certificates and password prompts are refused', () => {
    const answers: unknown[][] = [];
    const callback = (...given: unknown[]): void => void answers.push(given);
    expect(
      prevented(
        app,
        'certificate-error',
        {},
        null,
        `${pinnedOrigin}/?nik=1`,
        'ERR_CERT',
        {},
        callback,
      ),
    ).toBe(true);
    expect(
      prevented(app, 'select-client-certificate', {}, null, pinnedOrigin, [{}], callback),
    ).toBe(true);
    expect(prevented(app, 'login', {}, null, { url: pinnedOrigin }, {}, callback)).toBe(true);
    expect(answers).toEqual([[false], [], []]);
    expect(JSON.stringify(logged)).not.toContain('nik');
  });
});

describe('a session', () => {
  let refusedKeys = 0;
  const session = new FakeSession('persist:satu-atap');
  hardenSession(session as unknown as Session, {
    pinnedOrigin,
    findPin: () => ({ hostname: 'hub.lan', sha256: hubKeyPin }),
    findRole,
    onKeyRefused: () => (refusedKeys += 1),
    log,
  });
  const desk = contentsFor('pindai');
  const kiosk = contentsFor('anjungan');

  function ask(name: string, ...args: unknown[]): unknown {
    return (session.handlers[name] as ((...given: unknown[]) => unknown) | undefined)?.(...args);
  }

  test('permissions: asked and checked by the same table', () => {
    const requested = (contents: unknown, permission: string, mediaTypes: string[]): unknown => {
      let answer: unknown;
      ask('permissionRequest', contents, permission, (granted: boolean) => (answer = granted), {
        requestingUrl: `${pinnedOrigin}/pindai`,
        isMainFrame: true,
        mediaTypes,
      });
      return answer;
    };
    expect(requested(desk, 'clipboard-sanitized-write', [])).toBe(true);
    expect(requested(kiosk, 'clipboard-sanitized-write', [])).toBe(false);
    for (const kinds of [['video'], ['audio'], ['audio', 'video'], []])
      expect([requested(desk, 'media', kinds), requested(kiosk, 'media', kinds)]).toEqual([
        false,
        false,
      ]);
    const check = (contents: WebContents | null | unknown, origin: string, permission: string) =>
      ask('permissionCheck', contents, permission, origin, { isMainFrame: true });
    expect(check(desk, `${pinnedOrigin}/`, 'clipboard-sanitized-write')).toBe(true);
    expect(check(desk, `${pinnedOrigin}/`, 'media')).toBe(false);
    expect(check(desk, 'https://evil.test/', 'clipboard-sanitized-write')).toBe(false);
    expect(check(null, `${pinnedOrigin}/`, 'clipboard-sanitized-write')).toBe(false);
  });

  test('devices, pairing, screen capture: never', () => {
    const answers: unknown[] = [];
    expect(ask('device', { deviceType: 'usb' })).toBe(false);
    ask('bluetooth', {}, (answer: unknown) => answers.push(answer));
    ask('displayMedia', {}, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([{ confirmed: false }, null]);
    expect(ask('usbClasses', { protectedClasses: ['hid', 'video'] })).toEqual(['hid', 'video']);
  });

  test('downloads: from our own origin, at a desk', () => {
    const download = (contents: unknown, url: string) =>
      prevented(session, 'will-download', {}, { getURL: () => url }, contents);
    expect([
      download(desk, `${pinnedOrigin}/laporan.xlsx`),
      download(desk, 'https://evil.test/a.exe'),
      download(kiosk, `${pinnedOrigin}/laporan.xlsx`),
    ]).toEqual([false, true, true]);
  });

  test('certificates: the pin and nothing else', () => {
    const verdict = (hostname: string, data: string): unknown => {
      let answer: unknown;
      ask(
        'certificate',
        { hostname, certificate: { data }, verificationResult: 'OK' },
        (given: number) => (answer = given),
      );
      return answer;
    };
    expect([
      verdict('hub.lan', hubCertificate),
      verdict('hub.lan', otherCertificate),
      verdict('www.google.com', hubCertificate),
    ]).toEqual([0, -2, -2]);
    expect(refusedKeys).toBe(1); // only the hub's own name tells anything about the hub
  });
});
