import { stepSpent, type StepSpent } from '../../domain/statistics/spent.ts';
import type { SopStep } from '../../domain/workflow/define-step.ts';
import type { Office } from '../../server/office.ts';
import type { Random } from '../../server/simulate/random.ts';

const MINUTE_MS = 60_000;
const NIGHT_MS = 16 * 60 * MINUTE_MS;

/**
 * What a step took by the office's own reckoning, had it been entered somewhat earlier: the generator
 * does a case's steps in one moment. One in ten takes longer than its norm.
 */
export function inventSpent(office: Office, step: SopStep, now: string, random: Random): StepSpent {
  const norm = step.norm?.minutes?.[1] ?? 60;
  const share = random.chance(0.1) ? 1 + random.next() : 0.2 + 0.8 * random.next();
  const wanted = Math.ceil(norm * share);
  const before = (more: number) =>
    stepSpent(
      step.norm,
      new Date(Date.parse(now) - wanted * MINUTE_MS - more).toISOString(),
      now,
      office.settings.calendar,
    );
  const today = before(0);
  // Begun yesterday, if the office had not been open long enough.
  return (today.officeMinutes ?? wanted) < wanted ? before(NIGHT_MS) : today;
}
