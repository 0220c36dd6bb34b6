import { columnChart } from '../../domain/charts/column-chart.ts';
import type { Figure, HourFigure } from '../../domain/contract/dashboard.ts';
import { Table } from '../ui/Table.tsx';
import { Chart, Legend } from './Chart.tsx';
import { FigureButton } from './FigureButton.tsx';
import { useOpenFigure } from './figures.ts';
import { PictureCard } from './PictureCard.tsx';
import { managerTexts } from './texts.ts';

interface HourPictureProps {
  hours: readonly HourFigure[];
  /** One day: its figures open to their numbers, and the queue is drawn. */
  day?: string;
}

/** Arrivals against served by hour, and how many were left waiting. */
export function HourPicture({ hours, day }: HourPictureProps) {
  const open = useOpenFigure();
  const title = day === undefined ? managerTexts.byHourOfDays : managerTexts.byHour;
  if (hours.length === 0)
    return (
      <PictureCard
        title={title}
        picture={<p>{managerTexts.nobody}</p>}
        table={<p>{managerTexts.nobody}</p>}
      />
    );
  const label = (hour: number) => `${String(hour).padStart(2, '0')}.00`;
  const figure = (state: 'arrived' | 'served', hour: number, on: string): Figure => ({
    of: 'tickets',
    state,
    day: on,
    hour,
  });
  const series = [
    {
      name: managerTexts.arrived,
      tone: 'second' as const,
      values: hours.map(({ arrived }) => arrived),
    },
    { name: managerTexts.served, tone: 'main' as const, values: hours.map(({ served }) => served) },
    ...(day === undefined
      ? []
      : [
          {
            name: managerTexts.waitingLine,
            tone: 'late' as const,
            values: hours.map(({ waiting }) => waiting ?? 0),
            asLine: true as const,
          },
        ]),
  ];
  const cell = (state: 'arrived' | 'served', { hour, ...row }: HourFigure) =>
    day === undefined ? (
      row[state]
    ) : (
      <FigureButton
        value={row[state]}
        name={`${managerTexts[state]} pukul ${label(hour)}`}
        figure={figure(state, hour, day)}
      />
    );
  return (
    <PictureCard
      title={title}
      picture={
        <>
          <Chart
            label={series
              .map(({ name, values }) => `${name}: ${values.reduce((sum, v) => sum + v, 0)}`)
              .join('; ')}
            drawing={columnChart({
              labels: hours.map(({ hour }) => label(hour)),
              series,
              width: 600,
              height: 230,
              textSize: 13,
            })}
            {...(day !== undefined && {
              onPress: (key: string) => {
                const [index, place] = key.split(':').map(Number);
                const hour = hours[place ?? 0];
                const state = index === 0 ? ('arrived' as const) : ('served' as const);
                if (hour !== undefined)
                  open(
                    figure(state, hour.hour, day),
                    `${managerTexts[state]} pukul ${label(hour.hour)}`,
                  );
              },
            })}
          />
          <Legend entries={series.map(({ tone, name }) => ({ tone, text: name }))} />
        </>
      }
      table={
        <Table
          caption={managerTexts.tableOf(title)}
          rows={hours}
          rowKey={({ hour }) => String(hour)}
          columns={[
            {
              id: 'hour',
              header: managerTexts.hour,
              isRowHeader: true,
              render: ({ hour }) => label(hour),
            },
            {
              id: 'arrived',
              header: managerTexts.arrived,
              align: 'end',
              render: (row) => cell('arrived', row),
            },
            {
              id: 'served',
              header: managerTexts.served,
              align: 'end',
              render: (row) => cell('served', row),
            },
            {
              id: 'missed',
              header: managerTexts.missed,
              align: 'end',
              render: ({ missed }) => missed,
            },
            {
              id: 'wait',
              header: managerTexts.waitedMinutes,
              align: 'end',
              render: ({ waitedMinutes }) => waitedMinutes ?? '–',
            },
            ...(day === undefined
              ? []
              : [
                  {
                    id: 'waiting',
                    header: managerTexts.waitingLine,
                    align: 'end' as const,
                    render: ({ waiting }: HourFigure) => waiting ?? '–',
                  },
                ]),
          ]}
        />
      }
    />
  );
}
