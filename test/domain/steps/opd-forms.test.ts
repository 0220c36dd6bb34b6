/** What the forms of SOP 004 steps 7 to 10 want before an outcome, and what they keep meanwhile. */
import { describe, expect, test } from 'vitest';
import { openDemands, setDemands } from '../../../domain/steps/applicant-demands.ts';
import { checkDispatch, DispatchForm } from '../../../domain/steps/dispatch.ts';
import {
  addresseeOf,
  distinctOpds,
  lackingOpds,
  withinSentence,
} from '../../../domain/steps/opd.ts';
import { checkRecommend, RecommendForm } from '../../../domain/steps/recommend.ts';
import { checkReturn, ReturnToApplicantForm } from '../../../domain/steps/return-to-applicant.ts';
import { checkVerify, VerifyForm } from '../../../domain/steps/verify.ts';
import { spelledDay } from '../../../domain/calendar/spelled-date.ts';

const today = '2026-11-24';
const dispar = 'Dinas Pariwisata';
const satpol = 'Satuan Polisi Pamong Praja';
const requirements = [
  { id: 'ktp', text: 'Fotokopi KTP' },
  { id: 'proposal', text: 'Proposal' },
];
const forward = { needsRecommendation: true };
const back = { returns: true as const, reason: 'required' as const };

function valid(id: string) {
  return { requirementId: id, present: true, correct: true, note: '' };
}

describe('names of agencies', () => {
  test('one agency in two spellings is one', () => {
    expect(distinctOpds([dispar, ' dinas  pariwisata ', '', satpol])).toEqual([dispar, satpol]);
    expect(lackingOpds([dispar, satpol], ['DINAS PARIWISATA'])).toEqual([satpol]);
  });
  test('a letter goes to the head, unless an office was named', () => {
    expect([dispar, 'Direktur RSUD Abdul Wahab', 'Kapolresta Samarinda'].map(addresseeOf)).toEqual([
      'Kepala Dinas Pariwisata',
      'Direktur RSUD Abdul Wahab',
      'Kapolresta Samarinda',
    ]);
  });
  test('within a sentence only an ordinary word loses its capital', () => {
    expect(['Pertimbangan teknis', 'AMDAL', 'izin'].map(withinSentence)).toEqual([
      'pertimbangan teknis',
      'AMDAL',
      'izin',
    ]);
  });
});

describe('verification', () => {
  const whole = VerifyForm.parse({
    findings: [valid('ktp'), valid('proposal')],
    perteks: [{ opd: dispar, kind: 'Pertimbangan teknis' }],
    enclosures: ['Isian permohonan'],
  });
  const code = (change: Partial<VerifyForm>, outcome: object = forward) =>
    checkVerify({ ...whole, ...change }, { requirements, outcome })?.code;

  test('a whole form goes on', () => {
    expect(code({})).toBeUndefined();
  });
  test.each<[string, Partial<VerifyForm>]>([
    ['VERIFIKASI_BELUM_SELESAI', { findings: [valid('ktp')] }],
    [
      'PERSYARATAN_TIDAK_SAH',
      { findings: [valid('ktp'), { ...valid('proposal'), correct: false, note: 'Kurang' }] },
    ],
    [
      'PERSYARATAN_TIDAK_SAH',
      {
        findings: [valid('ktp'), { ...valid('proposal'), present: false, note: 'Menyusul' }],
      },
    ],
    [
      'ALASAN_PERSYARATAN_WAJIB',
      { findings: [valid('ktp'), { ...valid('proposal'), correct: false }] },
    ],
    ['PERSYARATAN_TIDAK_DIKENAL', { findings: [valid('ktp'), valid('sim')] }],
    ['PERSYARATAN_TIDAK_DIKENAL', { findings: [valid('ktp'), valid('ktp')] }],
    ['PERTEK_WAJIB', { perteks: [] }],
    ['PERTEK_BELUM_LENGKAP', { perteks: [{ opd: dispar, kind: '' }] }],
    ['PERTEK_BELUM_LENGKAP', { perteks: [{ opd: '', kind: 'Teknis' }] }],
    [
      'PERTEK_GANDA',
      {
        perteks: [
          { opd: dispar, kind: 'Teknis' },
          { opd: 'DINAS PARIWISATA', kind: 'teknis' },
        ],
      },
    ],
    ['BERKAS_PENGANTAR_KOSONG', { enclosures: [''] }],
  ])('%s', (expected, change) => {
    expect(code(change)).toBe(expected);
  });
  test('without a pertek no agency is wanted', () => {
    expect(code({ perteks: [], enclosures: [] }, { needsRecommendation: false })).toBeUndefined();
  });
  test('going back needs no agency and no whole form, but says what is wrong', () => {
    const findings = [{ ...valid('ktp'), correct: false, note: 'Kabur' }];
    expect(code({ findings, perteks: [{ opd: dispar, kind: '' }] }, back)).toBeUndefined();
    expect(code({ findings: [{ ...valid('ktp'), correct: false }] }, back)).toBe(
      'ALASAN_PERSYARATAN_WAJIB',
    );
  });
  test('a refusal need not find everything right', () => {
    expect(code({ findings: [] }, { decision: 'refused', reason: 'required' })).toBeUndefined();
  });
});

