import type { Browser, Page } from '@playwright/test';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import { pdfText } from '../../support/pdf.ts';
import { kaltimCaseAt } from '../../support/walk.ts';
import { expect, test, type TestOffice } from '../support/office.ts';
import { arrive, deskOf, expectAccessible, serveNext, serving } from './desk.ts';
import { walkable } from '../support/walkable.ts';

/** A numbered letter lies ready, and its applicant sits at the collection counter. */
async function toCollect(
  office: TestOffice,
  browser: Browser,
): Promise<{ page: Page; caseId: string; look: () => Promise<CaseView> }> {
  const caseId = await kaltimCaseAt(walkable(office), '16', 'Budi Setiawan');
  const [visitor] = await arrive(office, browser, ['Budi Setiawan'], 'ambil-hasil');
  const page = await deskOf(office, browser, 'pengambilan', 'loket-3');
  await serveNext(page, visitor?.number ?? '');
  await office.call(page.context(), 'case.linkTicket', {
    commandId: crypto.randomUUID(),
    caseId,
    ticketId: visitor?.ticketId,
  });
  await expect(
    serving(page).getByRole('heading', { name: 'Menyerahkan surat kepada pemohon' }),
  ).toBeVisible();
  return {
    page,
    caseId,
    look: () => office.call<CaseView>(page.context(), 'case.get', { caseId }),
  };
}

test('surat diserahkan dengan papan ketik: bukan kepada orang lain, lalu kepada pemohon', async ({
  office,
  browser,
}) => {
  const { page, look } = await toCollect(office, browser);
  const desk = serving(page);
  const { receipt } = await look();
  const forward = desk.getByRole('button', { name: /Surat diserahkan kepada penerima/ });
  await expect(desk.getByText('bernomor', { exact: true })).toBeVisible();
  await expectAccessible(page);

  // The scanner's field has the focus; what follows is typed without a mouse.
  await expect(desk.getByLabel('Tanda terima yang dibawa penerima')).toBeFocused();
  await page.keyboard.type(receipt?.number ?? '');
  const name = desk.getByLabel('Nama penerima');
  await name.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Rudi Hartono');
  await desk.getByLabel('Nomor identitas penerima').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('6472010101900002');
  await expect(desk.getByText('PENERIMA_BUKAN_PEMOHON')).toBeVisible();
  await expect(forward).toHaveAttribute('aria-disabled', 'true');

  await desk.getByRole('radio', { name: /^Pemohon/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(name).toHaveValue('Budi Setiawan');
  await desk.getByLabel('Tempat arsip berkas').focus();
  await page.keyboard.type('Lemari 2, map 14');
  await desk.getByLabel('Hak dan kewajiban sudah disampaikan').focus();
  await page.keyboard.press('Space');
  await expect(forward).toHaveAttribute('aria-disabled', 'true');
  await desk.getByLabel(/^Penerima menandatangani bukti pengambilan/).focus();
  await page.keyboard.press('Space');
  await expect(forward).not.toHaveAttribute('aria-disabled');
  await page.keyboard.press('F9');

  // One flow: the receiver signs what was just printed, at the same desk with the same number.
  await expect(
    desk.getByRole('heading', { name: 'Menerima surat dan mengisi kuesioner' }),
  ).toBeVisible();
  await expect(desk.getByText(/^Bukti serah terima .*, Lembar 1: penerima$/)).toBeVisible();
  await expect(desk.getByText('Diserahkan kepada Budi Setiawan.')).toBeVisible();
  await expectAccessible(page);
  await desk.getByLabel('Penerima sudah menandatangani bukti serah terima').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('F9');
  await expect(desk.getByText('Permohonan ini selesai.')).toBeVisible();

  const view = await look();
  expect(view.status).toBe('finished');
  const proof = view.papers.find(({ paper }) => paper === 'hand-over-receipt');
  const answer = await page.context().request.get(`${office.url}${proof?.url}`);
  const words = (await pdfText(new Uint8Array(await answer.body()))).join(' ');
  expect(words).toContain('BUKTI SERAH TERIMA');
  expect(words).not.toContain('3602041211870001');
});
