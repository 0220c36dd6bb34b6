import { startOfficeDay } from '../../server/office-day.ts';
import type { OfficeUnderTest } from './office.ts';

/** A new day, on a PC whose date an administrator has confirmed after every jump of the test. */
export async function newDay(office: OfficeUnderTest): Promise<string[]> {
  const said: string[] = [];
  if (!(await office.office.clockWatch.mayTrust())) {
    const admin = office.office.reader.users().find(({ roles }) => roles.includes('admin'));
    const client = await office.as(admin?.id ?? '');
    await client.do('admin.confirmClock', { today: office.office.day() });
  }
  await startOfficeDay(office.office, (words) => said.push(words));
  return said;
}
