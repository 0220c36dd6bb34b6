/** The waiting page in a real browser, under its own policy, with the shell's verbs played by the test. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { bundleElectron } from '../../build/electron/bundle.ts';
import { answerLocal, type ConnectingView } from '../../electron/connecting-page.ts';

const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
const executablePath = process.env['CHROMIUM_PATH'] ?? system ?? chromium.executablePath();
test.skip(!existsSync(executablePath), 'Tidak ada peramban Chromium di mesin ini.');

let browser: Browser;
let pages = '';

test.beforeAll(async () => {
  const out = mkdtempSync(join(tmpdir(), 'satu-atap-pages-'));
  await bundleElectron(out, ['page']);
  pages = join(out, 'pages');
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
test.afterAll(() => browser.close());

interface Opened {
  page: Page;
  /** Console errors, page errors and policy violations. */
  complaints: string[];
}

async function open(view: ConnectingView, search = ''): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1080, height: 1920 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      tried: [],
      satuAtapShell: {
        closeExit: async () => {
          (globalThis as unknown as { tried: string[] }).tried.push('batal');
          return { ok: true, value: null };
        },
        leaveKiosk: async (pin: string) => {
          (globalThis as unknown as { tried: string[] }).tried.push(pin);
          return {
            ok: false,
            code: 'PIN_SALAH',
            message: 'PIN tidak cocok. Periksa lalu coba lagi.',
          };
        },
      },
    });
  });
  await page.route('**/*', async (route) => {
    const { pathname, search: asked } = new URL(route.request().url());
    const answer = answerLocal(`satuatap://shell${pathname}${asked}`, pages, view);
    const body = await answer.text();
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body,
    });
  });
  await page.goto(`http://shell.test/menghubungkan.html${search}`);
  return { page, complaints };
}

const lost: ConnectingView = {
  state: { phase: 'restarting', failures: 4, reason: 'exit 1' },
  kiosk: false,
  local: true,
  version: '0.1.0',
};

test('an officer reads what to do, and nothing is hidden there', async () => {
  const { page, complaints } = await open(lost);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Menghubungkan kembali ke server kantor…',
  );
  await expect(page.getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText('Kode: exit 1')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(complaints).toEqual([]);
});

test('the public waits, and sees no pad', async () => {
  const { page, complaints } = await open({ ...lost, kiosk: true });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mohon tunggu sebentar…');
  await expect(page.getByRole('listitem')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(complaints).toEqual([]);
});

test('a technician who held the corner types the PIN by touch or keyboard, and reads the answer', async () => {
  const { page, complaints } = await open({ ...lost, kiosk: true }, '?keluar');
  const tried = () => page.evaluate(() => (globalThis as unknown as { tried: string[] }).tried);
  await expect(page.getByRole('dialog')).toBeVisible();
  for (const digit of '482913')
    await page.getByRole('button', { name: digit, exact: true }).click();
  await expect(page.locator('#pin')).toHaveText('••••••');
  await page.getByRole('button', { name: 'Keluar' }).click();
  await expect(page.getByRole('status')).toHaveText('PIN tidak cocok. Periksa lalu coba lagi.');
  await expect(page.locator('#pin')).toHaveText('');
  await page.getByRole('dialog').focus();
  await page.keyboard.type('77778');
  await page.keyboard.press('Backspace');
  await expect(page.locator('#pin')).toHaveText('••••');
  await page.keyboard.type('99');
  await page.keyboard.press('Enter');
  await expect.poll(tried).toEqual(['482913', '777799']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Batal' }).click();
  await expect.poll(tried).toEqual(['482913', '777799', 'batal', 'batal']);
  expect(complaints).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`readable in ${scheme} colours`, async () => {
    for (const view of [lost, { ...lost, kiosk: true }]) {
      const { page } = await open(view, view.kiosk ? '?keluar' : '');
      await page.emulateMedia({ colorScheme: scheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      await page.context().close();
    }
  });
}
