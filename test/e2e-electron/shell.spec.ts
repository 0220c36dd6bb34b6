/**
 * Launches the real shell where Electron's program is on this machine, and says so where it is not.
 * Run: `playwright test -c test/e2e-electron/playwright.config.ts` after `node build/electron/bundle.ts`.
 */
import { existsSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { findElectronBinary } from '../../build/electron/find-binary.mjs';

const root = join(import.meta.dirname, '..', '..');
const main = join(root, 'dist', 'electron', 'main.js');
// Only looks: a test run must never start a download.
const { path: executablePath, reason } = await findElectronBinary({ download: false });

const skipped = `Cangkang Electron tidak diuji di mesin ini. ${reason ?? ''}`;
// Reporters keep the reason of a skipped test to themselves; said once, not in every worker.
if (!executablePath && process.env['TEST_WORKER_INDEX'] === undefined)
  process.stdout.write(`${skipped}\n`);

test.skip(executablePath === undefined, skipped);
test.skip(
  executablePath !== undefined && !existsSync(main),
  'Cangkang belum dibangun: jalankan node build/electron/bundle.ts.',
);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function launch(roles: string): Promise<{ app: ElectronApplication; origin: string }> {
  const port = await freePort();
  const userData = mkdtempSync(join(tmpdir(), 'satu-atap-e2e-'));
  const app = await _electron.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [main, `--user-data-dir=${userData}`, `--role=${roles}`, `--port=${port}`, '--demo'],
  });
  return { app, origin: `http://127.0.0.1:${port}` };
}

/** The window, once it shows the office server's page and no longer the waiting page. */
async function officePage(app: ElectronApplication, origin: string, route: string): Promise<Page> {
  await expect
    .poll(() => app.windows().map((page) => page.url()), { timeout: 60_000 })
    .toContain(`${origin}${route}`);
  const page = app.windows().find((one) => one.url() === `${origin}${route}`);
  if (!page) throw new Error(`no window at ${route}`);
  return page;
}

test('a desk starts its own office server, shows its page, and stays on it', async () => {
  const { app, origin } = await launch('meja');
  try {
    const page = await officePage(app, origin, '/meja');
    expect(
      await page.evaluate(() =>
        Object.keys((globalThis as unknown as { satuAtapShell: object }).satuAtapShell),
      ),
    ).toEqual(['leaveKiosk', 'listPrinters', 'version', 'restart']);
    expect(
      await page.evaluate(() =>
        ['require', 'process', 'module'].filter((name) => name in globalThis),
      ),
    ).toEqual([]);
    await page.evaluate(() => {
      location.href = 'https://example.invalid/?next=localhost';
    });
    await page.waitForTimeout(500);
    expect(new URL(page.url()).origin).toBe(origin);
    expect(await page.evaluate(() => window.open('https://example.invalid/') === null)).toBe(true);
  } finally {
    await app.close();
  }
});

test('a touchscreen is full screen and cannot be closed', async () => {
  const { app, origin } = await launch('anjungan');
  try {
    await officePage(app, origin, '/anjungan');
    const states = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((one) => [
        one.isKiosk(),
        one.isClosable(),
        one.webContents.isDevToolsOpened(),
      ]),
    );
    expect(states).toEqual([[true, false, false]]);
  } finally {
    await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => {});
  }
});

test('fuse-independent settings hold in the real thing', async () => {
  const { app, origin } = await launch('meja');
  try {
    await officePage(app, origin, '/meja');
    const preferences = await app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((one) =>
          (
            one as unknown as { getLastWebPreferences(): Record<string, unknown> }
          ).getLastWebPreferences(),
        ),
    );
    for (const one of preferences)
      expect(one).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
      });
  } finally {
    await app.close();
  }
});
