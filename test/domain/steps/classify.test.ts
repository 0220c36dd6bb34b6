import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  classificationIssues,
  ClassifyForm,
  emptyClassification,
  groundText,
  informationOf,
} from '../../../domain/steps/classify.ts';
import {
  ExclusionLetter,
  exclusionLetters,
  exclusionText,
  LegalClass,
  OpeningGround,
} from '../../../domain/steps/information-law.ts';
import { checkSop } from '../../../domain/workflow/check-sop.ts';
import { InformationClass } from '../../../domain/workflow/define-step.ts';
import type { Sop } from '../../../domain/workflow/define-sop.ts';
import { getStep } from '../../../domain/workflow/sop-lookup.ts';
import { shippedSop } from '../../sop/shipped.ts';
import { CaseDriver } from '../workflow/small-case.ts';

const today = '2026-11-23';
const maybe = <T>(...values: T[]) => fc.constantFrom(...values);

/** Forms as careless officers might leave them. */
const anyForm: fc.Arbitrary<ClassifyForm> = fc.record({
  legalClass: maybe(...LegalClass.options, '' as const),
  notes: maybe('', 'catatan'),
  requirements: fc.array(maybe('', 'Surat permohonan'), { maxLength: 2 }),
  memo: fc.record({
    regarding: maybe('', 'Pelayanan'),
    body: maybe('', 'Mohon dilayani.'),
    copies: fc.constant([]),
  }),
  ground: fc.record({
    kind: maybe(...OpeningGround.options, '' as const),
    document: maybe('', 'UK-1/2026'),
    day: maybe('', '2026-11-20', '2026-11-24'),
    parts: maybe('', 'Nama penghuni'),
  }),
  exclusion: fc.record({
    letters: fc.subarray([...ExclusionLetter.options], { maxLength: 2 }),
    otherLaw: maybe('', 'Pasal 26 UU 27/2022'),
    consequence: maybe('', 'Data pribadi terungkap.'),
  }),
});

/** Restated by itself: what must stand in the form before the information may be opened. */
function hasGround({ ground: { kind, document, day, parts } }: ClassifyForm): boolean {
  if (kind === '') return false;
  return kind === 'penghitaman' ? parts !== '' : document !== '' && day !== '' && day <= today;
}

describe('any form', () => {
  test('reads, and every remark names a field of it', () => {
    fc.assert(
      fc.property(anyForm, maybe(...InformationClass.options), (form, information) => {
        expect(ClassifyForm.parse(form)).toEqual(form);
        for (const { path, message } of classificationIssues(form, information, today)) {
          expect(
            path.split('.').reduce<unknown>((at, key) => (at as never)[key], form),
          ).toBeDefined();
          expect(message).toMatch(/\.$/);
        }
      }),
    );
  });

  test('opens excluded information on a ground and on nothing less', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const may = classificationIssues(form, 'opened', today).length === 0;
        expect(may).toBe(form.legalClass === 'dikecualikan' && hasGround(form));
      }),
    );
  });

  test('keeps it excluded with ground and consequence, both', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const { letters, otherLaw, consequence } = form.exclusion;
        const hasLaw = letters.includes('j')
          ? otherLaw !== ''
          : letters.length > 0 || otherLaw !== '';
        const may = classificationIssues(form, 'kept-excluded', today).length === 0;
        expect(may).toBe(form.legalClass === 'dikecualikan' && hasLaw && consequence !== '');
      }),
    );
  });

  test('what the law excludes cannot pass as DIP bebas or DIP-K', () => {
    fc.assert(
      fc.property(anyForm, maybe('free' as const, 'conditional' as const), (form, information) => {
        if (classificationIssues(form, information, today).length > 0) return;
        expect(form.legalClass).not.toBe('dikecualikan');
      }),
    );
  });
});

