import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from '@playwright/test';
import type { SignInUser } from '../../../domain/contract/auth.ts';
import type { PrinterConfig } from '../../../domain/contract/office.ts';
import { expect, test } from '../support/office.ts';
import type { TestOffice } from '../support/office.ts';
import { expectAccessible } from './axe.ts';

const sizes = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1280, height: 800 },
} as const;

const heading = (page: Page, name: string) => page.getByRole('heading', { name });

async function tapKeys(page: Page, keys: string): Promise<void> {
  const keyboard = page.getByRole('group', { name: 'Papan ketik' });
  for (const key of keys) {
    await keyboard.getByRole('button', { name: key === ' ' ? 'Spasi' : key, exact: true }).tap();
  }
}

/** Every answer of one visitor, by touch; leaves the screen on the question about priority. */
async function answerAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Informasi umum/ }).tap();
  await page.getByRole('button', { name: 'Saya sudah membaca' }).tap();
  await tapKeys(page, 'Siti');
  await page.getByRole('button', { name: 'Lanjut' }).tap();
  await tapKeys(page, '3602041211870001');
  await page.getByRole('button', { name: 'Lanjut' }).tap();
  await tapKeys(page, '081234567890');
  await page.getByRole('button', { name: 'Lanjut' }).tap();
  await expect(heading(page, 'Apakah Anda memerlukan layanan prioritas?')).toBeVisible();
}

/** Everything the page keeps: what is shown, typed, stored, and in the address. */
async function everythingKept(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.documentElement.innerHTML,
      ...[...document.querySelectorAll('input')].map((input) => input.value),
      JSON.stringify({ ...sessionStorage }),
      JSON.stringify({ ...localStorage }),
      location.href,
      String(history.length),
    ].join('\n'),
  );
}

/** Signs an administrator in and reads the settings of the printer for numbers. */
async function ticketPrinter(office: TestOffice, context: BrowserContext): Promise<PrinterConfig> {
  const users = await office.call<SignInUser[]>(context, 'auth.users');
  await office.signIn(context, users.find(({ roles }) => roles.includes('admin'))?.id ?? '');
  const config = await office.call<{ printers: PrinterConfig[] }>(context, 'admin.config');
  const printer = config.printers.find(({ role }) => role === 'ticket');
  if (printer === undefined) throw new Error('the office has no printer for numbers');
  return printer;
}

async function savePrinter(office: TestOffice, context: BrowserContext, printer: unknown) {
  await office.call(context, 'admin.savePrinter', { commandId: randomUUID(), printer });
}

