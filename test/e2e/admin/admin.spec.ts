import { createServer } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type TestOffice } from '../support/office.ts';

async function asAdmin(page: Page, office: TestOffice, path: string): Promise<void> {
  const users = await office.call<{ id: string; name: string }[]>(page.context(), 'auth.users');
  const admin = users.find(({ name }) => name === 'Administrator');
  await office.signIn(page, admin?.id ?? '');
  await page.goto(`${office.url}/admin/${path}`);
}

/** A port on which nobody listens: a printer that is off. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('pengguna baru ditambahkan, lalu masuk', async ({ page, office, browser }) => {
  await asAdmin(page, office, 'pengguna');
  await page.getByRole('button', { name: 'Tambah pengguna' }).click();
  await page.getByLabel('Nama lengkap').fill('Wati Penguji');
  await page.getByLabel('PIN', { exact: true }).fill('280945');
  await page.getByLabel('Ulangi PIN').fill('280945');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Pilih paling sedikit satu peran.')).toBeVisible();
  await expect(page.getByLabel('Nama lengkap')).toHaveValue('Wati Penguji');
  await page.getByLabel('Keamanan (Satpam)').check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Wati Penguji' })).toBeVisible();

  const other = await browser.newContext();
  const desk = await other.newPage();
  await desk.goto(`${office.url}/masuk?ke=/satpam`);
  await desk.getByLabel('Cari nama').fill('Wati');
  await desk.keyboard.press('Enter');
  await desk.getByRole('heading', { name: 'PIN Wati Penguji' }).waitFor();
  await desk.keyboard.type('280945');
  await desk.keyboard.press('Enter');
  const noCounter = desk.getByRole('button', { name: /Tanpa loket/ });
  await noCounter.click();
  await expect(desk).toHaveURL(/satpam/);
  await other.close();
});

test('administrator terakhir tidak dapat dicabut', async ({ page, office }) => {
  await asAdmin(page, office, 'pengguna');
  await page.getByRole('button', { name: 'Administrator', exact: true }).last().click();
  await expect(page.getByRole('checkbox', { name: /^Administrator/ })).toBeDisabled();
  await expect(page.getByRole('checkbox', { name: /Boleh masuk/ })).toBeDisabled();
});

test('huruf antrean yang bentrok ditolak dan isian tetap', async ({ page, office }) => {
  await asAdmin(page, office, 'loket');
  await page.getByRole('button', { name: 'Customer Service', exact: true }).click();
  await page.getByLabel('Nama antrean').fill('Layanan Pelanggan');
  await page.getByLabel('Huruf').fill('a');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Huruf A sudah dipakai Layanan Informasi/)).toBeVisible();
  await expect(page.getByLabel('Nama antrean')).toHaveValue('Layanan Pelanggan');
  // Leaving asks first.
  await page.getByRole('button', { name: 'Batal' }).click();
  await page.getByRole('button', { name: 'Tetap di sini' }).click();
  await page.getByLabel('Huruf').fill('k');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Layanan Pelanggan' })).toBeVisible();
});

test('halaman uji: ke berkas berhasil, ke printer mati gagal dan dapat diulang', async ({
  page,
  office,
}) => {
  const port = await closedPort();
  await asAdmin(page, office, 'printer');
  await page.getByRole('button', { name: 'Cetak halaman uji Printer tiket (berkas)' }).click();
  await expect(page.getByText('Halaman uji tercetak.')).toBeVisible();

  await page.getByRole('button', { name: 'Tambah printer' }).click();
  await page.getByLabel('Nama printer').fill('Printer mati');
  await page.getByLabel('Alamat printer').fill('127.0.0.1');
  await page.getByLabel('Port').fill(String(port));
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Cetak halaman uji Printer mati' }).click();
  await expect(page.getByText('Halaman uji gagal dicetak.')).toBeVisible();
  await expect(page.getByText(/PRINTER_/)).toBeVisible();

  // Somebody turns it on.
  const received: Buffer[] = [];
  const printer = createServer((socket) => {
    socket.on('data', (chunk) => received.push(chunk));
    socket.on('end', () => socket.end());
  });
  await new Promise<void>((resolve) => printer.listen(port, '127.0.0.1', resolve));
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await expect(page.getByText(/sudah diterima printer/)).toBeVisible();
  expect(Buffer.concat(received).length).toBeGreaterThan(100);
  printer.close();
});

test('hari libur ditambahkan dan tetap ada setelah dimuat ulang', async ({ page, office }) => {
  await asAdmin(page, office, 'libur');
  await page.getByText('2027', { exact: true }).click();
  await page.getByRole('button', { name: 'Tambah tanggal' }).click();
  await page.keyboard.type('9/1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Isi nama hari libur.')).toBeVisible();
  await page
    .getByRole('textbox', { name: /^Nama baris/ })
    .last()
    .fill('HUT Provinsi');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Hari libur 2027 tersimpan.')).toBeVisible();
  const saved = await office.call<{ holidays: { day: string; name: string; kind: string }[] }>(
    page.context(),
    'admin.holidays',
    { year: 2027 },
  );
  expect(saved.holidays).toContainEqual({ day: '2027-01-09', name: 'HUT Provinsi', kind: 'lokal' });
});

test('perangkat dipasangkan dengan kode, lalu membuka layarnya', async ({
  page,
  office,
  browser,
}) => {
  await asAdmin(page, office, 'perangkat');
  await page.getByRole('button', { name: 'Tambah perangkat' }).click();
  await page.getByLabel('Nama perangkat').fill('Layar lobi');
  await page.getByText('Layar antrean', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  const letters = await page.getByRole('img', { name: /^(\S ){7}\S$/ }).getAttribute('aria-label');
  const code = (letters ?? '').replaceAll(' ', '');
  expect(code).toMatch(/^[A-Z2-9]{8}$/);

  const device = await browser.newContext();
  const screen = await device.newPage();
  await screen.goto(`${office.url}/pasangkan`);
  await screen.getByLabel('Kode pasang').pressSequentially('aaaa2222');
  await screen.keyboard.press('Enter');
  await expect(screen.getByText(/Kode pasang salah/)).toBeVisible();
  await screen.getByLabel('Kode pasang').fill('');
  for (const letter of code) {
    await screen.getByRole('button', { name: letter, exact: true }).click();
  }
  await screen.getByRole('button', { name: 'Pasangkan' }).click();
  await expect(screen).toHaveURL(/\/layar/);
  await expect(page.getByText('Layar lobi sudah terpasang.')).toBeVisible();
  await device.close();
});

test('setiap halaman pengaturan lolos pemeriksaan axe', async ({ page, office }) => {
  test.setTimeout(240_000);
  const places = {
    pengguna: 'Pengguna & peran',
    pengganti: 'Pengganti (Plh/Plt)',
    nomor: 'Nomor surat',
    loket: 'Loket & antrean',
    tujuan: 'Tujuan kunjungan',
    layanan: 'Layanan (SOP)',
    kantor: 'Identitas & kop',
    printer: 'Printer',
    libur: 'Hari libur',
    perangkat: 'Perangkat',
    catatan: 'Catatan audit',
  };
  await asAdmin(page, office, '');
  for (const [path, title] of Object.entries(places)) {
    await page.getByRole('navigation').getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(new RegExp(path));
    await expect(page.getByRole('heading', { name: title, level: 2 })).toBeVisible();
    await expect(page.getByText('Memuat…')).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations, path).toEqual([]);
  }
});
