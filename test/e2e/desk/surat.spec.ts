import type { CasePage, CaseView } from '../../../domain/contract/case-view.ts';
import type { PrinterConfig } from '../../../domain/contract/office.ts';
import { createServer } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { pdfText } from '../../support/pdf.ts';
import { expect, test, type TestOffice } from '../support/office.ts';
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

/** The papers a case has now, as the officer of this page sees them. */
async function papersOf(office: TestOffice, page: Page, name: string): Promise<CaseView> {
  const { rows } = await office.call<CasePage>(page.context(), 'case.search', { text: name });
  return office.call<CaseView>(page.context(), 'case.get', { caseId: rows[0]?.id ?? '' });
}

async function wordsOf(office: TestOffice, page: Page, url: string): Promise<string> {
  const answer = await page.context().request.get(`${office.url}${url}`);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  return (await pdfText(new Uint8Array(await answer.body()))).join('\n').replaceAll('\n', ' ');
}

/** CS looks at the first two requirements: one right, one absent with a note. */
async function judgeTwo(cs: Page): Promise<void> {
  const list = cs.getByRole('list', { name: 'Persyaratan' });
  await list.getByRole('button', { name: 'Ada', exact: true }).first().focus();
  await cs.keyboard.press('b');
  await cs.keyboard.press('ArrowDown');
  await cs.keyboard.press('c');
  await cs.keyboard.type('belum dibubuhi cap');
  await expect(serving(cs).getByText('tersimpan', { exact: true })).toBeVisible();
}

/** CS finds everything complete and sends the visitor to the registration counter. */
async function approve(cs: Page): Promise<void> {
  await cs
    .getByRole('list', { name: 'Persyaratan' })
    .getByRole('button', { name: 'Ada', exact: true })
    .first()
    .focus();
  await cs.keyboard.press('a');
  await expect(serving(cs).getByRole('button', { name: /Lengkap dan benar/ })).not.toHaveAttribute(
    'aria-disabled',
  );
  await cs.keyboard.press('F9');
  await expect(serving(cs).getByText(/Silakan menuju Loket Pendaftaran/)).toBeVisible();
}

test('map pengendali proses, daftar periksa, dan catatan kelengkapan dicetak dari meja', async ({
  office,
  browser,
}) => {
  const [visitor] = await arrive(office, browser, ['Sulastri']);
  const cs = await deskOf(office, browser, 'cs', 'cs-1');
  await serveNext(cs, visitor?.number ?? '');
  await openFile(cs, 'Sulastri');
  await cs.getByRole('tab', { name: /^Surat/ }).click();
  const prints = cs.getByRole('list', { name: 'Cetak keadaan berkas sekarang' });
  await expect(prints.getByRole('button', { name: 'Cetak daftar periksa' })).toBeVisible();
  // Nobody looked at anything yet: there is nothing to tell the applicant.
  await expect(prints.getByRole('button', { name: 'Cetak catatan kelengkapan' })).toHaveCount(0);
  await judgeTwo(cs);
  for (const name of [
    'Cetak map pengendali proses',
    'Cetak daftar periksa',
    'Cetak catatan kelengkapan',
  ])
    await prints.getByRole('button', { name }).click();
  const papers = cs.getByRole('list', { name: 'Surat yang dicetak' });
  await expect(papers.getByText('tercetak')).toHaveCount(3);
  await expectAccessible(cs);

  const file = await papersOf(office, cs, 'Sulastri');
  const urlOf = (kind: string) => file.papers.find(({ paper }) => paper === kind)?.url ?? '';
  const sheet = await wordsOf(office, cs, urlOf('process-sheet'));
  expect(sheet).toContain('MAP PENGENDALI PROSES');
  const done = file.timeline.filter(({ completedAt }) => completedAt !== undefined);
  expect(done.length).toBeGreaterThan(0);
  for (const { officerName = 'petugas', title, completedAt = '' } of done) {
    expect(sheet).toContain(officerName.split(' ')[0]);
    expect(sheet).toContain(title.split(' ').slice(0, 2).join(' '));
    expect(sheet).toContain(clockIn(completedAt));
  }
  // The step in hand stands there too, begun and not yet done.
  expect(sheet).toContain('Memeriksa kelengkapan');
  expect(sheet).toContain(clockIn(file.timeline.at(-1)?.enteredAt ?? ''));
  expect(sheet).toContain('Rina');

  const checklist = await wordsOf(office, cs, urlOf('checklist'));
  for (const words of ['1 dari 6', 'belum dibubuhi cap', 'Rina Wulandari', 'belum selesai'])
    expect(checklist).toContain(words);
  const note = await wordsOf(office, cs, urlOf('return-note'));
  expect(note).toContain('belum dibubuhi cap');
  expect(note).toContain('Belum diperiksa');
  expect(note).not.toContain('Fotocopy KTP');
});

/** "10.05" in the demo office's zone, as papers write it. */
function clockIn(instant: string): string {
  return new Intl.DateTimeFormat('id-ID', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Makassar',
  }).format(new Date(instant));
}

