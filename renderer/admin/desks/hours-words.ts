import { weekdayName } from '../../../domain/calendar/format-date.ts';
import type { WeekdayKey, WeeklyHours } from '../../../domain/calendar/office-calendar.ts';
import { showClock } from '../form/hours.ts';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const satisfies readonly WeekdayKey[];

/** "Senin–Kamis 08.00–16.00, Jumat 08.00–16.30": like days together, a break left out. */
export function hoursWords(hours: WeeklyHours): string {
  const groups: { from: number; to: number; words: string }[] = [];
  for (const [i, day] of weekdays.entries()) {
    const spans = hours[day] ?? [];
    const first = spans[0];
    const last = spans.at(-1);
    if (first === undefined || last === undefined) continue;
    const words = `${showClock(first.open)}–${showClock(last.close)}`;
    const before = groups.at(-1);
    if (before?.to === i && before.words === words) before.to = i + 1;
    else groups.push({ from: i + 1, to: i + 1, words });
  }
  return groups
    .map(({ from, to, words }) =>
      from === to
        ? `${weekdayName(from)} ${words}`
        : `${weekdayName(from)}–${weekdayName(to)} ${words}`,
    )
    .join(', ');
}
