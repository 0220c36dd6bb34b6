import AxeBuilder from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import { startFreshOffice, type FreshOffice } from './fresh-office.ts';

const test = base.extend<{ fresh: FreshOffice }>({
  fresh: async ({}, use) => {
    const fresh = await startFreshOffice();
    await use(fresh);
    await fresh.stop();
  },
});

test('menyiapkan kantor dengan papan ketik, lalu masuk untuk pertama kali', async ({
  page,
  fresh,
}) => {
  await page.goto(fresh.url);

  // Office: an empty name is refused at the field, and the rest stays.
  await expect(page.getByLabel('Baris kop surat')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('PEMERINTAH PROVINSI UJI\nDINAS PELAYANAN UJI');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Isi nama kantor.')).toBeVisible();
  await expect(page.getByLabel('Nama kantor')).toBeFocused();
  await page.keyboard.type('Kantor Uji');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('uji1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Jalan Uji 1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Samarinda');
  await page.keyboard.press('Tab');
  // The PC's own zone is proposed.
  await expect(page.getByRole('radio', { name: /WITA/ })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('Enter');

  // Services: nothing chosen is refused.
  const services = page.getByRole('checkbox');
  await expect(services.first()).toBeFocused();
  const count = await services.count();
  for (let i = 0; i < count; i += 1) {
    await page.keyboard.press('Space');
    if (i < count - 1) await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('Pilih paling sedikit satu layanan.')).toBeVisible();
  await services.nth(1).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');

  // Counters: proposed for the chosen services, renamed; the draft outlives a reload.
  await expect(page.getByRole('heading', { name: 'Loket apa saja yang ada?' })).toBeVisible();
  const sign = page.getByLabel('Papan nama loket 1');
  await expect(sign).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Ruang Depan');
  await page.reload();
  await expect(page.getByLabel('Papan nama loket 1')).toHaveValue('Ruang Depan');
  await page.getByLabel('Papan nama loket 1').press('Enter');

  // Administrator: two PINs that differ are refused.
  await expect(page.getByLabel('Nama lengkap')).toBeFocused();
  await page.keyboard.type('Sri Penguji');
  await page.getByLabel('NIP').fill('123');
  await expect(page.getByText('NIP terdiri atas 18 angka.')).toBeVisible();
  await page.getByLabel('NIP').fill('');
  await page.getByLabel('PIN', { exact: true }).fill('280945');
  await page.getByLabel('Ulangi PIN').fill('280946');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Kedua PIN tidak sama.')).toBeVisible();
  await page.getByLabel('Ulangi PIN').fill('280945');
  await page.keyboard.press('Enter');

  await expect(page.getByText('Ruang Depan:')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Siapkan kantor' })).toBeFocused();
  await page.keyboard.press('Enter');

  // First sign-in.
  await expect(page.getByLabel('Cari nama')).toBeFocused();
  await page.keyboard.type('Sri');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'PIN Sri Penguji' })).toBeVisible();
  await page.keyboard.type('280945');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Pengguna & peran' })).toBeVisible();
  // What is still to do: the office has a letter of services, and nobody who does them.
  await expect(page.getByText(/Belum ada: Keamanan \(Satpam\), /)).toBeVisible();

  const office = (await (await page.request.get(`${fresh.url}/trpc/office.public`)).json()) as {
    result: { data: { id: string; zone: string; agency: string } };
  };
  expect(office.result.data).toMatchObject({
    id: 'UJI1',
    zone: 'Asia/Jayapura',
    agency: 'DINAS PELAYANAN UJI',
  });
  // Set up once only.
  await page.goto(`${fresh.url}/pasang`);
  await expect(page).not.toHaveURL(/pasang/);
});
