import { useState } from 'react';
import type { OfficerFigure } from '../../domain/contract/dashboard.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Answer } from './Answer.tsx';
import { FigureButton } from './FigureButton.tsx';
import { percent, type Filter } from './figures.ts';
import { minutesText, StepStrip } from './StepRow.tsx';
import { managerTexts } from './texts.ts';
import { TimesTable } from './TimesTable.tsx';
import { useOfficers } from './use-figures.ts';
import styles from './Manager.module.css';

/** What each officer did, against the norms of the steps. */
export function OfficersTab({ filter }: { filter: Filter }) {
  const officers = useOfficers(filter);
  return (
    <Answer of={officers}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState title={managerTexts.noOfficers} />
        ) : (
          <Card>
            <TimesTable
              caption={managerTexts.officers}
              leads={[managerTexts.officer]}
              last={managerTexts.inHand}
              opens={managerTexts.showSteps}
            >
              {all.map((officer) => (
                <OfficerRow key={officer.officerId} officer={officer} filter={filter} />
              ))}
            </TimesTable>
          </Card>
        )
      }
    </Answer>
  );
}

function OfficerRow({ officer, filter }: { officer: OfficerFigure; filter: Filter }) {
  const [isOpen, setOpen] = useState(false);
  const { officerId, name } = officer;
  const base = {
    of: 'done' as const,
    from: filter.from,
    to: filter.to,
    officerId,
    ...(filter.sopId !== undefined && { sopId: filter.sopId }),
  };
  return (
    <>
      <tr>
        <th scope="row">
          {name}
          <span className={styles.under}>{officer.position}</span>
        </th>
        <td className={styles.stripCell}>
          <StepStrip
            step={{
              title: name,
              normText: '',
              done: officer.done,
              timed: officer.timed,
              judged: officer.judged,
              late: officer.late,
            }}
          />
        </td>
        <td className={styles.end}>
          <FigureButton value={officer.done} name={name} figure={base} />
        </td>
        <td className={styles.end}>{minutesText(officer.median)}</td>
        <td className={styles.end}>{minutesText(officer.p90)}</td>
        <td className={styles.end}>{percent(officer.judged - officer.late, officer.judged)}</td>
        <td className={styles.end}>
          <FigureButton
            value={officer.late}
            name={`${name}: ${managerTexts.beyondNorm}`}
            figure={{ ...base, late: true }}
            isLate
          />
        </td>
        <td className={styles.end}>{officer.inHand}</td>
        <td>
          {officer.steps.length > 0 && (
            <Button
              size="s"
              variant="quiet"
              aria-expanded={isOpen}
              aria-label={`${isOpen ? managerTexts.hideSteps : managerTexts.showSteps}: ${name}`}
              onPress={() => setOpen(!isOpen)}
            >
              {managerTexts.steps}
            </Button>
          )}
        </td>
      </tr>
      {isOpen &&
        officer.steps.map((step) => (
          <tr key={`${step.sopId} ${step.step}`} className={styles.inner}>
            <th scope="row">
              {step.title}
              <span className={styles.under}>{step.normText || managerTexts.noNorm}</span>
            </th>
            <td className={styles.stripCell}>
              <StepStrip step={step} />
            </td>
            <td className={styles.end}>
              <FigureButton
                value={step.done}
                name={`${name}: ${step.title}`}
                figure={{ ...base, sopId: step.sopId, step: step.step }}
              />
            </td>
            <td className={styles.end}>{minutesText(step.median)}</td>
            <td className={styles.end}>{minutesText(step.p90)}</td>
            <td className={styles.end}>{percent(step.judged - step.late, step.judged)}</td>
            <td className={styles.end}>
              <FigureButton
                value={step.late}
                name={`${name}: ${step.title}, ${managerTexts.beyondNorm}`}
                figure={{ ...base, sopId: step.sopId, step: step.step, late: true }}
                isLate
              />
            </td>
            <td colSpan={2} />
          </tr>
        ))}
    </>
  );
}
