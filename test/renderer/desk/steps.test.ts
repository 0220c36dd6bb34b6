import { describe, expect, test } from 'vitest';
import type { StepAction } from '../../../domain/contract/case-view.ts';
import {
  fromVisitor,
  remarks,
  toApplicant,
} from '../../../renderer/desk/open-case/applicant-draft.ts';
import { emptyApplicant } from '../../../renderer/desk/open-case/applicant-draft.ts';
import { minutesSince, waitTone } from '../../../renderer/desk/queue-column/waiting-time.ts';
import {
  allGood,
  countGood,
  fromRequirements,
  missingFirst,
  missingRows,
  toFindings,
} from '../../../renderer/desk/steps/checklist/findings.ts';
import {
  answerTo,
  demandsOf,
  lacking,
  nothingFilled,
} from '../../../renderer/desk/steps/demands.ts';
import { outcomeButtons } from '../../../renderer/desk/steps/outcomes.ts';

function outcome(id: string, reason?: 'required' | 'optional', token = 4): StepAction {
  return {
    token,
    step: '4',
    action: 'complete',
    outcome: id,
    label: id,
    ...(reason && { reason }),
  };
}

describe('outcomeButtons', () => {
  test('back first, forward last, and each has its key', () => {
    const buttons = outcomeButtons(
      [
        { token: 4, step: '4', action: 'release', label: 'Lepaskan' },
        outcome('lengkap'),
        outcome('tidak-lengkap', 'required'),
        outcome('permohonan-baru', 'required'),
        outcome('kendala-teknis'),
        outcome('lain', undefined, 9),
      ],
      4,
    );
    expect(buttons.map(({ action, shortcut, kind }) => [action.outcome, kind, shortcut])).toEqual([
      ['tidak-lengkap', 'back', 'F8'],
      ['permohonan-baru', 'back', undefined],
      ['kendala-teknis', 'other', 'F7'],
      ['lengkap', 'forward', 'F9'],
    ]);
  });

  test('a step that can only be given back has no way forward', () => {
    expect(outcomeButtons([outcome('tolak', 'required')], 4).map(({ kind }) => kind)).toEqual([
      'back',
    ]);
  });

  test('returning comes before cutting off; a justified opening is the way forward', () => {
    const buttons = outcomeButtons(
      [
        { ...outcome('dapat-dibuka', 'required'), choices: ['uji konsekuensi', 'penghitaman'] },
        outcome('tetap-dikecualikan', 'required'),
        { ...outcome('kembali'), returns: true },
      ],
      4,
    );
    expect(buttons.map(({ action, kind, shortcut }) => [action.outcome, kind, shortcut])).toEqual([
      ['kembali', 'back', 'F8'],
      ['tetap-dikecualikan', 'back', undefined],
      ['dapat-dibuka', 'forward', 'F9'],
    ]);
  });
});

describe('demands', () => {
  const signed = { ...outcome('diterima'), needsSignature: true as const };
  const chosen = { ...outcome('diteruskan'), choices: ['uji lab', 'advis teknis'] };
  const back = { ...outcome('kembali', 'required'), returns: true as const };

  test('each outcome asks for its own, and nothing else is sent with it', () => {
    const all = [signed, chosen, back, { ...chosen, token: 9, choices: ['lain'] }];
    expect(demandsOf(all, 4)).toEqual({
      choices: ['uji lab', 'advis teknis'],
      units: [],
      needsSignature: true,
    });
    const filled = { signed: true, choice: 'uji lab', units: [] };
    expect(answerTo(signed, filled)).toEqual({ applicantSigned: true });
    expect(answerTo(chosen, filled)).toEqual({ choice: 'uji lab' });
    expect(answerTo(back, filled)).toEqual({});
  });

  test('says what is still wanted; giving back wants nothing', () => {
    const empty = { signed: false, choice: '', units: [] };
    expect(lacking(signed, empty)).toBe('signature');
    expect(lacking(chosen, empty)).toBe('choice');
    expect(lacking(chosen, { ...empty, choice: 'lain' })).toBe('choice');
    expect(lacking(back, empty)).toBeUndefined();
    expect(lacking(signed, { ...empty, signed: true })).toBeUndefined();
  });

  test('of several units one must be ticked; an only one goes without saying', () => {
    const several = { ...outcome('disposisi'), units: ['Balai A', 'Bidang B'] };
    const filled = { signed: false, choice: '', units: ['Bidang B'] };
    expect(demandsOf([several], 4).units).toEqual(['Balai A', 'Bidang B']);
    expect(lacking(several, nothingFilled)).toBe('units');
    expect(lacking(several, filled)).toBeUndefined();
    expect(answerTo(several, filled)).toEqual({ units: ['Bidang B'] });
    const only = { ...several, units: ['Balai A'] };
    expect(lacking(only, nothingFilled)).toBeUndefined();
    expect(answerTo(only, nothingFilled)).toEqual({ units: ['Balai A'] });
  });
});

