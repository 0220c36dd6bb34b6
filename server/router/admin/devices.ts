import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CommandId, Id, Line } from '../../../domain/contract/command.ts';
import type { LanView, StationRow } from '../../../domain/contract/office.ts';
import { StationKind } from '../../../domain/contract/roles.ts';
import { DomainError } from '../../../domain/errors.ts';
import { secretFor, tokenHash } from '../../auth/principal.ts';
import { eventPage } from '../../../db/events/event-log.ts';
import { describeEvent } from '../audit.ts';
import { eraseSubject, EraseSubjectInput } from '../erase.ts';
import { lanView } from '../lan-view.ts';
import { askAs, commandBy, transact, type Access } from '../trpc.ts';

const admin: Access = { kind: 'roles', roles: ['admin'] };
const PAIRING_MINUTES = 15;
/** Without letters and digits that are mistaken for each other. */
const PAIRING_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Devices of the LAN, the record of everything, and erasure. */
export const deviceProcedures = {
  stations: askAs('admin').query(({ ctx }): StationRow[] =>
    ctx.office.reader.stations().map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      active: row.active,
      ...(row.counterId !== null && { counterId: row.counterId }),
      ...(row.pairedAt !== null && { pairedAt: row.pairedAt }),
    })),
  ),

  /** How other devices reach this server, and by what they know it. */
  lan: askAs('admin').query(({ ctx }): LanView => lanView(ctx)),

  addStation: commandBy(admin)
    .input(
      z.strictObject({
        commandId: CommandId,
        name: Line,
        kind: StationKind,
        counterId: Id.optional(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const code = pairingCode(secretFor(ctx.office.keys.master, 'pairing', input.commandId));
      if (input.counterId !== undefined) ctx.office.getCounter(input.counterId);
      const { commandId: _id, ...rest } = input;
      const stationId = await transact(ctx, 'admin.addStation', input, (tx) => {
        const id = tx.newId();
        const codeUntil = new Date(Date.parse(tx.now) + PAIRING_MINUTES * 60_000).toISOString();
        tx.append({
          subject: `station:${id}`,
          type: 'station.added',
          payload: { id, ...withoutUndefined(rest), codeHash: tokenHash(code), codeUntil },
        });
        return id;
      });
      return { stationId, code };
    }),

  removeStation: commandBy(admin)
    .input(z.strictObject({ commandId: CommandId, stationId: Id }))
    .mutation(({ ctx, input }) =>
      transact(ctx, 'admin.removeStation', input, (tx) => {
        if (!ctx.office.reader.stations().some(({ id }) => id === input.stationId)) {
          throw new DomainError(
            'PERANGKAT_TIDAK_ADA',
            'Perangkat itu tidak ada. Muat ulang daftar.',
          );
        }
        tx.append({
          subject: `station:${input.stationId}`,
          type: 'station.removed',
          payload: { id: input.stationId },
        });
        return { stationId: input.stationId };
      }),
    ),

  eraseSubject: commandBy(admin)
    .input(EraseSubjectInput)
    .mutation(({ ctx, input }) => eraseSubject(ctx, input)),

  audit: askAs('admin', 'pimpinan')
    .input(
      z.strictObject({
        beforeSeq: z.number().int().optional(),
        subject: z.string().max(80).optional(),
      }),
    )
    .query(({ ctx, input }) => {
      const rows = eventPage(ctx.office.ledger.orm, input);
      return {
        rows: rows.map((row) => ({
          seq: row.seq,
          at: row.at,
          type: row.type,
          subject: row.subject,
          actorName: ctx.office.reader.findUser(row.actor)?.name ?? row.actor,
          station: row.station,
          summary: describeEvent(row.type),
        })),
      };
    }),
};

/** Derived from the command, so that a retry shows the same code; 31^8 codes, valid for minutes. */
function pairingCode(secret: string): string {
  let rest = createHash('sha256').update(secret).digest().readBigUInt64BE();
  return Array.from({ length: 8 }, () => {
    const letter = PAIRING_LETTERS[Number(rest % BigInt(PAIRING_LETTERS.length))];
    rest /= BigInt(PAIRING_LETTERS.length);
    return letter;
  }).join('');
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
