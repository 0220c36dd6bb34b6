/** What the forms of steps 7 to 10 begin with, and how a verifier's keys change them. */
import { describe, expect, test } from 'vitest';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import {
  askedIn,
  firstDispatch,
  firstRecommendation,
  firstReturn,
  firstVerification,
} from '../../../domain/steps/first-opd-forms.ts';
import { VerifyForm } from '../../../domain/steps/verify.ts';
import { letterOf } from '../../../renderer/desk/steps/dispatch/letter-of.ts';
import { traitsOf, wantsForm } from '../../../renderer/desk/steps/outcome-traits.ts';
import {
  allValid,
  annotate,
  countValid,
  judge,
  judgementOf,
  reasonStart,
  saidBefore,
} from '../../../renderer/desk/steps/verify/judgements.ts';
import { offersOf } from '../../../renderer/desk/steps/verify/PertekRows.tsx';

const today = '2026-11-24';
const demands = [
  { id: 'ktp', text: 'Fotokopi KTP' },
  { id: 'proposal', text: 'Proposal' },
];
const good = { present: true, correct: true, note: '', checked: true };

function viewOf(...past: [capability: string, form: object][]): CaseView {
  const view: Partial<CaseView> = {
    requirements: demands.map((each) => ({ ...each, ...good })),
    timeline: past.map(([capability, form], index) => ({
      step: String(index),
      title: '',
      actorLabel: '',
      token: index,
      capability,
      round: 1,
      completedAt: '2026-11-23T02:00:00.000Z',
      form: form as Record<string, unknown>,
    })),
  };
  return view as CaseView;
}

const verified = VerifyForm.parse({
  findings: [
    { requirementId: 'ktp', present: true, correct: true },
    { requirementId: 'proposal', present: true, correct: false, note: 'Tanpa jadwal' },
  ],
  perteks: [
    { opd: 'Dinas Pariwisata', kind: 'Teknis' },
    { opd: 'Satpol PP', kind: 'Ketertiban' },
  ],
  nature: 'Segera',
  enclosures: ['Isian permohonan'],
});

describe('what the forms begin with', () => {
  test('verification begins unjudged, a later round with what was valid', () => {
    expect(firstVerification(viewOf())).toEqual({
      findings: [],
      note: '',
      perteks: [],
      nature: 'Biasa',
      enclosures: ['Isian permohonan', 'Fotokopi KTP', 'Proposal'],
    });
    expect(firstVerification(viewOf(['verify', verified]))).toMatchObject({
      findings: [{ requirementId: 'ktp', correct: true }],
      perteks: verified.perteks,
      nature: 'Segera',
    });
  });

  test('repair lists what is open, today', () => {
    const view = viewOf();
    view.requirements = [{ ...demands[0]!, ...good, correct: false, note: 'Kabur' }];
    expect(firstReturn(view, today)).toEqual({
      contacts: [{ way: '', day: today, time: '', note: '' }],
      repairs: [{ requirementId: 'ktp', repaired: false, note: '' }],
      repairNote: '',
    });
  });

  test('a delivery to each agency asked, to whoever received the last one', () => {
    const before = {
      deliveries: [{ opd: 'SATPOL PP', receiver: 'Umar', position: 'Staf', day: today, files: [] }],
    };
    const view = viewOf(['verify', verified], ['dispatch', before]);
    expect(askedIn(view)).toEqual(['Dinas Pariwisata', 'Satpol PP']);
    expect(
      firstDispatch(view, today).deliveries.map(({ opd, receiver, files }) => ({
        opd,
        receiver,
        files,
      })),
    ).toEqual([
      { opd: 'Dinas Pariwisata', receiver: '', files: ['Isian permohonan'] },
      { opd: 'Satpol PP', receiver: 'Umar', files: ['Isian permohonan'] },
    ]);
    expect(firstDispatch(viewOf(), today).deliveries).toHaveLength(1);
  });

  test('a pertek for each agency that owes one; those already entered stay', () => {
    const earlier = {
      review: 'Layak',
      perteks: [{ opd: 'Satpol PP', number: '7/P', conclusion: 'tidak-memenuhi' }],
    };
    const first = firstRecommendation(viewOf(['verify', verified], ['recommend', earlier]));
    expect(first.review).toBe('Layak');
    expect(first.perteks.map(({ opd, kind, number }) => [opd, kind, number])).toEqual([
      ['Dinas Pariwisata', 'Teknis', ''],
      ['Satpol PP', '', '7/P'],
    ]);
  });
});

