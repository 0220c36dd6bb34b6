import type { Sop } from '../workflow/define-sop.ts';
import type { SopStep } from '../workflow/define-step.ts';
import { findStep, isForward, targetsOf } from '../workflow/sop-lookup.ts';

/** One row of the map pengendali proses, as far as a letter's making shows in it. */
export type ChainRow = { step: string; outcome: string | null };

/** What has become of a case's letter: the draft that counts, who initialled it, who signed it. */
export type LetterChain<R> = {
  draft?: R;
  initials: R[];
  /** Every paraf on this draft, also one taken back later: a text mended with it still stands. */
  passed: R[];
  signature?: R;
};

/**
 * Reads the letter's making from the rows of a case in the order they were entered. A new draft
 * starts the chain of parafs anew; a return to somebody who had initialled takes back that paraf and
 * all after it (SOP-LP2N-PAR-05 step 14c: the draft is looked at again from there on).
 */
export function letterChain<R extends ChainRow>(sop: Sop, rows: readonly R[]): LetterChain<R> {
  const signer = findSignerStep(sop);
  let chain: LetterChain<R> = { initials: [], passed: [] };
  for (const row of rows) {
    const step = findStep(sop, row.step);
    const outcome = step?.outcomes[row.outcome ?? ''];
    if (step === undefined || outcome === undefined) continue;
    if (!isForward(outcome)) {
      chain = takenBack(chain, targetsOf(outcome));
    } else if (step.capability === 'draft') {
      chain = { draft: row, initials: [], passed: [] };
    } else if (chain.draft !== undefined) {
      if (step.capability === 'initial') {
        const others = chain.initials.filter(({ step: id }) => id !== step.id);
        chain = { ...chain, initials: [...others, row], passed: [...chain.passed, row] };
      } else if (step.id === signer?.id) {
        chain = { ...chain, signature: row };
      }
    }
  }
  return chain;
}

function takenBack<R extends ChainRow>(
  chain: LetterChain<R>,
  targets: readonly string[],
): LetterChain<R> {
  const first = chain.initials.findIndex(({ step }) => targets.includes(step));
  return first === -1 ? chain : { ...chain, initials: chain.initials.slice(0, first) };
}

/**
 * Whose signature a letter wants: the step that the initialled draft goes to. In SOP 004 that is the
 * head's; seed 000 has no signing step, and the Kabag who receives the draft answers for it.
 */
export function findSignerStep(sop: Sop): SopStep | undefined {
  const start = sop.steps.find(({ capability }) => capability === 'draft');
  const seen = new Set<string>();
  for (let step = start; step !== undefined && !seen.has(step.id);) {
    seen.add(step.id);
    const forward = Object.values(step.outcomes).find(isForward);
    const next = forward && findStep(sop, targetsOf(forward)[0] ?? '');
    if (next !== undefined && next.capability !== 'initial') return next;
    step = next;
  }
  return undefined;
}

/** True where the SOP has a step for the signature itself: until then the letter is a draft. */
export function hasSigning(sop: Sop): boolean {
  return sop.steps.some(({ capability }) => capability === 'sign');
}

/** What each copy of a letter is for (SOP-LP2N-PAR-05 step 11: three, "atau dapat disesuaikan kebutuhan"). */
export type LetterCopy = 'verification' | 'applicant' | 'archive';

/** One copy is the applicant's, a second the archive's; with three or more, the first is for verification. */
export function letterCopies(count: number): LetterCopy[] {
  if (count <= 1) return ['applicant'];
  if (count === 2) return ['applicant', 'archive'];
  return ['verification', 'applicant', ...Array<LetterCopy>(count - 2).fill('archive')];
}
