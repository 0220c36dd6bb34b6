import type { StepFigure } from '../../domain/contract/dashboard.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Answer } from './Answer.tsx';
import { Legend } from './Chart.tsx';
import type { Filter } from './figures.ts';
import { StepRow } from './StepRow.tsx';
import { managerTexts } from './texts.ts';
import { TimesTable } from './TimesTable.tsx';
import { useServices, useSteps } from './use-figures.ts';
import styles from './Manager.module.css';

/** Norm against reality, step by step, a card per service. */
export function StepsTab({ filter }: { filter: Filter }) {
  const steps = useSteps(filter);
  const services = useServices(filter);
  const titles = new Map(services.data?.map(({ sopId, title }) => [sopId, title]));
  return (
    <Answer of={steps}>
      {(all) => {
        const shown = all.filter(({ done, underWay }) => done > 0 || underWay > 0);
        if (shown.length === 0) return <EmptyState title={managerTexts.noSteps} />;
        return (
          <div className={styles.stack}>
            <p className={styles.lead}>{managerTexts.stepLead}</p>
            <Legend
              entries={[
                { tone: 'norm', text: managerTexts.norm },
                { tone: 'main', text: managerTexts.medianHead },
                { tone: 'second', text: `${managerTexts.inTime} (norma dalam hari)` },
                { tone: 'late', text: managerTexts.beyondNorm },
              ]}
            />
            {[...Map.groupBy(shown, ({ sopId }) => sopId)].map(([sopId, rows]) => (
              <Card key={sopId} title={titles.get(sopId) ?? sopId}>
                <StepTable steps={rows} filter={filter} caption={titles.get(sopId) ?? sopId} />
              </Card>
            ))}
          </div>
        );
      }}
    </Answer>
  );
}

interface StepTableProps {
  steps: readonly StepFigure[];
  filter: Filter;
  caption: string;
}

export function StepTable({ steps, filter, caption }: StepTableProps) {
  return (
    <TimesTable
      caption={caption}
      leads={[managerTexts.step, managerTexts.norm]}
      last={managerTexts.underWay}
      opens={managerTexts.distribution}
    >
      {steps.map((step) => (
        <StepRow key={`${step.sopId} ${step.step}`} step={step} filter={filter} />
      ))}
    </TimesTable>
  );
}