describe('the form verifikasi by its keys', () => {
  test('a judgement, another, and the same again takes it back', () => {
    let findings = judge([], 'ktp', 'invalid');
    findings = annotate(findings, 'ktp', 'Kabur');
    expect(findings).toEqual([
      { requirementId: 'ktp', present: true, correct: false, note: 'Kabur' },
    ]);
    findings = judge(findings, 'ktp', 'absent');
    expect(findings[0]).toMatchObject({ present: false, note: 'Kabur' });
    findings = judge(findings, 'ktp', 'valid');
    expect(findings[0]).toMatchObject({ present: true, correct: true, note: '' });
    expect(judge(findings, 'ktp', 'valid')).toEqual([]);
  });

  test('a note on what was not judged finds it invalid', () => {
    const findings = annotate([], 'proposal', 'Tanpa jadwal');
    expect(judgementOf(findings[0])).toBe('invalid');
    expect(reasonStart(demands, findings)).toBe('Belum lengkap dan benar: Proposal (Tanpa jadwal)');
    expect(reasonStart(demands, allValid(demands))).toBe('');
    expect(countValid(demands, allValid(demands))).toBe(2);
  });

  test('what was said before, only where it is remarkable', () => {
    const rows = viewOf().requirements;
    expect(saidBefore('ktp', rows, [])).toBe('');
    expect(
      saidBefore('ktp', rows, [{ requirementId: 'ktp', repaired: true, note: 'Fotokopi baru' }]),
    ).toBe('Diserahkan pemohon: Fotokopi baru');
    expect(saidBefore('ktp', [{ ...rows[0]!, present: false, note: 'Menyusul' }], [])).toBe(
      'Menurut CS: tidak ada (Menyusul)',
    );
  });

  test('agencies asked before are offered by Alt and a digit until they are in the list', () => {
    const past = [
      { opd: 'Dinas Pariwisata', kinds: ['Teknis', 'Tata ruang'] },
      { opd: 'Satpol PP', kinds: [] },
    ];
    expect(offersOf(past, [{ opd: 'dinas pariwisata', kind: 'teknis' }])).toEqual([
      { opd: 'Dinas Pariwisata', kind: 'Tata ruang', key: 'Alt+1' },
      { opd: 'Satpol PP', kind: '', key: 'Alt+2' },
    ]);
  });
});

test('the letter that asked an agency is known by the register; a voided one is not', () => {
  const row = { series: 'sp', name: '', day: today, state: 'given' as const };
  const numbers = [
    { ...row, number: '1', regarding: 'Permintaan teknis kepada Dinas Pariwisata' },
    { ...row, number: '2', regarding: 'Permintaan teknis kepada Dinas Pariwisata' },
    {
      ...row,
      number: '3',
      state: 'voided' as const,
      regarding: 'Permintaan teknis kepada Dinas Pariwisata',
    },
    { ...row, number: '4', regarding: 'Penyerahan berkas kepada Dinas Pariwisata' },
  ];
  expect(letterOf({ numbers }, 'dinas pariwisata')).toBe('2');
  expect(letterOf({ numbers }, 'Satpol PP')).toBeUndefined();
});

test('which outcomes want the form', () => {
  const step = {
    outcomes: [
      { id: 'lengkap', label: '', returns: false, needsRecommendation: true as const },
      { id: 'kurang', label: '', returns: true },
      { id: 'tolak', label: '', returns: false, refuses: true as const },
      { id: 'baru', label: '', returns: false },
    ],
  };
  const button = (outcome: string, kind: 'forward' | 'back', more: object = {}) => ({
    action: { token: 1, step: '7', action: 'complete', outcome, label: '', ...more },
    kind,
  });
  const wants = [
    button('lengkap', 'forward'),
    button('kurang', 'back', { returns: true, reason: 'required' }),
    button('tolak', 'back', { reason: 'required' }),
    button('baru', 'back', { reason: 'required' }),
  ].map((each) => wantsForm(traitsOf(step, each)));
  expect(wants).toEqual([true, true, true, false]);
  expect(traitsOf(step, button('tolak', 'back', { reason: 'required' }))).toEqual({
    reason: 'required',
    decision: 'refused',
  });
});
