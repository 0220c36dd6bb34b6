import { useState } from 'react';
import type { InsideList } from '../../domain/contract/visit.ts';
import { officeDay, startOfOfficeDay } from '../../domain/calendar/office-time.ts';
import type { OfficeZone } from '../../domain/calendar/office-time.ts';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import type { ServerQuery } from '../app/use-server-query.ts';
import { useNow } from '../ui/clock.ts';
import { formatDate } from '../ui/format.ts';

export interface GuestBook extends ServerQuery<InsideList> {
  /** The day shown, and whether it is today. */
  day: string;
  today: string;
  isToday: boolean;
  /** '' = today, also after midnight. */
  show: (day: string) => void;
  /** "21 November 2026" */
  say: (day: string) => string;
}

/** The guest book of a day; today's turns its page by itself at midnight of the office. */
export function useGuestBook(zone: OfficeZone): GuestBook {
  const today = officeDay(new Date(useNow()).toISOString(), zone);
  const [chosen, show] = useState('');
  const day = chosen === '' ? today : chosen;
  const isToday = day === today;
  const book = useServerQuery(
    ['visit.inside', day],
    () => client.visit.inside.query(isToday ? undefined : { day }),
    { live: 'visit' },
  );
  return {
    ...book,
    day,
    today,
    isToday,
    show: (next) => show(next === today ? '' : next),
    say: (other) => formatDate(startOfOfficeDay(other, zone), zone),
  };
}
