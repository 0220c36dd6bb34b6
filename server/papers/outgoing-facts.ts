import type { CaseReader, CaseRecord, OutgoingNumberRow } from '../../db/case/case-reader.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { letterNumber } from '../numbers/number-letter.ts';

/** What leaves the office with a case: its name, and its number and day when it has one. */
export type Outgoing = { text: string; number?: string; day?: string };

/** The signed product, as the bukti serah terima lists it. */
export function productOf(reader: CaseReader, record: CaseRecord, sop: Sop): Outgoing {
  return named(sop.product?.name ?? sop.title, letterNumber(reader, sop, record.id));
}

/**
 * The report or letter that earlier steps numbered under the SOP's own series: what a `send` step
 * without a series of its own takes to the applicant (PULSA step 5: the Laporan PULSA).
 */
export function reportOf(reader: CaseReader, record: CaseRecord, sop: Sop): Outgoing {
  const steps = sop.steps.filter(
    ({ id, series, capability }) =>
      series !== undefined &&
      capability !== 'send' &&
      record.state.done.some((done) => done.step === id),
  );
  const last = steps.at(-1);
  const number = lastGiven(
    reader,
    record,
    steps.flatMap(({ series }) => series ?? []),
  );
  return named(last?.outputs[0] ?? sop.product?.name ?? sop.title, number);
}

function lastGiven(
  reader: CaseReader,
  record: CaseRecord,
  series: readonly string[],
): OutgoingNumberRow | undefined {
  return reader
    .numbersOf(record.id)
    .findLast((row) => row.state === 'given' && series.includes(row.series));
}

function named(text: string, row: OutgoingNumberRow | undefined): Outgoing {
  const title = text.charAt(0).toUpperCase() + text.slice(1);
  return row === undefined ? { text: title } : { text: title, number: row.number, day: row.day };
}