describe('repair by the applicant', () => {
  const whole = ReturnToApplicantForm.parse({
    contacts: [{ way: 'telepon', day: today }],
    repairs: [{ requirementId: 'ktp', repaired: true }],
  });
  const faults = [requirements[0] as (typeof requirements)[0]];
  const code = (
    change: Partial<ReturnToApplicantForm>,
    outcome: object = {},
    given: typeof faults = faults,
  ) => checkReturn({ ...whole, ...change }, { faults: given, outcome, today })?.code;

  test('told and mended', () => {
    expect(code({})).toBeUndefined();
  });
  test.each<[string, Partial<ReturnToApplicantForm>]>([
    ['PEMBERITAHUAN_WAJIB', { contacts: [] }],
    ['PEMBERITAHUAN_BELUM_LENGKAP', { contacts: [{ way: '', day: today, time: '', note: '' }] }],
    ['TANGGAL_BELUM_TIBA', { contacts: [{ way: 'surat', day: '2026-11-25', time: '', note: '' }] }],
    ['PERBAIKAN_BELUM_LENGKAP', { repairs: [] }],
  ])('%s', (expected, change) => {
    expect(code(change)).toBe(expected);
  });
  test('with nothing to tick off, words say what came', () => {
    expect(code({}, {}, [])).toBe('PERBAIKAN_WAJIB');
    expect(code({ repairNote: 'Surat izin lahan' }, {}, [])).toBeUndefined();
  });
  test('who cannot fulfil it says so and goes on', () => {
    expect(code({ repairs: [] }, { reason: 'optional' })).toBeUndefined();
  });
});

describe('dispatch', () => {
  const delivery = {
    opd: dispar,
    receiver: 'Wulan Sari',
    position: 'Pengadministrasi',
    day: today,
    files: ['Isian permohonan'],
  };
  const code = (deliveries: object[], asked = [dispar]) =>
    checkDispatch(DispatchForm.parse({ deliveries }), { asked, today })?.code;

  test('every agency asked has its delivery', () => {
    expect(code([delivery])).toBeUndefined();
    expect(code([delivery], [])).toBeUndefined();
    expect(code([delivery], [dispar, satpol])).toBe('PENYERAHAN_OPD_KURANG');
    expect(code([], [])).toBe('PENYERAHAN_OPD_KURANG');
  });
  test.each([
    ['PENYERAHAN_BELUM_LENGKAP', { receiver: ' ' }],
    ['PENYERAHAN_BELUM_LENGKAP', { position: '' }],
    ['PENYERAHAN_BELUM_LENGKAP', { day: '' }],
    ['PENYERAHAN_BELUM_LENGKAP', { files: [] }],
    ['TANGGAL_BELUM_TIBA', { day: '2026-12-01' }],
  ])('%s', (expected, change) => {
    expect(code([{ ...delivery, ...change }])).toBe(expected);
  });
  test('an agency nobody asked, and one written twice', () => {
    expect(code([delivery, { ...delivery, opd: satpol }])).toBe('OPD_TIDAK_DIMINTA');
    expect(code([delivery, { ...delivery, opd: dispar.toUpperCase() }])).toBe('OPD_GANDA');
  });
});

