import { describe, expect, test } from 'vitest';
import {
  absenceForm,
  absenceInput,
  absenceProblems,
  printedAs,
} from '../../../renderer/absences/absence-form.ts';
import { absenceTexts } from '../../../renderer/absences/texts.ts';

const today = '2026-11-22';
const form = { ...absenceForm(today, 'kadis'), substituteId: 'kabid' };

describe('an absence as typed', () => {
  test('begins with today, and days are read as people write them', () => {
    expect(absenceInput({ ...form, to: '24/11' }, today)).toEqual({
      userId: 'kadis',
      substituteId: 'kabid',
      kind: 'plh',
      fromDay: '2026-11-22',
      toDay: '2026-11-24',
      orderNumber: '',
    });
  });

  test('says what to mend', () => {
    expect(absenceProblems(form, today)).toEqual({});
    expect(
      absenceProblems({ ...form, substituteId: 'kadis', from: 'lusa', to: '' }, today),
    ).toEqual({
      substituteId: absenceTexts.samePerson,
      from: absenceTexts.dayMissing,
      to: absenceTexts.dayMissing,
    });
    expect(absenceProblems({ ...form, to: '21/11/2026' }, today)).toEqual({
      to: absenceTexts.dayOrder,
    });
  });

  test('shows how letters will print it', () => {
    const people = [
      { id: 'kadis', name: 'Ir. Sri', position: 'Kepala Dinas', active: true },
      { id: 'kabid', name: 'Drs. Bambang', position: 'Kepala Bidang', active: true },
    ];
    expect(printedAs(form, people)).toBe('Surat akan mencetak: Drs. Bambang, Plh. Kepala Dinas');
    expect(printedAs({ ...form, substituteId: 'kadis' }, people)).toBeUndefined();
  });
});
