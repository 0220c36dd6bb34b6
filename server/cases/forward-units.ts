import type { CaseRecord } from '../../db/case/case-reader.ts';
import { DomainError } from '../../domain/errors.ts';
import type { AvailableAction } from '../../domain/workflow/available-actions.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { SopStep, StepOutcome } from '../../domain/workflow/define-step.ts';
import {
  findActor,
  getStep,
  isForward,
  rolesOf,
  targetsOf,
} from '../../domain/workflow/sop-lookup.ts';
import type { Office } from '../office.ts';

/**
 * The Bidang/Balai an outcome may be forwarded to (seed 000: "kepada Bidang/Balai yang ditunjuk"):
 * the positions of the officers who do the next step, when its actor is several units.
 */
export function unitsFor(office: Office, sop: Sop, step: SopStep, outcome: StepOutcome): string[] {
  if (!isForward(outcome)) return [];
  const roles = targetsOf(outcome)
    .map((target) => getStep(sop, target))
    .filter(({ actor }) => actor !== step.actor && findActor(sop, actor)?.units === true)
    .flatMap((target) => rolesOf(sop, target));
  if (roles.length === 0) return [];
  const positions = office.reader
    .users()
    .filter((user) => user.active && user.roles.some((role) => roles.includes(role)))
    .map(({ position, name }) => position || name);
  return [...new Set(positions)].sort((a, b) => a.localeCompare(b, 'id'));
}

/**
 * The units a step is forwarded to: those named, or the only one there is.
 * @throws DomainError `UNIT_WAJIB`, `UNIT_TIDAK_DIKENAL`
 */
export function forwardUnits(
  office: Office,
  sop: Sop,
  step: SopStep,
  outcome: StepOutcome,
  named: readonly string[] = [],
): string[] {
  const known = unitsFor(office, sop, step, outcome);
  const unknown = named.find((unit) => !known.includes(unit));
  if (unknown !== undefined) {
    throw new DomainError(
      'UNIT_TIDAK_DIKENAL',
      `"${unknown}" bukan unit yang mengerjakan langkah berikutnya. Pilih unit dari daftar.`,
      { units: known },
    );
  }
  if (named.length > 0) return [...new Set(named)];
  if (known.length <= 1) return known;
  throw new DomainError('UNIT_WAJIB', `Pilih Bidang/Balai yang dituju: ${known.join(', ')}.`, {
    units: known,
  });
}

/** For the desk: what to choose from before this outcome. */
export function unitChoices(
  office: Office,
  sop: Sop,
  { action, step: stepId, outcome: outcomeId }: AvailableAction,
): { units?: string[] } {
  if (action !== 'complete' || stepId === null || outcomeId === undefined) return {};
  const step = getStep(sop, stepId);
  const outcome = step.outcomes[outcomeId];
  const units = outcome === undefined ? [] : unitsFor(office, sop, step, outcome);
  return units.length === 0 ? {} : { units };
}

/** The units a waiting step was forwarded to. */
export function unitsAt(record: CaseRecord, sop: Sop, stepId: string): { units?: string[] } {
  const { units } = record.state.facts;
  const hasUnits = findActor(sop, getStep(sop, stepId).actor)?.units === true;
  return hasUnits && units !== undefined ? { units } : {};
}
