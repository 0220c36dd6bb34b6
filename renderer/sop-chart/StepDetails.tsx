import { useId } from 'react';
import type { ReactNode } from 'react';
import type { SopStep, StepOutcome } from '../../domain/workflow/define-step.ts';
import { formatDate, formatTime } from '../ui/format.ts';
import { Status } from '../ui/Status.tsx';
import { columnLabel, markWords } from './chart-model.ts';
import type { ChartModel } from './chart-model.ts';
import { chartTexts } from './texts.ts';
import styles from './SopChart.module.css';

interface StepDetailsProps {
  model: ChartModel;
  stepId: string | undefined;
  zone: string;
}

/** Everything the SOP says of one step, and what this case did there. */
export function StepDetails({ model, stepId, zone }: StepDetailsProps) {
  const id = useId();
  const step = stepId === undefined ? undefined : model.steps.get(stepId);
  if (step === undefined) return <p className={styles.soft}>{chartTexts.choose}</p>;
  const flow = model.flows.find(({ chart }) => chart.steps.some((each) => each.id === step.id));
  const drawn = flow?.chart.steps.find((each) => each.id === step.id);
  const mark = model.walk?.steps[step.id]?.mark;
  return (
    <section aria-labelledby={id} className={styles.details}>
      <p className={styles.soft}>{chartTexts.step(step.id)}</p>
      <h2 id={id} className={styles.stepTitle}>
        {step.title}
      </h2>
      <p className={styles.chips}>
        {mark !== undefined && (
          <Status tone={mark === 'done' ? 'good' : mark === 'now' ? 'info' : 'neutral'}>
            {markWords(model, step.id)}
          </Status>
        )}
        {step.added === true && <Status icon="plus">{chartTexts.added}</Status>}
        {step.optional === true && <Status>{chartTexts.optional}</Status>}
      </p>
      <Part title={chartTexts.actor}>
        <p>{flow && drawn && columnLabel(flow.chart, drawn)}</p>
      </Part>
      {model.position !== undefined && <History model={model} step={step} zone={zone} />}
      {step.why !== undefined && (
        <Part title={chartTexts.why}>
          <p>{step.why}</p>
        </Part>
      )}
      <Part title={chartTexts.actions}>
        <ul className={styles.actions}>
          {step.actions.map(({ letter, text, items }, index) => (
            <li key={`${index}${text}`}>
              {letter !== undefined && <b>{letter}. </b>}
              {text}
              {items !== undefined && <Lines texts={items} />}
            </li>
          ))}
        </ul>
      </Part>
      <Texts title={chartTexts.needs} texts={step.needs} />
      <Texts title={chartTexts.norm} texts={step.norm === undefined ? [] : [step.norm.text]} />
      <Texts title={chartTexts.outputs} texts={step.outputs} />
      <Texts title={chartTexts.remarks} texts={step.remarks} />
      <Part title={chartTexts.outcomes}>
        <ul className={styles.lines}>
          {Object.entries(step.outcomes).map(([key, outcome]) => (
            <li key={key}>
              {outcome.label} <span className={styles.soft}>({goesWhere(outcome)})</span>
              {outcome.added === true && (
                <span className={styles.note}>
                  + {chartTexts.added}
                  {outcome.why !== undefined && `: ${outcome.why}`}
                </span>
              )}
            </li>
          ))}
        </ul>
      </Part>
    </section>
  );
}

/** "ke langkah 6", "kembali ke langkah 3", "selesai". */
export function goesWhere(outcome: StepOutcome): string {
  const steps = [outcome.to].flat().filter((to) => to !== 'end');
  if (steps.length === 0) return chartTexts.toEnd;
  return outcome.returns === true
    ? chartTexts.returnsTo(steps.join(', '))
    : chartTexts.goesTo(steps.join(', '));
}

function History({ model, step, zone }: { model: ChartModel; step: SopStep; zone: string }) {
  const at = (instant: string) => `${formatDate(instant, zone)} ${formatTime(instant, zone)}`;
  const done = model.position?.done.filter((each) => each.step === step.id) ?? [];
  const active = model.position?.active.filter((each) => each.step === step.id) ?? [];
  return (
    <Part title={chartTexts.history}>
      {done.length + active.length === 0 && <p>{chartTexts.notYet}</p>}
      <ul className={styles.lines}>
        {done.map(({ outcome, completedAt, officerName = '' }, index) => (
          <li key={`${completedAt}${index}`}>
            {step.outcomes[outcome]?.label ?? outcome}{' '}
            <span className={styles.soft}>{chartTexts.doneAt(officerName, at(completedAt))}</span>
          </li>
        ))}
        {active.map(({ since, holderName, takenAt }) => (
          <li key={since}>
            <b>
              {holderName === undefined
                ? chartTexts.waiting(at(since))
                : chartTexts.heldBy(holderName, at(takenAt ?? since))}
            </b>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className={styles.partTitle}>{title}</h3>
      {children}
    </div>
  );
}

function Texts({ title, texts }: { title: string; texts: readonly string[] }) {
  return (
    <Part title={title}>
      {texts.length === 0 ? (
        <p className={styles.soft}>{chartTexts.empty}</p>
      ) : (
        <Lines texts={texts} />
      )}
    </Part>
  );
}

function Lines({ texts }: { texts: readonly string[] }) {
  return (
    <ul className={styles.lines}>
      {texts.map((text, index) => (
        <li key={`${index}${text}`}>{text}</li>
      ))}
    </ul>
  );
}
