import { columnChart } from '../../domain/charts/column-chart.ts';
import type { Figure, ServiceFigure } from '../../domain/contract/dashboard.ts';
import { Card } from '../ui/Card.tsx';
import { Answer } from './Answer.tsx';
import { Chart, Legend } from './Chart.tsx';
import { FigureButton } from './FigureButton.tsx';
import { percent, type Filter } from './figures.ts';
import { managerTexts } from './texts.ts';
import { useServices } from './use-figures.ts';
import styles from './Manager.module.css';

/** Each service against its promise. */
export function ServicesTab({ filter }: { filter: Filter }) {
  const services = useServices(filter);
  return (
    <Answer of={services}>
      {(all) => (
        <div className={styles.pair}>
          {all.map((service) => (
            <Card key={service.sopId} title={service.title}>
              <Days service={service} />
              <Numbers service={service} filter={filter} />
            </Card>
          ))}
        </div>
      )}
    </Answer>
  );
}

/** Ended cases by working days; beyond the promise in another tone. */
function Days({ service }: { service: ServiceFigure }) {
  const { days, promiseDays } = service;
  if (days.length === 0) return <p>{managerTexts.noEnded}</p>;
  const last = Math.max(promiseDays ?? 0, ...days.map(({ workingDays }) => workingDays));
  const shown = Math.min(last, 15);
  const count = (day: number) =>
    days
      .filter(({ workingDays }) => (day === shown ? workingDays >= day : workingDays === day))
      .reduce((sum, { ended }) => sum + ended, 0);
  const labels = Array.from({ length: shown + 1 }, (_, day) =>
    day === shown && last > shown ? `≥ ${day}` : String(day),
  );
  const isLate = (day: number) => promiseDays !== undefined && day > promiseDays;
  return (
    <>
      <p className={styles.lead}>{managerTexts.workingDays}</p>
      <Chart
        label={days
          .map(({ workingDays, ended }) => `${workingDays} hari kerja: ${ended}`)
          .join('; ')}
        drawing={columnChart({
          labels,
          series: [
            {
              name: managerTexts.ended,
              tone: 'main',
              values: labels.map((_, day) => (isLate(day) ? 0 : count(day))),
            },
            {
              name: managerTexts.afterPromise,
              tone: 'late',
              values: labels.map((_, day) => (isLate(day) ? count(day) : 0)),
            },
          ],
          stacked: true,
          width: 600,
          height: 180,
          textSize: 13,
        })}
      />
      {promiseDays !== undefined && (
        <Legend
          entries={[
            { tone: 'main', text: `dalam ${managerTexts.promiseDays(promiseDays)}` },
            { tone: 'late', text: managerTexts.afterPromise },
          ]}
        />
      )}
    </>
  );
}

function Numbers({ service, filter }: { service: ServiceFigure; filter: Filter }) {
  const { sopId } = service;
  const period = { from: filter.from, to: filter.to, sopId };
  const moments = ['opened', 'received', 'finished', 'refused', 'withdrawn', 'expired'] as const;
  const named = (what: string) => `${service.title}: ${what}`;
  const late: Figure = { of: 'ended', ...period, late: true };
  return (
    <dl className={styles.numbers}>
      {moments.map((of) => (
        <div key={of}>
          <dt>{managerTexts[of]}</dt>
          <dd>
            <FigureButton
              value={service[of]}
              name={named(managerTexts[of])}
              figure={{ of, ...period }}
            />
          </dd>
        </div>
      ))}
      <div>
        <dt>{managerTexts.promise}</dt>
        <dd>
          {service.promiseDays === undefined
            ? managerTexts.noPromise
            : managerTexts.promiseDays(service.promiseDays)}
        </dd>
      </div>
      <div>
        <dt>{managerTexts.medianDays}</dt>
        <dd>{daysText(service.medianDays)}</dd>
      </div>
      <div>
        <dt>{managerTexts.p90Head}</dt>
        <dd>{daysText(service.p90Days)}</dd>
      </div>
      <div>
        <dt>{managerTexts.inTime}</dt>
        <dd>{percent(service.judged - service.late, service.judged)}</dd>
      </div>
      <div>
        <dt>{managerTexts.late}</dt>
        <dd>
          <FigureButton value={service.late} name={named(managerTexts.late)} figure={late} isLate />
        </dd>
      </div>
      <div>
        <dt>{managerTexts.open}</dt>
        <dd>
          <FigureButton
            value={service.open}
            name={named(managerTexts.open)}
            figure={{ of: 'open', sopId }}
          />
          {service.openLate > 0 && (
            <>
              {', '}
              <FigureButton
                value={service.openLate}
                name={named(managerTexts.beyondPromise)}
                figure={{ of: 'open', sopId, due: 'late' }}
                isLate
              />{' '}
              {managerTexts.beyondPromise}
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}

function daysText(days: number | undefined): string {
  if (days === undefined) return '–';
  return days === 0 ? managerTexts.sameDay : managerTexts.days(days);
}
