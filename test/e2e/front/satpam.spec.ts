import type { Page } from '@playwright/test';
import { expect, test } from '../support/office.ts';
import type { TestOffice } from '../support/office.ts';
import { expectAccessible } from './axe.ts';

async function openDesk(office: TestOffice, page: Page): Promise<void> {
  await office.signIn(page, 'satpam');
  await page.goto(`${office.url}/satpam`);
  await expect(page.getByRole('group', { name: 'Tujuan' })).toBeVisible();
}
const givenNumber = (page: Page) => page.getByText(/^[A-Z]\d{3}$/).first();

test('a visitor is registered by keyboard alone, and the next one can begin at once', async ({
  office,
  page,
}) => {
  await openDesk(office, page);
  await expect(page.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByLabel('Nama', { exact: true })).toBeFocused();
  await page.keyboard.type('Rina Wati');
  await page.keyboard.press('Tab');
  await page.keyboard.type('CV Bahari Jaya');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('123');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/NIK terdiri atas 16 angka/)).toBeVisible();
  await page.keyboard.type('081234567890');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Lansia' })).toBeChecked();
  await page.keyboard.press('Enter');

  await expect(page.getByText('Nomor sudah diberikan')).toBeVisible();
  await expect(page.getByText('kuesioner')).toBeVisible();
  await expect(page.getByText('Kertas nomor tercetak.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Rina Wati' })).toBeVisible();
  await expectAccessible(page);

  // A double press of Enter must not sweep the number off the screen: the next one is let through.
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio').first()).toBeFocused({ timeout: 300 });
  }).toPass();
  await expect(page.getByLabel('Nama', { exact: true })).toHaveValue('');
});

test('a colleague of the same institution needs a name only; a held Enter is one press', async ({
  office,
  page,
}) => {
  await openDesk(office, page);
  await page.keyboard.press('1');
  await page.keyboard.type('Rina Wati');
  await page.getByLabel(/^Instansi/).fill('CV Bahari Jaya');
  for (let n = 0; n < 20; n += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.getByText('Nomor sudah diberikan')).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('F6');
    await expect(page.getByLabel(/^Instansi/)).toHaveValue('CV Bahari Jaya', { timeout: 300 });
  }).toPass();
  await expect(page.getByLabel('Nama', { exact: true })).toBeFocused();
  await page.keyboard.type('Budi Setiawan');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Di dalam (2)' })).toBeVisible();
});

test('a visitor is registered by touch, and leaves the building', async ({ office, browser }) => {
  const context = await browser.newContext({ hasTouch: true });
  const page = await context.newPage();
  await openDesk(office, page);
  await page.getByText('Informasi umum').tap();
  const keys = page.getByRole('group', { name: /papan ketik/i });
  await expectAccessible(page);
  for (const key of ['B', 'u', 'd', 'i'])
    await keys.getByRole('button', { name: key, exact: true }).tap();
  await keys.getByRole('button', { name: 'Lanjut' }).tap();
  await expect(page.getByLabel(/^Instansi/)).toBeFocused();
  await expect(page.getByLabel('Nama', { exact: true })).toHaveValue('Budi');
  await page.getByLabel('Nama', { exact: true }).fill('Budi Santoso');
  await page.getByText('Mewakili orang lain').tap();
  await page.getByRole('button', { name: 'Beri nomor' }).tap();
  await expect(page.getByText('Isi siapa yang diwakili.')).toBeVisible();
  await page.getByLabel('Mewakili siapa').fill('CV Bahari Jaya');
  await page.getByRole('button', { name: 'Beri nomor' }).tap();
  await expect(givenNumber(page)).toBeVisible();

  await page.getByRole('button', { name: 'Keluar: Budi Santoso' }).tap();
  await expect(page.getByRole('dialog', { name: 'Belum dilayani' })).toBeVisible();
  await page.getByRole('button', { name: 'Ya, catat keluar' }).tap();
  await expect(page.getByRole('tab', { name: 'Di dalam (0)' })).toBeVisible();
  await page.getByRole('tab', { name: 'Pulang (1)' }).tap();
  await expect(page.getByRole('listitem').filter({ hasText: 'Budi Santoso' })).toBeVisible();

  await page.getByRole('button', { name: 'Masuk lagi: Budi Santoso' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Budi Santoso masuk lagi' });
  await dialog.getByText('Uji lab, sertifikasi, advis teknis').tap();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Beri nomor baru' }).tap();
  await expect(page.getByText('Nomor sudah diberikan')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Di dalam (1)' })).toBeVisible();
  await context.close();
});

test('who cannot be served leaves with a reason on the record (seed 000, step 2c)', async ({
  office,
  page,
}) => {
  await openDesk(office, page);
  await page.keyboard.press('1');
  await page.keyboard.type('Tamu Keliru');
  await page.keyboard.press('F8');
  await expect(page.getByLabel('Alasan', { exact: true })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Tulis alasan, paling sedikit 5 huruf.')).toBeVisible();
  await page.getByRole('button', { name: 'Layanan ini tidak ada di kantor ini.' }).click();
  await expect(page.getByLabel('Alasan', { exact: true })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Tercatat: Tamu Keliru tidak dapat dilayani.')).toBeVisible();
  await expect(page.getByLabel('Nama', { exact: true })).toHaveValue('');
  await page.getByRole('tab', { name: 'Ditolak (1)' }).click();
  await expect(page.getByText('Layanan ini tidak ada di kantor ini.')).toBeVisible();
});

test('the form outlives a reload and a killed server; the number comes once it is back', async ({
  office,
  page,
}) => {
  await openDesk(office, page);
  await page.keyboard.press('2');
  await page.keyboard.type('Siti Rahma');
  await page.reload();
  await expect(page.getByLabel('Nama', { exact: true })).toHaveValue('Siti Rahma');
  await expect(page.getByRole('radio', { name: /Informasi umum/ })).toBeChecked();
  await office.kill();
  await page.getByLabel('Nama', { exact: true }).press('Enter');
  await expect(page.getByText(/Menyambungkan kembali ke server/)).toBeVisible();
  await office.start();
  await expect(page.getByText('Nomor sudah diberikan')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Di dalam (1)' })).toBeVisible();
});

test('reloaded while the server is away, the same visitor still gets one number', async ({
  office,
  page,
}) => {
  await openDesk(office, page);
  await page.keyboard.press('2');
  await page.keyboard.type('Siti Rahma');
  // The server writes the number down; its answer is lost on the way, and the guard reloads.
  await page.route('**/trpc/visit.register*', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Menyambungkan kembali ke server/)).toBeVisible();
  await page.reload();
  await page.unroute('**/trpc/visit.register*');
  await expect(page.getByRole('tab', { name: 'Di dalam (1)' })).toBeVisible();
  await expect(page.getByRole('radio', { name: /Informasi umum/ })).toBeChecked();
  await page.getByLabel('Nama', { exact: true }).press('Enter');
  await expect(page.getByText('Nomor sudah diberikan')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Di dalam (1)' })).toBeVisible();
});

test('the empty form and the list of keys are accessible', async ({ office, page }) => {
  await openDesk(office, page);
  await expectAccessible(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Tombol papan ketik' })).toBeVisible();
  await expectAccessible(page);
});
