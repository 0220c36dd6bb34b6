import { cx } from './cx.ts';
import { useUiTexts } from './ui-texts.ts';
import styles from './StepLine.module.css';

export type StepState = 'done' | 'current' | 'late' | 'todo';

export interface Step {
  id: string;
  label: string;
  /** 'late' is the current step past its norm. */
  state: StepState;
}

export interface StepLineProps {
  /** What the line is of, for screen readers: "Langkah permohonan". */
  label: string;
  steps: readonly Step[];
  /** 'current' (default): one label below the line; 'all': each under its dot; 'list': top to bottom. */
  labels?: 'current' | 'all' | 'list';
}

/** ●─●─◉─○ Where the file is on its way. Done dots are full, the current one a ring, the rest hollow. */
export function StepLine({ label, steps, labels = 'current' }: StepLineProps) {
  const texts = useUiTexts();
  const words = {
    done: texts.stepDone,
    current: texts.stepCurrent,
    late: texts.stepLate,
    todo: texts.stepTodo,
  } as const satisfies Record<StepState, string>;
  const at = steps.findIndex((step) => step.state === 'current' || step.state === 'late');
  return (
    <div className={styles.room}>
      <ol className={cx(styles.line, styles[labels])} aria-label={label}>
        {steps.map((step, index) => (
          <li
            key={step.id}
            className={cx(styles.step, styles[step.state])}
            aria-current={index === at ? 'step' : undefined}
            title={labels === 'current' ? step.label : undefined}
          >
            <span className={styles.dot} aria-hidden="true" />
            <span className={labels === 'current' ? styles.hidden : styles.name}>
              {step.label}
              <span className={styles.hidden}>, {words[step.state]}</span>
            </span>
          </li>
        ))}
      </ol>
      {labels === 'current' && at >= 0 && (
        <p className={styles.caption} aria-hidden="true">
          {texts.step} {at + 1} {texts.of} {steps.length} · <strong>{steps[at]?.label}</strong>
        </p>
      )}
    </div>
  );
}
