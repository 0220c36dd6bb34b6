import type { z } from 'zod';
import type { CaseSearchInput } from '../../domain/contract/case.ts';

/** What stands in the fields of the search; empty = not asked. */
export type FindFields = {
  text: string;
  sopId: string;
  step: string;
  status: NonNullable<CaseSearchInput['status']> | '';
  dateOf: CaseSearchInput['dateOf'];
  from: string;
  to: string;
  late: boolean;
};

export const noFields: FindFields = {
  text: '',
  sopId: '',
  step: '',
  status: '',
  dateOf: 'opened',
  from: '',
  to: '',
  late: false,
};

/** The question to the server; a day that is only half typed is not asked yet. */
export function questionOf(fields: FindFields): z.input<typeof CaseSearchInput> {
  const { text, sopId, step, status, dateOf, from, to, late } = fields;
  return {
    text: text.trim(),
    dateOf,
    ...(sopId !== '' && { sopId }),
    ...(sopId !== '' && step !== '' && { step }),
    ...(status !== '' && { status }),
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
    ...(late && { late }),
  };
}

/** A scanned tanda terima: the signed text of its QR code, never typed by hand. */
export function isReceiptCode(text: string): boolean {
  return /^TT1[.:]/.test(text.trim());
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
