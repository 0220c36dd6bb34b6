/** Verification and the applicant's repair over HTTP (SOP 004 steps 7 and 8; seed 000 P4c, P4d). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseView, PrintJobRow } from '../../../domain/contract/case-view.ts';
import type { PastOpd } from '../../../domain/contract/opd.ts';

import { openOffice, type OfficeUnderTest } from '../../support/office.ts';
import { paperText } from '../../support/paper-text.ts';
import {
  complete,
  completion,
  kaltimCaseAt,
  satuAtapCaseAt,
  signedIn,
  walkTo,
} from '../../support/walk.ts';

let office: OfficeUnderTest;
beforeAll(async () => {
  office = await openOffice({ monotonic: () => performance.now() * 10 });
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

/** A careful officer's form with something changed. */
async function changed(caseId: string, step: string, outcome: string, change: object) {
  const { client, input } = await completion(office, caseId, step, outcome);
  return { client, input: { ...input, form: { ...(input.form as object), ...change } } };
}

const wrong = (requirementId: string, note: string) => ({
  requirementId,
  present: true,
  correct: false,
  note,
});

describe('verification goes on', () => {
  test('one numbered letter to each agency, however often it is named, and the form', async () => {
    const caseId = await kaltimCaseAt(office, '7');
    const { client, input } = await changed(caseId, '7', 'lengkap', {
      note: 'Asli dicocokkan',
      nature: 'Segera',
      perteks: [
        { opd: dispar, kind: 'Pertimbangan teknis' },
        { opd: satpol, kind: 'Ketertiban umum' },
        { opd: dispar.toUpperCase(), kind: 'Tata ruang pameran' },
      ],
    });
    const answer = await client.do<{
      numbers: { number: string }[];
      papers: { jobId: string; title: string }[];
    }>('case.completeStep', input);
    const { numbers, papers, timeline } = await look(caseId);
    expect(numbers.map(({ series, regarding }) => [series, regarding])).toEqual([
      ['surat-pengantar', `Permintaan pertimbangan teknis, tata ruang pameran kepada ${dispar}`],
      ['surat-pengantar', `Permintaan ketertiban umum kepada ${satpol}`],
    ]);
    expect(answer.numbers.map(({ number }) => number)).toEqual(numbers.map((row) => row.number));
    expect(answer.papers.map(({ title }) => title)).toEqual([
      'Form verifikasi penerimaan',
      `Surat pengantar ${numbers[0]?.number}, ${dispar}`,
      `Surat pengantar ${numbers[1]?.number}, ${satpol}`,
    ]);
    expect(papers.map(({ paper }) => paper)).toContain('transmittal-letter');
    expect(timeline.findLast(({ step }) => step === '7')?.form).toMatchObject({
      note: 'Asli dicocokkan',
    });
    const letter = await paperText(office, answer.papers[1]?.jobId ?? '');
    for (const words of [
      `Nomor : ${numbers[0]?.number}`,
      'Sifat : Segera',
      `Yth. Kepala ${dispar}`,
      'pertimbangan teknis serta tata ruang pameran',
      'Lukman Hakim',
    ])
      expect(letter).toContain(words);
    const form = await paperText(office, answer.papers[0]?.jobId ?? '');
    expect(form).toContain('6 dari 6 lengkap dan sah');
    expect(form).toContain('Asli dicocokkan');
  });

  test('without a pertek there is a form and no letter', async () => {
    const caseId = await kaltimCaseAt(office, '7');
    const answer = await complete(office, caseId, '7', 'tanpa-pertek');
    expect(answer.numbers).toEqual([]);
    expect(answer.papers.map(({ title }) => title)).toEqual(['Form verifikasi penerimaan']);
  });

  test.each<[string, object]>([
    ['VERIFIKASI_BELUM_SELESAI', { findings: [] }],
    ['PERSYARATAN_TIDAK_DIKENAL', { findings: [wrong('paspor', 'Tidak ada')] }],
    ['PERTEK_WAJIB', { perteks: [] }],
    ['PERTEK_BELUM_LENGKAP', { perteks: [{ opd: dispar, kind: ' ' }] }],
    ['BERKAS_PENGANTAR_KOSONG', { enclosures: [] }],
    ['ISIAN_TIDAK_SAH', { perteks: [{ opd: dispar }] }],
    ['ISIAN_TIDAK_SAH', { nature: 'Rahasia' }],
  ])('refuses %s, and nothing is written', async (code, change) => {
    const caseId = await kaltimCaseAt(office, '7');
    const { client, input } = await changed(caseId, '7', 'lengkap', change);
    expect(await client.refusal('case.completeStep', input)).toMatchObject({
      code,
      details: { issues: [expect.objectContaining({ message: expect.any(String) })] },
    });
    const view = await look(caseId);
    expect([view.active[0]?.step, view.numbers]).toEqual(['7', []]);
  });

  test('the form is wanted', async () => {
    const caseId = await kaltimCaseAt(office, '7');
    const { client, input } = await completion(office, caseId, '7', 'lengkap');
    const { form: _form, ...bare } = input;
    expect((await client.refusal('case.completeStep', bare)).code).toBe('ISIAN_WAJIB');
  });
});

