import type { Transaction } from '../../db/ledger.ts';
import { OfficeReader, type AbsenceRecord } from '../../db/office/office-reader.ts';
import {
  ChangeAbsenceInput,
  EndAbsenceInput,
  SaveAbsenceInput,
  type AbsenceList,
  type AbsenceRow,
  type AbsenceState,
  type AbsentPerson,
} from '../../domain/contract/absence.ts';
import type { UserRow } from '../../domain/contract/office.ts';
import { Role } from '../../domain/contract/roles.ts';
import { DomainError } from '../../domain/errors.ts';
import { absenceRefusal, changeRefusal } from '../../domain/people/absence.ts';
import { actingTitle } from '../../domain/people/acting-title.ts';
import type { SignedIn } from '../auth/principal.ts';
import type { z } from 'zod';
import { ask, commandBy, officer, router, transact, type Access, type Context } from './trpc.ts';

const everybody: Access = { kind: 'roles', roles: [...Role.options] };

/**
 * Who stands in for whom (Plh/Plt). Every officer names the substitute of the own absence; the
 * administrator and the head (pimpinan) that of anybody.
 */
export const absenceRouter = router({
  list: ask(everybody).query(({ ctx }): AbsenceList => absenceList(ctx)),

  save: commandBy(everybody)
    .input(SaveAbsenceInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'absence.save', input, (tx) => saveAbsence(ctx, tx, input)),
    ),

  change: commandBy(everybody)
    .input(ChangeAbsenceInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'absence.change', input, (tx) => changeAbsence(ctx, tx, input)),
    ),

  end: commandBy(everybody)
    .input(EndAbsenceInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'absence.end', input, (tx) => {
        const row = getStanding(ctx, tx, input.id);
        tx.append({
          subject: `user:${row.userId}`,
          type: 'absence.ended',
          payload: { id: row.id },
        });
        return { id: row.id };
      }),
    ),
});

function saveAbsence(ctx: Context, tx: Transaction, input: z.infer<typeof SaveAbsenceInput>) {
  const reader = new OfficeReader(tx.orm);
  if (!mayManage(officer(ctx), input.userId))
    throw new DomainError(
      'PENGGANTI_BUKAN_HAK_ANDA',
      'Anda hanya dapat menetapkan pengganti Anda sendiri. Untuk orang lain, minta pimpinan atau administrator.',
    );
  const away = getUser(reader, input.userId);
  const substitute = getUser(reader, input.substituteId);
  const { commandId: _id, ...absence } = input;
  const refusal = absenceRefusal(absence, {
    away,
    substitute,
    others: reader.absences().filter(({ endedAt }) => endedAt === null),
    today: ctx.office.day(tx.now),
  });
  if (refusal !== undefined) throw new DomainError(refusal.code, refusal.message);
  const id = tx.newId();
  tx.append({
    subject: `user:${input.userId}`,
    type: 'absence.saved',
    payload: { id, ...absence },
  });
  return { id };
}

function changeAbsence(ctx: Context, tx: Transaction, input: z.infer<typeof ChangeAbsenceInput>) {
  const row = getStanding(ctx, tx, input.id);
  const reader = new OfficeReader(tx.orm);
  const { commandId: _id, ...change } = input;
  const refusal = changeRefusal(row, change, {
    away: getUser(reader, row.userId),
    substitute: getUser(reader, row.substituteId),
    others: reader.absences().filter(({ id, endedAt }) => endedAt === null && id !== row.id),
    today: ctx.office.day(tx.now),
  });
  if (refusal !== undefined) throw new DomainError(refusal.code, refusal.message);
  tx.append({ subject: `user:${row.userId}`, type: 'absence.changed', payload: change });
  return { id: row.id };
}

/** One that has not passed, and that the officer may decide about. */
function getStanding(ctx: Context, tx: Transaction, absenceId: string): AbsenceRecord {
  const row = new OfficeReader(tx.orm).absences().find(({ id }) => id === absenceId);
  if (row === undefined || !mayManage(officer(ctx), row.userId))
    throw new DomainError(
      'PENGGANTIAN_TIDAK_ADA',
      'Penggantian itu tidak ada dalam daftar Anda. Muat ulang daftar.',
    );
  const state = stateOf(row, ctx.office.day(tx.now));
  if (state === 'ended' || state === 'past')
    throw new DomainError(
      'PENGGANTIAN_SUDAH_BERAKHIR',
      'Penggantian itu sudah berakhir. Tidak ada yang perlu dilakukan.',
    );
  return row;
}

function absenceList(ctx: Context): AbsenceList {
  const { reader } = ctx.office;
  const me = officer(ctx);
  const today = ctx.office.day();
  const users = reader.users();
  const byId = new Map(users.map((user) => [user.id, user]));
  const forAnybody = mayManageAll(me);
  return {
    today,
    forAnybody,
    rows: reader
      .absences()
      .filter(
        ({ userId, substituteId }) => forAnybody || [userId, substituteId].includes(me.userId),
      )
      .map((row) => asRow(row, byId, today, mayManage(me, row.userId))),
    people: users
      .filter(({ active }) => active || forAnybody)
      .map((user) => ({ ...person(user, user.id), active: user.active })),
  };
}

function asRow(
  row: AbsenceRecord,
  users: Map<string, UserRow>,
  today: string,
  isMine: boolean,
): AbsenceRow {
  const away = person(users.get(row.userId), row.userId);
  const state = stateOf(row, today);
  return {
    id: row.id,
    away,
    substitute: person(users.get(row.substituteId), row.substituteId),
    title: actingTitle(row.kind, away.position),
    kind: row.kind,
    fromDay: row.fromDay,
    toDay: row.toDay,
    orderNumber: row.orderNumber,
    state,
    mayChange: isMine && (state === 'today' || state === 'coming'),
  };
}

function stateOf(row: AbsenceRecord, today: string): AbsenceState {
  if (row.endedAt !== null) return 'ended';
  if (row.toDay < today) return 'past';
  return row.fromDay > today ? 'coming' : 'today';
}

function person(user: UserRow | undefined, id: string): AbsentPerson {
  return { id, name: user?.name ?? id, position: user?.position ?? '' };
}

/** Only the own office counts: a substitute does not pass the head's rights on. */
function mayManageAll({ ownRoles }: SignedIn): boolean {
  return ownRoles.includes('admin') || ownRoles.includes('pimpinan');
}

function mayManage(me: SignedIn, userId: string): boolean {
  return me.userId === userId || mayManageAll(me);
}

function getUser(reader: OfficeReader, id: string): UserRow {
  const user = reader.findUser(id);
  if (user === undefined) throw new DomainError('PENGGUNA_TIDAK_ADA', 'Pengguna itu tidak ada.');
  return user;
}
