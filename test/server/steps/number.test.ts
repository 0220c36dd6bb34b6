/** Numbering by Tata Usaha (SOP 004 step 15): three copies, the day, the register, and numbers taken back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseClosed, CaseView } from '../../../domain/contract/case-view.ts';
import type { NumberPreview } from '../../../domain/contract/letter.ts';
import { FinalCheck } from '../../../domain/steps/number.ts';
import { openOffice, type OfficeUnderTest } from '../../support/office.ts';
import { paperText } from '../../support/paper-text.ts';
import { complete, completion, kaltimCaseAt, signedIn, walkTo } from '../../support/walk.ts';

const start = Date.parse('2026-11-23T02:00:00.000Z');
let wall = start;
let office: OfficeUnderTest;
beforeAll(async () => {
  office = await openOffice({ wall: () => wall, monotonic: () => performance.now() * 10 });
});
afterAll(async () => {
  expect(office.verify().difference).toBeUndefined();
  await office.remove();
});

const checks = FinalCheck.options;
const series = 'surat-rekomendasi';

async function look(caseId: string): Promise<CaseView> {
  return (await signedIn(office, 'tu')).ask<CaseView>('case.get', { caseId });
}

/** Numbers of the product's register on a case, as "number state". */
async function register(caseId: string): Promise<string[]> {
  const { numbers } = await look(caseId);
  return numbers
    .filter((row) => row.series === series)
    .map(({ number, state }) => `${number} ${state}`);
}

async function preview(caseId: string, day?: string): Promise<NumberPreview> {
  const tu = await signedIn(office, 'tu');
  return tu.ask<NumberPreview>('number.preview', { caseId, ...(day !== undefined && { day }) });
}

describe('numbering', () => {
  test('takes the number that was foreseen and prints three marked copies, parafs on the first only', async () => {
    const caseId = await kaltimCaseAt(office, '15');
    const foreseen = await preview(caseId);
    expect(foreseen).toMatchObject({ today: '2026-11-23', signedOn: '2026-11-23' });
    const { numbers, papers } = await complete(office, caseId, '15', 'bernomor');
    expect(numbers).toEqual([{ name: 'Surat rekomendasi', number: foreseen.number }]);
    expect(papers.map(({ title }) => title)).toEqual([
      `Surat rekomendasi ${foreseen.number}, Lembar 1: verifikasi (paraf lengkap)`,
      `Surat rekomendasi ${foreseen.number}, Lembar 2: pemohon`,
      `Surat rekomendasi ${foreseen.number}, Lembar 3: arsip`,
    ]);
    const texts = await Promise.all(papers.map(({ jobId }) => paperText(office, jobId)));
    for (const text of texts) {
      expect(text).toContain(`Nomor : ${foreseen.number} Samarinda, 23 November 2026`);
      expect(text).not.toContain('DRAF');
    }
    expect(texts.map((text) => text.includes('Diperiksa oleh'))).toEqual([true, false, false]);
    expect(texts.map((text) => /Dra\. Endang.*Drs\. Bambang/.test(text))).toEqual([
      true,
      false,
      false,
    ]);
    const tu = await signedIn(office, 'tu');
    const again = await tu.do<{ id: string; title: string; copy: number }>('case.printPaper', {
      caseId,
      paper: 'letter',
    });
    expect(again).toMatchObject({ copy: 1, title: expect.stringContaining('(salinan)') });
    expect(await paperText(office, again.id)).toContain('SALINAN');
  });

  test('not twice, not by another, not without the final checklist', async () => {
    const caseId = await kaltimCaseAt(office, '15');
    const { client, input } = await completion(office, caseId, '15', 'bernomor');
    expect(
      await client.refusal('case.completeStep', { ...input, form: { checks: checks.slice(1) } }),
    ).toMatchObject({
      code: 'ISIAN_TIDAK_SAH',
      message: 'Centang semua butir checklist akhir sebelum memberi nomor.',
    });
    expect(
      await (await signedIn(office, 'kadis')).refusal('case.completeStep', input),
    ).toMatchObject({ code: 'PERAN_TIDAK_SESUAI' });
    await client.do('case.completeStep', input);
    expect(await client.refusal('case.completeStep', input)).toMatchObject({
      code: 'LANGKAH_SUDAH_SELESAI',
    });
    expect(await register(caseId)).toHaveLength(1);
  });

  test('dated from the signature to today, and the day decides the year of the number', async () => {
    const caseId = await kaltimCaseAt(office, '15');
    const { client, input } = await completion(office, caseId, '15', 'bernomor');
    const dated = (day: string) => ({ ...input, form: { checks, day } });
    expect(await client.refusal('case.completeStep', dated('2026-11-24'))).toMatchObject({
      code: 'TANGGAL_SURAT_BELUM_TIBA',
    });
    expect(await client.refusal('case.completeStep', dated('2026-11-22'))).toMatchObject({
      code: 'TANGGAL_SEBELUM_TANDA_TANGAN',
    });
    expect(await register(caseId)).toEqual([]);
  });
});

