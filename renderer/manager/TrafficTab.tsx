import { columnChart } from '../../domain/charts/column-chart.ts';
import type { TrafficFigures } from '../../domain/contract/dashboard.ts';
import { formatTanggal } from '../../domain/calendar/format-date.ts';
import { Table } from '../ui/Table.tsx';
import { Answer } from './Answer.tsx';
import { Chart, Legend } from './Chart.tsx';
import { FigureButton } from './FigureButton.tsx';
import { useOpenFigure, type Filter } from './figures.ts';
import { HourPicture } from './HourPicture.tsx';
import { PictureCard } from './PictureCard.tsx';
import { managerTexts } from './texts.ts';
import { useTraffic } from './use-figures.ts';
import styles from './Manager.module.css';

/** Visits of a period: arrivals against served by day and by hour. */
export function TrafficTab({ filter }: { filter: Filter }) {
  const traffic = useTraffic(filter);
  return (
    <Answer of={traffic}>
      {(figures) => (
        <div className={styles.stack}>
          <p className={styles.lead}>
            {managerTexts.arrived} {figures.arrived} · {managerTexts.served} {figures.served} ·{' '}
            {managerTexts.missed} {figures.missed}
            {figures.medianWait !== undefined &&
              ` · ${managerTexts.waitFigures(figures.medianWait, figures.p90Wait ?? figures.medianWait)}`}{' '}
            {managerTexts.servedHint}
          </p>
          <div className={styles.pair}>
            <DayPicture days={figures.days} />
            <HourPicture hours={figures.hours} />
          </div>
        </div>
      )}
    </Answer>
  );
}

function DayPicture({ days }: { days: TrafficFigures['days'] }) {
  const open = useOpenFigure();
  const short = (day: string) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;
  const states = ['arrived', 'served'] as const;
  const name = (state: (typeof states)[number], day: string) =>
    `${managerTexts[state]} ${formatTanggal(day)}`;
  if (days.length === 0)
    return (
      <PictureCard
        title={managerTexts.byDay}
        picture={<p>{managerTexts.nobody}</p>}
        table={<p>{managerTexts.nobody}</p>}
      />
    );
  return (
    <PictureCard
      title={managerTexts.byDay}
      picture={
        <>
          <Chart
            label={days
              .slice(-31)
              .map(({ day, arrived, served }) => `${short(day)}: ${arrived}/${served}`)
              .join('; ')}
            drawing={columnChart({
              labels: days.map(({ day }) => short(day)),
              series: [
                {
                  name: managerTexts.arrived,
                  tone: 'second',
                  values: days.map(({ arrived }) => arrived),
                },
                {
                  name: managerTexts.served,
                  tone: 'main',
                  values: days.map(({ served }) => served),
                },
              ],
              width: 600,
              height: 230,
              textSize: 13,
            })}
            onPress={(key) => {
              const [index, place] = key.split(':').map(Number);
              const day = days[place ?? 0]?.day;
              const state = states[index ?? 0];
              if (day !== undefined && state !== undefined)
                open({ of: 'tickets', state, day }, name(state, day));
            }}
          />
          <Legend
            entries={[
              { tone: 'second', text: managerTexts.arrived },
              { tone: 'main', text: managerTexts.served },
            ]}
          />
        </>
      }
      table={
        <Table
          caption={managerTexts.tableOf(managerTexts.byDay)}
          rows={days}
          rowKey={({ day }) => day}
          columns={[
            {
              id: 'day',
              header: managerTexts.day,
              isRowHeader: true,
              render: ({ day }) => formatTanggal(day),
            },
            ...states.map((state) => ({
              id: state,
              header: managerTexts[state],
              align: 'end' as const,
              render: (row: TrafficFigures['days'][number]) => (
                <FigureButton
                  value={row[state]}
                  name={name(state, row.day)}
                  figure={{ of: 'tickets', state, day: row.day }}
                />
              ),
            })),
            ...(['received', 'finished'] as const).map((of) => ({
              id: of,
              header: managerTexts[of],
              align: 'end' as const,
              render: (row: TrafficFigures['days'][number]) => (
                <FigureButton
                  value={row[of]}
                  name={`${managerTexts[of]} ${formatTanggal(row.day)}`}
                  figure={{ of, from: row.day, to: row.day }}
                />
              ),
            })),
          ]}
        />
      }
    />
  );
}
