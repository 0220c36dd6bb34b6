import { z } from 'zod';
import { CommandId } from '../../domain/contract/command.ts';
import {
  ChooseCounterInput,
  KioskExitInput,
  SignInInput,
  UnlockInput,
  type Me,
  type SignInUser,
} from '../../domain/contract/auth.ts';
import { DomainError } from '../../domain/errors.ts';
import { freshMe, meOf } from '../auth/me.ts';
import { provePin, refuseLocked } from '../auth/prove-pin.ts';
import { secretFor, sessionCookie, stationCookie, tokenHash } from '../auth/principal.ts';
import {
  anyone,
  ask,
  commandBy,
  CommandOnly,
  officer,
  router,
  signedIn,
  transact,
  type Context,
} from './trpc.ts';

/** Anybody on a device of the office; a stranger on the LAN must pair first. */
const onDevice = { kind: 'device', devices: ['desk', 'security', 'kiosk', 'display'] } as const;
const device = { ...onDevice, devices: [...onDevice.devices] };

export const authRouter = router({
  /** Names for the sign-in screen; only on the office's own devices. */
  users: ask(device).query(({ ctx }): SignInUser[] =>
    ctx.office.reader
      .users()
      .filter(({ active }) => active)
      .map(({ id, name, position, roles }) => ({ id, name, position, roles })),
  ),

  me: ask(anyone).query(({ ctx }): Me | null =>
    ctx.principal.user === undefined ? null : meOf(ctx, ctx.principal.user),
  ),

  /**
   * A person is at this screen, typing or clicking without sending anything yet: a long form must
   * not meet the server's lock. Nothing is written; a session already locked stays so.
   */
  touch: ask(signedIn).query(({ ctx }) => {
    ctx.office.idle.touch(officer(ctx).session.id);
    return { ok: true };
  }),

  signIn: commandBy(device)
    .input(SignInInput)
    .mutation(async ({ ctx, input }): Promise<Me> => {
      ctx.office.signInRate.take(`masuk:${ctx.principal.device.stationId}`);
      await provePin(ctx, input.userId, input.pin);
      const token = secretFor(ctx.office.keys.master, 'session', input.commandId);
      const sessionId = await transact(
        asDevice(ctx),
        'auth.signIn',
        input,
        (tx) => {
          refuseLocked(ctx, input.userId, tx.now);
          const id = tx.newId();
          if (input.counterId !== undefined) ctx.office.getCounter(input.counterId);
          tx.append({
            subject: `session:${id}`,
            type: 'session.opened',
            payload: {
              id,
              tokenHash: tokenHash(token),
              userId: input.userId,
              stationId: ctx.principal.device.stationId,
              ...(input.counterId !== undefined && { counterId: input.counterId }),
            },
          });
          return id;
        },
        ['pin'],
      );
      ctx.office.idle.touch(sessionId);
      ctx.setCookie(sessionCookie, token);
      return freshMe(ctx, token);
    }),

  signOut: commandBy(anyone)
    .input(CommandOnly)
    .mutation(async ({ ctx, input }) => {
      const { user } = ctx.principal;
      ctx.clearCookie(sessionCookie);
      if (user === undefined) return { ok: true };
      return transact(ctx, 'auth.signOut', input, (tx) => {
        tx.append({
          subject: `session:${user.session.id}`,
          type: 'session.closed',
          payload: { id: user.session.id },
        });
        return { ok: true };
      });
    }),

  lock: commandBy(anyone)
    .input(CommandOnly)
    .mutation(({ ctx, input }) => {
      const { session } = officer(ctx);
      return transact(ctx, 'auth.lock', input, (tx) => {
        tx.append({
          subject: `session:${session.id}`,
          type: 'session.locked',
          payload: { id: session.id },
        });
        return { ok: true };
      });
    }),

  unlock: commandBy(anyone)
    .input(UnlockInput.extend({ commandId: CommandId }))
    .mutation(async ({ ctx, input }): Promise<Me> => {
      const { userId, session } = officer(ctx);
      ctx.office.signInRate.take(`masuk:${ctx.principal.device.stationId}`);
      await provePin(ctx, userId, input.pin);
      await transact(
        ctx,
        'auth.unlock',
        input,
        (tx) => {
          refuseLocked(ctx, userId, tx.now);
          tx.append({ subject: `user:${userId}`, type: 'user.unlocked', payload: { id: userId } });
          tx.append({
            subject: `session:${session.id}`,
            type: 'session.unlocked',
            payload: { id: session.id },
          });
        },
        ['pin'],
      );
      ctx.office.idle.touch(session.id);
      return { ...meOf(ctx, officer(ctx)), locked: false };
    }),

  chooseCounter: commandBy({ kind: 'signed-in' })
    .input(ChooseCounterInput)
    .mutation(async ({ ctx, input }): Promise<Me> => {
      const { session } = officer(ctx);
      await transact(ctx, 'auth.chooseCounter', input, (tx) => {
        ctx.office.getCounter(input.counterId);
        tx.append({
          subject: `session:${session.id}`,
          type: 'session.counter-chosen',
          payload: { id: session.id, counterId: input.counterId },
        });
      });
      const person = officer(ctx);
      return meOf(ctx, { ...person, session: { ...person.session, counterId: input.counterId } });
    }),

  /** A PC's shell says that somebody tried to close a public screen with the technician's PIN. */
  kioskExit: commandBy(device)
    .input(KioskExitInput)
    .mutation(({ ctx, input }) => {
      const id = ctx.principal.device.stationId;
      ctx.office.signInRate.take(`anjungan:${id}`);
      return transact(ctx, 'auth.kioskExit', input, (tx) => {
        const { outcome, tried } = input;
        const subject = `station:${id}`;
        if (outcome === 'left')
          tx.append({ subject, type: 'station.kiosk-left', payload: { id, tried } });
        else
          tx.append({
            subject,
            type: 'station.kiosk-refused',
            payload: { id, tried, why: outcome },
          });
        return { ok: true };
      });
    }),

  /** A LAN device enters the code shown at the hub, once. */
  pairStation: commandBy(anyone)
    .input(
      z.strictObject({
        commandId: CommandId,
        code: z
          .string()
          .trim()
          .toUpperCase()
          .regex(/^[A-Z2-9]{8}$/, 'Kode terdiri atas 8 huruf dan angka.'),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      // By address: a stranger who guesses must not keep the office's own devices out.
      ctx.office.signInRate.take(`pasang:${ctx.address ?? ''}`);
      const token = secretFor(ctx.office.keys.master, 'station', input.commandId);
      const paired = await transact(
        { ...ctx, principal: { device: stranger } },
        'auth.pairStation',
        input,
        (tx) => {
          const codeHash = tokenHash(input.code);
          const station = ctx.office.reader
            .stations()
            .find((row) => row.codeHash === codeHash && (row.codeUntil ?? '') > tx.now);
          if (station === undefined) {
            throw new DomainError(
              'KODE_PASANG_SALAH',
              'Kode pasang salah atau sudah lewat waktunya. Minta kode baru kepada administrator.',
            );
          }
          tx.append({
            subject: `station:${station.id}`,
            type: 'station.paired',
            payload: { id: station.id, tokenHash: tokenHash(token) },
          });
          return { stationId: station.id, name: station.name, kind: station.kind };
        },
        ['code'],
      );
      ctx.setCookie(stationCookie, token);
      return paired;
    }),
});

/** Who asks before anybody signed in: a retry that already carries the new cookie is the same command. */
function asDevice(ctx: Context): Context {
  return { ...ctx, principal: { device: ctx.principal.device } };
}

const stranger = { kind: 'none', stationId: 'none', name: '' } as const;
