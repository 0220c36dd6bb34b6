import { officeDay } from '../../domain/calendar/office-time.ts';
import type { RegisterFacts } from './register-facts.ts';

/** "register-permohonan-2026-01-01-sd-2026-11-22": no blanks, for any file system. */
export function registerFileName({ title, period, printedAt, zone }: RegisterFacts): string {
  const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const to = period.to > officeDay(printedAt, zone) ? officeDay(printedAt, zone) : period.to;
  return `${name}-${period.from}-sd-${to < period.from ? period.to : to}`;
}
