import { and, asc, desc, eq, gte, isNull, lte, sql } from 'drizzle-orm';
import { prepared } from '../prepared.ts';
import type { OfficeCalendar } from '../../domain/calendar/office-calendar.ts';
import {
  ClockNotice,
  CounterConfig,
  OfficeIdentity,
  PrinterConfig,
  PurposeConfig,
  QueueConfig,
  SeriesConfig,
  type UserRow,
} from '../../domain/contract/office.ts';
import type { Role } from '../../domain/contract/roles.ts';
import { ownRolesOnly } from '../../domain/people/absence.ts';
import { DomainError } from '../../domain/errors.ts';
import type { SettingKind, SettingValue } from '../../domain/events/office-events.ts';
import type { Orm } from '../ledger.ts';
import {
  absence,
  holiday,
  holidayYear,
  session,
  setting,
  station,
  user,
} from '../schema/office.ts';

export type SessionRow = typeof session.$inferSelect;
export type StationRecord = typeof station.$inferSelect;
export type AbsenceRecord = typeof absence.$inferSelect;

/** Somebody whose place an officer takes today: with which roles, and how it is printed. */
export type ActingFor = {
  userId: string;
  name: string;
  position: string;
  kind: 'plh' | 'plt';
  roles: Role[];
};

/** Settings, people, devices and the calendar of the office, as they are now. */
export class OfficeReader {
  protected readonly orm: Orm;

  constructor(orm: Orm) {
    this.orm = orm;
  }

  /** All settings of a kind, in the order of their ids. */
  settings<K extends SettingKind>(kind: K): SettingValue[K][] {
    return prepared(this.orm, 'settings', (orm) =>
      orm
        .select({ value: setting.value })
        .from(setting)
        .where(eq(setting.kind, sql.placeholder('kind')))
        .orderBy(asc(setting.id))
        .prepare(),
    )
      .all({ kind })
      .map((row) => parseSetting(kind, row.value));
  }

  findSetting<K extends SettingKind>(kind: K, id: string): SettingValue[K] | undefined {
    const row = this.orm
      .select()
      .from(setting)
      .where(and(eq(setting.kind, kind), eq(setting.id, id)))
      .get();
    return row && parseSetting(kind, row.value);
  }

  /** @throws DomainError `KANTOR_BELUM_DISIAPKAN` before the set-up. */
  getOffice(): SettingValue['office'] {
    const office = this.findOffice();
    if (office === undefined)
      throw new DomainError(
        'KANTOR_BELUM_DISIAPKAN',
        'Kantor belum disiapkan. Buka halaman Pasang dahulu.',
      );
    return office;
  }

  findOffice(): SettingValue['office'] | undefined {
    return this.settings('office')[0];
  }

  /** The base of hours, office days and deadlines. */
  calendar(): OfficeCalendar {
    const office = this.getOffice();
    return {
      zone: office.zone,
      workingWeekdays: office.workingWeekdays,
      hours: office.hours,
      holidays: this.orm
        .select({ day: holiday.day, name: holiday.name, kind: holiday.kind })
        .from(holiday)
        .orderBy(asc(holiday.day))
        .all(),
      loadedYears: this.orm
        .select()
        .from(holidayYear)
        .orderBy(asc(holidayYear.year))
        .all()
        .map(({ year }) => year),
      cutiBersamaOff: office.cutiBersamaOff,
      afterClosing: office.afterClosing,
    };
  }

  users(): UserRow[] {
    return this.orm.select().from(user).orderBy(asc(user.name), asc(user.id)).all().map(asUserRow);
  }

  findUser(id: string): (UserRow & { pinHash: string; failures: number }) | undefined {
    const row = prepared(this.orm, 'user', (orm) =>
      orm
        .select()
        .from(user)
        .where(eq(user.id, sql.placeholder('id')))
        .prepare(),
    ).get({ id });
    return row && { ...asUserRow(row), pinHash: row.pinHash, failures: row.failures };
  }

  findSessionByToken(tokenHash: string): SessionRow | undefined {
    return prepared(this.orm, 'session', (orm) =>
      orm
        .select()
        .from(session)
        .where(and(eq(session.tokenHash, sql.placeholder('tokenHash')), isNull(session.closedAt)))
        .prepare(),
    ).get({ tokenHash });
  }

  /** Those whose place this officer takes on that day (Plh/Plt). */
  substitutionsOf(userId: string, day: string): ActingFor[] {
    const rows = prepared(this.orm, 'substitutions', (orm) =>
      orm
        .select({
          id: user.id,
          name: user.name,
          position: user.position,
          roles: user.roles,
          kind: absence.kind,
        })
        .from(absence)
        .innerJoin(user, eq(user.id, absence.userId))
        .where(
          and(
            eq(absence.substituteId, sql.placeholder('userId')),
            gte(absence.toDay, sql.placeholder('day')),
            lte(absence.fromDay, sql.placeholder('day')),
            isNull(absence.endedAt),
          ),
        )
        .orderBy(asc(absence.id))
        .prepare(),
    ).all({ userId, day });
    return rows.map(({ id, roles, ...row }) => ({
      ...row,
      userId: id,
      roles: (JSON.parse(roles) as Role[]).filter((role) => !ownRolesOnly.includes(role)),
    }));
  }

  /** Every absence with its substitute, the latest first. */
  absences(): AbsenceRecord[] {
    return this.orm.select().from(absence).orderBy(desc(absence.fromDay), desc(absence.id)).all();
  }

  openSessionsOf(userId: string): SessionRow[] {
    return this.orm
      .select()
      .from(session)
      .where(and(eq(session.userId, userId), isNull(session.closedAt)))
      .all();
  }

  stations(): StationRecord[] {
    return this.orm
      .select()
      .from(station)
      .where(eq(station.active, true))
      .orderBy(asc(station.name))
      .all();
  }

  findStationByToken(tokenHash: string): StationRecord | undefined {
    return prepared(this.orm, 'station', (orm) =>
      orm
        .select()
        .from(station)
        .where(and(eq(station.tokenHash, sql.placeholder('tokenHash')), eq(station.active, true)))
        .prepare(),
    ).get({ tokenHash });
  }
}

function asUserRow(row: typeof user.$inferSelect): UserRow {
  return {
    id: row.id,
    name: row.name,
    nip: row.nip,
    position: row.position,
    rank: row.rank,
    roles: JSON.parse(row.roles) as Role[],
    active: row.active,
    ...(row.lockedUntil !== null && { lockedUntil: row.lockedUntil }),
  };
}

const schemas = {
  office: OfficeIdentity,
  queue: QueueConfig,
  counter: CounterConfig,
  purpose: PurposeConfig,
  printer: PrinterConfig,
  series: SeriesConfig,
  clock: ClockNotice,
};

/** Settings as last read, by their text: the few of an office are read with almost every request. */
const parsed = new Map<string, SettingValue[SettingKind]>();
const MOST_PARSED = 500;

/** A setting saved before a field existed gets the field's default. Readers share it: never change it. */
function parseSetting<K extends SettingKind>(kind: K, value: string): SettingValue[K] {
  const text = `${kind} ${value}`;
  const known = parsed.get(text);
  if (known !== undefined) return known as SettingValue[K];
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const made = schemas[kind].parse(JSON.parse(value)) as SettingValue[K];
  parsed.set(text, made);
  return made;
}
