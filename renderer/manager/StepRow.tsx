import { useState } from 'react';
import { histogram } from '../../domain/charts/histogram.ts';
import { normStrip } from '../../domain/charts/norm-strip.ts';
import type { Figure, StepFigure, TimeBin, TimeFigures } from '../../domain/contract/dashboard.ts';
import { formatOfficeMinutes } from '../../domain/workflow/step-norm.ts';
import { Button } from '../ui/Button.tsx';
import { Chart } from './Chart.tsx';
import { FigureButton } from './FigureButton.tsx';
import { percent, type Filter } from './figures.ts';
import { managerTexts } from './texts.ts';
import styles from './Manager.module.css';

/** Minutes to read, or a dash. */
export function minutesText(minutes: number | undefined): string {
  return minutes === undefined ? '–' : formatOfficeMinutes(minutes);
}

/** The strip against the norm, and what it says in words. */
export function StepStrip(props: {
  step: TimeFigures & { title: string; normText: string; norm?: { min: number; max: number } };
}) {
  const { step } = props;
  const drawing = normStrip({ ...step, width: 240, height: 18 });
  if (drawing.shapes.length === 0) return <span aria-hidden="true">–</span>;
  return (
    <Chart
      look="strip"
      drawing={drawing}
      label={`${step.title}: ${managerTexts.medianHead} ${minutesText(step.median)}, ${managerTexts.p90Head} ${minutesText(step.p90)}, ${managerTexts.norm} ${step.normText}, ${managerTexts.within} ${percent(step.judged - step.late, step.judged)}`}
    />
  );
}

interface StepRowProps {
  step: StepFigure;
  filter: Filter;
}

/** One step: its picture, its figures, and on demand the distribution. */
export function StepRow({ step, filter }: StepRowProps) {
  const [isOpen, setOpen] = useState(false);
  const { officerId, from, to } = filter;
  const base = {
    of: 'done' as const,
    from,
    to,
    sopId: step.sopId,
    step: step.step,
    ...(officerId !== undefined && { officerId }),
  };
  const underWay: Figure = { of: 'under-way', sopId: step.sopId, step: step.step };
  return (
    <>
      <tr>
        <th scope="row">
          {step.title}
          <span className={styles.under}>{step.actorLabel}</span>
        </th>
        <td>{step.normText || managerTexts.noNorm}</td>
        <td className={styles.stripCell}>
          <StepStrip step={step} />
        </td>
        <td className={styles.end}>
          <FigureButton value={step.done} name={step.title} figure={base} />
        </td>
        <td className={styles.end}>{minutesText(step.median)}</td>
        <td className={styles.end}>{minutesText(step.p90)}</td>
        <td className={styles.end}>{percent(step.judged - step.late, step.judged)}</td>
        <td className={styles.end}>
          <FigureButton
            value={step.late}
            name={`${step.title}: ${managerTexts.beyondNorm}`}
            figure={{ ...base, late: true }}
            isLate
          />
        </td>
        <td className={styles.end}>
          <FigureButton
            value={step.underWay}
            name={`${step.title}: ${managerTexts.underWay}`}
            figure={underWay}
          />
          {step.underWayLate > 0 && (
            <span className={styles.under}>
              <FigureButton
                value={step.underWayLate}
                name={`${step.title}: ${managerTexts.underWay}, ${managerTexts.underWayLate}`}
                figure={{ ...underWay, late: true }}
                isLate
              />{' '}
              {managerTexts.underWayLate}
            </span>
          )}
        </td>
        <td>
          {step.timed > 0 && (
            <Button
              size="s"
              variant="quiet"
              aria-expanded={isOpen}
              aria-label={`${isOpen ? managerTexts.hideBins : managerTexts.showBins}: ${step.title}`}
              onPress={() => setOpen(!isOpen)}
            >
              {managerTexts.distribution}
            </Button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={10}>
            <Distribution
              title={step.title}
              bins={step.bins}
              figure={(bin) => ({ ...base, minutes: [bin.above, bin.upTo ?? null] })}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** Each bar with its bounds and its figure below; late ones stand right of the mark. */
function Distribution(props: {
  title: string;
  bins: readonly TimeBin[];
  figure: (bin: TimeBin) => Figure;
}) {
  const { title, bins, figure } = props;
  return (
    <div className={styles.distribution}>
      <Chart
        drawing={histogram(bins, 900, 70)}
        label={`${managerTexts.distribution} ${title}: ${bins.map((bin) => `${boundsOf(bin)}: ${bin.count}`).join('; ')}`}
        look="chart"
      />
      <ul className={styles.bins}>
        {bins.map((bin) => (
          <li key={bin.above} className={styles.bin}>
            <FigureButton
              value={bin.count}
              name={`${title} ${boundsOf(bin)}`}
              figure={figure(bin)}
              isLate={bin.isLate === true}
            />
            <span className={styles.under}>{boundsOf(bin)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function boundsOf({ above, upTo }: TimeBin): string {
  return upTo === undefined
    ? managerTexts.binAbove(formatOfficeMinutes(above))
    : managerTexts.binUpTo(formatOfficeMinutes(upTo));
}
