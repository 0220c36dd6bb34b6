import { z } from 'zod';
import type { Role } from './roles.ts';
import { CommandId, Id } from './command.ts';

export const SignInInput = z.strictObject({
  commandId: CommandId,
  userId: Id,
  pin: z.string().min(1).max(128),
  counterId: Id.optional(),
});
export const UnlockInput = z.strictObject({ pin: z.string().min(1).max(128) });
export const ChooseCounterInput = z.strictObject({ commandId: CommandId, counterId: Id });
/** A try to close a public screen: `left` with the right PIN, else why not. */
export const KioskExitInput = z.strictObject({
  commandId: CommandId,
  outcome: z.enum(['left', 'wrong-pin', 'locked', 'no-pin']),
  /** UTC, by the clock of that PC. */
  tried: z.iso.datetime(),
});

export type SignInUser = { id: string; name: string; position: string; roles: Role[] };
export type Me = {
  userId: string;
  name: string;
  position: string;
  /** Own roles and those of officers one stands in for today. */
  roles: Role[];
  /** In whose place today: "Plh. Kepala Dinas". */
  actingAs: { title: string; name: string }[];
  locked: boolean;
  counterId?: string;
  counterName?: string;
  /** Counters this person may sit at, with the names of their queues; those of the person's roles first. */
  counters: { id: string; name: string; queues: string[]; fits: boolean }[];
};