describe('recommendation', () => {
  const pertek = {
    opd: dispar,
    number: '100/P',
    day: today,
    signer: 'Kepala Dinas',
    conclusion: 'memenuhi',
  };
  const visit = {
    done: true,
    day: today,
    place: 'Gelora Segiri',
    team: [{ name: 'Bambang' }],
    findings: 'Sesuai',
    evidence: ['Foto'],
  };
  const code = (change: object, outcome: object = {}, asked = [dispar]) =>
    checkRecommend(RecommendForm.parse({ review: 'Layak', perteks: [pertek], ...change }), {
      asked,
      outcome,
      today,
    })?.code;

  test('a pertek of every agency that owes one', () => {
    expect(code({})).toBeUndefined();
    expect(code({ visit })).toBeUndefined();
    expect(code({}, {}, [dispar, satpol])).toBe('PERTEK_OPD_KURANG');
    expect(code({ perteks: [] }, {}, [])).toBe('PERTEK_OPD_KURANG');
  });
  test.each([
    ['TELAAH_WAJIB', { review: '' }],
    ['PENINJAUAN_BELUM_LENGKAP', { visit: { ...visit, day: '' } }],
    ['PENINJAUAN_BELUM_LENGKAP', { visit: { ...visit, place: '' } }],
    ['PENINJAUAN_BELUM_LENGKAP', { visit: { ...visit, team: [] } }],
    ['PENINJAUAN_BELUM_LENGKAP', { visit: { ...visit, findings: '' } }],
    ['TANGGAL_BELUM_TIBA', { visit: { ...visit, day: '2027-01-04' } }],
    ['BUKTI_PENINJAUAN_WAJIB', { visit: { ...visit, evidence: [] } }],
    ['PERTEMUAN_BELUM_LENGKAP', { meeting: { held: true, day: today } }],
    ['PERTEMUAN_BELUM_LENGKAP', { meeting: { held: true, result: 'Sepakat' } }],
    ['PERTEK_BELUM_LENGKAP', { perteks: [{ ...pertek, number: '' }] }],
    ['PERTEK_BELUM_LENGKAP', { perteks: [{ ...pertek, day: '' }] }],
    ['PERTEK_BELUM_LENGKAP', { perteks: [{ ...pertek, signer: '' }] }],
    ['PERTEK_BELUM_LENGKAP', { perteks: [{ ...pertek, conclusion: '' }] }],
    ['PERTEK_GANDA', { perteks: [pertek, pertek] }],
    ['TANGGAL_BELUM_TIBA', { perteks: [{ ...pertek, day: '2026-11-25' }] }],
    ['SYARAT_PERTEK_WAJIB', { perteks: [{ ...pertek, conclusion: 'memenuhi-dengan-syarat' }] }],
  ])('%s', (expected, change) => {
    expect(code(change)).toBe(expected);
  });
  test('going back wants no pertek, but a visit wants its proof', () => {
    expect(code({ review: '', perteks: [] }, back)).toBeUndefined();
    expect(code({ visit: { ...visit, evidence: [' '] } }, back)).toBe('BUKTI_PENINJAUAN_WAJIB');
  });
  test('advice against is advice: it goes on', () => {
    const perteks = [{ ...pertek, conclusion: 'tidak-memenuhi' }];
    expect(code({ perteks })).toBeUndefined();
  });
});

describe('what the applicant must still mend', () => {
  test('requirements found wrong, and what classification set until it was verified', () => {
    const state = { present: true, correct: true, note: '', checked: true };
    expect(setDemands(['Surat izin', ' ', 'Proposal riset'])).toEqual([
      { id: 'syarat-1', text: 'Surat izin' },
      { id: 'syarat-2', text: 'Proposal riset' },
    ]);
    expect(
      openDemands({
        requirements: [
          { ...state, id: 'a', text: 'Baik' },
          { ...state, id: 'b', text: 'Salah', correct: false, note: 'Kabur' },
          { ...state, id: 'c', text: 'Tidak ada', present: false, correct: false },
          { ...state, id: 'd', text: 'Belum diperiksa', present: false, checked: false },
        ],
        lines: ['Surat izin', 'Proposal riset'],
        verified: [valid('syarat-1')],
      }),
    ).toEqual([
      { id: 'b', text: 'Salah', note: 'Kabur' },
      { id: 'c', text: 'Tidak ada', note: 'Belum ada' },
      { id: 'syarat-2', text: 'Proposal riset', note: '' },
    ]);
  });
});

test('days must exist, times be times, and a berita acara writes them out', () => {
  const contact = (day: string, time: string) =>
    ReturnToApplicantForm.safeParse({ contacts: [{ way: 'telepon', day, time }] }).success;
  expect(contact('2026-02-28', '23:59')).toBe(true);
  expect(contact('2026-02-29', '')).toBe(false);
  expect(contact('2026-02-28', '24:00')).toBe(false);
  expect(spelledDay('2026-11-23')).toBe(
    'Senin, tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam (23-11-2026)',
  );
});
