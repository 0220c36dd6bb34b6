import type { CaseView } from '../../../domain/contract/case-view.ts';
import { expect, test } from '../support/office.ts';
import { expectAccessible, serving } from './desk.ts';
import { act, contextOf, filesAtVerification } from './files.ts';

test('berkas lengkap: semua tentang satu berkas, tindakan menurut hak, cabut dengan alasan', async ({
  office,
  browser,
}) => {
  const [caseId = ''] = await filesAtVerification(office, browser, ['Sulastri Wijaya']);
  const context = await contextOf(office, browser, 'verifikasi');
  const page = await context.newPage();
  await page.goto(`${office.url}/berkas/${caseId}`);
  await expect(page.getByRole('heading', { name: /^0001\/TT\// })).toBeVisible();
  await expectAccessible(page);

  const journey = page.getByRole('list', { name: 'Map pengendali proses' });
  await expect(journey.getByRole('listitem').first()).toContainText('sedang berjalan');
  await expect(journey).toContainText('Siti Rahmawati');
  await expect(journey).toContainText('Terima berkas, beri tanda terima');
  await expect(page.getByText('6 dari 6 ada dan benar')).toBeVisible();
  await expect(page.getByText(/Selesai paling lambat .* \d hari kerja lagi/)).toBeVisible();
  await expect(page.getByText('Tanda terima 0001/').first()).toBeVisible();

  // A note, and the identity behind its mask.
  await page.getByRole('textbox', { name: 'Catatan baru' }).fill('Pemohon akan menelepon lagi');
  await page.getByRole('button', { name: 'Tambah catatan' }).click();
  await expect(page.getByText('Pemohon akan menelepon lagi').first()).toBeVisible();
  await expect(page.getByText('6472014507900003')).toHaveCount(0);
  await page.getByRole('button', { name: 'Lihat', exact: true }).click();
  await page.getByRole('textbox', { name: 'Keperluan' }).fill('mencocokkan KTP');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('6472014507900003')).toBeVisible();

  // The SOP's own chart with the case's place on it.
  await page.getByRole('tab', { name: 'Bagan alir' }).click();
  await expect(page.getByText('Memverifikasi berkas').first()).toBeVisible();
  await expectAccessible(page);

  // F9 takes the step and goes to the desk, where the case stands open.
  await page.keyboard.press('F9');
  await expect(page).toHaveURL(new RegExp(`/meja\\?berkas=${caseId}`));
  await expect(serving(page).getByRole('button', { name: 'Lepaskan' })).toBeVisible();
  await serving(page).getByRole('button', { name: 'Lepaskan' }).click();

  // The verifier may not withdraw it; the counter may, with a reason, and is told what follows.
  const counter = await (await contextOf(office, browser, 'loket1')).newPage();
  await counter.goto(`${office.url}/berkas/${caseId}`);
  await counter.getByRole('button', { name: 'Cabut permohonan…' }).click();
  const dialog = counter.getByRole('dialog');
  await expect(dialog.getByText(/tidak dapat dibuka lagi/)).toBeVisible();
  await expectAccessible(counter);
  await counter.keyboard.press('Control+Enter');
  await expect(dialog.getByText('Tulis alasannya, paling sedikit 5 huruf.')).toBeVisible();
  await dialog.getByRole('textbox').fill('Pameran dibatalkan pemohon');
  await counter.keyboard.press('Control+Enter');
  await expect(counter.getByText('dicabut', { exact: true })).toBeVisible();
  await expect(counter.getByText('Pameran dibatalkan pemohon').first()).toBeVisible();
  await expect(counter.getByText('Terhenti: permohonan berakhir')).toBeVisible();
  await expectAccessible(counter);
});

test('mencari berkas: nama, layanan, langkah, keadaan, QR, dan nomor identitas', async ({
  office,
  browser,
}) => {
  const names = ['Sulastri Wijaya', 'Andi Saputra', 'Yohanes Tandi'];
  const [first = '', second = ''] = await filesAtVerification(office, browser, names);
  const context = await contextOf(office, browser, 'verifikasi');
  const counter = await contextOf(office, browser, 'loket1');
  await act(office, counter, 'case.withdraw', { caseId: second, reason: 'pemohon membatalkan' });
  const page = await context.newPage();
  await page.goto(`${office.url}/berkas`);
  const rows = page.getByRole('table', { name: 'Berkas yang ditemukan' }).getByRole('row');
  await expect(rows).toHaveCount(4);
  await expectAccessible(page);

  const text = page.getByRole('textbox', { name: /Nomor, nama, atau instansi/ });
  await expect(text).toBeFocused();
  await page.keyboard.type('sulas');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Kosongkan', exact: true }).click();
  await page.getByRole('combobox', { name: 'Keadaan' }).selectOption('withdrawn');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('Andi Saputra');
  await page.getByRole('combobox', { name: 'Keadaan' }).selectOption('semua');
  await page.getByRole('combobox', { name: 'Layanan' }).selectOption('kaltim-rekomendasi-pameran');
  await page.getByRole('combobox', { name: 'Langkah' }).selectOption('7');
  await expect(rows).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Hanya yang terlambat' }).check();
  await expect(page.getByText('Tidak ada berkas yang cocok.')).toBeVisible();
  await page.getByRole('button', { name: 'Kosongkan', exact: true }).click();
  await expect(rows).toHaveCount(4);

  // By the whole identity number, with the purpose on the record.
  await page.keyboard.press('Alt+i');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Nomor identitas/ }).fill('6472 0145 0790 0003');
  await dialog.getByRole('textbox', { name: /Keperluan/ }).fill('pemohon lupa nomornya');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByRole('heading', { name: '3 berkas dengan nomor identitas itu' }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Kembali ke pencarian' }).click();

  // A scanned tanda terima opens its case.
  const view = await office.call<CaseView>(context, 'case.get', { caseId: first });
  await text.fill(view.receipt?.number ?? '');
  await expect(rows).toHaveCount(2);
  await rows.nth(1).getByRole('button').click();
  await expect(page).toHaveURL(new RegExp(`/berkas/${first}`));
  await expect(
    page.getByRole('heading', { level: 2, name: view.receipt?.number ?? '' }),
  ).toBeVisible();
  await page.keyboard.press('Alt+c');
  await expect(text).toHaveValue(view.receipt?.number ?? '');
  await text.fill('TT1.bukan-kode-yang-benar');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/QR|kode/i).first()).toBeVisible();
});
