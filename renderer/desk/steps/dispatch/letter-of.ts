import type { CaseView } from '../../../../domain/contract/case-view.ts';

/** Number of the letter that asked this agency last; the register names the agency at its end. */
export function letterOf({ numbers }: Pick<CaseView, 'numbers'>, opd: string): string | undefined {
  if (opd === '') return undefined;
  const end = ` kepada ${opd.trim()}`.toLowerCase();
  return numbers.findLast(
    ({ state, regarding }) =>
      state === 'given' &&
      regarding.startsWith('Permintaan ') &&
      regarding.toLowerCase().endsWith(end),
  )?.number;
}