describe('a number taken back', () => {
  const reason = 'Salah ketik nama pada surat';

  test('stays in the register; the letter has the next one, printed, in one go', async () => {
    const caseId = await kaltimCaseAt(office, '16');
    const tu = await signedIn(office, 'tu');
    const old = (await look(caseId)).numbers.find((row) => row.series === series)?.number ?? '';
    const asked = { caseId, series, number: old, reason };
    expect((await look(caseId)).numbers.at(-1)).toMatchObject({ number: old, voidable: true });
    const kadis = await signedIn(office, 'kadis');
    expect((await kadis.ask<CaseView>('case.get', { caseId })).numbers.at(-1)).not.toHaveProperty(
      'voidable',
    );
    expect(await kadis.refusal('case.voidNumber', asked)).toMatchObject({
      code: 'PERAN_TIDAK_SESUAI',
    });
    expect(await tu.refusal('case.voidNumber', { ...asked, reason: 'x' })).toMatchObject({
      code: 'ISIAN_SALAH',
    });
    expect(await tu.refusal('case.voidNumber', { ...asked, number: '999/REK' })).toMatchObject({
      code: 'NOMOR_TIDAK_ADA',
    });
    const answer = await tu.do<CaseClosed>('case.voidNumber', asked);
    const fresh = answer.numbers[0]?.number ?? '';
    expect(fresh).not.toBe(old);
    expect(await register(caseId)).toEqual([`${old} voided`, `${fresh} given`]);
    expect(answer.papers).toHaveLength(3);
    const text = await paperText(office, answer.papers[1]?.jobId);
    expect(text).toContain(`Nomor : ${fresh}`);
    expect(text).not.toContain(old);
    expect((await look(caseId)).numbers.find(({ number }) => number === old)?.voidReason).toBe(
      reason,
    );
    expect(await tu.refusal('case.voidNumber', asked)).toMatchObject({
      code: 'NOMOR_SUDAH_BATAL',
    });
  });

  test('not once the applicant has the letter, and no number of another register', async () => {
    const caseId = await kaltimCaseAt(office, '7');
    await complete(office, caseId, '7', 'lengkap');
    await walkTo(office, caseId, '16');
    const tu = await signedIn(office, 'tu');
    const { numbers } = await look(caseId);
    const letter = numbers.find((row) => row.series === series);
    const cover = numbers.find((row) => row.series === 'surat-pengantar');
    expect(
      await tu.refusal('case.voidNumber', {
        caseId,
        series: cover?.series,
        number: cover?.number,
        reason,
      }),
    ).toMatchObject({ code: 'NOMOR_BUKAN_NOMOR_SURAT' });
    await complete(office, caseId, '16', 'diserahkan');
    expect(
      await tu.refusal('case.voidNumber', { caseId, series, number: letter?.number, reason }),
    ).toMatchObject({ code: 'SURAT_SUDAH_DISERAHKAN' });
  });
});

test('over New Year the register begins again, and a letter of the old year still joins the old', async () => {
  wall = Date.parse('2026-12-31T03:00:00.000Z');
  const [late, next] = [await kaltimCaseAt(office, '15'), await kaltimCaseAt(office, '15')];
  const last = await preview(late);
  expect(last.number).toMatch(/\/XII\/2026$/);
  wall = Date.parse('2027-01-04T02:00:00.000Z');
  expect(await preview(late)).toMatchObject({
    today: '2027-01-04',
    signedOn: '2026-12-31',
    number: '001/REK/I/2027',
  });
  expect((await preview(late, '2026-12-31')).number).toBe(last.number);
  await complete(office, late, '15', 'bernomor', { form: { checks, day: '2026-12-31' } });
  await complete(office, next, '15', 'bernomor');
  expect(await register(late)).toEqual([`${last.number} given`]);
  expect(await register(next)).toEqual(['001/REK/I/2027 given']);
});
