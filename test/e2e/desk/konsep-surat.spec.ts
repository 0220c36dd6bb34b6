import type { Browser, Page } from '@playwright/test';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import { complete, kaltimCaseAt } from '../../support/walk.ts';
import { expect, test, type TestOffice } from '../support/office.ts';
import { walkable } from '../support/walkable.ts';
import { caseColumn, expectAccessible, expectStepDone, serving } from './desk.ts';

/** The desk of an officer of the back office with a file open, the step taken by F9. */
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

/** F9, and the step is done. */
async function goOn(page: Page): Promise<void> {
  await page.keyboard.press('F9');
  await expectStepDone(page);
}

test('surat disusun, dikembalikan, diparaf, ditandatangani, dan diberi nomor dengan papan ketik', async ({
  office,
  browser,
}) => {
  // Six people sign in one after another: a busy machine needs its time.
  test.slow();
  const caseId = await kaltimCaseAt(walkable(office), '11', 'Budi Setiawan');

  const adm = await takeUp(office, browser, 'adm', caseId);
  const regarding = serving(adm).getByLabel('Hal', { exact: true });
  await expect(regarding).toHaveValue(/^Rekomendasi Kepada Pihak Penyelenggara Pameran/);
  await expectAccessible(adm);
  await regarding.fill('');
  await expect(serving(adm).getByText('Tulis hal surat.').first()).toBeVisible();
  await regarding.fill('Rekomendasi pameran kerajinan');
  await goOn(adm);

  // Kasi gives it back; what was advised is the reason.
  const kasi = await takeUp(office, browser, 'kasi', caseId);
  const letter = serving(kasi).getByRole('article', { name: 'Surat' });
  await expect(letter.getByText('Rekomendasi pameran kerajinan')).toBeVisible();
  await expect(
    serving(kasi)
      .getByText(/Baru 0 dari \d+ hal diperiksa/)
      .first(),
  ).toBeVisible();
  await serving(kasi)
    .getByLabel(/Masukan untuk draf/)
    .fill('Sebut nama kegiatannya');
  await kasi.keyboard.press('F8');
  await expect(kasi.getByRole('dialog').getByLabel('Alasan')).toHaveValue('Sebut nama kegiatannya');
  await kasi.keyboard.press('Control+Enter');
  await expectStepDone(kasi);

  const again = await takeUp(office, browser, 'adm', caseId);
  await expect(serving(again).getByText('Dikembalikan oleh Dra. Endang Susilowati')).toBeVisible();
  await expect(serving(again).getByLabel('Hal', { exact: true })).toHaveValue(
    'Rekomendasi pameran kerajinan',
  );
  await serving(again).getByLabel('Hal', { exact: true }).fill('Rekomendasi Pameran Benua Etam');
  await goOn(again);

  const examiner = await takeUp(office, browser, 'kasi', caseId);
  await examiner.keyboard.press('Alt+u');
  const dialog = examiner.getByRole('dialog');
  await dialog.getByLabel('Hari rapat').fill('2099-01-05');
  await dialog.getByLabel('Tempat').fill('Ruang Rapat');
  await dialog.getByLabel('Acara').fill('Kelayakan lokasi');
  await dialog.getByLabel('Yang diundang').fill('Dinas Pariwisata\nSatpol PP');
  await expectAccessible(examiner);
  await examiner.keyboard.press('Control+Enter');
  await expect(examiner.getByText(/Undangan .* dikirim ke printer/)).toBeVisible();
  await expect(dialog).toBeHidden();
  await examiner.keyboard.press('Alt+a');
  await goOn(examiner);

  await complete(walkable(office), caseId, '13', 'benar');

  const kadis = await takeUp(office, browser, 'kadis', caseId);
  await expect(serving(kadis).getByText('Rekomendasi Pameran Benua Etam')).toBeVisible();
  await expectAccessible(kadis);
  await goOn(kadis);

  const tu = await takeUp(office, browser, 'tu', caseId);
  const next = serving(tu).getByText(/^\d{3}\/REK\//);
  const number = (await next.textContent()) ?? '';
  await tu.keyboard.press('Alt+a');
  await expectAccessible(tu);
  await goOn(tu);
  await expect(serving(tu).getByText(number, { exact: true })).toBeVisible();
  await expect(
    serving(tu).getByRole('link', {
      name: `Lihat Surat rekomendasi ${number}, Lembar 3: arsip`,
    }),
  ).toBeVisible();

  // The number is taken back: the letter has the next, the old one stands there as void.
  await caseColumn(tu)
    .getByRole('tab', { name: /^Surat/ })
    .click();
  await caseColumn(tu).getByRole('button', { name: 'Batalkan nomor…' }).click();
  await tu.getByRole('dialog').getByLabel('Alasan pembatalan').fill('Salah ketik tanggal');
  await tu.keyboard.press('Control+Enter');
  await expect(tu.getByText(/Surat bernomor baru: /)).toBeVisible();
  const { numbers } = await office.call<CaseView>(tu.context(), 'case.get', { caseId });
  const states = numbers
    .filter(({ series }) => series === 'surat-rekomendasi')
    .map(({ number: each, state }) => [each === number, state]);
  expect(states).toEqual([
    [true, 'voided'],
    [false, 'given'],
  ]);
  await expect(caseColumn(tu).getByText('batal', { exact: true })).toBeVisible();
  await expectAccessible(tu);
});
