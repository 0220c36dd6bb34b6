import { columnLabel, markWords, stepRemarks } from './chart-model.ts';
import type { ChartModel } from './chart-model.ts';
import { goesWhere } from './StepDetails.tsx';
import { chartTexts } from './texts.ts';
import styles from './SopChart.module.css';

/** The same chart in words, in order: for those who do not see it, and for copying. */
export function StepList({ model }: { model: ChartModel }) {
  return (
    <details className={styles.asList}>
      <summary>{chartTexts.list}</summary>
      {model.flows.map(({ chart, title }) => (
        <div key={chart.id}>
          {model.flows.length > 1 && <h2 className={styles.flowTitle}>{title}</h2>}
          <ol aria-label={chartTexts.listOf(title)} className={styles.stepList}>
            {chart.steps.map((step) => {
              const said = [
                columnLabel(chart, step),
                ...stepRemarks(step),
                markWords(model, step.id),
              ];
              return (
                <li key={step.id}>
                  <b>
                    {step.id}. {step.title}
                  </b>{' '}
                  <span className={styles.soft}>{said.filter(Boolean).join(' · ')}</span>
                  <ul className={styles.lines}>
                    {Object.entries(model.steps.get(step.id)?.outcomes ?? {}).map(
                      ([key, outcome]) => (
                        <li key={key}>
                          {outcome.added === true && `+ ${chartTexts.added}: `}
                          {outcome.label} ({goesWhere(outcome)})
                        </li>
                      ),
                    )}
                  </ul>
                </li>
              );
            })}
          </ol>
        </div>
      ))}
    </details>
  );
}
