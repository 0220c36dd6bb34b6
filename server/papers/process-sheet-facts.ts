import {
  fileCode,
  CaseReader,
  type CaseRecord,
  type CaseStepRow,
} from '../../db/case/case-reader.ts';
import type { ProcessSheetFacts } from '../../documents/facts.ts';
import { formatDurasi } from '../../domain/calendar/format-date.ts';
import { initialsOf } from '../../domain/people/initials.ts';
import { noteOfStep } from '../../domain/steps/step-notes.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { SopStep } from '../../domain/workflow/define-step.ts';
import { actorLabel, getStep, waitsOnApplicant } from '../../domain/workflow/sop-lookup.ts';
import { formatOfficeMinutes } from '../../domain/workflow/step-norm.ts';
import { normStanding } from '../cases/standing.ts';
import type { Office } from '../office.ts';
import { applicantFacts, paperFacts, serviceFacts } from './case-facts.ts';
import { signerOfStep } from './signer-facts.ts';

/** Map pengendali proses (SOP 004 P.5): who held the file, when, with what result, so far. */
export function processSheetFacts(
  office: Office,
  record: CaseRecord,
  sop: Sop,
  at: string,
): ProcessSheetFacts {
  const reader = new CaseReader(office.ledger.orm);
  const waited = waitedOnApplicant(record, at);
  const rows = reader.steps(record.id).map((row) => {
    const step = getStep(sop, row.step);
    // A step in hand names who holds it; its paraf comes when it is done.
    const officerId = row.completedBy ?? row.holderId;
    const officerName = officerId === null ? undefined : office.reader.findUser(officerId)?.name;
    const minutes =
      row.completedAt === null
        ? undefined
        : Math.round((Date.parse(row.completedAt) - Date.parse(row.enteredAt)) / 60_000);
    return {
      step: step.id,
      activity: step.title,
      actor: actorLabel(sop, step),
      enteredAt: row.enteredAt,
      norm: step.norm?.text ?? '',
      ...(officerName !== undefined && { officer: officerName }),
      ...(row.actingKind !== null && { acting: signerOfStep(office, row).position }),
      // A step that ended with its case was done by nobody.
      ...(officerName !== undefined &&
        row.completedBy !== null && { paraf: initialsOf(officerName) }),
      ...(row.completedAt !== null && realityOf(office, sop, step, row.enteredAt, row.completedAt)),
      ...(row.outcome !== null &&
        step.outcomes[row.outcome]?.returns === true && { returns: true as const }),
      ...(waitsOnApplicant(sop, step) && { waitsOnApplicant: true as const }),
      ...(row.completedAt !== null && { completedAt: row.completedAt }),
      ...(minutes !== undefined && { minutes }),
      ...(row.outcome !== null && { result: step.outcomes[row.outcome]?.label ?? row.outcome }),
      ...noteFact(row, step),
    };
  });
  return {
    ...paperFacts(office),
    caseNumber: record.number ?? fileCode(record.n),
    applicant: applicantFacts(record),
    service: serviceFacts(sop),
    rows,
    ...(waited > 0 && { waitedOnApplicant: formatDurasi(waited) }),
    printedAt: at,
    ...(record.number !== null && { receiptNumber: record.number }),
    ...(record.receivedAt !== null && { receivedAt: record.receivedAt }),
    // As the clock stands now: the pertek, or a pause, may have moved what the receipt promised.
    ...dueFact(record),
  };
}

/** Reality against the norm, in office hours; the applicant's own time is not held against an office. */
function realityOf(office: Office, sop: Sop, step: SopStep, since: string, until: string) {
  const { standing, usedMinutes } = normStanding(office, step.norm, { since, until, isDone: true });
  if (standing === 'none' || waitsOnApplicant(sop, step)) return {};
  return {
    officeTime: formatOfficeMinutes(usedMinutes),
    ...(standing === 'over' && { overNorm: true as const }),
  };
}

function dueFact({ clockDueDay, dueDay }: CaseRecord) {
  const day = clockDueDay ?? dueDay;
  return day === null ? {} : { dueDay: day };
}

/** Seconds the applicant had the file, the wait that still runs included. */
function waitedOnApplicant({ state }: CaseRecord, at: string): number {
  const { waitedOnApplicantSeconds, waitingOnApplicantSince } = state.facts;
  if (waitingOnApplicantSince === undefined) return waitedOnApplicantSeconds;
  const running = (Date.parse(at) - Date.parse(waitingOnApplicantSince)) / 1000;
  return waitedOnApplicantSeconds + Math.max(0, running);
}

/** Reason and advice of a done step (form verifikasi proses, SOP 004 steps 12b and 13b). */
function noteFact(row: CaseStepRow, { capability }: SopStep): { note?: string } {
  if (row.completedAt === null) return {};
  const form: unknown = row.form === null ? undefined : JSON.parse(row.form);
  const note = noteOfStep(capability, row.reason, form);
  return note === '' ? {} : { note };
}
