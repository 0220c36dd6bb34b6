import { expect, test } from '../support/office.ts';
import {
  arrive,
  caseColumn,
  deskOf,
  expectAccessible,
  openFile,
  queue,
  serveNext,
  serving,
} from './desk.ts';

test('CS: belum lengkap, catatan kekurangan, kembali, lengkap, loket, tanda terima', async ({
  office,
  browser,
}) => {
  const [first] = await arrive(office, browser, ['Sulastri']);
  const cs = await deskOf(office, browser, 'cs', 'cs-1');
  await serveNext(cs, first?.number ?? '');
  await expectAccessible(cs);
  await openFile(cs, 'Sulastri');
  await expectAccessible(cs);

  const complete = serving(cs).getByRole('button', { name: /Lengkap dan benar/ });
  await expect(complete).toHaveAttribute('aria-disabled', 'true');
  await expect(
    serving(cs)
      .getByText(/Baru 0 dari 6/)
      .first(),
  ).toBeVisible();

  // Keyboard only: right, right, absent with a note.
  const list = cs.getByRole('list', { name: 'Persyaratan' });
  // Opening the file took the focused field away; the keyboard is at the first row already.
  await expect(list.getByRole('button', { name: 'Ada', exact: true }).first()).toBeFocused();
  await cs.keyboard.press('b');
  await cs.keyboard.press('ArrowDown');
  await cs.keyboard.press('b');
  await cs.keyboard.press('ArrowDown');
  await cs.keyboard.press('c');
  await expect(cs.getByRole('textbox', { name: /Catatan: Gambar rencana/ })).toBeFocused();
  await cs.keyboard.type('belum dibubuhi cap');
  await cs.keyboard.press('Enter');
  // The key that leaves the note does not press what it arrives at.
  const third = list.getByRole('listitem').nth(2);
  await expect(third.getByRole('button', { name: 'Ada', exact: true })).toBeFocused();
  await expect(third.getByRole('button', { name: 'Tidak ada' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(serving(cs).getByText('2 dari 6', { exact: true })).toBeVisible();
  await expect(serving(cs).getByText('tersimpan', { exact: true })).toBeVisible();

  await cs.keyboard.press('F8');
  const reason = cs.getByRole('dialog').getByRole('textbox', { name: 'Alasan' });
  await expect(reason).toBeFocused();
  await expect(cs.getByRole('dialog')).toContainText(
    'Gambar rencana / Site Plan (belum dibubuhi cap)',
  );
  await expectAccessible(cs);
  await cs.keyboard.press('Control+Enter');
  await expect(serving(cs).getByText(/Serahkan catatan kekurangan kepada pemohon/)).toBeVisible();
  await expect(serving(cs).getByText('Belum lengkap, kembali ke pemohon')).toBeVisible();
  await expect(serving(cs).getByText('tercetak')).toBeVisible();
  await expectAccessible(cs);
  await cs.keyboard.press('F9');

  // The applicant comes back with a new number: it belongs to the same file.
  const [second] = await arrive(office, browser, ['Sulastri']);
  await serveNext(cs, second?.number ?? '');
  await cs.getByRole('button', { name: 'Pemohon sudah punya berkas…' }).click();
  await cs.getByRole('textbox', { name: /Nomor tanda terima/ }).fill('Sulas');
  await cs
    .getByRole('dialog')
    .getByRole('button', { name: /Sulastri/ })
    .click();
  // The applicant's own step (SOP 004 step 3) is noted down here; the number stays at the desk.
  await expect(
    serving(cs).getByRole('heading', { name: 'Mengisi formulir dan melengkapi berkas' }),
  ).toBeVisible();
  // What was missing is read first, at both steps.
  await expect(serving(cs).getByText(/^Dikembalikan oleh Rina Wulandari/)).toBeVisible();
  await expect(
    serving(cs).getByText('Gambar rencana / Site Plan (belum dibubuhi cap)'),
  ).toBeVisible();
  await expectAccessible(cs);
  await cs.keyboard.press('F9');
  await expect(list).toBeVisible();
  await expect(serving(cs).getByText('2 dari 6', { exact: true })).toBeVisible();
  await expect(serving(cs).getByText(/^Dikembalikan oleh Rina Wulandari/)).toBeVisible();
  await expect(list.getByRole('listitem').first()).toContainText('Gambar rencana');
  await expect(list.getByRole('button', { name: 'Ada', exact: true }).first()).toBeFocused();
  // All marked and on at once: what is ticked is saved on the way.
  await cs.keyboard.press('a');
  await cs.keyboard.press('F9');
  await expect(serving(cs).getByText(/Silakan menuju Loket Pendaftaran, nomor C/)).toBeVisible();

  const counter = await deskOf(office, browser, 'loket1', 'loket-1');
  await counter.keyboard.press('F2');
  await expect(serving(counter).getByText('Panggilan ke-1 dari 3')).toBeVisible();
  await counter.keyboard.press('F4');
  await expect(serving(counter).getByText('Sudah disetujui CS')).toBeVisible();
  const accept = serving(counter).getByRole('button', { name: /Terima berkas dan cetak/ });
  await expect(accept).toHaveAttribute('aria-disabled', 'true');
  await expect(
    serving(counter)
      .getByText(/^Baru 0 dari 7 hal dipastikan ulang/)
      .first(),
  ).toBeVisible();
  // The keyboard is at the first thing to look at again.
  await expect(serving(counter).getByRole('checkbox', { name: /Fotocopy KTP/ })).toBeFocused();
  await counter.keyboard.press('Space');
  await expect(serving(counter).getByText('1 dari 7', { exact: true })).toBeVisible();
  await counter.keyboard.press('Alt+a');
  await expect(
    serving(counter).getByText('Minta pemohon menandatangani bukti awal di map dahulu.').first(),
  ).toBeVisible();
  await expectAccessible(counter);
  await counter.getByRole('checkbox', { name: 'Pemohon menandatangani bukti awal di map' }).check();
  await expect(
    serving(counter).getByText('Tanda terima akan dicetak dan jangka waktu mulai dihitung.'),
  ).toBeVisible();
  await counter.keyboard.press('F9');
  await expect(serving(counter).getByText(/^0001\/TT\//)).toBeVisible();
  await expect(serving(counter).getByText(/Selesai paling lambat/)).toBeVisible();
  await expect(serving(counter).getByText('tercetak')).toBeVisible();
  await expect(caseColumn(counter).getByText('Langkah 7 dari 17')).toBeVisible();
  await expectAccessible(counter);
  await counter.getByRole('tab', { name: 'Riwayat' }).click();
  await expect(caseColumn(counter).getByText('Siti Rahmawati').first()).toBeVisible();
  await expectAccessible(counter);
});

test('loket tidak dapat menerima berkas sebelum disetujui CS', async ({ office, browser }) => {
  const [visitor] = await arrive(office, browser, ['Andi Saputra']);
  const cs = await deskOf(office, browser, 'cs', 'cs-1');
  await serveNext(cs, visitor?.number ?? '');
  await openFile(cs, 'Andi Saputra');
  await cs.keyboard.press('F6');
  const dialog = cs.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Loket Pendaftaran/ }).check({ force: true });
  await dialog.getByRole('textbox', { name: /Catatan untuk meja/ }).fill('tinggal tanda terima');
  await expectAccessible(cs);
  await cs.keyboard.press('Control+Enter');
  await expect(cs.getByText(/diarahkan ke Loket Pendaftaran/)).toBeVisible();

  const counter = await deskOf(office, browser, 'loket1', 'loket-1');
  await expect(queue(counter).getByText('tinggal tanda terima')).toBeVisible();
  await counter.keyboard.press('F2');
  await expect(serving(counter).getByText('Panggilan ke-1 dari 3')).toBeVisible();
  await counter.keyboard.press('F4');
  await expect(serving(counter).getByText(/Langkah ini dikerjakan/)).toBeVisible();
  await expect(serving(counter).getByRole('button', { name: /Terima berkas/ })).toHaveCount(0);
});

test('nomor identitas tersamar sampai keperluannya ditulis', async ({ office, browser }) => {
  const [visitor] = await arrive(office, browser, ['Made Wirawan']);
  const cs = await deskOf(office, browser, 'cs', 'cs-1');
  await serveNext(cs, visitor?.number ?? '');
  await openFile(cs, 'Made Wirawan');
  await expect(caseColumn(cs).getByText('6472014507900003')).toHaveCount(0);
  await caseColumn(cs).getByRole('button', { name: 'Lihat' }).click();
  await cs.getByRole('textbox', { name: 'Keperluan' }).fill('mencocokkan KTP');
  await cs.keyboard.press('Control+Enter');
  // The number typed at the door, which the desk only ever saw masked, is what the file holds.
  await expect(caseColumn(cs).getByText('6472014507900003')).toBeVisible();
  await caseColumn(cs).getByRole('button', { name: 'Ubah data' }).click();
  await cs.getByRole('textbox', { name: 'Instansi' }).fill('CV Bahari Jaya');
  await cs.keyboard.press('Control+Enter');
  await expect(caseColumn(cs).getByText('CV Bahari Jaya')).toBeVisible();
  await caseColumn(cs).getByRole('button', { name: 'Sembunyikan' }).click();
  await caseColumn(cs).getByRole('button', { name: 'Lihat' }).click();
  await cs.getByRole('textbox', { name: 'Keperluan' }).fill('mencocokkan lagi');
  await cs.keyboard.press('Control+Enter');
  await expect(caseColumn(cs).getByText('6472014507900003')).toBeVisible();
});

test('dua petugas, satu langkah: yang terlambat diberi tahu dengan tenang', async ({
  office,
  browser,
}) => {
  const [visitor] = await arrive(office, browser, ['Yohanes Tandi']);
  const cs = await deskOf(office, browser, 'cs', 'cs-1');
  await serveNext(cs, visitor?.number ?? '');
  await openFile(cs, 'Yohanes Tandi');
  await cs.getByRole('list', { name: 'Persyaratan' }).getByRole('button').first().focus();
  await cs.keyboard.press('a');
  await expect(serving(cs).getByText('6 dari 6', { exact: true })).toBeVisible();
  await expect(serving(cs).getByRole('button', { name: /Lengkap dan benar/ })).not.toHaveAttribute(
    'aria-disabled',
  );
  await cs.keyboard.press('F9');
  await expect(serving(cs).getByText(/Silakan menuju/)).toBeVisible();

  const one = await deskOf(office, browser, 'loket1', 'loket-1');
  const two = await deskOf(office, browser, 'loket2', 'loket-2');
  for (const page of [one, two]) {
    await page.getByRole('tab', { name: /Berkas saya/ }).click();
    await queue(page)
      .getByRole('button', { name: /Yohanes Tandi/ })
      .click();
    await expect(serving(page).getByRole('button', { name: /Ambil langkah ini/ })).toBeVisible();
  }
  await one.keyboard.press('F9');
  await expect(serving(one).getByRole('button', { name: 'Lepaskan' })).toBeVisible();
  await expect(
    serving(two).getByText('Sedang dikerjakan Siti Rahmawati.', { exact: true }),
  ).toBeVisible();
  await expect(serving(two).getByRole('button', { name: /Ambil langkah ini/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expectAccessible(two);
});
