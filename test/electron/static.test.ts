/** What the source of the shell must and must not contain; and what the preload script gives to pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { exposed, invoked } from './fake-electron.ts';

const root = join(import.meta.dirname, '..', '..');

function sources(folder: string): { name: string; code: string }[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|html|css|mjs)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return {
        name: relative(root, path).replaceAll('\\', '/'),
        code: withoutComments(readFileSync(path, 'utf8')),
      };
    });
}

/** Good enough for our own formatted source: comments may speak of what code may not do. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}

const shell = sources('electron');

function where(pattern: RegExp): string[] {
  return shell.flatMap(({ name, code }) => (code.match(pattern) ?? []).map(() => name));
}

describe('source', () => {
  test('there is something to look at', () => {
    expect(shell.length).toBeGreaterThan(30);
    expect(where(/\bipcMain\b/g).length).toBeGreaterThan(0);
  });

  test('one place makes windows, one speaks ipcMain, one opens links, one starts the server', () => {
    expect(where(/new BrowserWindow\(/g)).toEqual(['electron/window-acts.ts']);
    expect([...new Set(where(/\bipcMain\b/g))]).toEqual(['electron/ipc/handle.ts']);
    expect([...new Set(where(/\bipcRenderer\b/g))]).toEqual(['electron/preload.ts']);
    expect(where(/\.openExternal\(/g).filter((name) => name === 'electron/shell.ts')).toHaveLength(
      1,
    );
    expect(where(/utilityProcess\.fork\(/g)).toEqual(['electron/shell-office.ts']);
  });

  const forbidden = [
    /nodeIntegration\w*:\s*true/g,
    /contextIsolation:\s*false/g,
    /sandbox:\s*false/g,
    /webSecurity:\s*false/g,
    /webviewTag:\s*true/g,
    /allowRunningInsecureContent:\s*true/g,
    /experimentalFeatures:\s*true/g,
    /enableBlinkFeatures/g,
    /executeJavaScript/g,
    /insertCSS/g,
    /dangerouslySetInnerHTML/g,
    /\b(inner|outer)HTML\b/g,
    /insertAdjacentHTML/g,
    /document\.write/g,
    /\beval\(/g,
    /new Function\(/g,
    /['"]no-sandbox['"]|ignore-certificate-errors|disable-web-security|allow-insecure/g,
    /@electron\/remote|enableRemoteModule/g,
    /unsafe-(inline|eval)/g,
    /(?<!\.)\bexec(Sync)?\(|shell:\s*true/g,
    /file:\/\//g,
    /\bon[a-z]+="/g,
    /\sstyle="/g,
  ];
  test.each(forbidden)('nowhere: %s', (pattern) => {
    expect(where(pattern)).toEqual([]);
  });

  test('imports nothing but Electron, Node, zod and itself', () => {
    const imports = shell.flatMap(({ code }) =>
      [...code.matchAll(/from '([^']+)'/g)].map(([, from]) => from ?? ''),
    );
    expect(
      [
        ...new Set(imports.filter((from) => !from.startsWith('.') && !from.startsWith('node:'))),
      ].sort(),
    ).toEqual(['electron', 'zod']);
    expect(
      imports.filter((from) => /(^|\/)(server|db|domain|documents|renderer|central)\//.test(from)),
    ).toEqual([]);
  });
});

describe('the preload script', () => {
  const page = new EventTarget();
  const touch = (name: string, clientX: number, clientY: number) =>
    page.dispatchEvent(Object.assign(new Event(name), { isPrimary: true, clientX, clientY }));

  beforeAll(async () => {
    vi.stubGlobal('window', page);
    await import('../../electron/preload.ts');
  });
  beforeEach(() => {
    invoked.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('exposes verbs by name, and no way to name a channel', async () => {
    expect(Object.keys(exposed)).toEqual(['satuAtapShell']);
    const shellApi = exposed['satuAtapShell'] as Record<
      string,
      (...words: unknown[]) => Promise<unknown>
    >;
    expect(Object.keys(shellApi)).toEqual([
      'leaveKiosk',
      'closeExit',
      'listPrinters',
      'version',
      'restart',
    ]);
    await shellApi['leaveKiosk']?.('123456', 'selundupan');
    await shellApi['restart']?.('satu-atap:leave-kiosk');
    expect(invoked).toEqual([['satu-atap:leave-kiosk', '123456'], ['satu-atap:restart']]);
  });

  test('asks for the PIN page when the corner is held for five seconds', () => {
    touch('pointerdown', 40, 40);
    touch('pointermove', 50, 44); // a finger is never quite still
    vi.advanceTimersByTime(4_999);
    expect(invoked).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(invoked).toEqual([['satu-atap:ask-exit']]);
  });

  test.each<[string, () => void]>([
    ['a tap', () => (touch('pointerdown', 40, 40), touch('pointerup', 40, 40))],
    ['elsewhere', () => touch('pointerdown', 200, 40)],
    [
      'a swipe out of the corner',
      () => (touch('pointerdown', 40, 40), touch('pointermove', 300, 300)),
    ],
    [
      'a finger the system took away',
      () => (touch('pointerdown', 40, 40), touch('pointercancel', 40, 40)),
    ],
  ])('not for %s', (_what, act) => {
    act();
    vi.advanceTimersByTime(20_000);
    expect(invoked).toEqual([]);
  });
});
