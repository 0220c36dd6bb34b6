/**
 * Both SOPs in the browser from the tanda terima to the last signature: each role signs in in turn,
 * every arrow back is walked (SOP-LP2N-PAR-05 steps 7–17; seed 000 PINTU and PULSA). The forms were
 * kept on the server before (their own tests type them in), so what is seen here is that they come
 * back as they were, and that the buttons, the reasons and the papers follow the SOP.
 */
import type { Browser, Page } from '@playwright/test';
import type { CaseView, PrintJobRow } from '../../../domain/contract/case-view.ts';
import { shippedSop } from '../../sop/shipped.ts';
import { pdfText } from '../../support/pdf.ts';
import { completion, kaltimCaseAt, officerOf, satuAtapCaseAt } from '../../support/walk.ts';
import type { OfficeUnderTest } from '../../support/office.ts';
import { expectAccessible, serving } from '../desk/desk.ts';
import { expect, test, type TestOffice } from '../support/office.ts';
import { walkable } from '../support/walkable.ts';

type Stride = [step: string, outcome: string];

/** The people of the back office, each at a screen of their own. */
class BackOffice {
  private readonly pages = new Map<string, Page>();
  private readonly api: OfficeUnderTest;
  private readonly office: TestOffice;
  private readonly browser: Browser;

  constructor(office: TestOffice, browser: Browser) {
    this.office = office;
    this.browser = browser;
    this.api = walkable(office);
  }

  get walk(): OfficeUnderTest {
    return this.api;
  }

  async pageOf(userId: string): Promise<Page> {
    const known = this.pages.get(userId);
    if (known !== undefined) return known;
    const context = await this.browser.newContext();
    await this.office.signIn(context, userId);
    const page = await context.newPage();
    this.pages.set(userId, page);
    return page;
  }

  async look(caseId: string): Promise<CaseView> {
    const page = await this.pageOf('kadis');
    return this.office.call<CaseView>(page.context(), 'case.get', { caseId });
  }

  /** Ends one step at its officer's screen with the button of that outcome. */
  async stride(caseId: string, sopId: string, [step, outcome]: Stride): Promise<void> {
    const sop = shippedSop(sopId);
    const page = await this.pageOf(officerOf(sop, step));
    const { input, view } = await completion(this.api, caseId, step, outcome);
    const at = { caseId, token: input['token'], commandId: crypto.randomUUID() };
    await this.office.call(page.context(), 'case.takeStep', at);
    if (input['form'] !== undefined) {
      await this.office.call(page.context(), 'case.saveForm', {
        ...at,
        commandId: crypto.randomUUID(),
        form: input['form'],
      });
    }
    const title = view.active.find((each) => each.step === step)?.title ?? '';
    const action = view.available.find(
      (each) => each.token === input['token'] && each.outcome === outcome,
    );
    await page.goto(`${this.office.url}/meja?berkas=${caseId}`);
    const desk = serving(page);
    await expect(desk.getByRole('heading', { name: title, exact: true })).toBeVisible();
    await expect(desk.getByRole('button', { name: 'Lepaskan' })).toBeVisible();
    if (action?.needsSignature) await sign(page);
    // A class of information is chosen first, and is the way on (PINTU 4).
    const classes = view.active
      .find((each) => each.step === step)
      ?.outcomes.filter(({ information }) => information !== undefined)
      .map(({ id }) => id);
    if (classes?.includes(outcome))
      await desk.getByRole('radio').nth(classes.indexOf(outcome)).check({ force: true });
    if (action?.choices !== undefined) await choose(page, String(input['choice']));
    await press(page, action?.label ?? '');
    if (action?.reason !== undefined) await giveReason(page, action.reason);
    // Handing over goes on at once with the receiver's own step (SOP 004 steps 16 and 17).
    await expect(
      desk
        .getByText(/^(Berikutnya: |Permohonan ini selesai\.)/)
        .or(desk.getByText(/^Diserahkan kepada /))
        .first(),
    ).toBeVisible();
  }
}

/** Whoever must sign has signed. */
async function sign(page: Page): Promise<void> {
  for (const box of await serving(page)
    .getByRole('checkbox', { name: /menandatangani/ })
    .all())
    await box.check();
}

async function choose(page: Page, choice: string): Promise<void> {
  const radio = serving(page).getByRole('radio', { name: choice }).first();
  if ((await radio.count()) > 0) await radio.check({ force: true });
}

/** The outcome's button; outcomes that are seldom used stand behind "Hasil lain". */
async function press(page: Page, label: string): Promise<void> {
  const button = serving(page).getByRole('button', { name: label }).first();
  const more = serving(page).getByRole('button', { name: /^Hasil lain/ });
  await expect(button.or(more).first()).toBeVisible();
  if (!(await button.isVisible())) await more.click();
  await expect(button).not.toHaveAttribute('aria-disabled', 'true');
  await button.click();
}

async function giveReason(page: Page, reason: 'required' | 'optional'): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  if (reason === 'required') {
    await dialog.getByRole('textbox').first().fill('Perlu diperbaiki sesuai catatan');
  }
  await page.keyboard.press('Control+Enter');
}

async function paperText(office: TestOffice, page: Page, job: PrintJobRow): Promise<string> {
  const answer = await page.context().request.get(`${office.url}${job.url}`);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  return (await pdfText(new Uint8Array(await answer.body()))).join(' ').replaceAll('\n', ' ');
}