describe('findings', () => {
  const row = (id: string, present: boolean, correct: boolean, note = '', checked = true) => ({
    id,
    text: id,
    present,
    correct,
    note,
    checked,
  });
  const rows = [
    row('ktp', true, true),
    row('denah', true, false, 'belum dicap'),
    row('proposal', false, false),
    row('izin', false, false, '', false),
  ];

  test('what the server holds comes back as it was', () => {
    const values = fromRequirements(rows);
    expect(values['izin']).toEqual({ present: undefined, correct: undefined, note: '' });
    expect(toFindings(rows, values)).toEqual([
      { requirementId: 'ktp', present: true, correct: true, note: '' },
      { requirementId: 'denah', present: true, correct: false, note: 'belum dicap' },
      { requirementId: 'proposal', present: false, correct: false, note: '' },
    ]);
    expect(countGood(rows, values)).toBe(1);
    expect(missingRows(rows, values).map(({ id, note, finding }) => [id, note, finding])).toEqual([
      ['denah', 'belum dicap', 'wrong'],
      ['proposal', '', 'absent'],
      ['izin', '', 'unjudged'],
    ]);
    expect(missingFirst(rows, new Set(['proposal'])).map(({ id }) => id)[0]).toBe('proposal');
  });

  test('all good leaves nothing missing and no stale note', () => {
    const values = allGood(rows);
    expect(missingRows(rows, values)).toEqual([]);
    expect(toFindings(rows, values).every(({ note }) => note === '')).toBe(true);
  });
});

describe('applicant', () => {
  test('who comes for somebody else is the attorney, not the applicant', () => {
    const draft = fromVisitor({
      name: 'Yohanes Tandi',
      identityKind: 'ktp',
      identityNumber: '•••••••••••••003',
      phone: '',
      institution: '',
      represented: true,
      onBehalfOf: 'PT Mahakam Expo',
    });
    expect(toApplicant(draft)).toMatchObject({
      name: 'PT Mahakam Expo',
      representative: 'Yohanes Tandi',
      represented: true,
      identityNumber: '•••••••••••••003',
    });
    expect(remarks(draft)).toEqual({ identity: [], phone: [] });
  });

  test('odd numbers are remarked on; typed ones are tidied', () => {
    const draft = {
      ...emptyApplicant,
      name: ' Sulastri ',
      identityKind: 'ktp' as const,
      identityNumber: '6472 0145 0790 0003',
    };
    expect(toApplicant(draft)).toMatchObject({
      name: 'Sulastri',
      identityNumber: '6472014507900003',
    });
    expect(remarks({ ...draft, identityNumber: '123' }).identity).toHaveLength(1);
    expect(toApplicant(emptyApplicant)).not.toHaveProperty('identityKind');
  });
});

describe('waiting time', () => {
  test('whole minutes, never negative, with a word from a quarter of an hour', () => {
    const since = '2026-11-22T02:00:00.000Z';
    const at = (text: string) => minutesSince(since, Date.parse(text));
    expect(at('2026-11-22T02:14:59.000Z')).toBe(14);
    expect(at('2026-11-22T01:00:00.000Z')).toBe(0);
    expect([14, 15, 29, 30].map(waitTone)).toEqual(['calm', 'long', 'long', 'too-long']);
  });
});
