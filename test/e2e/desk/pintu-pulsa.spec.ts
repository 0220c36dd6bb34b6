import type { Browser, Page } from '@playwright/test';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import { satuAtapCaseAt } from '../../support/walk.ts';
import { expect, test, type TestOffice } from '../support/office.ts';
import { expectAccessible, expectStepDone, serving } from './desk.ts';
import { walkable } from '../support/walkable.ts';

/** The desk of an officer of the back office, with the next file of the work list taken in hand. */
async function nextFile(
  office: TestOffice,
  browser: Browser,
  userId: string,
  title: string,
): Promise<Page> {
  const context = await browser.newContext();
  await office.signIn(context, userId);
  const page = await context.newPage();
  await page.goto(`${office.url}/meja`);
  await takeNext(page, title);
  return page;
}

async function takeNext(page: Page, title: string): Promise<void> {
  const next = page.getByRole('button', { name: /Kerjakan berikutnya/ });
  await expect(next).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('F2');
  await expect(serving(page).getByRole('heading', { name: title })).toBeVisible();
  await expect(serving(page).getByRole('button', { name: 'Lepaskan' })).toBeVisible();
}

test('PINTU dengan papan ketik: DIK tidak keluar tanpa dasar', async ({ office, browser }) => {
  const caseId = await satuAtapCaseAt(walkable(office), 'P4a');
  const kabag = await nextFile(office, browser, 'kabag', 'Menyaring dan menggolongkan permohonan');
  const look = () => office.call<CaseView>(kabag.context(), 'case.get', { caseId });

  // Nothing chosen: nothing can be pressed. DIP bebas wants its legal class.
  await expect(
    serving(kabag).getByText('Pilih golongannya dahulu.', { exact: true }).first(),
  ).toBeVisible();
  await kabag.keyboard.press('1');
  await expect(serving(kabag).getByLabel('Isi')).toHaveValue(/Daftar Informasi Publik Bebas/);
  await expectAccessible(kabag);
  await kabag.keyboard.press('3');
  await expect(serving(kabag).getByText(/tidak terbuka hanya karena/)).toBeVisible();
  await expectAccessible(kabag);
  await kabag.keyboard.press('F9');
  await expectStepDone(kabag);
  await kabag.keyboard.press('F9');

  await takeNext(kabag, 'Menetapkan dasar pembukaan informasi yang dikecualikan');
  await kabag.keyboard.press('1');
  const open = serving(kabag).getByRole('button', { name: /Dapat dibuka dengan dasar/ });
  await expect(open).toHaveAttribute('aria-disabled', 'true');
  await kabag.keyboard.press('F9');
  expect((await look()).active[0]?.step).toBe('P4b');

  await kabag.keyboard.press('2');
  await kabag.getByRole('checkbox', { name: 'h. Rahasia pribadi' }).focus();
  await kabag.keyboard.press('Space');
  await expectAccessible(kabag);
  const refuse = serving(kabag).getByRole('button', { name: /Tetap dikecualikan, tolak/ });
  await expect(refuse).toHaveAttribute('aria-disabled', 'true');
  await kabag.getByLabel('Akibat bila informasi dibuka').focus();
  await kabag.keyboard.type('Data pribadi penghuni terungkap.');
  await kabag.keyboard.press('F8');
  await expect(kabag.getByRole('dialog').getByRole('textbox', { name: 'Alasan' })).toHaveValue(
    'Informasi yang diminta termasuk informasi yang dikecualikan.',
  );
  await expectAccessible(kabag);
  await kabag.keyboard.press('Control+Enter');
  await expectStepDone(kabag);
  const { active, timeline } = await look();
  expect(active[0]?.step).toBe('P5b');
  expect(timeline.at(-2)?.form).toMatchObject({
    exclusion: { letters: ['h'], consequence: 'Data pribadi penghuni terungkap.' },
  });
});

test('PULSA dengan papan ketik: laporan dibuat, dimintakan pengesahan, disahkan', async ({
  office,
  browser,
}) => {
  const caseId = await satuAtapCaseAt(walkable(office), 'U3', 'Citra Dewi');
  const balai = await nextFile(office, browser, 'balai', 'Membuat laporan hasil PULSA');
  // What the processing step wrote down stands there already.
  await expect(serving(balai).getByLabel('Metode atau acuan')).toHaveValue('ISO 17025');
  await expect(
    serving(balai).getByText('Tulis kesimpulannya.', { exact: true }).first(),
  ).toBeVisible();
  await serving(balai).getByLabel('Kesimpulan').focus();
  await balai.keyboard.type('Memenuhi SNI yang diacu.');
  await expectAccessible(balai);
  await balai.keyboard.press('F9');
  await expect(serving(balai).getByText(/^Laporan PULSA: /)).toBeVisible();
  const { numbers } = await office.call<CaseView>(balai.context(), 'case.get', { caseId });
  const report = `Laporan PULSA ${numbers[0]?.number}`;

  const pulsa = await nextFile(office, browser, 'pulsa', 'Meminta pengesahan laporan');
  await expect(serving(pulsa).getByLabel('Yang dikerjakan dan hasilnya')).toHaveValue(
    `${report} dimintakan pengesahannya.`,
  );
  await expectAccessible(pulsa);
  await pulsa.keyboard.press('F9');
  await expectStepDone(pulsa);

  const kapus = await nextFile(office, browser, 'kapus', 'Mengesahkan laporan');
  await expect(serving(kapus).getByRole('heading', { name: report })).toBeVisible();
  await expect(serving(kapus).getByText('Memenuhi SNI yang diacu.')).toBeVisible();
  await expectAccessible(kapus);
  await kapus.keyboard.press('F9');
  await expect(serving(kapus).getByText(report, { exact: true }).first()).toBeVisible();
  await expect(serving(kapus).getByText(/Berikutnya: Petugas PULSA/)).toBeVisible();
  await expectAccessible(kapus);
});
