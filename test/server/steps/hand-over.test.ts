/** Hand-over and receipt of the product (SOP 004 steps 16 and 17), over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPaper } from '../../../documents/render.ts';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import type { HandOverReceiptFacts } from '../../../documents/hand-over-receipt/hand-over-receipt-pdf.ts';
import { voidNumber } from '../../../server/numbers/give-number.ts';
import { newDay } from '../../support/new-day.ts';
import { openOffice, type OfficeUnderTest } from '../../support/office.ts';
import { pdfText } from '../../support/pdf.ts';
import { complete, completion, kaltimCaseAt, signedIn } from '../../support/walk.ts';

const DAY = 86_400_000;
let now = Date.parse('2026-11-23T02:00:00.000Z');
let office: OfficeUnderTest;
beforeAll(async () => {
  office = await openOffice({ wall: () => now, monotonic: () => performance.now() * 20 });
});
afterAll(async () => {
  expect(office.verify().difference).toBeUndefined();
  await office.remove();
});

async function look(caseId: string): Promise<CaseView> {
  return (await signedIn(office, 'pengambilan')).ask<CaseView>('case.get', { caseId });
}

function factsOf(jobId: string): HandOverReceiptFacts {
  const row = office.office.opened.sqlite
    .prepare<[string], { facts: string }>('select facts from print_job where id = ?')
    .get(jobId);
  return JSON.parse(row?.facts ?? '{}') as HandOverReceiptFacts;
}

type Answer = { client: Awaited<ReturnType<typeof signedIn>>; input: Record<string, unknown> };
async function refusedWith(answer: Answer, form: object): Promise<string> {
  const { client, input } = answer;
  const whole = { ...(input['form'] as object), ...form };
  return (await client.refusal('case.completeStep', { ...input, form: whole })).code;
}

describe('only to whom it belongs', () => {
  let answer: Answer;
  let caseId: string;
  let receiver: object;
  beforeAll(async () => {
    caseId = await kaltimCaseAt(office, '16');
    answer = await completion(office, caseId, '16', 'diserahkan');
    receiver = (answer.input['form'] as { receiver: object }).receiver;
  });

  test('not to somebody who is neither applicant nor attorney', async () => {
    const stranger = { ...receiver, name: 'Rudi Hartono', identityNumber: '6472010101900002' };
    expect(await refusedWith(answer, { receiver: stranger })).toBe('PENERIMA_BUKAN_PEMOHON');
    expect(
      await refusedWith(answer, {
        receiver: { ...stranger, who: 'attorney' },
        powerOfAttorney: { number: '1', day: '', giver: 'Budi Setiawan' },
      }),
    ).toBe('KUASA_TIDAK_TERCATAT');
    expect(
      await refusedWith(answer, {
        receiver: { ...stranger, who: 'new-attorney' },
        powerOfAttorney: { number: '1', day: '', giver: 'Orang Lain' },
      }),
    ).toBe('PEMBERI_KUASA_BUKAN_PEMOHON');
  });

  test('not with a power of attorney of tomorrow, or without one', async () => {
    const kuasa = { ...receiver, who: 'new-attorney', name: 'Rudi Hartono' };
    const power = { number: '', day: '2026-11-24', giver: 'Budi Setiawan' };
    expect(await refusedWith(answer, { receiver: kuasa, powerOfAttorney: power })).toBe(
      'SURAT_KUASA_BELUM_BERLAKU',
    );
    expect(await refusedWith(answer, { receiver: kuasa })).toBe('ISIAN_TIDAK_SAH');
  });

  test('not against another tanda terima, or none', async () => {
    expect(await refusedWith(answer, { proofNumber: '999/TT/2026' })).toBe('TANDA_TERIMA_LAIN');
    expect(await refusedWith(answer, { proofNumber: 'https://x/TT1.abc' })).toMatch(/^QR_/);
    expect(await refusedWith(answer, { proof: 'none' })).toBe('TANDA_TERIMA_WAJIB');
    const other = await kaltimCaseAt(office, '7', 'Siti Aminah');
    const { receipt } = await look(other);
    expect(await refusedWith(answer, { proofNumber: receipt?.number })).toBe('TANDA_TERIMA_LAIN');
  });

  test('not unsigned, not without the form, not before rights and duties are told', async () => {
    const { client, input } = answer;
    const unsigned = await client.refusal('case.completeStep', {
      ...input,
      applicantSigned: false,
    });
    expect(unsigned.code).toBe('PEMOHON_BELUM_TANDA_TANGAN');
    const { form: _form, ...bare } = input;
    expect((await client.refusal('case.completeStep', bare)).code).toBe('ISIAN_WAJIB');
    const untold = await client.refusal('case.completeStep', {
      ...input,
      form: { ...(input['form'] as object), rightsTold: false },
    });
    expect(untold).toMatchObject({
      code: 'ISIAN_TIDAK_SAH',
      details: { issues: [{ path: 'rightsTold' }] },
    });
  });

  test('not by another desk, and nothing of all this was kept', async () => {
    const tu = await signedIn(office, 'tu');
    expect((await tu.refusal('case.completeStep', answer.input)).code).toBe('PERAN_TIDAK_SESUAI');
    const view = await look(caseId);
    expect(view.active.map(({ step }) => step)).toEqual(['16']);
    expect(view.numbers.map(({ series }) => series)).not.toContain('bukti-serah-terima');
  });

  test('then once, with a numbered bukti serah terima', async () => {
    const done = await answer.client.do<{
      numbers: { number: string }[];
      papers: { jobId: string; title: string }[];
    }>('case.completeStep', answer.input);
    expect(done.numbers).toHaveLength(1);
    const number = done.numbers[0]?.number ?? '';
    expect(done.papers.map(({ title }) => title)).toEqual([
      `Bukti serah terima ${number}, Lembar 1: penerima`,
      `Bukti serah terima ${number}, Lembar 2: arsip`,
    ]);
    const again = await answer.client.refusal('case.completeStep', answer.input);
    expect(again.code).toBe('LANGKAH_SUDAH_SELESAI');

    const facts = factsOf(done.papers[0]?.jobId ?? '');
    const text = (
      await pdfText((await renderPaper({ kind: 'hand-over-receipt', facts })).bytes)
    ).join('\n');
    const view = await look(caseId);
    for (const words of [
      'BUKTI SERAH TERIMA',
      `Nomor: ${number}`,
      view.receipt?.number ?? 'none',
      view.numbers.find(({ series }) => series === 'surat-rekomendasi')?.number ?? 'none',
      'Rekomendasi Kepada Pihak Penyelenggara Pameran',
      'KTP 3602••••••••••01',
      'Yang menerima,',
      'Yang menyerahkan,',
      'kewajiban kepada OPD/unit teknis, telah dijelaskan',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('3602041211870001');
    expect(view.timeline.findLast(({ step }) => step === '16')?.form).toMatchObject({
      receiver: { identityNumber: '3602••••••••••01' },
    });
  });

  test('and ends with the receiver’s signature', async () => {
    const receiving = await completion(office, caseId, '17', 'selesai');
    expect(await refusedWith(receiving, { proofSigned: false })).toBe('ISIAN_TIDAK_SAH');
    await complete(office, caseId, '17', 'selesai');
    expect((await look(caseId)).status).toBe('finished');
  });
});

test('the attorney on the case receives with the power of attorney of its applicant', async () => {
  const caseId = await kaltimCaseAt(office, '16', 'Budi Setiawan', true);
  const answer = await completion(office, caseId, '16', 'diserahkan');
  const form = answer.input['form'] as { receiver: object };
  expect(await refusedWith(answer, { receiver: { ...form.receiver, name: 'Rudi Hartono' } })).toBe(
    'PENERIMA_BUKAN_KUASA',
  );
  const done = await complete(office, caseId, '16', 'diserahkan');
  expect(factsOf(done.papers[0]?.jobId ?? '').receiver).toMatchObject({
    name: 'Sari Kuasa',
    standing: 'Kuasa pemohon',
    powerOfAttorney: expect.stringMatching(/ dari Budi Setiawan$/),
  });
});

test('the QR code of the tanda terima is proof enough; a lost one is noted', async () => {
  const caseId = await kaltimCaseAt(office, '16');
  const row = office.office.opened.sqlite
    .prepare<[string], { facts: string }>(
      `select facts from print_job where case_id = ? and paper = 'receipt'`,
    )
    .get(caseId);
  const { qr } = JSON.parse(row?.facts ?? '{}') as { qr: string };
  const answer = await completion(office, caseId, '16', 'diserahkan');
  const given = answer.input['form'] as object;
  const lost = { ...given, proof: 'lost', proofNumber: '', proofNote: 'Hilang, KTP dicocokkan' };
  const other = await kaltimCaseAt(office, '16', 'Siti Aminah');
  const theirs = await completion(office, other, '16', 'diserahkan');
  expect(await refusedWith(theirs, { proofNumber: qr })).toBe('TANDA_TERIMA_LAIN');
  await complete(office, caseId, '16', 'diserahkan', { form: { ...given, proofNumber: qr } });
  const own = {
    ...(theirs.input['form'] as object),
    ...lost,
    receiver: (theirs.input['form'] as { receiver: object }).receiver,
  };
  const done = await complete(office, other, '16', 'diserahkan', { form: own });
  expect(factsOf(done.papers[0]?.jobId ?? '').proofNote).toBe(
    'Tanda terima tidak ada: Hilang, KTP dicocokkan',
  );
});

test('a letter whose number was voided does not leave the office', async () => {
  const caseId = await kaltimCaseAt(office, '16');
  const { numbers } = await look(caseId);
  const number = numbers.find(({ series }) => series === 'surat-rekomendasi')?.number ?? '';
  const stamp = {
    commandId: crypto.randomUUID(),
    procedure: 'uji',
    actor: 'tu',
    station: 'uji',
    inputHash: '',
  };
  await office.office.ledger.transact(stamp, (tx) =>
    voidNumber(tx, 'surat-rekomendasi', number, 'Salah ketik'),
  );
  const { client, input } = await completion(office, caseId, '16', 'diserahkan');
  expect((await client.refusal('case.completeStep', input)).code).toBe('SURAT_BELUM_BERNOMOR');
});

describe('what is never fetched', () => {
  test('is warned of, and ends after the SOP’s term, saying so', async () => {
    const caseId = await kaltimCaseAt(office, '16', 'Dewi Lestari');
    const before = await look(caseId);
    // 23 November 2026 and 30 working days (domain rules, working days).
    expect(before.clock.expires).toEqual({
      on: '2027-01-08',
      cause: 'uncollected',
      workingDaysLeft: 30,
    });
    now = Date.parse('2027-01-08T12:00:00.000Z');
    await office.restart();
    expect(
      (await (await office.as('pengambilan')).ask<CaseView>('case.get', { caseId })).status,
    ).toBe('open');
    now += DAY;
    await newDay(office);
    const client = await office.as('pengambilan');
    const after = await client.ask<CaseView>('case.get', { caseId });
    expect(after).toMatchObject({
      status: 'expired',
      active: [],
      closedReason:
        'Hasil siap diambil sejak 23 November 2026, tetapi tidak diambil sampai 8 Januari 2027 (30 hari kerja).',
    });
    // The number of the letter stays in the register.
    expect(after.numbers).toContainEqual(expect.objectContaining({ state: 'given' }));
  });
});
