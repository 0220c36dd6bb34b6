import { columnChart } from '../../domain/charts/column-chart.ts';
import type { BacklogFigures, Figure } from '../../domain/contract/dashboard.ts';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Table } from '../ui/Table.tsx';
import { Chart, Legend } from './Chart.tsx';
import { FigureButton } from './FigureButton.tsx';
import { useOpenFigure } from './figures.ts';
import { PictureCard } from './PictureCard.tsx';
import { bandLabels, managerTexts } from './texts.ts';

export function useBacklog(sopId: string | undefined) {
  return useServerQuery(
    ['dashboard.backlog', sopId ?? ''],
    () => client.dashboard.backlog.query(sopId === undefined ? {} : { sopId }),
    { live: 'case' },
  );
}

/** Backlog by age: how many open cases, and which of them are beyond their promise. */
export function AgePicture({ sopId }: { sopId: string | undefined }) {
  const backlog = useBacklog(sopId);
  if (backlog.data === undefined)
    return backlog.problem ? <ProblemBanner problem={backlog.problem} /> : <Skeleton lines={6} />;
  return <Ages bands={backlog.data.bands} sopId={sopId} />;
}

function Ages({ bands, sopId }: { bands: BacklogFigures['bands']; sopId: string | undefined }) {
  const open = useOpenFigure();
  const figure = (band: BacklogFigures['bands'][number]['band']): Figure => ({
    of: 'open',
    age: band,
    ...(sopId !== undefined && { sopId }),
  });
  const name = (band: keyof typeof bandLabels) =>
    `${managerTexts.backlogByAge}, ${bandLabels[band]}`;
  const total = bands.reduce((sum, { count }) => sum + count, 0);
  const late = bands.reduce((sum, each) => sum + each.late, 0);
  return (
    <PictureCard
      title={managerTexts.backlogByAge}
      picture={
        total === 0 ? (
          <p>{managerTexts.noBacklog}</p>
        ) : (
          <>
            <Chart
              label={`${total} ${managerTexts.ended}, ${late} ${managerTexts.beyondPromise}`}
              drawing={columnChart({
                labels: bands.map(({ band }) => bandLabels[band]),
                series: [
                  {
                    name: managerTexts.inPromise,
                    tone: 'main',
                    values: bands.map((band) => band.count - band.late),
                  },
                  {
                    name: managerTexts.beyondPromise,
                    tone: 'late',
                    values: bands.map((band) => band.late),
                  },
                ],
                stacked: true,
                width: 600,
                height: 230,
                textSize: 13,
              })}
              onPress={(key) => {
                const band = bands[Number(key.split(':')[1])];
                if (band !== undefined) open(figure(band.band), name(band.band));
              }}
            />
            <Legend
              entries={[
                { tone: 'main', text: managerTexts.inPromise },
                { tone: 'late', text: managerTexts.beyondPromise },
              ]}
            />
          </>
        )
      }
      table={
        <Table
          caption={managerTexts.tableOf(managerTexts.backlogByAge)}
          rows={bands}
          rowKey={({ band }) => band}
          columns={[
            {
              id: 'age',
              header: managerTexts.age,
              isRowHeader: true,
              render: ({ band }) => bandLabels[band],
            },
            {
              id: 'count',
              header: managerTexts.cases,
              align: 'end',
              render: ({ band, count }) => (
                <FigureButton value={count} name={name(band)} figure={figure(band)} />
              ),
            },
            {
              id: 'late',
              header: managerTexts.beyondPromise,
              align: 'end',
              render: (band) => band.late,
            },
          ]}
        />
      }
    />
  );
}
