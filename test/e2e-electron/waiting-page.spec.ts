/** The waiting page in a real browser, under its own policy, with the shell's verbs played by the test. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

async function open(view: ConnectingView): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      tried: [],
      satuAtapShell: {
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
    const answer = answerLocal(
      `satuatap://shell${new URL(route.request().url()).pathname}`,
      pages,
      view,
    );
    const body = await answer.text();
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body,
    });
  });
  await page.goto('http://shell.test/menghubungkan.html');
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
  await page.locator('#mark').dispatchEvent('pointerdown');
  await page.waitForTimeout(5_500);
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(complaints).toEqual([]);
});

test('a technician holds the mark, types the PIN by touch, and reads the answer', async () => {
  const { page, complaints } = await open({ ...lost, kiosk: true });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mohon tunggu sebentar…');
  await expect(page.getByRole('listitem')).toHaveCount(0);
  const mark = page.locator('#mark');
  await mark.dispatchEvent('pointerdown');
  await mark.dispatchEvent('pointerup'); // a tap is not enough
  await page.waitForTimeout(5_500);
  await expect(page.getByRole('dialog')).toBeHidden();
  await mark.dispatchEvent('pointerdown');
  await expect(page.getByRole('dialog')).toBeVisible({ timeout: 10_000 });
  for (const digit of '482913')
    await page.getByRole('button', { name: digit, exact: true }).click();
  await expect(page.locator('#pin')).toHaveText('••••••');
  await page.getByRole('button', { name: 'Keluar' }).click();
  await expect(page.getByRole('status')).toHaveText('PIN tidak cocok. Periksa lalu coba lagi.');
  await expect(page.locator('#pin')).toHaveText('');
  expect(await page.evaluate(() => (globalThis as unknown as { tried: string[] }).tried)).toEqual([
    '482913',
  ]);
  await page.getByRole('button', { name: 'Batal' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(complaints).toEqual([]);
});