describe('verification sends back', () => {
  test('CS sees what was wrong and why; the note says it; the repair goes back to be judged', async () => {
    const caseId = await kaltimCaseAt(office, '7', 'Sulastri');
    const { client, input } = await changed(caseId, '7', 'belum-lengkap', {
      findings: [
        { requirementId: 'ktp', present: true, correct: true, note: '' },
        wrong('site-plan', 'Skala tidak tertulis'),
        { requirementId: 'proposal', present: false, correct: false, note: 'Jadwal hilang' },
      ],
      perteks: [{ opd: dispar, kind: '' }],
    });
    await client.do('case.completeStep', { ...input, reason: 'Tanda tangan pemohon berbeda' });

    const view = await look(caseId);
    expect(view.active[0]?.step).toBe('8');
    expect(view.requirements.filter(({ correct }) => !correct)).toMatchObject([
      { id: 'site-plan', present: true, note: 'Skala tidak tertulis' },
      { id: 'proposal', present: false, note: 'Jadwal hilang' },
    ]);
    expect(view.timeline.findLast(({ step }) => step === '7')?.form).toMatchObject({
      perteks: [{ opd: dispar, kind: '' }],
    });
    // The receipt's copy still says what was received that day.
    const loket = await signedIn(office, 'loket1');
    const copy = await loket.do<PrintJobRow>('case.printPaper', { caseId, paper: 'receipt' });
    expect(await paperText(office, copy.id)).toContain('Persyaratan yang diterima: 6 dari 6');

    const cs = await signedIn(office, 'cs');
    const note = await cs.do<PrintJobRow>('case.printPaper', { caseId, paper: 'return-note' });
    const text = await paperText(office, note.id);
    for (const words of [
      'Yang perlu dilengkapi: 3 hal',
      'Skala tidak tertulis',
      'Jadwal hilang',
      'Tanda tangan pemohon berbeda',
      'ambil nomor antrean Customer Service',
    ])
      expect(text).toContain(words);

    // Not everything mended yet, nobody told yet, told tomorrow: each is refused.
    const told = { way: 'telepon', day: '2020-01-02', time: '', note: '' };
    for (const [code, change] of [
      ['PERBAIKAN_BELUM_LENGKAP', { repairs: [{ requirementId: 'proposal', repaired: true }] }],
      ['PEMBERITAHUAN_WAJIB', { contacts: [] }],
      ['PEMBERITAHUAN_BELUM_LENGKAP', { contacts: [{ ...told, way: '' }] }],
      ['TANGGAL_BELUM_TIBA', { contacts: [{ ...told, day: '2999-01-02' }] }],
      ['ISIAN_TIDAK_SAH', { contacts: [{ ...told, day: '2026-02-30' }] }],
    ] as const) {
      const bad = await changed(caseId, '8', 'diperbaiki', change);
      expect((await bad.client.refusal('case.completeStep', bad.input)).code).toBe(code);
    }
    await complete(office, caseId, '8', 'diperbaiki');
    const after = await look(caseId);
    expect(after.active[0]?.step).toBe('7');
    expect(after.requirements.every(({ present, correct }) => present && correct)).toBe(true);
    const again = await complete(office, caseId, '7', 'lengkap');
    expect(await paperText(office, again.papers[0]?.jobId ?? '')).toContain('Verifikasi ke : 2');
  });

  test('what is wrong needs a word about it; a form is wanted there too', async () => {
    const caseId = await kaltimCaseAt(office, '7');
    const { client, input } = await changed(caseId, '7', 'belum-lengkap', {
      findings: [wrong('ktp', '')],
    });
    expect(await client.refusal('case.completeStep', input)).toMatchObject({
      code: 'ALASAN_PERSYARATAN_WAJIB',
      message: expect.stringContaining('Fotocopy KTP'),
    });
    expect((await client.refusal('case.completeStep', { ...input, form: undefined })).code).toBe(
      'ISIAN_WAJIB',
    );
  });

  test('a wholly new request needs no form', async () => {
    const caseId = await kaltimCaseAt(office, '7');
    const { client, input } = await completion(office, caseId, '7', 'permohonan-baru');
    const { form: _form, ...bare } = input;
    await client.do('case.completeStep', bare);
    expect((await look(caseId)).status).toBe('withdrawn');
  });
});

