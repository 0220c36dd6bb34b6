import { fileCode, type CaseRecord } from '../../db/case/case-reader.ts';
import type { CaseRow } from '../../domain/contract/case-view.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { getStep } from '../../domain/workflow/sop-lookup.ts';
import type { Office } from '../office.ts';
import { unitsAt } from './forward-units.ts';
import { dueStanding } from './standing.ts';

/** One case in a list. */
export function caseRow(office: Office, record: CaseRecord, sop: Sop): CaseRow {
  return {
    id: record.id,
    number: record.number ?? fileCode(record.n),
    sopId: record.sopId,
    sopTitle: sop.shortTitle ?? sop.title,
    status: record.status,
    applicantName: record.applicant.name ?? '',
    institution: record.applicant.institution ?? '',
    steps: record.state.active.map((active) => {
      const holder =
        active.holder === undefined ? undefined : office.reader.findUser(active.holder);
      return {
        id: active.step,
        title: getStep(sop, active.step).title,
        since: active.since,
        ...(holder !== undefined && { holderName: holder.name }),
        ...unitsAt(record, sop, active.step),
      };
    }),
    openedAt: record.openedAt,
    ...(record.receivedAt !== null && { receivedAt: record.receivedAt }),
    ...(record.dueDay !== null && { dueDay: record.dueDay }),
    ...standingOf(office, record),
  };
}

function standingOf(office: Office, { status, clockDueDay, state }: CaseRecord) {
  if (status !== 'open' || clockDueDay === null) return {};
  const { productReadyAt } = state.facts;
  return {
    standing: dueStanding(office, {
      dueDay: clockDueDay,
      now: office.ledger.clock.now(),
      ...(productReadyAt !== undefined && { endedAt: productReadyAt }),
    }),
  };
}
