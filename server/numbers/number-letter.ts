import type { CaseReader, CaseRecord, OutgoingNumberRow } from '../../db/case/case-reader.ts';
import { checkLetterDay } from '../../domain/steps/number.ts';
import { hasSigning } from '../../domain/steps/letter-chain.ts';
import type { Refusal } from '../../domain/workflow/command.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { seriesOf } from '../../domain/workflow/sop-lookup.ts';
import type { Office } from '../office.ts';
import { chainOf, mustBeDrafted, mustBeSigned } from '../steps/letter-rules.ts';

/**
 * The register the letter of a SOP is numbered in: that of its numbering step; without one, that of
 * the step that sends the letter (seed 000, PINTU 5).
 */
export function letterSeries(sop: Sop): string | undefined {
  const numbering = sop.steps.find(({ capability }) => capability === 'number');
  if (numbering !== undefined) return seriesOf(sop, numbering);
  const sending = sop.steps.find(
    ({ capability, series }) => capability === 'send' && series !== undefined,
  );
  return sending?.series ?? sop.product?.series;
}

/** The number the letter of a case has now; undefined before it has one, or after it was voided. */
export function letterNumber(
  reader: CaseReader,
  sop: Sop,
  caseId: string,
): OutgoingNumberRow | undefined {
  const series = letterSeries(sop);
  return reader.numbersOf(caseId).findLast((row) => row.series === series && row.state === 'given');
}

/** What the register says the letter is about: never a person's name. */
export function letterSubject(sop: Sop): string {
  return sop.product?.name ?? `Tanggapan: ${sop.shortTitle ?? sop.title}`;
}

/** The day a letter was signed, on the office's calendar; its numbers are not dated before it. */
export function signedOn(
  office: Office,
  reader: CaseReader,
  sop: Sop,
  caseId: string,
): string | undefined {
  const chain = chainOf(reader, sop, caseId);
  const row = chain.signature ?? (hasSigning(sop) ? undefined : chain.draft);
  return row === undefined || row.completedAt === null ? undefined : office.day(row.completedAt);
}

/** Whether the letter of a case may be numbered for that day, before any number is taken. */
export function checkNumbering(
  office: Office,
  reader: CaseReader,
  sop: Sop,
  { id }: CaseRecord,
  { day, today }: { day: string; today: string },
): Refusal | undefined {
  const chain = chainOf(reader, sop, id);
  const unready = mustBeDrafted(chain) ?? (hasSigning(sop) ? mustBeSigned(chain) : undefined);
  if (unready !== undefined) return unready;
  if (letterSeries(sop) === undefined) {
    return {
      code: 'SERI_TIDAK_ADA',
      message: 'SOP ini belum menyebut seri nomor suratnya. Minta administrator melengkapinya.',
    };
  }
  return checkLetterDay(day, { today, signedOn: signedOn(office, reader, sop, id) ?? today });
}
