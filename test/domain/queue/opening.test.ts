import { describe, expect, test } from 'vitest';
import { defaultOfficeCalendar } from '../../../domain/calendar/office-calendar.ts';
import type { QueueConfig } from '../../../domain/contract/office.ts';
import { TicketState } from '../../../domain/contract/queue.ts';
import { queueOpening, ticketNumber } from '../../../domain/queue/opening.ts';
import {
  ticketRefusal,
  ticketRules,
  type TicketAction,
} from '../../../domain/queue/ticket-state.ts';

const calendar = {
  ...defaultOfficeCalendar('Asia/Makassar'),
  holidays: [
    { day: '2026-12-25', name: 'Hari Raya Natal', kind: 'libur-nasional' as const },
    { day: '2026-12-24', name: 'Cuti bersama', kind: 'cuti-bersama' as const },
  ],
};
const day = [
  { open: '08:00', close: '12:00' },
  { open: '13:00', close: '15:30' },
];
const queue: QueueConfig = {
  id: 'CS',
  name: 'Customer Service',
  nameEn: '',
  prefix: 'B',
  priority: { mode: 'off' },
  hours: { '1': day, '2': day, '3': day, '4': day, '5': day, '6': [], '7': [] },
  dailyQuota: 10,
  maxCalls: 3,
  reinsertAfter: 3,
  onHolidays: false,
  active: true,
};
const open = (at: string, change: Partial<QueueConfig> = {}, issued = 0) => {
  const opening = queueOpening({ ...queue, ...change }, at, calendar, issued);
  return opening.open ? 'buka' : opening.code;
};

describe('may this queue give a number now', () => {
  test.each([
    ['2026-11-22T23:59:59.000Z', 'DI_LUAR_JAM'],
    ['2026-11-23T00:00:00.000Z', 'buka'],
    ['2026-11-23T03:59:59.000Z', 'buka'],
    ['2026-11-23T04:00:00.000Z', 'DI_LUAR_JAM'],
    ['2026-11-23T05:00:00.000Z', 'buka'],
    ['2026-11-23T07:30:00.000Z', 'DI_LUAR_JAM'],
    ['2026-11-28T02:00:00.000Z', 'DI_LUAR_JAM'],
    ['2026-12-25T02:00:00.000Z', 'DI_LUAR_JAM'],
    ['2026-12-24T02:00:00.000Z', 'DI_LUAR_JAM'],
  ])('%s (UTC; the wall says WITA): %s', (at, wanted) => {
    expect(open(at)).toBe(wanted);
  });

  test('a queue that works on holidays, one at its quota, one switched off', () => {
    expect(open('2026-12-25T02:00:00.000Z', { onHolidays: true })).toBe('buka');
    expect([
      open('2026-11-23T02:00:00.000Z', {}, 9),
      open('2026-11-23T02:00:00.000Z', {}, 10),
    ]).toEqual(['buka', 'KUOTA_HABIS']);
    expect(open('2026-11-23T02:00:00.000Z', { dailyQuota: 0 }, 9999)).toBe('buka');
    expect(open('2026-11-23T02:00:00.000Z', { active: false })).toBe('ANTREAN_TIDAK_AKTIF');
  });

  test('the refusal tells the hours as Indonesians write them', () => {
    expect(queueOpening(queue, '2026-11-23T04:30:00.000Z', calendar, 0)).toMatchObject({
      message: expect.stringContaining('08.00–12.00 dan 13.00–15.30'),
      messageEn:
        'Customer Service is open today 08.00–12.00 and 13.00–15.30. Please take a number at that time.',
    });
  });

  test.each([
    [1, 'B001'],
    [99, 'B099'],
    [999, 'B999'],
    [1000, 'B1000'],
  ])('number %i is %s', (ordinal, number) => {
    expect(ticketNumber('B', ordinal)).toBe(number);
  });
});

test('the table of states, for review: what may be done to a number', () => {
  const table = TicketState.options.map((state) => [
    state,
    (Object.keys(ticketRules) as TicketAction[])
      .filter((action) => ticketRefusal(action, state) === undefined)
      .join(', '),
  ]);
  expect(Object.fromEntries(table)).toEqual({
    waiting: 'call, cancel',
    called: 'recall, start, miss, transfer, cancel, link',
    serving: 'finish, transfer, link',
    done: '',
    'no-show': 'return-late, cancel',
    transferred: '',
    cancelled: '',
  });
});
