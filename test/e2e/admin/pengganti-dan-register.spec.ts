import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readXlsx } from 'hucre/xlsx';
import { expect, test, type TestOffice } from '../support/office.ts';

async function asAdmin(page: Page, office: TestOffice, path: string): Promise<void> {
  const users = await office.call<{ id: string; name: string }[]>(page.context(), 'auth.users');
  const admin = users.find(({ name }) => name === 'Administrator');
  await office.signIn(page, admin?.id ?? '');
  await page.goto(`${office.url}/admin/${path}`);
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
}

test('kepala menetapkan pengganti; penggantinya tahu, sampai penggantian diakhiri', async ({
  page,
  office,
  browser,
}) => {
  await office.signIn(page, 'kadis');
  await page.goto(`${office.url}/pengganti`);
  await page.getByRole('button', { name: 'Tetapkan pengganti' }).click();
  await page.getByLabel('Petugas yang tidak hadir').selectOption('kadis');
  await page.getByLabel('Sampai tanggal').fill('1/1/2020');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Pilih orangnya.')).toBeVisible();
  await expect(page.getByText('Tanggal akhir lebih awal daripada tanggal mulai.')).toBeVisible();
  await page.getByLabel('Pengganti', { exact: true }).selectOption('kabid');
  await page.getByLabel('Sampai tanggal').fill(await page.getByLabel('Mulai tanggal').inputValue());
  await expect(
    page.getByText('Surat akan mencetak: Drs. Bambang Irawan, Plh. Kepala Dinas'),
  ).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('berlaku hari ini')).toBeVisible();
  await expectAccessible(page);

  const other = await browser.newContext();
  const desk = await other.newPage();
  await office.signIn(desk, 'kabid');
  await desk.goto(`${office.url}/meja`);
  const note = desk.getByText('Anda juga bertindak sebagai Plh. Kepala Dinas');
  await expect(note).toBeVisible();
  await page.getByRole('button', { name: /^Akhiri penggantian/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Akhiri' }).click();
  await expect(page.getByText('diakhiri', { exact: true })).toBeVisible();
  // The desk hears of it by itself.
  await expect(note).toBeHidden();
  await other.close();
});

test('nomor surat: pratinjau, peringatan, penolakan, lalu tersimpan', async ({ page, office }) => {
  await asAdmin(page, office, 'nomor');
  await page.getByRole('button', { name: /Surat rekomendasi/ }).click();
  const template = page.getByLabel('Bentuk nomor');
  await template.fill('{urut:3}/REK/{bulan-romawi}');
  await expect(page.getByText(/Nomor yang sama akan terbit lagi/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('NOMOR_BERULANG')).toBeVisible();
  await template.fill('B-{urut:4}/REK/{tahun}');
  await expect(page.getByText(/^B-0001\/REK\/\d{4}$/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Nomor Surat rekomendasi tersimpan.')).toBeVisible();
  await expect(page.getByText('B-{urut:4}/REK/{tahun}')).toBeVisible();
  await expectAccessible(page);
});

test('batas waktu dan pelaksana terbuka disimpan; daftar libur yang berlubang diisi dahulu', async ({
  page,
  office,
}) => {
  await asAdmin(page, office, 'kantor');
  await page.getByRole('tab', { name: 'Batas waktu & SOP' }).click();
  await page.getByLabel('Waktu menunggu pemohon menambah batas waktu').check();
  await page.getByLabel('Pengesah laporan (Satu Atap)').selectOption('kabag-ku');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Identitas kantor tersimpan.')).toBeVisible();
  const { office: saved } = await office.call<{
    office: { pauseWhileWaiting: boolean; actorRoles: object[] };
  }>(page.context(), 'admin.config');
  expect(saved).toMatchObject({
    pauseWhileWaiting: true,
    actorRoles: [{ sopId: 'satu-atap', actor: 'pengesah', role: 'kabag-ku' }],
  });

  await page.getByRole('link', { name: 'Hari libur' }).click();
  await page.getByText('2028', { exact: true }).click();
  await expect(page.getByText('Daftar ini berlubang')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('LIBUR_TETAP_KURANG')).toBeVisible();
  await page.getByRole('button', { name: 'Tambahkan 5 hari itu' }).click();
  await expect(page.getByText(/Baru 5 libur nasional/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Hari libur 2028 tersimpan/)).toBeVisible();
});

test('register dibuka, disaring, dan diunduh sebagai Excel dan PDF', async ({
  page,
  office,
  browser,
}) => {
  const cs = await browser.newContext();
  await office.signIn(cs, 'cs');
  for (const name of ['Ratna Kumala', 'Budi Setiawan'])
    await office.call(cs, 'case.open', {
      commandId: crypto.randomUUID(),
      sopId: 'kaltim-rekomendasi-pameran',
      applicant: { name, phone: '081234567890' },
    });
  await cs.close();

  await office.signIn(page, 'tu');
  await page.goto(`${office.url}/register`);
  await expect(page.getByText('2 permohonan: 2 masih berjalan.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Ratna Kumala/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Keadaan').selectOption('refused');
  await expect(page.getByText('Tidak ada yang tercatat dalam masa ini.')).toBeVisible();
  await page.getByLabel('Keadaan').selectOption('semua');
  const from = page.getByLabel('Dari tanggal');
  await from.fill('besok');
  await expect(page.getByText('Tulis tanggal seperti 22/11/2026.')).toBeVisible();
  await from.fill('1/1');
  await from.press('Enter');
  await expect(from).toHaveValue(/^1 Januari \d{4}$/);
  await expect(page.getByText('2 permohonan: 2 masih berjalan.')).toBeVisible();

  const excel = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh Excel' }).click();
  const file = await excel;
  expect(file.suggestedFilename()).toMatch(/^register-permohonan-\d{4}-01-01-sd-.*\.xlsx$/);
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(await file.path())));
  expect(sheets[0]?.rows.map((row) => row[3])).toEqual([
    'Pemohon',
    'Ratna Kumala',
    'Budi Setiawan',
  ]);
  expect(JSON.stringify(sheets)).not.toContain('081234567890');
  await expect(page.getByText('2 baris diunduh.')).toBeVisible();

  await page.getByRole('tab', { name: 'Surat keluar' }).click();
  await expect(page.getByText('0 nomor, tidak ada yang dibatalkan.')).toBeVisible();
  await expectAccessible(page);
  const pdf = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh PDF' }).click();
  expect((await pdf).suggestedFilename()).toMatch(/^register-surat-keluar-.*\.pdf$/);
});
