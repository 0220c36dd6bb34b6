/** The letter's rules: what it starts from, who has initialled it, and when it may be dated. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DraftForm, linesOf } from '../../../domain/steps/draft.ts';
import { firstDraft, startDraft, type DraftSource } from '../../../domain/steps/first-draft.ts';
import { checkTicks, noteOfInitial, unticked } from '../../../domain/steps/initial.ts';
import { findSignerStep, letterChain, letterCopies } from '../../../domain/steps/letter-chain.ts';
import { checkLetterDay, FinalCheck, NumberForm } from '../../../domain/steps/number.ts';
import { noteOfStep } from '../../../domain/steps/step-notes.ts';
import { shippedSop } from '../../sop/shipped.ts';

const kaltim = shippedSop('kaltim-rekomendasi-pameran');
const pintu = shippedSop('satu-atap');

const source: DraftSource = {
  applicant: {
    name: 'Budi Setiawan',
    institution: 'CV Bahari Jaya',
    address: 'Jalan Mulawarman Nomor 12',
    subject: 'Pameran Kerajinan Benua Etam',
  },
  product: { name: 'Rekomendasi Penyelenggara Pameran', copies: 3 },
  receipt: {
    number: '0142/TT/XI/2026',
    at: '2026-11-19T02:00:00.000Z',
    day: '2026-11-19',
    officerName: 'Siti',
    sentence: '',
  },
  timeline: [],
};

type Row = DraftSource['timeline'][number];
const done = (row: Partial<Row>): Row => ({
  step: '10',
  title: 'Menelaah',
  actorLabel: 'Tim Teknis',
  round: 1,
  token: 1,
  capability: 'recommend',
  completedAt: '2026-11-20T02:00:00.000Z',
  officerName: 'Ir. Wahyu Nugroho',
  ...row,
});
const pertek = (opd: string, number: string, conditions: string[] = []) => ({
  opd,
  kind: 'Pertimbangan teknis',
  number,
  day: '2026-11-20',
  signer: 'Kepala',
  conclusion: conditions.length > 0 ? 'memenuhi-dengan-syarat' : 'memenuhi',
  conditions,
  text: '',
});

describe('what a draft starts from', () => {
  test('a whole letter from the case, which its own schema accepts', () => {
    const draft = firstDraft(source);
    expect(DraftForm.parse(draft)).toEqual(draft);
    expect(draft.regarding).toBe('Rekomendasi Penyelenggara Pameran');
    expect(draft.addressee).toBe('Yth. Budi Setiawan\nCV Bahari Jaya');
    expect(draft.opening).toContain('tanggal 19 November 2026 dengan tanda terima nomor 0142/TT');
    expect(draft.particulars).toContainEqual({
      label: 'Kegiatan',
      value: 'Pameran Kerajinan Benua Etam',
    });
  });

  test('the perteks of the agencies stand in it: number, conditions, carbon copies', () => {
    const form = {
      review: 'Layak',
      visit: { done: true, place: 'Gelora Kadrie Oening' },
      perteks: [
        pertek('Dinas Pariwisata', '556/77', ['Parkir disediakan panitia']),
        pertek('Satpol PP', '331/5'),
      ],
    };
    const draft = firstDraft({ ...source, timeline: [done({ form })] });
    expect(draft.opening).toContain('rekomendasi teknis dari Dinas Pariwisata dan Satpol PP,');
    expect(draft.particulars).toContainEqual({ label: 'Tempat', value: 'Gelora Kadrie Oening' });
    expect(draft.particulars).toContainEqual({
      label: 'Rekomendasi teknis 1',
      value: 'Dinas Pariwisata, nomor 556/77 tanggal 20 November 2026',
    });
    expect(linesOf(draft.conditions)[0]).toBe('Parkir disediakan panitia');
    expect(linesOf(draft.carbonCopies)).toEqual(['Kepala Dinas Pariwisata', 'Kepala Satpol PP']);
  });

  test('a SOP without a product is answered with a surat tanggapan', () => {
    const { product: _product, ...asked } = source;
    const draft = firstDraft(asked);
    expect(draft.regarding).toBe('Tanggapan atas permohonan');
    expect(DraftForm.parse(draft)).toEqual(draft);
  });

  test('a file that came back: the last draft, with the reason and who gave it', () => {
    const form = { ...firstDraft(source), regarding: 'Rekomendasi pameran' };
    const start = startDraft({
      ...source,
      timeline: [
        done({ step: '11', capability: 'draft', form }),
        done({
          step: '12',
          token: 2,
          capability: 'initial',
          title: 'Memaraf',
          officerName: 'Dra. Endang',
          returns: true,
          reason: 'Hal surat salah',
        }),
      ],
    });
    expect(start).toEqual({
      form,
      from: 'last-draft',
      returned: { reason: 'Hal surat salah', by: 'Dra. Endang', step: 'Memaraf' },
    });
  });

  test('whatever the applicant is called, the draft is valid and names him', () => {
    const text = fc.string({ minLength: 1, maxLength: 120 }).filter((s) => s.trim() !== '');
    fc.assert(
      fc.property(text, text, (name, subject) => {
        const draft = firstDraft({ ...source, applicant: { ...source.applicant, name, subject } });
        expect(DraftForm.safeParse(draft).success).toBe(true);
        expect(draft.addressee).toContain(name);
      }),
    );
  });

  test('says in Indonesian what is missing', () => {
    const issues = DraftForm.safeParse({ ...firstDraft(source), regarding: ' ', body: '' }).error
      ?.issues;
    expect(issues?.map(({ message }) => message)).toEqual(['Tulis hal surat.', 'Tulis isi surat.']);
  });
});

describe('who has initialled, and who signs', () => {
  const rows = (...steps: [string, string][]) =>
    steps.map(([step, outcome]) => ({ step, outcome }));
  const initials = (...steps: [string, string][]) =>
    letterChain(kaltim, rows(...steps)).initials.map(({ step }) => step);
  const drafted: [string, string] = ['11', 'draf-selesai'];

  test('in SOP 004 the head signs; in seed 000 the Kabag who receives the draft', () => {
    expect(findSignerStep(kaltim)?.id).toBe('14');
    expect(findSignerStep(pintu)?.id).toBe('P4a');
  });

  test('parafs in order, then the signature', () => {
    const all = rows(drafted, ['12', 'benar'], ['13', 'benar'], ['14', 'setuju']);
    const chain = letterChain(kaltim, all);
    expect(chain.initials.map(({ step }) => step)).toEqual(['12', '13']);
    expect(chain.signature?.step).toBe('14');
  });

  test('a new draft wants new parafs', () => {
    expect(initials(drafted, ['12', 'benar'], ['13', 'salah'], ['12', 'salah'], drafted)).toEqual(
      [],
    );
  });

  test('a return to somebody takes back that paraf and all after it', () => {
    const both: [string, string][] = [drafted, ['12', 'benar'], ['13', 'benar']];
    expect(initials(...both, ['14', 'draf-salah-kabid'])).toEqual(['12']);
    expect(initials(...both, ['14', 'draf-salah-kasi'])).toEqual([]);
    expect(initials(...both, ['14', 'draf-salah-kasi'], ['12', 'benar'])).toEqual(['12']);
  });

  test('no paraf counts before a draft, and none for an unknown step', () => {
    expect(letterChain(kaltim, rows(['12', 'benar'], ['99', 'benar']))).toEqual({
      initials: [],
      passed: [],
    });
  });

  test('copies: verification, applicant, archive', () => {
    expect(letterCopies(3)).toEqual(['verification', 'applicant', 'archive']);
    expect(letterCopies(1)).toEqual(['applicant']);
    expect(letterCopies(2)).toEqual(['applicant', 'archive']);
    expect(letterCopies(5)).toHaveLength(5);
  });
});

describe('paraf and number', () => {
  const remarks = kaltim.steps.find(({ id }) => id === '12')?.remarks ?? [];

  test('every remark of the SOP must be ticked', () => {
    expect(remarks.length).toBeGreaterThan(3);
    expect(checkTicks(remarks, { checks: remarks })).toBeUndefined();
    expect(checkTicks(remarks, { checks: remarks.slice(1) })).toMatchObject({
      code: 'PEMERIKSAAN_BELUM_LENGKAP',
      details: { unticked: [remarks[0]] },
    });
    expect(unticked([], { checks: ['apa saja'] })).toEqual([]);
  });

  test('what is said stands on the map pengendali proses once', () => {
    const form = { checks: [], advice: 'Perbaiki hal', consideration: 'Layak' };
    expect(noteOfInitial(form)).toBe('Masukan: Perbaiki hal Pertimbangan: Layak');
    expect(noteOfStep('initial', 'Perbaiki hal', form)).toBe(noteOfInitial(form));
    expect(noteOfStep('initial', 'Lampiran kurang', { ...form, consideration: '' })).toBe(
      'Lampiran kurang Masukan: Perbaiki hal',
    );
    expect(noteOfStep('verify', 'Kurang KTP', undefined)).toBe('Kurang KTP');
    expect(noteOfStep('sign', null, { note: 'Segera serahkan' })).toBe('Segera serahkan');
  });

  test('a letter is dated from its signature to today', () => {
    const days = { today: '2026-11-23', signedOn: '2026-11-20' };
    expect(checkLetterDay('2026-11-20', days)).toBeUndefined();
    expect(checkLetterDay('2026-11-23', days)).toBeUndefined();
    expect(checkLetterDay('2026-11-24', days)?.code).toBe('TANGGAL_SURAT_BELUM_TIBA');
    expect(checkLetterDay('2026-11-19', days)?.code).toBe('TANGGAL_SEBELUM_TANDA_TANGAN');
  });

  test('no number without the whole final checklist, none for a day that does not exist', () => {
    expect(NumberForm.safeParse({ checks: FinalCheck.options }).success).toBe(true);
    expect(NumberForm.safeParse({ checks: FinalCheck.options.slice(1) }).success).toBe(false);
    expect(NumberForm.safeParse({ checks: FinalCheck.options, day: '2026-02-30' }).success).toBe(
      false,
    );
  });
});
