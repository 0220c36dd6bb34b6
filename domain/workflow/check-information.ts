import type { Sop } from './define-sop.ts';
import type { StepOutcome } from './define-step.ts';
import { findStep, targetsOf } from './sop-lookup.ts';
import type { Report } from './sop-problem.ts';

/**
 * Excluded information leaves the office by a word on it and by nothing else: opened on a ground, or
 * kept excluded and refused (UU 14/2008 articles 17 to 19; seed 000 sends DIK the way of DIP-K).
 */
export function checkInformation(sop: Sop, report: Report): void {
  for (const step of sop.steps) {
    for (const [id, outcome] of Object.entries(step.outcomes)) {
      if (outcome.information === 'excluded' && leavesWithoutGround(sop, outcome)) {
        report(
          'SOP_DIK_TANPA_DASAR',
          `Sesudah hasil "${id}" informasi yang dikecualikan dapat keluar tanpa dasar. Arahkan ke langkah yang hasilnya "opened" atau "kept-excluded".`,
          step.id,
          `outcomes.${id}`,
        );
      }
      if (outcome.information === 'kept-excluded' && outcome.decision !== 'refused') {
        report(
          'SOP_DIK_TANPA_PENOLAKAN',
          `Hasil "${id}" menetapkan informasi tetap dikecualikan. Isi "decision: refused".`,
          step.id,
          `outcomes.${id}`,
        );
      }
    }
  }
}

/** Follows the arrows up to where the ground is given; nothing may be answered before. */
function leavesWithoutGround(sop: Sop, outcome: StepOutcome): boolean {
  const seen = new Set(targetsOf(outcome));
  for (const id of seen) {
    const step = findStep(sop, id);
    if (step === undefined) continue;
    if (['process', 'report', 'send', 'hand-over'].includes(step.capability)) return true;
    for (const next of Object.values(step.outcomes)) {
      // Back to the sorting is sorting anew.
      if (next.information === 'opened' || next.information === 'kept-excluded') continue;
      if (next.returns === true || (next.closes ?? 'finished') !== 'finished') continue;
      if (next.to === 'end' || next.decision === 'granted') return true;
      for (const target of targetsOf(next)) seen.add(target);
    }
  }
  return outcome.to === 'end';
}
