import type { z } from 'zod';
import type { Finding } from '../../../../domain/contract/case.ts';
import type { CaseView } from '../../../../domain/contract/case-view.ts';
import type { ChecklistValue } from '../../../ui/ChecklistRow.tsx';
import type { MissingRow } from '../MissingList.tsx';

export type Requirement = CaseView['requirements'][number];
export type Findings = Readonly<Record<string, ChecklistValue>>;

/** What the server holds, as the rows show it: not looked at, absent, there, there and right. */
export function fromRequirements(requirements: readonly Requirement[]): Findings {
  return Object.fromEntries(requirements.map((row) => [row.id, valueOf(row)]));
}

function valueOf(row: Requirement): ChecklistValue {
  if (!row.checked) return { present: undefined, correct: undefined, note: row.note };
  return {
    present: row.present,
    correct: row.present && row.correct ? true : undefined,
    note: row.note,
  };
}

/** What is sent: only rows that somebody looked at or wrote a note for. */
export function toFindings(
  requirements: readonly Requirement[],
  values: Findings,
): z.input<typeof Finding>[] {
  return requirements.flatMap(({ id }) => {
    const value = values[id];
    if (!value || (value.present === undefined && value.note.trim() === '')) return [];
    return [
      {
        requirementId: id,
        present: value.present === true,
        correct: value.correct === true,
        note: value.note.trim(),
      },
    ];
  });
}

/** How many rows are present and right. */
export function countGood(requirements: readonly Requirement[], values: Findings): number {
  return requirements.filter(({ id }) => values[id]?.present && values[id].correct).length;
}

/** The requirements that keep the file from being complete, with what the officer wrote. */
export function missingRows(requirements: readonly Requirement[], values: Findings): MissingRow[] {
  return requirements.flatMap(({ id, text }) => {
    const value = values[id];
    if (value?.present && value.correct) return [];
    return [{ id, text, note: value?.note.trim() ?? '', finding: findingOf(value) }];
  });
}

function findingOf(value: ChecklistValue | undefined): MissingRow['finding'] {
  if (value?.present === undefined) return 'unjudged';
  return value.present ? 'wrong' : 'absent';
}

/** Those the applicant was sent away for come first; the order the SOP has them in otherwise. */
export function missingFirst(
  requirements: readonly Requirement[],
  missing: ReadonlySet<string>,
): Requirement[] {
  return [
    ...requirements.filter(({ id }) => missing.has(id)),
    ...requirements.filter(({ id }) => !missing.has(id)),
  ];
}

/** Every row present and right; what was noted as missing no longer holds. */
export function allGood(requirements: readonly Requirement[]): Findings {
  return Object.fromEntries(
    requirements.map(({ id }) => [id, { present: true, correct: true, note: '' }]),
  );
}