test('perlu help desk: konsultasi, kembali ke CS, lalu lengkap', async ({ office, browser }) => {
  const [visitor] = await arrive(office, browser, ['Markus Tandi']);
  const cs = await deskOf(office, browser, 'cs', 'cs-1');
  await serveNext(cs, visitor?.number ?? '');
  await openFile(cs, 'Markus Tandi');
  await judgeTwo(cs);
  await cs.keyboard.press('F7');
  await expect(cs.getByRole('dialog', { name: 'Perlu help desk' })).toBeVisible();
  await cs.keyboard.type('bingung mengisi denah');
  await cs.keyboard.press('Control+Enter');
  const sent = serving(cs).getByText(/Silakan menuju Help Desk, nomor/);
  await expect(sent).toBeVisible();
  const number = /nomor ([A-Z]\d{3})/.exec((await sent.textContent()) ?? '')?.[1] ?? '';
  await cs.keyboard.press('F9');

  const help = await deskOf(office, browser, 'helpdesk', 'helpdesk');
  await serveNext(help, number);
  await expect(
    serving(help).getByRole('heading', { name: 'Menjelaskan kendala teknis' }),
  ).toBeVisible();
  await expect(serving(help).getByText('1 dari 6', { exact: true })).toBeVisible();
  await help.getByRole('tab', { name: 'Riwayat' }).click();
  await expect(caseColumn(help).getByText('“bingung mengisi denah”')).toBeVisible();
  await help
    .getByRole('list', { name: 'Persyaratan' })
    .getByRole('button', { name: 'Ada', exact: true })
    .nth(1)
    .focus();
  await help.keyboard.press('b');
  await expect(serving(help).getByText('2 dari 6', { exact: true })).toBeVisible();
  await expectAccessible(help);
  await help.keyboard.press('F9');
  const back = serving(help).getByText(/Silakan menuju Customer Service, nomor/);
  await expect(back).toBeVisible();
  const again = /nomor ([A-Z]\d{3})/.exec((await back.textContent()) ?? '')?.[1] ?? '';

  await serveNext(cs, again);
  await expect(serving(cs).getByText('2 dari 6', { exact: true })).toBeVisible();
  await approve(cs);
});

/** A port on which nobody listens: a printer that is off. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Points the office's document printer elsewhere, as the administrator does. */
async function pointPrinter(
  office: TestOffice,
  browser: Browser,
  target: PrinterConfig['target'],
): Promise<void> {
  const context = await browser.newContext();
  const users = await office.call<{ id: string; roles: string[] }[]>(context, 'auth.users');
  await office.signIn(context, users.find(({ roles }) => roles.includes('admin'))?.id ?? '');
  const { printers } = await office.call<{ printers: PrinterConfig[] }>(context, 'admin.config');
  const printer = printers.find(({ role }) => role === 'document');
  await office.call(context, 'admin.savePrinter', {
    commandId: crypto.randomUUID(),
    printer: { ...printer, target },
  });
  await context.close();
}

test('tanda terima gagal dicetak: nomornya tetap, dan dicoba lagi', async ({ office, browser }) => {
  await pointPrinter(office, browser, {
    kind: 'tcp9100',
    host: '127.0.0.1',
    port: await closedPort(),
  });
  const [visitor] = await arrive(office, browser, ['Agnes Rumondor']);
  const cs = await deskOf(office, browser, 'cs', 'cs-1');
  await serveNext(cs, visitor?.number ?? '');
  await openFile(cs, 'Agnes Rumondor');
  await approve(cs);
  const loket = await deskOf(office, browser, 'loket1', 'loket-1');
  await expect(queue(loket).getByRole('button', { name: 'Panggil C001' })).toBeVisible();
  await serveNext(loket, 'C001');
  await loket.keyboard.press('Alt+a');
  await loket.getByRole('checkbox', { name: 'Pemohon menandatangani bukti awal di map' }).check();
  await loket.keyboard.press('F9');
  const number = serving(loket).getByText(/^0001\/TT\//);
  await expect(number).toBeVisible();
  await expect(serving(loket).getByText('gagal dicetak')).toBeVisible();
  const given = await number.textContent();
  await expectAccessible(loket);

  // Still off: the same refusal again, and the number stands.
  await serving(loket).getByRole('button', { name: 'Coba lagi' }).click();
  await expect(serving(loket).getByText('gagal dicetak')).toBeVisible();
  await expect(number).toHaveText(given ?? '');

  await pointPrinter(office, browser, { kind: 'file', directory: 'cetak' });
  await serving(loket).getByRole('button', { name: 'Coba lagi' }).click();
  await expect(serving(loket).getByText('tercetak')).toBeVisible();
  await expect(serving(loket).getByRole('button', { name: 'Coba lagi' })).toHaveCount(0);
  await expect(number).toHaveText(given ?? '');
  const file = await papersOf(office, loket, 'Agnes');
  expect(file.receipt?.number).toBe(given);
  const receipts = file.papers.filter(({ paper }) => paper === 'receipt');
  expect(receipts.map(({ copy, state }) => [copy, state])).toEqual([[0, 'confirmed']]);
});
