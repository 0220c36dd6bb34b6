import { formatDate, formatTime } from '../ui/format.ts';

/** "23 November 2026 10.42" in the office's zone. */
export function moment(instant: string, zone: string): string {
  return `${formatDate(instant, zone)} ${formatTime(instant, zone)}`;
}

/** "23 Nov 10.42": where the year is plain from the rest. */
export function shortMoment(instant: string, zone: string): string {
  const day = new Intl.DateTimeFormat('id-ID', {
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  }).format(new Date(instant));
  return `${day} ${formatTime(instant, zone)}`;
}

/** "23 Nov 2026" */
export function shortDay(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeZone: zone }).format(
    new Date(instant),
  );
}