for (const [name, viewport] of Object.entries(sizes)) {
  test.describe(name, () => {
    test.use({ viewport, hasTouch: true });

    test('a visitor takes a number by touch; every screen is accessible and within reach', async ({
      office,
      page,
    }) => {
      await page.goto(`${office.url}/anjungan`);
      const titles = [
        'Apa keperluan Anda?',
        'Sebelum Anda mengisi data',
        'Siapa nama Anda?',
        'Nomor identitas Anda?',
        'Nomor HP Anda?',
      ];
      await expect(heading(page, titles[0] ?? '')).toBeVisible();
      await expectAccessible(page);
      const tile = await page.getByRole('button', { name: /Informasi umum/ }).boundingBox();
      expect(Math.min(tile?.width ?? 0, tile?.height ?? 0)).toBeGreaterThanOrEqual(160);

      await page.getByRole('button', { name: /Informasi umum/ }).tap();
      await expect(heading(page, titles[1] ?? '')).toBeFocused();
      await expectAccessible(page);
      const back = await page.getByRole('button', { name: 'Kembali' }).boundingBox();
      expect((back?.y ?? 0) + (back?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
      expect(back?.y ?? 0).toBeGreaterThan(viewport.height * 0.8);
      await page.getByRole('button', { name: 'Saya sudah membaca' }).tap();

      await expect(heading(page, titles[2] ?? '')).toBeVisible();
      await expect(page.getByText('Isi nama Anda lebih dahulu.')).toBeVisible();
      await tapKeys(
        page,
        'Siti rahma'.toLowerCase().replace(/\b\w/g, (c) => c.toUpperCase()),
      );
      await expect(page.getByLabel('Nama lengkap')).toHaveValue('Siti Rahma');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Lanjut' }).tap();

      await tapKeys(page, '12');
      await page.getByRole('button', { name: 'Lanjut' }).tap();
      await expect(page.getByText('NIK terdiri atas 16 angka.')).toBeInViewport();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Sudah benar, lanjut' }).tap();
      await expect(heading(page, titles[4] ?? '')).toBeVisible();
      await page.getByRole('button', { name: 'Lewati' }).tap();

      await page.getByText('Ya, lanjut usia').tap();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Ambil nomor' }).tap();
      await expect(heading(page, 'Nomor antrean Anda')).toBeVisible();
      await expect(page.getByRole('img', { name: /Kode QR/ })).toBeInViewport({ ratio: 1 });
      await expect(page.getByText('Silakan ambil kertas nomor Anda.')).toBeVisible();
      await expectAccessible(page);
      expect(await everythingKept(page)).not.toContain('Siti Rahma');
      await page.getByRole('button', { name: 'Selesai' }).tap();
      await expect(heading(page, titles[0] ?? '')).toBeVisible();
    });
  });
}

test.describe('a shared screen', () => {
  test.use({ viewport: sizes.landscape, hasTouch: true });

  test('asks after 45 s of silence, wipes 15 s later, and keeps nothing anywhere', async ({
    office,
    page,
  }) => {
    await page.clock.install();
    await page.goto(`${office.url}/anjungan`);
    const before = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'English' }).tap();
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).tap();
    await answerAll(page);
    await page.clock.fastForward(45_000);
    await expect(page.getByRole('dialog', { name: 'Masih di sana?' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ya, lanjutkan' }).tap();
    await expect(heading(page, 'Apakah Anda memerlukan layanan prioritas?')).toBeVisible();

    await page.clock.fastForward(46_000);
    await expect(page.getByRole('dialog', { name: 'Masih di sana?' })).toBeVisible();
    await page.clock.fastForward(15_000);
    await expect(heading(page, 'Apa keperluan Anda?')).toBeVisible();
    const kept = await everythingKept(page);
    for (const secret of ['Siti', '3602041211870001', '081234567890']) {
      expect(kept).not.toContain(secret);
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.getByRole('button', { name: /Informasi umum/ }).tap();
    await page.getByRole('button', { name: 'Saya sudah membaca' }).tap();
    await expect(page.getByLabel('Nama lengkap')).toHaveValue('');
  });

  test('the ticket leaves by itself after 15 s, and the next visitor finds Indonesian', async ({
    office,
    page,
  }) => {
    await page.clock.install();
    await page.goto(`${office.url}/anjungan`);
    await page.getByRole('button', { name: 'English' }).tap();
    await page.getByRole('button', { name: /General information/ }).tap();
    await page.getByRole('button', { name: 'I have read this' }).tap();
    await page.getByLabel('Full name').fill('John Doe');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Skip' }).tap();
    await page.getByRole('button', { name: 'Skip' }).tap();
    await page.getByText('No, thank you').tap();
    await page.getByRole('button', { name: 'Take a number' }).tap();
    await expect(heading(page, 'Your queue number')).toBeVisible();
    await page.clock.fastForward(16_000);
    await expect(heading(page, 'Apa keperluan Anda?')).toBeVisible();
  });

  test('a finger that touches twice answers one question, and does not send the ticket away', async ({
    office,
    page,
  }) => {
    await page.goto(`${office.url}/anjungan`);
    await answerAll(page);
    await page.getByText('Tidak perlu', { exact: true }).tap();
    const box = await page.getByRole('button', { name: 'Ambil nomor' }).boundingBox();
    const [x, y] = [(box?.x ?? 0) + 100, (box?.y ?? 0) + 40];
    await page.touchscreen.tap(x, y);
    await expect(heading(page, 'Nomor antrean Anda')).toBeVisible();
    await page.touchscreen.tap(x, y);
    await expect(heading(page, 'Nomor antrean Anda')).toBeVisible();
    await page.getByRole('button', { name: 'Selesai' }).tap();
    await expect(heading(page, 'Apa keperluan Anda?')).toBeVisible();
    await office.signIn(page, 'satpam');
    const { inside } = await office.call<{ inside: unknown[] }>(page.context(), 'visit.inside');
    expect(inside).toHaveLength(1);
  });

  test('larger text and high contrast are one visitor’s own and go with the visitor', async ({
    office,
    page,
  }) => {
    await page.goto(`${office.url}/anjungan`);
    await page.getByRole('button', { name: 'Tulisan besar' }).tap();
    await page.getByRole('button', { name: 'Kontras tinggi' }).tap();
    const root = page.locator('html');
    await expect(root).toHaveAttribute('data-text', '125');
    await expect(root).toHaveAttribute('data-theme', 'kontras');
    await answerAll(page);
    await expectAccessible(page);
    await page.getByText('Tidak perlu', { exact: true }).tap();
    await page.getByRole('button', { name: 'Ambil nomor' }).tap();
    await page.getByRole('button', { name: 'Selesai' }).tap();
    await expect(root).not.toHaveAttribute('data-text');
    await expect(root).not.toHaveAttribute('data-theme');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('a server that dies while the number is asked for gives exactly one number afterwards', async ({
    office,
    page,
  }) => {
    await page.goto(`${office.url}/anjungan`);
    await answerAll(page);
    await page.getByText('Tidak perlu', { exact: true }).tap();
    await office.kill();
    await page.getByRole('button', { name: 'Ambil nomor' }).tap();
    await expect(page.getByText(/Sambungan ke kantor terputus/)).toBeVisible();
    await office.start();
    await expect(heading(page, 'Nomor antrean Anda')).toBeVisible();
    await office.signIn(page, 'satpam');
    const { inside } = await office.call<{ inside: unknown[] }>(page.context(), 'visit.inside');
    expect(inside).toHaveLength(1);
  });

  test('a printer that fails loses no number: it stays on the screen, and printing can be tried again', async ({
    office,
    page,
    browser,
  }) => {
    const context = await browser.newContext();
    const printer = await ticketPrinter(office, context);
    const target = { kind: 'file', directory: '/dev/null/tidak-ada' };
    await savePrinter(office, context, { ...printer, target });
    await page.goto(`${office.url}/anjungan`);
    await answerAll(page);
    await page.getByText('Tidak perlu', { exact: true }).tap();
    await page.getByRole('button', { name: 'Ambil nomor' }).tap();
    await expect(page.getByText(/Kertas tidak tercetak. Nomor Anda tetap berlaku/)).toBeVisible();
    await expect(page.getByRole('img', { name: /Kode QR/ })).toBeVisible();
    await expectAccessible(page);
    await savePrinter(office, context, printer);
    await page.getByRole('button', { name: 'Coba cetak lagi' }).tap();
    await expect(page.getByText('Silakan ambil kertas nomor Anda.')).toBeVisible();
    await context.close();
  });

  test('without its server the first screen is calm and comes back by itself', async ({
    office,
    page,
  }) => {
    await page.goto(`${office.url}/anjungan`);
    await expect(heading(page, 'Apa keperluan Anda?')).toBeVisible();
    await office.kill();
    await expect(heading(page, 'Mohon tunggu sebentar')).toBeVisible();
    await expectAccessible(page);
    await office.start();
    await expect(heading(page, 'Apa keperluan Anda?')).toBeVisible();
  });
});
