import { expect, test } from '../support/office.ts';
import { arrive, deskOf, expectAccessible, queue, serveNext, serving } from './desk.ts';

test('dua loket memanggil bersamaan tidak mendapat nomor yang sama', async ({
  office,
  browser,
}) => {
  const context = await browser.newContext();
  await office.signIn(context, 'loket1');
  for (let n = 0; n < 2; n += 1) {
    await office.call(context, 'queue.issue', {
      commandId: crypto.randomUUID(),
      queueId: 'PENDAFTARAN',
    });
  }
  const one = await deskOf(office, browser, 'loket1', 'loket-1');
  const two = await deskOf(office, browser, 'loket2', 'loket-2');
  for (const page of [one, two]) {
    await expect(queue(page).getByRole('button', { name: 'Panggil C001' })).toBeVisible();
  }
  await Promise.all([one.keyboard.press('F2'), two.keyboard.press('F2')]);
  const called = [];
  for (const page of [one, two]) {
    await expect(serving(page).getByText('Panggilan ke-1 dari 3')).toBeVisible();
    called.push(
      (await serving(page)
        .getByText(/^C00\d$/)
        .first()
        .textContent()) ?? '',
    );
  }
  expect(called.toSorted()).toEqual(['C001', 'C002']);
});

test('memanggil nomor pilihan meminta alasan', async ({ office, browser }) => {
  await arrive(office, browser, ['Andi', 'Budi', 'Citra']);
  const cs = await deskOf(office, browser, 'cs', 'cs-1');
  const waiting = cs.getByRole('list', { name: 'Menunggu' });
  await waiting.getByRole('button', { name: /B003/ }).click();
  await expectAccessible(cs);
  await waiting.getByRole('button', { name: 'Panggil nomor ini…' }).click();
  await cs.keyboard.type('ya');
  await cs.keyboard.press('Control+Enter');
  await expect(cs.getByText('Tulis alasannya, paling sedikit 5 huruf.')).toBeVisible();
  await expectAccessible(cs);
  await cs.keyboard.type(', harus segera berangkat');
  await cs.keyboard.press('Control+Enter');
  await expect(serving(cs).getByText('B003').first()).toBeVisible();
  await expect(serving(cs).getByText('Dipanggil karena dipilih petugas.')).toBeVisible();
  // Nobody else can be called while somebody is on the way.
  await expect(queue(cs).getByRole('button', { name: 'Panggil B001' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expectAccessible(cs);
});

test('tidak hadir setelah tiga panggilan, lalu datang terlambat', async ({ office, browser }) => {
  await arrive(office, browser, ['Andi', 'Budi']);
  const cs = await deskOf(office, browser, 'cs', 'cs-1');
  await expect(queue(cs).getByRole('button', { name: 'Panggil B001' })).toBeVisible();
  await cs.keyboard.press('F2');
  const absent = serving(cs).getByRole('button', { name: /Tidak hadir/ });
  await expect(absent).toHaveAttribute('aria-disabled', 'true');
  for (const nth of [2, 3]) {
    await cs.keyboard.press('F3');
    await expect(serving(cs).getByText(`Panggilan ke-${nth} dari 3`)).toBeVisible();
  }
  await expect(serving(cs).getByRole('button', { name: /Panggil ulang/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await cs.keyboard.press('Alt+t');
  await expect(cs.getByText(/B001 dicatat tidak hadir/)).toBeVisible();
  await expect(queue(cs).getByRole('heading', { name: 'Tidak hadir' })).toBeVisible();
  await expectAccessible(cs);
  await queue(cs).getByRole('button', { name: 'Sudah datang' }).click();
  await expect(cs.getByText('B001 kembali ke antrean.')).toBeVisible();
  await expect(queue(cs).getByRole('heading', { name: 'Tidak hadir' })).toHaveCount(0);
});

test('batal, cetak ulang, dan beri nomor', async ({ office, browser }) => {
  await arrive(office, browser, ['Andi', 'Budi']);
  const cs = await deskOf(office, browser, 'cs', 'cs-1');
  const waiting = cs.getByRole('list', { name: 'Menunggu' });
  await waiting.getByRole('button', { name: /B002/ }).click();
  await waiting.getByRole('button', { name: 'Cetak ulang karcis' }).click();
  await expect(cs.getByText('Karcis B002 dikirim ke printer.')).toBeVisible();
  await waiting.getByRole('button', { name: 'Batalkan nomor…' }).click();
  await cs.keyboard.type('pulang karena hujan');
  await cs.keyboard.press('Control+Enter');
  await expect(waiting.getByRole('button', { name: /B002/ })).toHaveCount(0);
  await cs.keyboard.press('Alt+n');
  await cs.getByRole('combobox', { name: 'Prioritas' }).selectOption({ label: 'Lanjut usia' });
  await expectAccessible(cs);
  await cs.keyboard.press('Control+Enter');
  await expect(cs.getByText(/Nomor B003 diberikan/)).toBeVisible();
  await expect(queue(cs).getByText('Karena prioritas didahulukan.')).toBeVisible();
});

test('informasi: menjelaskan, lalu mengarahkan ke CS', async ({ office, browser }) => {
  await arrive(office, browser, ['Eko'], 'tanya-izin');
  const info = await deskOf(office, browser, 'info', 'informasi');
  await serveNext(info, 'A001');
  await expect(serving(info).getByText('Gratis, tidak dipungut biaya.')).toBeVisible();
  await expect(serving(info).getByText('Proposal Kegiatan')).toBeVisible();
  await expectAccessible(info);
  await info.keyboard.press('F9');
  const dialog = info.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Customer Service/ }).check({ force: true });
  await info.keyboard.press('Control+Enter');
  await expect(info.getByText(/diarahkan ke Customer Service dengan nomor/)).toBeVisible();
  await expect(serving(info).getByText('Belum ada yang dilayani')).toBeVisible();
});

test('server mati: layar memberi tahu, ketikan tetap, lalu pulih sendiri tanpa memanggil dua kali', async ({
  office,
  browser,
}) => {
  await arrive(office, browser, ['Andi', 'Budi']);
  const cs = await deskOf(office, browser, 'cs', 'cs-1');
  await serveNext(cs, 'B001');
  await cs.getByRole('textbox', { name: /Perihal permohonan/ }).fill('Pameran kuliner');
  await office.kill();
  await expect(cs.getByText(/Server kantor belum tersambung/)).toBeVisible();
  await expectAccessible(cs);
  // Pressed while the server is away: sent once it is back, and once only.
  await cs.keyboard.press('F9');
  await office.start();
  await expect(cs.getByText(/Server kantor belum tersambung/)).toBeHidden({ timeout: 30_000 });
  await expect(serving(cs).getByText('0 dari 6', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(cs.getByText('Pameran kuliner')).toBeVisible();
  await expect(queue(cs).getByRole('tab', { name: 'Berkas saya (1)' })).toBeVisible();
});

test('bantuan tombol dan pencarian, di huruf besar dan kontras tinggi', async ({
  office,
  browser,
}) => {
  const cs = await deskOf(office, browser, 'cs', 'cs-1');
  await cs.evaluate(() => {
    document.documentElement.dataset['theme'] = 'kontras';
    document.documentElement.dataset['text'] = '150';
  });
  await expectAccessible(cs);
  await cs.keyboard.press('?');
  await expect(cs.getByRole('dialog', { name: 'Tombol papan ketik' })).toBeVisible();
  await expectAccessible(cs);
  await cs.keyboard.press('Escape');
  await cs.keyboard.press('Control+k');
  await expect(cs.getByRole('textbox', { name: /Nomor tanda terima/ })).toBeFocused();
  await expectAccessible(cs);
});
