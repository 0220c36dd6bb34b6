import type Database from 'better-sqlite3';
import { officeClock, officeDay } from '../../domain/calendar/office-time.ts';
import { OfficeZone } from '../../domain/calendar/time-schemas.ts';
import type { OfficeIdentity } from '../../domain/contract/office.ts';
import type { EventType } from '../../domain/events/event-types.ts';
import { timeBucket } from '../../domain/statistics/time-buckets.ts';
import type { Apply, ApplyTable } from './apply.ts';

type Counted = Extract<
  EventType,
  | 'setting.saved'
  | 'ticket.issued'
  | 'ticket.serving-started'
  | 'ticket.missed'
  | 'case.opened'
  | 'case.received'
  | 'case.step-completed'
  | 'case.closed'
>;

/**
 * Keeps the counts of the head's dashboard. Runs after the event's own `apply()`, whose rows it
 * reads; the day and hour are those of the office's wall, by the zone the office had at that moment.
 */
export function makeStatisticsApply(sqlite: Database.Database): Apply {
  const lastZone = sqlite
    .prepare<[], string>('select zone from office_zone order by seq desc limit 1')
    .pluck();
  const putZone = sqlite.prepare('insert into office_zone(seq, at, zone) values (?, ?, ?)');
  const findTicket = sqlite.prepare<
    [string],
    { day: string; queueId: string; waitingSeconds: number | null }
  >('select day, queue_id as queueId, waiting_seconds as waitingSeconds from ticket where id = ?');
  const versionOf = sqlite
    .prepare<[string], string>('select sop_version from case_file where id = ?')
    .pluck();
  const countHour = sqlite.prepare<[string, string, number, number, number, number, number]>(
    `insert into queue_hour(day, queue_id, hour, arrived, served, missed, waited_seconds) values (?, ?, ?, ?, ?, ?, ?)
     on conflict do update set arrived = arrived + excluded.arrived, served = served + excluded.served,
       missed = missed + excluded.missed, waited_seconds = waited_seconds + excluded.waited_seconds`,
  );
  const countWait = sqlite.prepare<[string, string, number]>(
    `insert into queue_wait(day, queue_id, minutes, served) values (?, ?, ?, 1)
     on conflict do update set served = served + 1`,
  );
  const countTime = sqlite.prepare<
    [string, string, string, string, number, number, number, number]
  >(
    `insert into step_time(day, sop_version, step, officer_id, minutes, done, total_minutes, judged, late)
     values (?, ?, ?, ?, ?, 1, ?, ?, ?)
     on conflict do update set done = done + 1, total_minutes = total_minutes + excluded.total_minutes,
       judged = judged + excluded.judged, late = late + excluded.late`,
  );
  const countOutcome = sqlite.prepare<[string, string, string, string]>(
    `insert into step_outcome(day, sop_version, step, outcome, done) values (?, ?, ?, ?, 1)
     on conflict do update set done = done + 1`,
  );
  const countCase = sqlite.prepare<
    [string, string, number, number, number, number, number, number]
  >(
    `insert into case_count(day, sop_version, opened, received, finished, refused, withdrawn, expired)
     values (?, ?, ?, ?, ?, ?, ?, ?)
     on conflict do update set opened = opened + excluded.opened, received = received + excluded.received,
       finished = finished + excluded.finished, refused = refused + excluded.refused,
       withdrawn = withdrawn + excluded.withdrawn, expired = expired + excluded.expired`,
  );
  const countCaseTime = sqlite.prepare<[string, string, number, number, number]>(
    `insert into case_time(day, sop_version, working_days, ended, judged, late) values (?, ?, ?, 1, ?, ?)
     on conflict do update set ended = ended + 1, judged = judged + excluded.judged, late = late + excluded.late`,
  );

  const zone = () => OfficeZone.catch('Asia/Jakarta').parse(lastZone.get());
  const day = (at: string) => officeDay(at, zone());
  const hour = (at: string) => Number(officeClock(at, zone()).slice(0, 2));

  const table: ApplyTable<Counted> = {
    'setting.saved': ({ payload, seq, at }) => {
      if (payload.kind !== 'office') return;
      const now = (payload.value as OfficeIdentity).zone;
      if (now !== lastZone.get()) putZone.run(seq, at, now);
    },
    'ticket.issued': ({ payload, at }) => {
      if (payload.fromTicketId === undefined)
        countHour.run(payload.day, payload.queueId, hour(at), 1, 0, 0, 0);
    },
    'ticket.serving-started': ({ payload, at }) => {
      const row = findTicket.get(payload.id);
      if (row === undefined) return;
      const waited = row.waitingSeconds ?? 0;
      countHour.run(row.day, row.queueId, hour(at), 0, 1, 0, waited);
      countWait.run(row.day, row.queueId, timeBucket(waited / 60));
    },
    'ticket.missed': ({ payload, at }) => {
      const row = findTicket.get(payload.id);
      if (row !== undefined) countHour.run(row.day, row.queueId, hour(at), 0, 0, 1, 0);
    },
    'case.opened': ({ payload, at }) => {
      countCase.run(day(at), payload.sopVersion, 1, 0, 0, 0, 0, 0);
    },
    'case.received': ({ subject, at }) => {
      countCase.run(day(at), versionOf.get(subject.slice(5)) ?? '', 0, 1, 0, 0, 0, 0);
    },
    'case.step-completed': ({ payload, subject, at }) => {
      const on = day(payload.occurredAt ?? at);
      const version = versionOf.get(subject.slice(5)) ?? '';
      const { step, by, outcome, officeMinutes: minutes, late } = payload;
      countTime.run(
        on,
        version,
        step,
        by,
        minutes === undefined ? -1 : timeBucket(minutes),
        minutes ?? 0,
        late === undefined ? 0 : 1,
        late === true ? 1 : 0,
      );
      countOutcome.run(on, version, step, outcome);
    },
    'case.closed': ({ payload, subject, at }) => {
      const on = day(at);
      const version = versionOf.get(subject.slice(5)) ?? '';
      const { status, workingDays, late } = payload;
      const one = (each: typeof status) => Number(status === each);
      countCase.run(
        on,
        version,
        0,
        0,
        one('finished'),
        one('refused'),
        one('withdrawn'),
        one('expired'),
      );
      if (workingDays !== undefined)
        countCaseTime.run(
          on,
          version,
          workingDays,
          late === undefined ? 0 : 1,
          late === true ? 1 : 0,
        );
    },
  };
  return (event) => (table as Partial<Record<EventType, Apply>>)[event.type]?.(event);
}
