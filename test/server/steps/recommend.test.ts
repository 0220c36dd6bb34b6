/** Dispatch to the agencies and their pertek over HTTP (SOP 004 steps 9 and 10). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseView, StepCompleted } from '../../../domain/contract/case-view.ts';
import { openOffice, type OfficeUnderTest } from '../../support/office.ts';
import { paperText } from '../../support/paper-text.ts';
import { complete, completion, kaltimCaseAt, signedIn, walkTo } from '../../support/walk.ts';

let office: OfficeUnderTest;
let today: string;
beforeAll(async () => {
  office = await openOffice({ monotonic: () => performance.now() * 10 });
  today = office.office.day();
});
afterAll(async () => {
  expect(office.verify().difference).toBeUndefined();
  await office.remove();
});

const dispar = 'Dinas Pariwisata Provinsi Kalimantan Timur';
const satpol = 'Satuan Polisi Pamong Praja Provinsi Kalimantan Timur';

async function look(caseId: string): Promise<CaseView> {
  return (await signedIn(office, 'kadis')).ask<CaseView>('case.get', { caseId });
}

async function changed(caseId: string, step: string, outcome: string, change: object) {
  const { client, input } = await completion(office, caseId, step, outcome);
  return { client, input: { ...input, form: { ...(input.form as object), ...change } } };
}

/** A case whose verification asked these agencies. */
async function askedCase(...opds: string[]): Promise<string> {
  const caseId = await kaltimCaseAt(office, '7');
  await askOf(caseId, opds);
  return caseId;
}

async function askOf(caseId: string, opds: readonly string[]): Promise<void> {
  const perteks = opds.map((opd) => ({ opd, kind: 'Pertimbangan teknis' }));
  const { client, input } = await changed(caseId, '7', 'lengkap', { perteks });
  await client.do('case.completeStep', input);
}

const delivery = (opd: string) => ({
  opd,
  receiver: 'Wulan Sari',
  position: 'Pengadministrasi umum',
  day: today,
  time: '09:15',
  way: 'kurir',
  files: ['Isian permohonan', 'Proposal Kegiatan'],
  note: '',
});
const pertek = (opd: string, conclusion = 'memenuhi') => ({
  opd,
  kind: '',
  number: `100/${opd.length}`,
  day: today,
  signer: 'Kepala dinas',
  conclusion,
  conditions: [],
  text: 'Lihat lampiran',
});
const visit = () => ({
  done: true,
  day: today,
  time: '10:00',
  place: 'Lapangan Parkir Gelora Segiri',
  team: [{ name: 'Bambang Irawan', position: 'Ketua tim' }],
  findings: 'Lokasi sesuai dengan site plan.',
  evidence: ['Foto lokasi, 6 lembar'],
});

describe('dispatch', () => {
  test('a numbered tanda terima for each agency, with its letter and its receiver', async () => {
    const caseId = await askedCase(dispar, satpol);
    const { client, input } = await changed(caseId, '9', 'diserahkan', {
      deliveries: [delivery(dispar), delivery(satpol)],
      monitoring: 'Dijanjikan tiga hari kerja',
    });
    const answer = await client.do<StepCompleted>('case.completeStep', input);
    const { numbers, timeline } = await look(caseId);
    const letters = numbers.filter(({ series }) => series === 'surat-pengantar');
    const receipts = numbers.filter(({ series }) => series === 'tanda-terima-opd');
    expect(receipts.map(({ regarding }) => regarding)).toEqual([
      `Penyerahan berkas kepada ${dispar}`,
      `Penyerahan berkas kepada ${satpol}`,
    ]);
    expect(answer.numbers.map(({ number }) => number)).toEqual(receipts.map((row) => row.number));
    expect(timeline.findLast(({ step }) => step === '9')?.form).toMatchObject({
      monitoring: 'Dijanjikan tiga hari kerja',
    });
    const text = await paperText(office, answer.papers[1]?.jobId ?? '');
    for (const words of [
      `Nomor: ${receipts[1]?.number}`,
      satpol,
      'pukul 09.15 WITA',
      'Wulan Sari',
      'Kurir',
      `Nomor surat pengantar : ${letters[1]?.number}`,
      'Berkas yang diserahkan: 2',
    ])
      expect(text).toContain(words);
  });

  test('refuses, with the agency that lacks', async () => {
    const caseId = await askedCase(dispar, satpol);
    const both = [delivery(dispar), delivery(satpol)];
    for (const [code, deliveries] of [
      ['PENYERAHAN_OPD_KURANG', [delivery(dispar)]],
      ['PENYERAHAN_BELUM_LENGKAP', [{ ...delivery(dispar), receiver: '' }, delivery(satpol)]],
      ['PENYERAHAN_BELUM_LENGKAP', [{ ...delivery(dispar), files: [] }, delivery(satpol)]],
      ['OPD_TIDAK_DIMINTA', [...both, delivery('Dinas Perhubungan')]],
      ['OPD_GANDA', [...both, delivery(dispar)]],
      ['TANGGAL_BELUM_TIBA', [{ ...delivery(dispar), day: '2999-01-01' }, delivery(satpol)]],
      ['ISIAN_TIDAK_SAH', [{ ...delivery(dispar), way: 'merpati' }, delivery(satpol)]],
    ] as const) {
      const { client, input } = await changed(caseId, '9', 'diserahkan', { deliveries });
      expect((await client.refusal('case.completeStep', input)).code).toBe(code);
    }
    const { client, input } = await changed(caseId, '9', 'diserahkan', {
      deliveries: [delivery(dispar)],
    });
    expect((await client.refusal('case.completeStep', input)).details).toMatchObject({
      opds: [satpol],
    });
    const view = await look(caseId);
    expect(view.active[0]?.step).toBe('9');
    expect(view.numbers.filter(({ series }) => series === 'tanda-terima-opd')).toEqual([]);
  });
});

