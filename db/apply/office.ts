import { and, eq, sql } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { OfficeEvents } from '../../domain/events/office-events.ts';
import { wordRow } from '../case/case-words.ts';
import {
  absence,
  holiday,
  holidayYear,
  session,
  setting,
  sopInUse,
  sopVersion,
  station,
  user,
} from '../schema/office.ts';
import { caseFile, caseNote, caseStep, outgoingNumber, printJob } from '../schema/case.ts';
import { ticket, visit } from '../schema/front.ts';
import type { ApplyTable } from './apply.ts';

export function makeOfficeApply(orm: BetterSQLite3Database): ApplyTable<keyof OfficeEvents> {
  const saveSession = (id: string, change: Partial<typeof session.$inferInsert>) =>
    orm.update(session).set(change).where(eq(session.id, id)).run();
  return {
    'setting.saved': ({ payload }) => {
      const value = JSON.stringify(payload.value);
      orm
        .insert(setting)
        .values({ kind: payload.kind, id: payload.id, value })
        .onConflictDoUpdate({ target: [setting.kind, setting.id], set: { value } })
        .run();
    },
    'holidays.saved': ({ payload }) => {
      orm.delete(holiday).where(eq(holiday.year, payload.year)).run();
      orm.insert(holidayYear).values({ year: payload.year }).onConflictDoNothing().run();
      for (const day of payload.holidays)
        orm
          .insert(holiday)
          .values({ ...day, year: payload.year })
          .run();
    },
    'user.saved': ({ payload, sealed }) => {
      const row = {
        name: payload.name,
        position: payload.position,
        roles: JSON.stringify(payload.roles),
        active: payload.active,
        rank: payload.rank ?? '',
        nip: sealed?.nip ?? '',
      };
      orm
        .insert(user)
        .values({ id: payload.id, ...row, pinHash: sealed?.pinHash ?? '', failures: 0 })
        .onConflictDoUpdate({
          target: user.id,
          set: sealed?.pinHash === undefined ? row : { ...row, pinHash: sealed.pinHash },
        })
        .run();
    },
    'user.sign-in-failed': ({ payload }) => {
      orm
        .update(user)
        .set({ failures: sql`${user.failures} + 1`, lockedUntil: payload.lockedUntil ?? null })
        .where(eq(user.id, payload.id))
        .run();
    },
    'user.unlocked': ({ payload }) => {
      orm.update(user).set({ failures: 0, lockedUntil: null }).where(eq(user.id, payload.id)).run();
    },
    'absence.saved': ({ payload }) => {
      orm.insert(absence).values(payload).run();
    },
    'absence.changed': ({ payload: { id, ...days } }) => {
      orm.update(absence).set(days).where(eq(absence.id, id)).run();
    },
    'absence.ended': ({ payload, at }) => {
      orm.update(absence).set({ endedAt: at }).where(eq(absence.id, payload.id)).run();
    },
    'session.opened': ({ payload, at }) => {
      orm
        .insert(session)
        .values({ ...payload, openedAt: at, locked: false })
        .run();
      orm
        .update(user)
        .set({ failures: 0, lockedUntil: null })
        .where(eq(user.id, payload.userId))
        .run();
    },
    'session.closed': ({ payload, at }) => void saveSession(payload.id, { closedAt: at }),
    'session.locked': ({ payload }) => void saveSession(payload.id, { locked: true }),
    'session.unlocked': ({ payload }) => void saveSession(payload.id, { locked: false }),
    'session.counter-chosen': ({ payload }) =>
      void saveSession(payload.id, { counterId: payload.counterId }),
    'station.added': ({ payload }) => {
      orm
        .insert(station)
        .values({ ...payload, active: true })
        .run();
    },
    'station.paired': ({ payload, at }) => {
      orm
        .update(station)
        .set({ tokenHash: payload.tokenHash, pairedAt: at, codeHash: null, codeUntil: null })
        .where(eq(station.id, payload.id))
        .run();
    },
    'station.removed': ({ payload }) => {
      orm
        .update(station)
        .set({ active: false, tokenHash: null, codeHash: null })
        .where(eq(station.id, payload.id))
        .run();
    },
    // On the record; the device itself is as it was.
    'station.kiosk-left': () => undefined,
    'station.kiosk-refused': () => undefined,
    'sop.adopted': ({ payload, at }) => {
      orm
        .insert(sopVersion)
        .values({ ...payload, adoptedAt: at })
        .onConflictDoNothing()
        .run();
    },
    'sop.use-changed': ({ payload }) => {
      orm
        .insert(sopInUse)
        .values(payload)
        .onConflictDoUpdate({
          target: sopInUse.sopId,
          set: { version: payload.version, inUse: payload.inUse },
        })
        .run();
    },
    // The look itself is the record; no table shows it but the audit list, which reads the log.
    'personal-data.viewed': () => undefined,
    'register.exported': () => undefined,
    'personal-data.searched': () => undefined,
    'subject.erased': ({ payload }) => blank(orm, payload.subject),
  };
}

/** Blanks what the read tables hold of an erased subject (UU 27/2022 art. 43–44). */
function blank(orm: BetterSQLite3Database, subject: string): void {
  const [kind, id = ''] = subject.split(':', 2);
  if (kind === 'priority-day') {
    orm.update(ticket).set({ priorityKind: null }).where(eq(ticket.day, id)).run();
  } else if (kind === 'visit') {
    orm
      .update(visit)
      .set({
        name: '',
        identityKind: null,
        identityNumber: '',
        phone: '',
        institution: '',
        onBehalfOf: '',
        refusedReason: sql`case when ${visit.refusedReason} is null then null else '' end`,
      })
      .where(eq(visit.id, id))
      .run();
  } else if (kind === 'ticket') {
    // The note for the next desk stands on the ticket that continues this one.
    orm.update(ticket).set({ note: '' }).where(eq(ticket.fromTicketId, id)).run();
    orm.update(printJob).set({ facts: '{}' }).where(eq(printJob.ticketId, id)).run();
  } else if (kind === 'case') {
    orm
      .update(caseFile)
      .set({ applicant: '{}', closedReason: null, checklist: '[]' })
      .where(eq(caseFile.id, id))
      .run();
    orm.update(caseNote).set({ text: '' }).where(eq(caseNote.caseId, id)).run();
    orm.update(caseStep).set({ reason: null, form: null }).where(eq(caseStep.caseId, id)).run();
    orm.update(printJob).set({ facts: '{}' }).where(eq(printJob.caseId, id)).run();
    orm.update(outgoingNumber).set({ voidReason: null }).where(eq(outgoingNumber.caseId, id)).run();
    const file = orm.select({ n: caseFile.n }).from(caseFile).where(eq(caseFile.id, id)).get();
    if (file !== undefined)
      orm.run(
        sql`delete from case_search where rowid in (${wordRow(file.n)}, ${wordRow(file.n, true)})`,
      );
  } else if (kind === 'user') {
    orm
      .update(user)
      .set({ nip: '', pinHash: '', active: false })
      .where(and(eq(user.id, id)))
      .run();
  }
}
