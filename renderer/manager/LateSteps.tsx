import { Card } from '../ui/Card.tsx';
import { Answer } from './Answer.tsx';
import type { Filter } from './figures.ts';
import { StepTable } from './StepsTab.tsx';
import { managerTexts } from './texts.ts';
import { useSteps } from './use-figures.ts';

/** How many steps the first page shows: those with most beyond the norm. */
const SHOWN = 6;

/** Where it hurts today: the steps with most beyond the norm, done or under way. */
export function LateSteps({ filter }: { filter: Filter }) {
  const steps = useSteps(filter);
  return (
    <Answer of={steps}>
      {(all) => {
        const weight = (step: (typeof all)[number]) => step.late + step.underWayLate;
        const shown = all
          .filter(({ done, underWay, normText }) => normText !== '' && done + underWay > 0)
          .toSorted((a, b) => weight(b) - weight(a) || b.done - a.done)
          .slice(0, SHOWN);
        if (shown.length === 0) return null;
        return (
          <Card title={managerTexts.lateSteps}>
            <StepTable steps={shown} filter={filter} caption={managerTexts.lateSteps} />
          </Card>
        );
      }}
    </Answer>
  );
}
