import { describe, expect, test } from 'vitest';
import {
  applicableRequirements,
  missing,
  summarise,
} from '../../../domain/workflow/requirements.ts';
import { getStep } from '../../../domain/workflow/sop-lookup.ts';
import { smallSop } from './small-sop.ts';

const sop = smallSop();
const ids = (represented: boolean, steps?: string[]) =>
  applicableRequirements(
    sop,
    { represented },
    steps && { ...getStep(sop, '2'), requirements: steps },
  ).map(({ id }) => id);

describe('requirements', () => {
  test('a power of attorney only when represented', () => {
    expect([ids(false), ids(true), ids(true, ['kuasa'])]).toEqual([
      ['ktp'],
      ['ktp', 'kuasa'],
      ['kuasa'],
    ]);
  });

  test('nothing found yet means nothing is there', () => {
    expect(summarise(sop.requirements, [])).toEqual({
      total: 2,
      present: 0,
      correct: 0,
      complete: false,
      notPresent: ['ktp', 'kuasa'],
      notCorrect: [],
    });
  });

  test('a finding made again corrects the earlier one; an unknown one counts for nothing', () => {
    const findings = [
      { requirementId: 'ktp', present: false, correct: false },
      { requirementId: 'ktp', present: true, correct: true },
      { requirementId: 'kuasa', present: true, correct: false },
      { requirementId: 'sim', present: true, correct: true },
    ];
    expect(summarise(sop.requirements, findings)).toMatchObject({
      present: 2,
      correct: 1,
      complete: false,
      notCorrect: ['kuasa'],
    });
  });

  test('correct but not present is not complete', () => {
    const findings = [{ requirementId: 'ktp', present: false, correct: true }];
    expect(summarise(sop.requirements.slice(0, 1), findings).complete).toBe(false);
  });

  test('an empty list is complete', () => {
    expect(summarise([], []).complete).toBe(true);
  });

  test('the return note says what is missing and what is wrong', () => {
    expect(
      missing(sop.requirements, [
        { requirementId: 'kuasa', present: true, correct: false, note: ' belum bermeterai. ' },
      ]),
    ).toEqual(['Fotokopi KTP: belum ada.', 'Surat kuasa: perlu diperbaiki (belum bermeterai).']);
  });
});
