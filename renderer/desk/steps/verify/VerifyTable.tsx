import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Demand } from '../../../../domain/steps/applicant-demands.ts';
import type { VerifyFinding } from '../../../../domain/steps/verify.ts';
import { cx } from '../../../ui/cx.ts';
import { opdTexts } from '../opd-texts.ts';
import { allValid, annotate, judge, judgementOf, type Judgement } from './judgements.ts';
import styles from './Verify.module.css';

interface VerifyTableProps {
  demands: readonly Demand[];
  findings: readonly VerifyFinding[];
  onChange: (findings: VerifyFinding[]) => void;
  /** What the desk before said of a requirement. */
  hint: (id: string) => string;
}

const answers: { judgement: Judgement; label: string; key: string }[] = [
  { judgement: 'valid', label: opdTexts.valid, key: 's' },
  { judgement: 'invalid', label: opdTexts.invalid, key: 't' },
  { judgement: 'absent', label: opdTexts.absent, key: 'k' },
];

/**
 * The form verifikasi by keyboard: arrows move between requirements, S, T and K judge, C writes a
 * note, A finds all valid. Letters wait while a note is written.
 */
export function VerifyTable({ demands, findings, onChange, hint }: VerifyTableProps) {
  const list = useRef<HTMLUListElement>(null);
  function onKeyDown(event: KeyboardEvent<HTMLUListElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element))
      return;
    const rows = [...(list.current?.children ?? [])];
    const at = rows.findIndex((row) => row.contains(event.target as Element));
    const demand = demands[at];
    if (!demand) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      return focusIn(rows[at + (event.key === 'ArrowDown' ? 1 : -1)], 'button');
    }
    if (event.target instanceof HTMLInputElement) {
      if (event.key === 'Enter') focusIn(rows[at], 'button');
      return;
    }
    const key = event.key.toLowerCase();
    const answer = answers.find((each) => each.key === key);
    if (answer !== undefined) {
      event.preventDefault();
      onChange(judge(findings, demand.id, answer.judgement));
    } else if (key === 'a') {
      event.preventDefault();
      onChange(allValid(demands));
    } else if (key === 'c') {
      event.preventDefault();
      const known = findings.find(({ requirementId }) => requirementId === demand.id);
      if (known === undefined || known.correct) onChange(judge(findings, demand.id, 'invalid'));
      requestAnimationFrame(() => focusIn(rows[at], 'input'));
    }
  }

  return (
    <ul
      ref={list}
      data-first
      className={styles.rows}
      aria-label={opdTexts.verifyTitle}
      aria-describedby="verifikasi-tombol"
      onKeyDown={onKeyDown}
    >
      {demands.map((demand) => (
        <VerifyRow
          key={demand.id}
          demand={demand}
          finding={findings.find(({ requirementId }) => requirementId === demand.id)}
          hint={hint(demand.id)}
          onJudge={(judgement) => onChange(judge(findings, demand.id, judgement))}
          onNote={(note) => onChange(annotate(findings, demand.id, note))}
        />
      ))}
    </ul>
  );
}

interface VerifyRowProps {
  demand: Demand;
  finding: VerifyFinding | undefined;
  hint: string;
  onJudge: (judgement: Judgement) => void;
  onNote: (note: string) => void;
}

function VerifyRow({ demand, finding, hint, onJudge, onNote }: VerifyRowProps) {
  const judged = judgementOf(finding);
  return (
    <li className={styles.row}>
      <span className={styles.text}>
        {demand.text}
        {hint !== '' && <span className={styles.hint}>{hint}</span>}
      </span>
      <span className={styles.answers} role="group" aria-label={demand.text}>
        {answers.map(({ judgement, label }) => (
          <button
            key={judgement}
            type="button"
            className={cx(styles.answer, judgement === 'valid' ? styles.good : styles.bad)}
            aria-pressed={judged === judgement}
            onClick={() => onJudge(judgement)}
          >
            {label}
          </button>
        ))}
      </span>
      {finding !== undefined && !finding.correct && (
        <input
          className={styles.note}
          value={finding.note}
          aria-label={opdTexts.findingNote(demand.text)}
          placeholder={opdTexts.findingPlaceholder}
          maxLength={300}
          onChange={(event) => onNote(event.target.value)}
        />
      )}
    </li>
  );
}

function focusIn(row: Element | undefined, selector: 'button' | 'input'): void {
  row?.querySelector<HTMLElement>(selector)?.focus();
}
