import type { WeekdayKey, WeeklyHours } from '../../../domain/calendar/office-calendar.ts';
import { formTexts } from './texts.ts';

/** Hours as typed: one list of spans per ISO weekday 1…7; an empty list is a closed day. */
export type HoursText = { open: string; close: string }[][];

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const satisfies readonly WeekdayKey[];

/** "8", "8.30", "0830", "08:30" → "08:30"; undefined when it is no time of day. */
export function readClock(text: string): string | undefined {
  const [, hour, minute = '00'] =
    /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim().replace(/\s+/g, '')) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** "08:30" → "08.30", as clocks are written here. */
export function showClock(clock: string): string {
  return clock.replace(':', '.');
}

export function hoursToText(hours: WeeklyHours): HoursText {
  return weekdays.map((day) =>
    (hours[day] ?? []).map(({ open, close }) => ({
      open: showClock(open),
      close: showClock(close),
    })),
  );
}

/** What is wrong with one day; undefined when nothing is. */
export function dayProblem(spans: HoursText[number]): string | undefined {
  let last = '';
  for (const span of spans) {
    const open = readClock(span.open);
    const close = readClock(span.close);
    if (open === undefined || close === undefined) return formTexts.clockWrong;
    if (open >= close) return formTexts.clockOrder;
    if (open < last) return formTexts.clockOverlap;
    last = close;
  }
  return undefined;
}

/** The first day that must be mended; undefined when the week can be saved. */
export function hoursProblem(text: HoursText): string | undefined {
  return text.map(dayProblem).find((found) => found !== undefined);
}

/** Only for a week without problems: an unreadable time leaves its span out. */
export function hoursFromText(text: HoursText): WeeklyHours {
  return Object.fromEntries(
    weekdays.flatMap((day, i) => {
      const spans = (text[i] ?? []).flatMap((span) => {
        const open = readClock(span.open);
        const close = readClock(span.close);
        return open === undefined || close === undefined ? [] : [{ open, close }];
      });
      return spans.length === 0 ? [] : [[day, spans]];
    }),
  );
}
