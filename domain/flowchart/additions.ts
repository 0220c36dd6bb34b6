import type { Sop } from '../workflow/define-sop.ts';

/** Something the office does that its SOP document does not say ("tambahan kantor"). */
export type Addition = { where: string; what: string; why: string };

/** Every step, outcome and way of closing that is not in the document, in the order of the table. */
export function additionsOf(sop: Pick<Sop, 'steps' | 'closings'>): Addition[] {
  const inSteps = sop.steps.flatMap((step) => [
    ...(step.added === true
      ? [{ where: `Langkah ${step.id}`, what: `Langkah "${step.title}"`, why: step.why ?? '' }]
      : []),
    ...Object.values(step.outcomes)
      .filter(({ added }) => added === true)
      .map(({ label, why }) => ({
        where: `Langkah ${step.id}`,
        what: `Hasil "${label}"`,
        why: why ?? '',
      })),
  ]);
  const closings = sop.closings
    .filter(({ added }) => added === true)
    .map(({ label, why }) => ({ where: 'Setiap langkah', what: label, why: why ?? '' }));
  return [...inSteps, ...closings];
}
