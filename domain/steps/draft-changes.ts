import type { DraftForm } from './draft.ts';
import { labelOf } from './form-lines.ts';

export type DraftChange = { label: string; before: string; after: string };

/** Which parts of a letter somebody rewrote, in the letter's own order, with what stood there before. */
export function draftChanges(before: DraftForm, after: DraftForm): DraftChange[] {
  return (Object.keys(before) as (keyof DraftForm)[]).flatMap((key) => {
    const change = { label: labelOf(key), before: textOf(before[key]), after: textOf(after[key]) };
    return change.before === change.after ? [] : [change];
  });
}

function textOf(value: DraftForm[keyof DraftForm]): string {
  if (typeof value === 'string') return value;
  return value.map((row) => `${row.label}: ${row.value}`).join('\n');
}
