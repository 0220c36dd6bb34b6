import { expect, test } from 'vitest';
import { CaseRegisterFilter } from '../../../domain/contract/register.ts';
import { caseTotalsText, numberTotalsText } from '../../../domain/registers/register-words.ts';
import { periodOf, quickPeriods } from '../../../renderer/register/period.ts';

test.each([
  ['month', '2026-03-31', '2026-03-01', '2026-03-31'],
  ['lastMonth', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['lastMonth', '2026-01-05', '2025-12-01', '2025-12-31'],
  ['year', '2026-12-31', '2026-01-01', '2026-12-31'],
] as const)('%s on %s', (name, today, from, to) => {
  expect(periodOf(name, today)).toEqual({ from, to });
});

test('every quick choice is a period the register opens, on the last day of a leap year too', () => {
  for (const name of quickPeriods)
    expect(CaseRegisterFilter.safeParse(periodOf(name, '2028-12-31')).success).toBe(true);
});

test('what a register comes to, in a sentence', () => {
  const none = { open: 0, finished: 0, refused: 0, withdrawn: 0, expired: 0 };
  expect(caseTotalsText(none)).toBe('0 permohonan.');
  expect(caseTotalsText({ ...none, finished: 1204, open: 3 })).toBe(
    '1.207 permohonan: 1.204 selesai, 3 masih berjalan.',
  );
  expect(numberTotalsText({ given: 30, voided: 1 })).toBe('31 nomor: 30 berlaku, 1 dibatalkan.');
  expect(numberTotalsText({ given: 30, voided: 0 })).toBe('30 nomor, tidak ada yang dibatalkan.');
});
