import { fixedHolidays } from '../../domain/calendar/holiday-table.ts';
import { setTimeout as wait } from 'node:timers/promises';
import type { OfficeClient } from '../../server/simulate/client.ts';
import { inventPerson } from '../../server/simulate/people.ts';
import { Random } from '../../server/simulate/random.ts';
import { timeEach } from './measure.ts';
import type { OfficeProcess } from './office-process.ts';

const purposes = ['serah-berkas', 'tanya-izin', 'pulsa', 'informasi-umum'] as const;

/** Milliseconds of each number taken, and how many numbers were given twice. */
export async function takeTickets(
  office: OfficeProcess,
  clients: number,
  each: number,
): Promise<{ times: number[]; duplicates: number }> {
  const people = await Promise.all(Array.from({ length: clients }, () => office.as('satpam')));
  const numbers: string[] = [];
  const register = async (client: OfficeClient, seed: number) => {
    const given = await client.do<{ number: string }>('visit.register', {
      purposeId: purposes[seed % purposes.length],
      ...inventPerson(new Random(seed)),
    });
    numbers.push(given.number);
  };
  const times = await Promise.all(
    people.map((client, index) =>
      timeEach(each, (turn) => register(client, index * 100_000 + turn)),
    ),
  );
  return { times: times.flat(), duplicates: numbers.length - new Set(numbers).size };
}

/** Numbers of one office day are told apart across runs by asking the office how many it gave. */
export async function fillToday(office: OfficeProcess, visitors: number): Promise<void> {
  await loadOldYears(office);
  await takeTickets(office, 4, Math.ceil(visitors / 4));
  for (const [user, counterId, count] of [
    ['cs', 'cs-1', 12],
    ['pintu', 'ruang-pintu', 8],
    ['info', 'informasi', 8],
  ] as const) {
    const officer = await office.as(user, counterId);
    for (let turn = 0; turn < count; turn += 1) {
      const { ticket } = await officer.do<{ ticket?: { id: string } }>('queue.callNext', {
        counterId,
      });
      if (ticket === undefined) break;
      await officer.do('queue.start', { ticketId: ticket.id });
      await officer.do('queue.finish', { ticketId: ticket.id });
    }
  }
  await papersSent(office);
}

/** Until nothing waits for a printer any more, so that the next figures are undisturbed. */
export async function papersSent(office: OfficeProcess): Promise<void> {
  const officer = await office.as('satpam');
  for (;;) {
    const jobs = await officer.ask<unknown[]>('print.jobs', { states: ['queued'] });
    if (jobs.length === 0) return;
    await wait(100);
  }
}

/** An office that is four years old has the holidays of those years; the product ships the newest three. */
async function loadOldYears(office: OfficeProcess): Promise<void> {
  const people = await (await office.as('cs')).ask<{ id: string; roles: string[] }[]>('auth.users');
  const admin = await office.as(people.find(({ roles }) => roles.includes('admin'))?.id ?? '');
  for (let year = new Date().getFullYear() - 4; year < new Date().getFullYear(); year += 1) {
    const { loaded } = await admin.ask<{ loaded: boolean }>('admin.holidays', { year });
    if (!loaded) await admin.do('admin.saveHolidays', { year, holidays: fixedHolidays(year) });
  }
}