describe('a SOP without requirements of its own (seed 000)', () => {
  async function atP4c() {
    const caseId = await satuAtapCaseAt(office, 'P4a');
    const { client, input } = await changed(caseId, 'P4a', 'dip-khusus', {
      requirements: ['Surat pengantar kampus', 'Proposal riset'],
    });
    await client.do('case.completeStep', input);
    return caseId;
  }

  test('what classification asks for is handed in, judged, and sent back when wrong', async () => {
    const caseId = await atP4c();
    const pintu = await signedIn(office, 'pintu');
    const note = await pintu.do<PrintJobRow>('case.printPaper', { caseId, paper: 'return-note' });
    const text = await paperText(office, note.id);
    expect(text).toContain('Yang perlu dilengkapi: 2 hal');
    expect(text).toContain('Surat pengantar kampus');
    expect(text).not.toContain('Customer Service');

    const half = await changed(caseId, 'P4c', 'diserahkan', {
      repairs: [{ requirementId: 'syarat-1', repaired: true, note: '' }],
    });
    expect(await half.client.refusal('case.completeStep', half.input)).toMatchObject({
      code: 'PERBAIKAN_BELUM_LENGKAP',
      details: { requirements: ['syarat-2'] },
    });
    await complete(office, caseId, 'P4c', 'diserahkan');

    const bad = await changed(caseId, 'P4d', 'kurang', {
      findings: [wrong('syarat-2', 'Belum ditandatangani pembimbing')],
    });
    const answer = await bad.client.do<{ papers: { title: string }[]; numbers: object[] }>(
      'case.completeStep',
      bad.input,
    );
    expect(answer.papers.map(({ title }) => title)).toEqual(['Form verifikasi penerimaan']);
    expect(answer.numbers).toEqual([]);
    expect((await look(caseId)).active[0]?.step).toBe('P4c');
    await complete(office, caseId, 'P4c', 'diserahkan');
    await complete(office, caseId, 'P4d', 'dipenuhi');
    expect((await look(caseId)).active[0]?.step).toBe('P4e');
  });

  test('who cannot fulfil it goes on without, and is refused', async () => {
    const caseId = await atP4c();
    const { client, input } = await changed(caseId, 'P4c', 'tidak-sanggup', {
      repairs: [],
      repairNote: '',
    });
    await client.do('case.completeStep', input);
    const refusal = await changed(caseId, 'P4d', 'tidak-dipenuhi', { findings: [] });
    await refusal.client.do('case.completeStep', refusal.input);
    expect((await look(caseId)).active[0]?.step).toBe('P5b');
  });
});

test('agencies asked before are offered, most often asked first, to those who work on files', async () => {
  for (const perteks of [
    [{ opd: 'Dinas Kebudayaan', kind: 'Cagar budaya' }],
    [{ opd: 'DINAS KEBUDAYAAN', kind: 'Kesenian daerah' }],
    [{ opd: 'Dinas Kebudayaan', kind: 'cagar budaya' }],
    [{ opd: 'Dinas Kebudayaan', kind: 'Cagar budaya' }],
  ]) {
    const caseId = await kaltimCaseAt(office, '7');
    const { client, input } = await changed(caseId, '7', 'lengkap', { perteks });
    await client.do('case.completeStep', input);
  }
  const verifier = await signedIn(office, 'verifikasi');
  const past = await verifier.ask<PastOpd[]>('case.pastOpds', {
    sopId: 'kaltim-rekomendasi-pameran',
  });
  expect(past[0]?.opd.toLowerCase()).toBe('dinas kebudayaan');
  expect(past[0]?.kinds.map((kind) => kind.toLowerCase()).sort()).toEqual([
    'cagar budaya',
    'kesenian daerah',
  ]);
  expect(past.map(({ opd }) => opd)).toContain(dispar);
  expect(await verifier.ask<PastOpd[]>('case.pastOpds', { sopId: 'satu-atap' })).toEqual([]);
});

test('once the walk has passed verification the agencies are in the file for all to see', async () => {
  const caseId = await kaltimCaseAt(office, '7');
  await walkTo(office, caseId, '10');
  const { numbers } = await look(caseId);
  expect(new Set(numbers.map(({ series }) => series))).toEqual(
    new Set(['surat-pengantar', 'tanda-terima-opd']),
  );
});