describe('recommendation', () => {
  test('a visit makes a numbered berita acara, once; the pertek starts the clock', async () => {
    const caseId = await askedCase(dispar);
    await walkTo(office, caseId, '10');
    const back = await changed(caseId, '10', 'tidak-sesuai', { visit: visit() });
    const first = await back.client.do<StepCompleted>('case.completeStep', back.input);
    expect(first.numbers.map(({ name }) => name)).toEqual(['Berita acara']);
    const text = await paperText(office, first.papers[0]?.jobId ?? '');
    for (const words of [
      'BERITA ACARA PENINJAUAN LAPANGAN',
      `Nomor: ${first.numbers[0]?.number}`,
      'bertempat di Lapangan Parkir Gelora',
      'Bambang Irawan',
      'Lokasi sesuai dengan site plan.',
      'Foto lokasi, 6 lembar',
    ])
      expect(text).toContain(words);

    // Mended, verified, sent again: the same visit makes no second berita acara, a new one does.
    await walkTo(office, caseId, '7');
    await askOf(caseId, [dispar]);
    await walkTo(office, caseId, '10');
    const same = await changed(caseId, '10', 'pertek', {
      visit: visit(),
      perteks: [pertek(dispar)],
    });
    const second = await same.client.do<StepCompleted>('case.completeStep', same.input);
    expect(second.numbers).toEqual([]);
    const view = await look(caseId);
    expect(view.active[0]?.step).toBe('11');
    expect(view.clock.startReason).toBe('recommendation-received');
  });

  test('refuses what the SOP forbids, and nothing is written', async () => {
    const caseId = await askedCase(dispar, satpol);
    await walkTo(office, caseId, '10');
    const perteks = [pertek(dispar), pertek(satpol)];
    for (const [code, change] of [
      ['TELAAH_WAJIB', { review: '' }],
      ['PERTEK_OPD_KURANG', { perteks: [pertek(dispar)] }],
      ['PERTEK_BELUM_LENGKAP', { perteks: [{ ...pertek(dispar), number: '' }, pertek(satpol)] }],
      ['PERTEK_BELUM_LENGKAP', { perteks: [{ ...pertek(dispar), conclusion: '' }, perteks[1]] }],
      ['SYARAT_PERTEK_WAJIB', { perteks: [pertek(dispar, 'memenuhi-dengan-syarat'), perteks[1]] }],
      ['TANGGAL_BELUM_TIBA', { perteks: [{ ...pertek(dispar), day: '2999-01-01' }, perteks[1]] }],
      ['BUKTI_PENINJAUAN_WAJIB', { perteks, visit: { ...visit(), evidence: [] } }],
      ['PENINJAUAN_BELUM_LENGKAP', { perteks, visit: { ...visit(), team: [] } }],
      ['PERTEMUAN_BELUM_LENGKAP', { perteks, meeting: { held: true, day: today } }],
      ['ISIAN_TIDAK_SAH', { perteks: [{ ...pertek(dispar), conclusion: 'mungkin' }] }],
    ] as const) {
      const { client, input } = await changed(caseId, '10', 'pertek', change);
      expect((await client.refusal('case.completeStep', input)).code, code).toBe(code);
    }
    const unproved = await changed(caseId, '10', 'tidak-sesuai', {
      visit: { ...visit(), evidence: [] },
    });
    expect((await unproved.client.refusal('case.completeStep', unproved.input)).code).toBe(
      'BUKTI_PENINJAUAN_WAJIB',
    );
    const view = await look(caseId);
    expect(view.active[0]?.step).toBe('10');
    expect(view.numbers.map(({ series }) => series)).not.toContain('berita-acara');
  });

  test('advice against goes forward, and the next desks have it before them', async () => {
    const caseId = await askedCase(dispar);
    await walkTo(office, caseId, '10');
    const { client, input } = await changed(caseId, '10', 'pertek', {
      perteks: [pertek(dispar, 'tidak-memenuhi')],
    });
    await client.do('case.completeStep', input);
    const adm = await signedIn(office, 'adm');
    const { active, timeline } = await adm.ask<CaseView>('case.get', { caseId });
    expect(active[0]?.step).toBe('11');
    expect(timeline.findLast(({ capability }) => capability === 'recommend')?.form).toMatchObject({
      perteks: [{ opd: dispar, conclusion: 'tidak-memenuhi' }],
    });
  });

  test('the head may send it back to the technical team, with what it wrote before', async () => {
    const caseId = await askedCase(dispar);
    await walkTo(office, caseId, '14');
    await complete(office, caseId, '14', 'belum-memenuhi-opd', { reason: 'Tinjau ulang lokasi' });
    const again = await changed(caseId, '10', 'pertek', {
      visit: visit(),
      perteks: [pertek(dispar)],
    });
    const answer = await again.client.do<StepCompleted>('case.completeStep', again.input);
    expect(answer.numbers.map(({ name }) => name)).toEqual(['Berita acara']);
    expect((await look(caseId)).active[0]?.step).toBe('11');
  });
});

test('what a technical team began to write stays with the step for another PC', async () => {
  const caseId = await kaltimCaseAt(office, '10');
  const team = await signedIn(office, 'timteknis');
  const token = (await look(caseId)).active[0]?.token;
  await team.do('case.takeStep', { caseId, token });
  const form = { review: 'Sedang ditelaah', visit: { done: true }, perteks: [] };
  await team.do('case.saveForm', { caseId, token, form });
  const { active } = await team.ask<CaseView>('case.get', { caseId });
  expect(active[0]?.form).toEqual(form);
});
