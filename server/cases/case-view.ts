import { CaseReader } from '../../db/case/case-reader.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import type { CaseView } from '../../domain/contract/case-view.ts';
import { applicableRequirements, summarise } from '../../domain/workflow/requirements.ts';
import { wayOf } from '../../domain/workflow/way-of.ts';
import type { SignedIn } from '../auth/principal.ts';
import { mayVoidNumber } from '../numbers/void-letter-number.ts';
import type { Office } from '../office.ts';
import { printJobView } from '../router/views.ts';
import { masked, warningsOf } from './case-applicant.ts';
import { clockView } from './case-clock.ts';
import { caseRow } from './case-row.ts';
import { actionsFor, activeSteps } from './case-steps.ts';
import { timelineOf } from './case-timeline.ts';

/** Everything one desk shows about one case; identity and phone masked (UU 27/2022). */
export function caseView(office: Office, caseId: string, user: SignedIn): CaseView {
  const reader = new CaseReader(office.ledger.orm);
  const record = reader.getCase(caseId);
  const sop = new SopLibrary(office.ledger.orm).getRunning(record.sopVersion);
  const requirements = applicableRequirements(sop, record.state);
  const summary = summarise(requirements, record.checklist);
  const nameOf = (id: string | null) =>
    id === null ? undefined : office.reader.findUser(id)?.name;
  const steps = reader.steps(caseId);
  const currentStep = record.state.active[0]?.step ?? record.state.done.at(-1)?.step;
  const way = currentStep === undefined ? sop.steps.map(({ id }) => id) : wayOf(sop, currentStep);
  return {
    ...caseRow(office, record, sop),
    sopNumber: sop.number ?? '',
    revision: sop.revision,
    applicant: masked(record.applicant),
    warnings: warningsOf(record.applicant),
    requirements: requirements.map(({ id, text }) => {
      const finding = record.checklist.findLast(({ requirementId }) => requirementId === id);
      return {
        id,
        text,
        present: finding?.present ?? false,
        correct: finding?.correct ?? false,
        note: finding?.note ?? '',
        checked: finding !== undefined,
      };
    }),
    checklist: {
      round: Math.max(1, record.checklistRound),
      presentCount: summary.present,
      total: summary.total,
      complete: summary.complete,
      csApproved: record.state.facts.csApproved,
    },
    active: activeSteps(office, record, sop, steps, user),
    available: actionsFor(office, record, sop, user),
    timeline: timelineOf(office, sop, steps),
    ...(record.choice !== null && { choice: record.choice }),
    stepNumber: Math.max(1, way.indexOf(currentStep ?? '') + 1),
    stepCount: way.length,
    clock: clockView(office, record, sop),
    ...(record.number !== null &&
      record.receivedAt !== null && {
        receipt: {
          number: record.number,
          at: record.receivedAt,
          day: office.day(record.receivedAt),
          officerName: nameOf(record.receivedBy) ?? '',
          sentence: record.promise ?? '',
          ...(record.dueDay !== null && { dueDay: record.dueDay }),
        },
      }),
    ...(sop.product !== undefined && {
      product: {
        name: sop.product.name,
        copies: sop.product.copies,
        ...(sop.product.series !== undefined && { series: sop.product.series }),
      },
    }),
    numbers: reader.numbersOf(caseId).map((row) => ({
      series: row.series,
      name: office.settings.series.find(({ id }) => id === row.series)?.name ?? row.series,
      number: row.number,
      day: row.day,
      regarding: row.regarding,
      state: row.state,
      ...(row.voidReason !== null && { voidReason: row.voidReason }),
      ...(mayVoidNumber(sop, record, user, row) && { voidable: true as const }),
    })),
    ...(record.closedReason !== null && { closedReason: record.closedReason }),
    notes: reader
      .notes(caseId)
      .map((note) => ({ at: note.at, by: nameOf(note.by) ?? note.by, text: note.text })),
    papers: reader.jobs(caseId).map((job) => printJobView(office, job)),
    seq: office.ledger.lastSeq,
  };
}
