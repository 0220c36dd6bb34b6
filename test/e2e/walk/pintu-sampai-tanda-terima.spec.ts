import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import type { CasePage, CaseView } from '../../../domain/contract/case-view.ts';
import { pdfQr, pdfText } from '../../support/pdf.ts';
import { expect, test, type TestOffice } from '../support/office.ts';
import {
  caseColumn,
  deskOf,
  expectAccessible,
  openFile,
  queue,
  serveNext,
  serving,
} from '../desk/desk.ts';

/** The whole front desk, by hand, in one office: from the door to the signed paper. */

async function securityDesk(office: TestOffice, browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  await office.signIn(context, 'satpam');
  const page = await context.newPage();
  await page.goto(`${office.url}/satpam`);
  await expect(page.getByRole('radio').first()).toBeFocused();
  return page;
}

/** Registers a visitor with the keyboard alone; gives the number. */
async function register(page: Page, purpose: string, name: string): Promise<string> {
  await page.keyboard.press(purpose);
  await expect(page.getByLabel('Nama', { exact: true })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nomor sudah diberikan')).toBeVisible();
  const number = await page
    .getByText(/^[A-Z]\d{3}$/)
    .first()
    .innerText();
  // The guard reads the number out first: a second press at once does not sweep it away.
  await page.waitForTimeout(1000);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio').first()).toBeFocused();
  return number;
}

async function lobby(office: TestOffice, browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.goto(`${office.url}/layar`);
  return page;
}

/** The file at hand, as the API gives it to the page's officer. */
async function fileOf(office: TestOffice, page: Page, name: string): Promise<CaseView> {
  const { rows } = await office.call<CasePage>(page.context(), 'case.search', { text: name });
  return office.call<CaseView>(page.context(), 'case.get', { caseId: rows[0]?.id ?? '' });
}

async function paperOf(office: TestOffice, page: Page, url: string): Promise<Uint8Array> {
  const answer = await page.context().request.get(`${office.url}${url}`);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  return new Uint8Array(await answer.body());
}

function verifyOffice(office: TestOffice): string {
  const cli = join(import.meta.dirname, '../../../server/cli/verify.ts');
  return execFileSync(process.execPath, [cli, '--data', office.directory], { encoding: 'utf8' });
}

test('pintu → CS → loket → tanda terima, dengan server dimatikan di tengah', async ({
  office,
  browser,
}) => {
  const satpam = await securityDesk(office, browser);
  const display = await lobby(office, browser);
  const number = await register(satpam, '4', 'Ni Luh Ayu');

  const cs = await deskOf(office, browser, 'cs', 'cs-1');
  await serveNext(cs, number);
  await expect(display.getByText(number, { exact: true }).first()).toBeVisible();
  await openFile(cs, 'Ni Luh Ayu');

  // The power goes in the middle of the checklist; nothing that was answered is lost.
  const list = cs.getByRole('list', { name: 'Persyaratan' });
  await list.getByRole('button', { name: 'Ada', exact: true }).first().focus();
  await cs.keyboard.press('b');
  await expect(serving(cs).getByText('tersimpan', { exact: true })).toBeVisible();
  await office.kill();
  await expect(cs.getByText(/belum tersambung/).first()).toBeVisible();
  await office.start();
  await expect(cs.getByText('tersambung', { exact: true })).toBeVisible({ timeout: 45_000 });
  await expect(serving(cs).getByText('1 dari 6', { exact: true })).toBeVisible();

  await list.getByRole('button', { name: 'Ada', exact: true }).first().focus();
  await cs.keyboard.press('a');
  await expect(serving(cs).getByRole('button', { name: /Lengkap dan benar/ })).not.toHaveAttribute(
    'aria-disabled',
  );
  await cs.keyboard.press('F9');
  await expect(serving(cs).getByText(/Silakan menuju Loket Pendaftaran/)).toBeVisible();

  const loket = await deskOf(office, browser, 'loket1', 'loket-1');
  await serveNext(loket, 'C001');
  await loket.keyboard.press('Alt+a');
  await loket.getByRole('checkbox', { name: 'Pemohon menandatangani bukti awal di map' }).check();
  await loket.keyboard.press('F9');
  await expect(serving(loket).getByText(/^0001\/TT\//)).toBeVisible();

  // The paper says what the SOP wants it to say, and its code is the office's own signature.
  const file = await fileOf(office, loket, 'Ni Luh');
  const receipt = file.papers.find(({ paper }) => paper === 'receipt');
  const bytes = await paperOf(office, loket, receipt?.url ?? '');
  const [text = ''] = await pdfText(bytes);
  for (const words of [
    'TANDA TERIMA BERKAS PERMOHONAN',
    file.receipt?.number ?? 'nomor',
    'Ni Luh Ayu',
    'SOP-LP2N-PAR-05',
    'Persyaratan yang diterima: 6 dari 6',
    'Proposal Kegiatan',
    file.receipt?.sentence.slice(0, 40) ?? 'janji',
    'Siti Rahmawati',
  ]) {
    expect(text.replaceAll('\n', ' ')).toContain(words);
  }
  const code = (await pdfQr(bytes)) ?? '';
  expect(code).not.toBe('');

  await loket.goto(`${office.url}/pindai`);
  const field = loket.getByRole('textbox', { name: 'Isi kode QR' });
  await field.fill(code.slice(0, -3) + (code.at(-3) === 'A' ? 'B' : 'A') + code.slice(-2));
  await loket.keyboard.press('Enter');
  await expect(loket.getByText('DITOLAK')).toBeVisible();
  await field.fill(code);
  await loket.keyboard.press('Enter');
  await expect(loket.getByText(file.receipt?.number ?? 'nomor').first()).toBeVisible();
  await expectAccessible(loket);
  await loket.getByRole('button', { name: /Buka berkas/ }).click();
  await expect(caseColumn(loket).getByText('Langkah 7 dari 17')).toBeVisible();

  expect(verifyOffice(office)).toContain('Utuh');
});

test('anjungan → PULSA dan pintu → PINTU, masing-masing dengan tanda terima', async ({
  office,
  browser,
}) => {
  const kiosk = await (
    await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true })
  ).newPage();
  await kiosk.goto(`${office.url}/anjungan`);
  await kiosk.getByRole('button', { name: /Uji lab/ }).tap();
  await kiosk.getByRole('button', { name: 'Saya sudah membaca' }).tap();
  for (const key of 'Wayan')
    await kiosk
      .getByRole('group', { name: 'Papan ketik' })
      .getByRole('button', { name: key, exact: true })
      .tap();
  await kiosk.getByRole('button', { name: 'Lanjut' }).tap();
  await kiosk.getByRole('button', { name: 'Lewati' }).tap();
  await kiosk.getByRole('button', { name: 'Lewati' }).tap();
  await kiosk
    .getByText(/^Tidak/)
    .first()
    .tap();
  await kiosk.getByRole('button', { name: 'Ambil nomor' }).tap();
  await expect(kiosk.getByText('F001', { exact: true }).first()).toBeVisible();

  const pulsa = await deskOf(office, browser, 'pulsa', 'ruang-pulsa');
  await serveNext(pulsa, 'F001');
  await expect(pulsa.getByRole('textbox', { name: 'Nama pemohon' })).toHaveValue('Wayan');
  await pulsa.keyboard.press('F9');
  await expect(serving(pulsa).getByText('Yang diminta').first()).toBeVisible();
  await expectAccessible(pulsa);
  await pulsa.getByRole('textbox', { name: 'Yang diminta' }).fill('Uji tekan beton lima contoh');
  await pulsa.getByText('uji lab', { exact: true }).click();
  await pulsa.keyboard.press('F9');
  await expect(serving(pulsa).getByText(/^0001\/TT\//)).toBeVisible();

  const satpam = await securityDesk(office, browser);
  const number = await register(satpam, '2', 'Yosef Mandacan');
  const pintu = await deskOf(office, browser, 'pintu', 'ruang-pintu');
  await serveNext(pintu, number);
  await expect(pintu.getByRole('textbox', { name: 'Nama pemohon' })).toHaveValue('Yosef Mandacan');
  await pintu.keyboard.press('F9');
  await pintu
    .getByRole('textbox', { name: 'Yang diminta' })
    .fill('Daftar rumah contoh tahan gempa');
  await pintu.keyboard.press('F9');
  await expect(serving(pintu).getByText(/^0002\/TT\//)).toBeVisible();
  await pintu.getByRole('tab', { name: 'Riwayat' }).click();
  // The file begins at the door: security received the visitor and brought them here.
  await expect(caseColumn(pintu).getByText('Joko Santoso').first()).toBeVisible();
  expect(verifyOffice(office)).toContain('Utuh');
});

test('dua loket memanggil pada saat yang sama: dua nomor berbeda, keduanya di layar', async ({
  office,
  browser,
}) => {
  const satpam = await securityDesk(office, browser);
  await register(satpam, '4', 'Pertama');
  await register(satpam, '4', 'Kedua');
  const cs = await deskOf(office, browser, 'cs', 'cs-1');
  const display = await lobby(office, browser);
  for (const number of ['B001', 'B002']) {
    await serveNext(cs, number);
    await cs.keyboard.press('F6');
    const dialog = cs.getByRole('dialog');
    await dialog.getByRole('radio', { name: /Loket Pendaftaran/ }).check({ force: true });
    await cs.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(cs.getByText(/diarahkan ke Loket Pendaftaran/).last()).toBeVisible();
    await expect(serving(cs).getByText('Belum ada yang dilayani')).toBeVisible();
  }
  const one = await deskOf(office, browser, 'loket1', 'loket-1');
  const two = await deskOf(office, browser, 'loket2', 'loket-2');
  await expect(queue(one).getByRole('button', { name: 'Panggil C001' })).toBeVisible();
  await expect(queue(two).getByRole('button', { name: 'Panggil C001' })).toBeVisible();
  await Promise.all([one.keyboard.press('F2'), two.keyboard.press('F2')]);
  for (const page of [one, two])
    await expect(serving(page).getByText('Panggilan ke-1 dari 3')).toBeVisible();
  const shown = await Promise.all(
    [one, two].map((page) =>
      serving(page)
        .getByText(/^C00[12]$/)
        .first()
        .innerText(),
    ),
  );
  expect(shown.sort()).toEqual(['C001', 'C002']);
  for (const number of shown)
    await expect(display.getByText(number, { exact: true }).first()).toBeVisible();
});