/** Every step of the file stands on its process sheet, with the times of the log. */
async function expectProcessSheet(office: TestOffice, back: BackOffice, caseId: string) {
  const page = await back.pageOf('kadis');
  const job = await office.call<PrintJobRow>(page.context(), 'case.printPaper', {
    commandId: crypto.randomUUID(),
    caseId,
    paper: 'process-sheet',
  });
  const text = await paperText(office, page, job);
  const { timeline } = await back.look(caseId);
  for (const { title, completedAt = '' } of timeline) {
    expect(text).toContain(title.split(' ').slice(0, 2).join(' '));
    expect(text).toContain(clockIn(completedAt));
  }
}

/** "10.05" in the demo office's zone, as papers write it. */
function clockIn(instant: string): string {
  return new Intl.DateTimeFormat('id-ID', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Makassar',
  }).format(new Date(instant));
}

test('SOP-LP2N-PAR-05 dari verifikasi sampai surat diterima, dengan setiap panah balik', async ({
  office,
  browser,
}) => {
  test.setTimeout(900_000);
  const back = new BackOffice(office, browser);
  const caseId = await kaltimCaseAt(back.walk, '7', 'Sri Lestari');
  const strides: Stride[] = [
    ['7', 'belum-lengkap'],
    ['8', 'diperbaiki'],
    ['7', 'lengkap'],
    ['9', 'diserahkan'],
    ['10', 'tidak-sesuai'],
    ['8', 'diperbaiki'],
    ['7', 'lengkap'],
    ['9', 'diserahkan'],
    ['10', 'pertek'],
    ['11', 'draf-selesai'],
    ['12', 'salah'],
    ['11', 'draf-selesai'],
    ['12', 'benar'],
    ['13', 'salah'],
    ['12', 'benar'],
    ['13', 'benar'],
    ['14', 'draf-salah-kasi'],
    ['12', 'benar'],
    ['13', 'benar'],
    ['14', 'draf-salah-kabid'],
    ['13', 'benar'],
    ['14', 'belum-memenuhi-opd'],
    ['10', 'pertek'],
    ['11', 'draf-selesai'],
    ['12', 'benar'],
    ['13', 'benar'],
    ['14', 'belum-memenuhi-pemohon'],
    ['8', 'diperbaiki'],
    ['7', 'tanpa-pertek'],
    ['11', 'draf-selesai'],
    ['12', 'benar'],
    ['13', 'benar'],
    ['14', 'setuju'],
    ['15', 'bernomor'],
    ['16', 'diserahkan'],
    ['17', 'selesai'],
  ];
  for (const stride of strides) {
    await test.step(stride.join(': '), () =>
      back.stride(caseId, 'kaltim-rekomendasi-pameran', stride),
    );
  }
  const view = await back.look(caseId);
  expect(view.status).toBe('finished');
  expect(view.timeline.filter(({ returns }) => returns)).toHaveLength(8);
  const page = await back.pageOf('kadis');
  const letters = view.papers.filter(({ paper }) => paper === 'letter');
  expect(letters.length).toBeGreaterThanOrEqual(3);
  const number = view.numbers.find(({ series }) => series === 'surat-rekomendasi')?.number ?? '?';
  for (const letter of letters.slice(0, 3)) {
    const text = await paperText(office, page, letter);
    for (const words of [number, 'Rekomendasi', 'Sri Lestari', 'Ir. Sri Mulyono, M.Si.'])
      expect(text).toContain(words);
    expect(text).not.toContain('3602041211870001');
  }
  await expectProcessSheet(office, back, caseId);
});

test('PINTU sampai tercatat dalam register, dengan setiap panah balik', async ({
  office,
  browser,
}) => {
  test.setTimeout(600_000);
  const back = new BackOffice(office, browser);
  const caseId = await satuAtapCaseAt(back.walk, 'P3a', 'Yohanes Lado');
  const strides: Stride[] = [
    ['P3a', 'konsep-siap'],
    ['P3b', 'diperbaiki'],
    ['P3a', 'konsep-siap'],
    ['P3b', 'disetujui'],
    ['P4a', 'dikecualikan'],
    ['P4b', 'dapat-dibuka'],
    ['P4c', 'diserahkan'],
    ['P4d', 'kurang'],
    ['P4c', 'diserahkan'],
    ['P4d', 'dipenuhi'],
    ['P4e', 'disposisi'],
    ['P4f', 'hasil-siap'],
    ['P5', 'disampaikan'],
    ['P6', 'tercatat'],
  ];
  for (const stride of strides)
    await test.step(stride.join(': '), () => back.stride(caseId, 'satu-atap', stride));
  const view = await back.look(caseId);
  expect(view.status).toBe('finished');
  expect(view.numbers.map(({ series }) => series)).toContain('surat-tanggapan');
  await expectProcessSheet(office, back, caseId);
  await expectAccessible(await back.pageOf('pintu'));
});

test('PULSA sampai laporan terkirim, laporan dikembalikan sekali', async ({ office, browser }) => {
  test.setTimeout(600_000);
  const back = new BackOffice(office, browser);
  const caseId = await satuAtapCaseAt(back.walk, 'U2b', 'Lusiana Tandi');
  const strides: Stride[] = [
    ['U2b', 'selesai'],
    ['U3', 'diserahkan'],
    ['U4a', 'dimintakan'],
    ['U4b', 'diperbaiki'],
    ['U3', 'diserahkan'],
    ['U4a', 'dimintakan'],
    ['U4b', 'disahkan'],
    ['U5', 'terkirim'],
  ];
  for (const stride of strides)
    await test.step(stride.join(': '), () => back.stride(caseId, 'satu-atap', stride));
  const view = await back.look(caseId);
  expect(view.status).toBe('finished');
  expect(view.numbers.map(({ series }) => series)).toEqual(
    expect.arrayContaining(['laporan-pulsa', 'bukti-pengiriman']),
  );
  await expectProcessSheet(office, back, caseId);
});
