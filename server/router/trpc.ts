import { createHash } from 'node:crypto';
import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import { canonicalJson } from '../../db/events/envelope.ts';
import { asRefusal } from '../../db/disk-refusals.ts';
import type { Stamp } from '../../db/events/chain.ts';
import type { Transaction } from '../../db/ledger.ts';
import { CommandId, type Problem } from '../../domain/contract/command.ts';
import type { Role, StationKind } from '../../domain/contract/roles.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Principal, SignedIn } from '../auth/principal.ts';
import type { Lan } from '../http/lan.ts';
import type { Office } from '../office.ts';
import type { PrintWorker } from '../printing/print-worker.ts';
import { issueMessage } from './issue-message.ts';
import { problemOf, trpcCodeOf } from './problem.ts';

/** What a request brings to a procedure. */
export type Context = {
  office: Office;
  printing: PrintWorker;
  lan: Lan;
  /** Of the other end of the line. */
  address?: string | undefined;
  /** Where the server notes what it did; absent where nobody listens. */
  log?: { info(details: object, message: string): void };
  principal: Principal;
  setCookie: (name: string, value: string) => void;
  clearCookie: (name: string) => void;
};

/**
 * Who may call a procedure. `public`: anybody who reaches the server; `device`: this device may (the
 * hub always may) without a person; `signed-in`: any officer; `roles`: officers of these roles.
 */
export type Access =
  | { kind: 'public' }
  | { kind: 'device'; devices: StationKind[]; roles?: Role[] }
  | { kind: 'signed-in' }
  | { kind: 'roles'; roles: Role[] };

export type ProcedureMeta = { access: Access };

z.config({ localeError: issueMessage });

const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter({ shape, error }) {
      const satuAtap: Problem = problemOf(error);
      return {
        ...shape,
        message: satuAtap.message,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, satuAtap },
      };
    },
  });

export const router = t.router;

/** Questions slower than this are worth a line in the log. */
const SLOW_MS = 200;

const guarded = t.procedure.use(async ({ ctx, meta, next, type, path }) => {
  if (meta === undefined)
    throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'Procedure without access' });
  try {
    checkAccess(ctx, meta.access, type !== 'query');
  } catch (error) {
    throw asTrpc(error);
  }
  const began = performance.now();
  const result = await next();
  const ms = Math.round(performance.now() - began);
  if (type === 'mutation' || ms > SLOW_MS) {
    const code = result.ok ? 'OK' : problemOf(result.error).code;
    ctx.log?.info(
      { path, code, ms, user: ctx.principal.user?.userId, station: ctx.principal.device.stationId },
      type,
    );
  }
  if (!result.ok) throw asTrpc(result.error.cause, result.error);
  return result;
});

/** A refusal of ours, or of the disk, keeps its own HTTP status; anything else stays what it was. */
function asTrpc(error: unknown, otherwise = error): unknown {
  const refusal = asRefusal(error);
  if (!(refusal instanceof DomainError)) return otherwise;
  return new TRPCError({ code: trpcCodeOf(refusal), message: refusal.message, cause: refusal });
}

/** A question. Nothing it does is written. */
export function ask(access: Access) {
  return guarded.meta({ access });
}

/** A question that only officers of these roles may ask. */
export function askAs(...roles: Role[]) {
  return ask({ kind: 'roles', roles });
}

export function commandBy(access: Access) {
  return guarded.meta({ access });
}

export const anyone: Access = { kind: 'public' };
export const signedIn: Access = { kind: 'signed-in' };

export type CommandInput = { commandId: string };
export const CommandOnly = z.strictObject({ commandId: CommandId });

/**
 * Runs a command: one transaction, answered after its commit, idempotent by `commandId`.
 * `secret` parts of the input (a PIN) are left out of what is remembered of it.
 */
export function transact<I extends CommandInput, A>(
  ctx: Context,
  procedure: string,
  input: I,
  work: (tx: Transaction) => A,
  secret: (keyof I)[] = [],
): Promise<A> {
  const remembered = Object.fromEntries(
    Object.entries(input).filter(([key]) => !secret.includes(key as keyof I)),
  );
  const stamp: Stamp = {
    commandId: input.commandId,
    procedure,
    actor: ctx.principal.user?.userId ?? `device:${ctx.principal.device.stationId}`,
    station: ctx.principal.device.stationId,
    inputHash: createHash('sha256').update(canonicalJson(remembered)).digest('base64url'),
  };
  return ctx.office.ledger.transact(stamp, work);
}

/** The signed-in person of a guarded procedure. */
export function officer(ctx: Context): SignedIn {
  const { user } = ctx.principal;
  if (user === undefined)
    throw new DomainError(
      'BELUM_MASUK',
      'Anda belum masuk. Silakan masuk dengan nama dan PIN Anda.',
    );
  return user;
}

/** What a device that the office does not know, or no longer, is told. */
export function unpaired(): DomainError {
  return new DomainError(
    'PERANGKAT_BELUM_DIPASANGKAN',
    'Perangkat ini belum dipasangkan dengan kantor. Minta kode pasang kepada administrator.',
  );
}

function checkAccess(ctx: Context, access: Access, isChange: boolean): void {
  const { device, user } = ctx.principal;
  if (access.kind === 'public') return;
  if (device.kind === 'none') throw unpaired();
  if (access.kind === 'device') {
    if (device.kind === 'hub' || access.devices.includes(device.kind)) return;
    if (user !== undefined && access.roles?.some((role) => user.roles.includes(role)) === true)
      return;
    throw new DomainError(
      'PERANGKAT_TIDAK_BERHAK',
      'Layar ini tidak dibuka untuk perangkat ini. Minta administrator memasangkannya.',
    );
  }
  const person = officer(ctx);
  if (
    person.session.locked ||
    ctx.office.idle.isIdle(person.session.id, ctx.office.settings.office.idleLockMinutes)
  ) {
    throw new DomainError(
      'SESI_TERKUNCI',
      'Layar terkunci karena lama tidak dipakai. Masukkan PIN Anda untuk melanjutkan.',
    );
  }
  if (isChange) ctx.office.idle.touch(person.session.id);
  if (access.kind === 'roles' && !access.roles.some((role) => person.roles.includes(role))) {
    throw new DomainError(
      'PERAN_TIDAK_BERHAK',
      'Peran Anda tidak berhak melakukan ini. Minta petugas yang berwenang.',
      { roles: access.roles },
    );
  }
}
