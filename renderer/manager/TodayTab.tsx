import type { ReactNode } from 'react';
import type { Figure, TodayFigures } from '../../domain/contract/dashboard.ts';
import { formatHariTanggal } from '../../domain/calendar/format-date.ts';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { ProblemBanner } from '../ui/Banner.tsx';
import { cx } from '../ui/cx.ts';
import { formatNumber } from '../ui/format.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { AgePicture } from './AgePicture.tsx';
import { useOpenFigure, type Filter } from './figures.ts';
import { HourPicture } from './HourPicture.tsx';
import { LateSteps } from './LateSteps.tsx';
import { managerTexts } from './texts.ts';
import styles from './Manager.module.css';

/** Today at a glance. */
export function TodayTab({ filter }: { filter: Filter }) {
  const today = useServerQuery(['dashboard.today'], () => client.dashboard.today.query(), {
    live: ['queue', 'case', 'visit'],
  });
  if (today.data === undefined)
    return today.problem ? <ProblemBanner problem={today.problem} /> : <Skeleton lines={8} />;
  const { data } = today;
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>{formatHariTanggal(data.day)}</p>
      <Tiles today={data} />
      <div className={styles.pair}>
        <HourPicture day={data.day} hours={data.hours} />
        <AgePicture sopId={filter.sopId} />
      </div>
      <LateSteps filter={filter} />
    </div>
  );
}

function Tiles({ today }: { today: TodayFigures }) {
  const { day } = today;
  const tickets = (state: Extract<Figure, { of: 'tickets' }>['state']): Figure => ({
    of: 'tickets',
    state,
    day,
  });
  const period = { from: day, to: day };
  return (
    <ul className={styles.tiles}>
      <Tile name={managerTexts.waiting} value={today.waiting} figure={tickets('waiting')}>
        {today.longestWait !== undefined && managerTexts.longest(today.longestWait)}
      </Tile>
      <Tile name={managerTexts.serving} value={today.serving} figure={tickets('serving')} />
      <Tile name={managerTexts.served} value={today.served} figure={tickets('served')}>
        {today.medianWait === undefined
          ? managerTexts.noWait
          : managerTexts.servedPeople(today.visitorsServed, today.medianWait)}
      </Tile>
      <Tile name={managerTexts.missed} value={today.missed} figure={tickets('missed')} />
      <Tile
        name={managerTexts.received}
        value={today.received}
        figure={{ of: 'received', ...period }}
      />
      <Tile
        name={managerTexts.finished}
        value={today.finished}
        figure={{ of: 'finished', ...period }}
      />
      <Tile
        name={managerTexts.late}
        value={today.late}
        figure={{ of: 'open', due: 'late' }}
        isBad={today.late > 0}
      >
        {managerTexts.ofOpen(today.open)}
      </Tile>
      <Tile
        name={managerTexts.dueToday}
        value={today.dueToday}
        figure={{ of: 'open', due: 'today' }}
      >
        {today.nextDay !== undefined && `${weekday(today.nextDay)}: ${today.dueNext}`}
      </Tile>
    </ul>
  );
}

function weekday(day: string): string {
  return formatHariTanggal(day).split(',')[0] ?? day;
}

interface TileProps {
  name: string;
  value: number;
  figure: Figure;
  isBad?: boolean;
  children?: ReactNode;
}

function Tile({ name, value, figure, isBad = false, children }: TileProps) {
  const open = useOpenFigure();
  return (
    <li>
      <button
        type="button"
        className={cx(styles.tile, isBad && styles.badTile)}
        onClick={() => open(figure, name)}
      >
        <span className={styles.tileName}>{name}</span>
        <span className={styles.tileValue}>{formatNumber(value)}</span>
        <span className={styles.under}>{children}</span>
      </button>
    </li>
  );
}
