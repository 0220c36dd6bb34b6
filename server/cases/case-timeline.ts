import type { CaseStepRow } from '../../db/case/case-reader.ts';
import type { CaseView } from '../../domain/contract/case-view.ts';
import { actingTitle } from '../../domain/people/acting-title.ts';
import type { Capability } from '../../domain/workflow/capabilities.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { actorLabel, getStep, waitsOnApplicant } from '../../domain/workflow/sop-lookup.ts';
import type { Office } from '../office.ts';
import { findStepWork } from '../steps/registry.ts';
import { normStanding } from './standing.ts';

/** The map pengendali proses (SOP 004 P.5), in the order the steps were entered. */
export function timelineOf(office: Office, sop: Sop, steps: CaseStepRow[]): CaseView['timeline'] {
  const nameOf = (id: string | null) =>
    id === null ? undefined : office.reader.findUser(id)?.name;
  const now = office.ledger.clock.now();
  const visits = new Map<string, number>();
  return steps.map((row) => {
    const step = getStep(sop, row.step);
    const officerName = nameOf(row.completedBy ?? row.holderId);
    const round = (visits.get(row.step) ?? 0) + 1;
    visits.set(row.step, round);
    const isDone = row.completedAt !== null;
    const span = { since: row.enteredAt, until: row.completedAt ?? now, isDone };
    const { problem: _problem, ...norm } = normStanding(office, step.norm, span);
    return {
      step: row.step,
      token: row.token,
      capability: step.capability,
      title: step.title,
      actorLabel: actorLabel(sop, step),
      ...pastFormOf(row, step.capability),
      ...actingOf(office, row),
      ...(row.takenAt !== null && { takenAt: row.takenAt }),
      ...(row.outcome !== null &&
        step.outcomes[row.outcome]?.returns === true && { returns: true as const }),
      enteredAt: row.enteredAt,
      round,
      // The applicant's own time is not held against the norm of an office.
      ...(!waitsOnApplicant(sop, step) && { norm }),
      ...(waitsOnApplicant(sop, step) && { waitsOnApplicant: true as const }),
      ...(isDone && row.outcome === null && { isCut: true as const }),
      ...(officerName !== undefined && { officerName }),
      ...(row.completedAt !== null && {
        completedAt: row.completedAt,
        seconds: Math.max(
          0,
          Math.round((Date.parse(row.completedAt) - Date.parse(row.enteredAt)) / 1000),
        ),
      }),
      ...(row.outcome !== null && {
        outcomeLabel: step.outcomes[row.outcome]?.label ?? row.outcome,
      }),
      ...(row.reason !== null && { reason: row.reason }),
      ...(step.norm !== undefined && { normText: step.norm.text }),
    };
  });
}

function pastFormOf(row: CaseStepRow, capability: Capability) {
  if (row.form === null || row.completedAt === null) return {};
  const form = JSON.parse(row.form) as Record<string, unknown>;
  return { form: findStepWork(capability)?.mask(form) ?? form };
}

function actingOf(office: Office, row: CaseStepRow) {
  if (row.actingKind === null || row.actingFor === null) return {};
  const place = office.reader.findUser(row.actingFor);
  return { actingTitle: actingTitle(row.actingKind, place?.position ?? '') };
}
