import type { Browser, Page } from '@playwright/test';
import { kaltimCaseAt } from '../../support/walk.ts';
import { expect, test, type TestOffice } from '../support/office.ts';
import { walkable } from '../support/walkable.ts';
import { expectAccessible, expectStepDone, serving } from './desk.ts';

/** The desk of an officer with a file open, the step taken by F9. */
async function takeUp(
  office: TestOffice,
  browser: Browser,
  userId: string,
  caseId: string,
): Promise<Page> {
  const context = await browser.newContext();
  await office.signIn(context, userId);
  const page = await context.newPage();
  await page.goto(`${office.url}/meja?berkas=${caseId}`);
  await expect(serving(page).getByRole('button', { name: /Ambil langkah ini/ })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(serving(page).getByRole('button', { name: 'Lepaskan' })).toBeVisible();
  return page;
}

async function isDone(page: Page): Promise<void> {
  await expectStepDone(page);
}

/** The demo office's day, as a date field takes it. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Makassar' }).format(new Date());
}

const dispar = 'Dinas Pariwisata Provinsi Kalimantan Timur';

test('verifikasi mengembalikan, CS meminta perbaikan, lalu OPD memberi pertek, dengan papan ketik', async ({
  office,
  browser,
}) => {
  // An earlier file of the service: its agency is offered for the next one.
  const walk = walkable(office);
  await kaltimCaseAt(walk, '9', 'Sulastri');
  const caseId = await kaltimCaseAt(walk, '7', 'CV Bahari Jaya');

  // Nothing is judged yet; the focus waits at the first requirement.
  let page = await takeUp(office, browser, 'verifikasi', caseId);
  const list = page.getByRole('list', { name: 'Form verifikasi' });
  await expect(list.getByRole('button', { name: 'Sah', exact: true }).first()).toBeFocused();
  await expect(serving(page).getByText('masih 6 yang belum').first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('s');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await expect(
    page.getByRole('textbox', { name: 'Catatan: Gambar rencana / Site Plan' }),
  ).toBeFocused();
  await page.keyboard.type('skala tidak tertulis');
  await expect(serving(page).getByText('1 dari 6 sah', { exact: true })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Alasan' })).toHaveValue(
    'Belum lengkap dan benar: Gambar rencana / Site Plan (skala tidak tertulis)',
  );
  await page.keyboard.press('Control+Enter');
  await isDone(page);

  // CS sees what is wrong and why, prints the note, tells the applicant and takes the repair.
  page = await takeUp(office, browser, 'cs', caseId);
  const box = page.getByRole('checkbox', { name: /Gambar rencana \/ Site Plan/ });
  await expect(box).toBeVisible();
  await expect(serving(page).getByText('skala tidak tertulis').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Cetak catatan kelengkapan' }).press('Enter');
  await expect(page.getByText('Catatan kelengkapan berkas dikirim ke printer.')).toBeVisible();
  await box.press('Space');
  await page.getByRole('radio', { name: /Telepon/ }).press('Space');
  await page.keyboard.press('F9');
  await isDone(page);

  // Back at verification: what was mended says so; A, the offered agency by Alt+1, F9.
  page = await takeUp(office, browser, 'verifikasi', caseId);
  await expect(serving(page).getByText('Diserahkan pemohon', { exact: true })).toBeVisible();
  await page.keyboard.press('a');
  await expect(serving(page).getByText('6 dari 6 sah', { exact: true })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(serving(page).getByText('Tentukan jenis pertek').first()).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('textbox', { name: 'OPD' }).first()).not.toHaveValue('');
  await page.getByRole('textbox', { name: 'OPD' }).first().fill(dispar);
  await expectAccessible(page);
  await page.keyboard.press('F9');
  await isDone(page);
  await expect(
    serving(page)
      .getByText(/Surat pengantar/)
      .first(),
  ).toBeVisible();

  // The liaison officer: the focus waits at the receiver's name.
  page = await takeUp(office, browser, 'penghubung', caseId);
  await expect(page.getByRole('textbox', { name: 'Nama penerima' })).toBeFocused();
  await page.keyboard.type('Wulan Sari');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Pengadministrasi umum');
  await expectAccessible(page);
  await page.keyboard.press('F9');
  await isDone(page);

  // The technical team: a visit without proof is refused in so many words.
  page = await takeUp(office, browser, 'timteknis', caseId);
  await expect(page.getByRole('textbox', { name: /^Telaah/ })).toBeFocused();
  await page.keyboard.type('Lokasi terlalu dekat dengan rumah sakit.');
  await page.getByRole('checkbox', { name: /peninjauan lapangan/ }).press('Space');
  await page.getByLabel('Tempat', { exact: true }).fill('Gelora Segiri');
  await page.getByLabel('Nama 1').fill('Bambang Irawan');
  await page.getByLabel('Hasil peninjauan').fill('Jarak ke rumah sakit 80 meter.');
  await expect(
    serving(page).getByText('Berita acara tidak dibuat tanpa bukti').first(),
  ).toBeVisible();
  await page.getByRole('textbox', { name: 'Bukti pelaksanaan' }).fill('Foto lokasi, 6 lembar');
  await page.getByRole('textbox', { name: 'Nomor surat' }).fill('556/PERTEK/2026');
  await page.getByLabel('Tanggal surat', { exact: true }).fill(today());
  await page.getByRole('textbox', { name: 'Penanda tangan' }).fill('Kepala Dinas Pariwisata');
  await page.getByRole('radio', { name: 'Tidak memenuhi', exact: true }).press('Space');
  await expectAccessible(page);
  await page.keyboard.press('F9');
  await isDone(page);
  await expect(
    serving(page)
      .getByText(/Berita acara/)
      .first(),
  ).toBeVisible();

  // Advice against goes on, and stands loudly before whoever drafts.
  page = await takeUp(office, browser, 'adm', caseId);
  await expect(
    serving(page)
      .getByRole('alert')
      .filter({ hasText: `Pertek TIDAK MEMENUHI dari ${dispar}` }),
  ).toBeVisible();
  await expectAccessible(page);
});
