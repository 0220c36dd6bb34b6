import { useId } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import { useUiTexts } from './ui-texts.ts';
import styles from './ChecklistRow.module.css';

export interface ChecklistValue {
  /** The paper is in the folder. undefined = not looked at yet. */
  present: boolean | undefined;
  /** It is also right. Only asked when present. */
  correct: boolean | undefined;
  note: string;
}

export interface ChecklistRowProps {
  text: string;
  /** Shown under the text ("hanya bila diwakilkan"). */
  hint?: string;
  value: ChecklistValue;
  onChange: (value: ChecklistValue) => void;
  readOnly?: boolean;
  error?: string | undefined;
}

/** Reads the row: good, bad, or not yet looked at. */
export function checklistState({ present, correct }: ChecklistValue): 'good' | 'bad' | 'open' {
  if (present === false || correct === false) return 'bad';
  return present && correct ? 'good' : 'open';
}

const MARK = { good: 'check', bad: 'cross', open: 'minus' } as const;

/** One requirement: is it there, is it right, and what is wrong with it. */
export function ChecklistRow({ text, hint, value, onChange, readOnly, error }: ChecklistRowProps) {
  const texts = useUiTexts();
  const id = useId();
  const state = checklistState(value);
  const words = { good: texts.correct, bad: texts.missing, open: texts.stepTodo };
  return (
    <li className={cx(styles.row, styles[state])}>
      <span className={styles.mark}>
        <Icon name={MARK[state]} label={words[state]} />
      </span>
      <span id={id} className={styles.text}>
        {text}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
      <span className={styles.answers} role="group" aria-labelledby={id}>
        <Answer
          label={texts.present}
          pressed={value.present === true}
          readOnly={readOnly}
          onPress={() => onChange({ ...value, present: value.present ? undefined : true })}
        />
        <Answer
          label={texts.correct}
          pressed={value.correct === true}
          readOnly={readOnly}
          onPress={() =>
            onChange(
              value.correct
                ? { ...value, correct: undefined }
                : { ...value, present: true, correct: true },
            )
          }
        />
        <Answer
          label={texts.missing}
          bad
          pressed={value.present === false}
          readOnly={readOnly}
          onPress={() =>
            onChange({
              ...value,
              present: value.present === false ? undefined : false,
              correct: undefined,
            })
          }
        />
      </span>
      {(value.present !== undefined && value.correct !== true) || value.note !== '' ? (
        <input
          className={styles.note}
          value={value.note}
          readOnly={readOnly}
          aria-label={`${texts.note}: ${text}`}
          aria-invalid={error ? true : undefined}
          placeholder={texts.notePlaceholder}
          onChange={(event) => onChange({ ...value, note: event.target.value })}
        />
      ) : null}
      {error && (
        <span className={styles.error} role="alert">
          {error}
        </span>
      )}
    </li>
  );
}

interface AnswerProps {
  label: string;
  pressed: boolean;
  bad?: boolean;
  readOnly: boolean | undefined;
  onPress: () => void;
}

function Answer({ label, pressed, bad, readOnly, onPress }: AnswerProps) {
  return (
    <button
      type="button"
      className={cx(styles.answer, bad && styles.answerBad)}
      aria-pressed={pressed}
      aria-disabled={readOnly || undefined}
      onClick={() => !readOnly && onPress()}
    >
      {label}
    </button>
  );
}
