import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { ChecklistRow } from '../../../ui/ChecklistRow.tsx';
import type { ChecklistValue } from '../../../ui/ChecklistRow.tsx';
import { stepTexts } from '../texts.ts';
import type { Findings, Requirement } from './findings.ts';
import styles from './Checklist.module.css';

interface ChecklistTableProps {
  requirements: readonly Requirement[];
  values: Findings;
  onChange: (id: string, value: ChecklistValue) => void;
  onAllGood?: () => void;
  readOnly?: boolean;
}

const untouched: ChecklistValue = { present: undefined, correct: undefined, note: '' };

/**
 * The rows of the checklist by keyboard: arrows move to the next row's "Ada" (Space presses it),
 * B marks right, T absent, C goes to the note, A marks all. Letters wait while a note is written.
 */
export function ChecklistTable(props: ChecklistTableProps) {
  const { requirements, values, onChange, readOnly = false } = props;
  const list = useRef<HTMLUListElement>(null);

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element))
      return;
    // A key still held down from the step before marks nothing.
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) return event.preventDefault();
    const rows = [...(list.current?.children ?? [])];
    const at = rows.findIndex((row) => row.contains(event.target as Element));
    const row = requirements[at];
    if (!row) return;
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      focusIn(rows[at + (event.key === 'ArrowDown' ? 1 : -1)], 'button');
      return event.preventDefault();
    }
    if (isTyping) {
      if (event.key !== 'Enter') return;
      // Else the key that leaves the note would press the "Ada" it arrives at.
      event.preventDefault();
      return focusIn(rows[at], 'button');
    }
    const value = values[row.id] ?? untouched;
    const deed = readOnly ? undefined : deeds[event.key.toLowerCase()];
    if (deed === undefined) return;
    event.preventDefault();
    if (deed === 'note') return openNote(row.id, value, rows[at]);
    if (deed === 'all') return props.onAllGood?.();
    onChange(row.id, deed(value));
  }

  function openNote(id: string, value: ChecklistValue, row: Element | undefined) {
    // The note field shows once the row is judged: an unjudged row with a note is an absent paper.
    if (value.present === undefined) onChange(id, { ...value, present: false });
    else if (value.correct) onChange(id, { ...value, correct: undefined });
    requestAnimationFrame(() => focusIn(row, 'input'));
  }

  return (
    <ul
      ref={list}
      data-first
      className={styles.rows}
      aria-label={stepTexts.checklistTitle}
      aria-describedby="checklist-keys"
      onKeyDown={onKeyDown}
    >
      {requirements.map((row) => (
        <ChecklistRow
          key={row.id}
          text={row.text}
          value={values[row.id] ?? untouched}
          onChange={(value) => onChange(row.id, value)}
          readOnly={readOnly}
        />
      ))}
    </ul>
  );
}

type Deed = ((value: ChecklistValue) => ChecklistValue) | 'note' | 'all';

const deeds: Readonly<Record<string, Deed>> = {
  b: (value) =>
    value.correct ? { ...value, correct: undefined } : { ...value, present: true, correct: true },
  t: (value) => ({
    ...value,
    present: value.present === false ? undefined : false,
    correct: undefined,
  }),
  c: 'note',
  a: 'all',
};

function focusIn(row: Element | undefined, selector: 'button' | 'input'): void {
  row?.querySelector<HTMLElement>(selector)?.focus();
}