describe('no way through the SOP opens DIK without a ground', () => {
  const sop = shippedSop('satu-atap');

  const reached = new Set<string>();

  /** Takes whatever way the dice say; a classify step goes on only with a form that may. */
  function walk(dice: { pick: number; form: ClassifyForm }[]): void {
    const run = new CaseDriver(sop).open();
    for (const [step, outcome] of [
      ['R1', 'diterima'],
      ['R2', 'pintu'],
      ['P1', 'diantar'],
      ['P2', 'diterima'],
      ['P3a', 'konsep-siap'],
      ['P3b', 'disetujui'],
    ] as const)
      run.complete(step, outcome);
    let isExcluded = false;
    let isGrounded = false;
    for (const { pick, form } of dice) {
      const at = run.case.active[0];
      if (at === undefined) break;
      const step = getStep(sop, at.step);
      // What leaves the office: work on it, and an answer that grants it.
      if (step.capability === 'process' && isExcluded) expect(isGrounded).toBe(true);
      const outcomes = Object.entries(step.outcomes);
      const [id, outcome] = outcomes[pick % outcomes.length] as (typeof outcomes)[number];
      if (step.capability === 'classify') {
        const information = informationOf(id, outcome);
        expect(information).toBeDefined();
        if (classificationIssues(form, information, today).length > 0) continue;
        if (information === 'opened') expect(hasGround(form)).toBe(true);
        isExcluded = information === 'excluded' || (isExcluded && information !== 'free');
        isGrounded = information === 'opened';
        reached.add(information ?? '');
      }
      if (step.capability === 'process' && isGrounded) reached.add('processed on a ground');
      run.complete(step.id, id);
    }
    if (isExcluded && !isGrounded) expect(run.case.facts.decision).not.toBe('granted');
  }

  test('whatever is pressed and written', () => {
    const dice = fc.array(fc.record({ pick: fc.nat(11), form: anyForm }), {
      minLength: 10,
      maxLength: 60,
      size: 'max',
    });
    fc.assert(fc.property(dice, walk), { seed: 142008, numRuns: 400 });
    // The dice did come to every word there is on the information.
    expect([...reached].sort()).toEqual(
      [...InformationClass.options, 'processed on a ground'].sort(),
    );
  });

  test('a SOP that leads DIK past the ground is refused, wherever the arrow goes', () => {
    for (const { id, capability } of sop.steps) {
      const changed: Sop = structuredClone(sop);
      const sorting = changed.steps.find(({ outcomes }) => outcomes['dikecualikan'] !== undefined);
      const arrow = sorting?.outcomes['dikecualikan'];
      if (arrow === undefined) throw new Error('no DIK in the SOP');
      arrow.to = id;
      const found = checkSop(changed, 'satu-atap.yaml').map(({ code }) => code);
      // Back to the guard or the desk everything is sorted anew; P4b is the step with the ground.
      const isHarmless = id === 'P4b';
      expect(found.includes('SOP_DIK_TANPA_DASAR'), `${id} ${capability}`).toBe(!isHarmless);
    }
  });

  test('a word that keeps it excluded must refuse', () => {
    const changed: Sop = structuredClone(sop);
    const kept = changed.steps.flatMap(({ outcomes }) => Object.values(outcomes));
    for (const outcome of kept)
      if (outcome.information === 'kept-excluded') delete outcome.decision;
    expect(checkSop(changed, 'satu-atap.yaml').map(({ code }) => code)).toEqual([
      'SOP_DIK_TANPA_PENOLAKAN',
    ]);
  });
});

test('grounds as letters name them', () => {
  expect(Object.keys(exclusionLetters)).toHaveLength(10);
  expect(exclusionText(['h'], '')).toBe('Pasal 17 huruf h UU 14/2008');
  expect(exclusionText(['j', 'b', 'h'], 'Pasal 26 UU 27/2022')).toBe(
    'Pasal 17 huruf b, h dan j UU 14/2008; Pasal 26 UU 27/2022',
  );
  expect(exclusionText([], '')).toBe('');
  expect(
    groundText({ kind: 'putusan-ki', document: '021/KI/2026', day: '2026-11-20', parts: '' }),
  ).toBe('Putusan Komisi Informasi nomor 021/KI/2026 tanggal 20 November 2026');
  expect(groundText({ ...emptyClassification.ground, kind: 'penghitaman', parts: 'Nama' })).toBe(
    'Penghitaman sebagian; dihitamkan: Nama',
  );
  expect(groundText(emptyClassification.ground)).toBe('');
});

test('outcomes of the SOP text before `information` keep their meaning', () => {
  const bare = { label: 'x', to: 'P4b' };
  expect(informationOf('dikecualikan', bare)).toBe('excluded');
  expect(informationOf('dapat-dibuka', bare)).toBe('opened');
  expect(informationOf('lain', bare)).toBeUndefined();
  expect(informationOf('dikecualikan', { ...bare, information: 'free' })).toBe('free');
});
