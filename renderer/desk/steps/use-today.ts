import { officeDay } from '../../../domain/calendar/office-time.ts';
import { serverNow } from '../../ui/clock.ts';
import { useDesk } from '../desk-context.ts';

/** The office's day by the server's clock: what a date field begins with, and may not go beyond. */
export function useToday(): string {
  const { zone } = useDesk().session.office;
  return officeDay(new Date(serverNow()).toISOString(), zone === '' ? 'Asia/Jakarta' : zone);
}
