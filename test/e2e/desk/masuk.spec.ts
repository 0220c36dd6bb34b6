import type { Page } from '@playwright/test';
import { expect, test } from '../support/office.ts';
import { expectAccessible } from './desk.ts';

async function chooseName(page: Page, typed: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Cari nama' }).fill(typed);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
}

async function typePin(page: Page, pin: string): Promise<void> {
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

test('masuk dengan papan ketik, memilih loket, dan loketnya diingat', async ({ office, page }) => {
  await page.goto(`${office.url}/`);
  await expectAccessible(page);
  await page.getByRole('link', { name: /Meja kerja/ }).click();
  await expect(page.getByRole('heading', { name: 'Siapa yang bertugas?' })).toBeVisible();
  await expectAccessible(page);
  await chooseName(page, 'siti');
  await expectAccessible(page);
  await typePin(page, '123456');
  await expect(page.getByRole('heading', { name: 'Bertugas di mana?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /Loket 2/ }).click();
  await expect(page).toHaveURL(/\/meja/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Loket 2');

  await page.getByRole('button', { name: 'Menu Siti Rahmawati' }).click();
  await page.getByRole('button', { name: 'Keluar', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keluar' }).click();
  await expect(page.getByRole('heading', { name: 'Siapa yang bertugas?' })).toBeVisible();
  await chooseName(page, 'siti');
  await typePin(page, '123456');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Loket 2');
});

test('yang tidak memanggil antrean tidak ditanya loket; petugas berikutnya tidak melihat ketikannya', async ({
  office,
  page,
}) => {
  await page.goto(`${office.url}/masuk?ke=/meja`);
  await chooseName(page, 'joko');
  await typePin(page, '123456');
  await expect(page).toHaveURL(/\/satpam/);
  await page.getByLabel('Nama', { exact: true }).fill('Tamu Rahasia');
  await page.keyboard.press('Alt+l');
  const lock = page.getByRole('dialog', { name: 'Layar terkunci' });
  await lock.getByRole('button', { name: 'Petugas lain' }).click();
  await chooseName(page, 'rina');
  await typePin(page, '123456');
  await expect(page).toHaveURL(/\/meja/);
  await page.goto(`${office.url}/`);
  await expect(page.getByText(/Bukan untuk peran Anda: Keamanan/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keluar' }).click();

  await page.getByRole('link', { name: /Keamanan/ }).click();
  await chooseName(page, 'joko');
  await typePin(page, '123456');
  await expect(page.getByLabel('Nama', { exact: true })).toHaveValue('Tamu Rahasia');
  await page.getByRole('button', { name: 'Keluar akun' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keluar akun' }).click();
  await expect(page.getByRole('heading', { name: 'Siapa yang bertugas?' })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Rahasia');
});

test('PIN salah menyebut sisa percobaan, lalu akun terkunci sampai pukul berapa', async ({
  office,
  page,
}) => {
  await page.goto(`${office.url}/masuk`);
  await chooseName(page, 'dewi lestari');
  for (const left of [4, 3, 2]) {
    await typePin(page, '000000');
    await expect(page.getByText(`PIN tidak cocok. Sisa ${left} percobaan lagi.`)).toBeVisible();
  }
  await typePin(page, '000000');
  await expect(page.getByText(/Sisa 1 percobaan lagi/)).toBeVisible();
  await typePin(page, '000000');
  await expect(page.getByText(/Akun ini terkunci sampai pukul \d\d\.\d\d/)).toBeVisible();
  await typePin(page, '123456');
  await expect(page.getByText(/Akun ini terkunci sampai pukul/)).toBeVisible();
  await expectAccessible(page);
});

test('layar yang ditinggal terkunci sendiri, dan ketikan tetap ada', async ({ office, page }) => {
  await office.signIn(page, 'cs', 'cs-1');
  await page.clock.install();
  await page.goto(`${office.url}/meja`);
  await page.getByRole('button', { name: /Cari berkas/ }).click();
  const typed = page.getByRole('textbox', { name: /Nomor tanda terima/ });
  await typed.fill('Bahari');
  await page.clock.fastForward('10:01');
  const lock = page.getByRole('dialog', { name: 'Layar terkunci' });
  await expect(lock).toBeVisible();
  await expect(lock.getByRole('heading', { name: 'Rina Wulandari' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(lock).toBeVisible();
  await lock.getByLabel('PIN', { exact: true }).fill('123456');
  await page.keyboard.press('Enter');
  await expect(lock).toBeHidden();
  await expect(typed).toHaveValue('Bahari');
});

test('kunci tetap menutup setelah dimuat ulang; petugas lain dapat langsung masuk', async ({
  office,
  page,
}) => {
  await office.signIn(page, 'loket1', 'loket-1');
  await page.goto(`${office.url}/meja`);
  await expect(page.getByText('Belum ada yang dilayani')).toBeVisible();
  await page.keyboard.press('Alt+l');
  const lock = page.getByRole('dialog', { name: 'Layar terkunci' });
  await expect(lock).toBeVisible();
  await page.reload();
  await expect(lock).toBeVisible();
  // The keys of the desk sleep behind the lock.
  await page.keyboard.press('F2');
  await lock.getByRole('button', { name: 'Petugas lain' }).click();
  await chooseName(page, 'agus');
  await typePin(page, '123456');
  await expect(lock).toBeHidden();
  await expect(page.getByRole('button', { name: 'Menu Agus Hidayat' })).toBeVisible();
});
