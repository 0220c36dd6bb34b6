/** Which verb takes what, and in which windows it may be spoken. */
import * as z from 'zod';
import type { Verb } from './ipc-channels.ts';

export const Pin = z.string().regex(/^\d{6,12}$/);

interface VerbRule {
  args: z.ZodType<unknown[]>;
  /** Desks only, the public's screens only, or any window of ours. */
  at: 'desk' | 'kiosk' | 'any';
  why: string;
}

export const verbs = {
  leaveKiosk: {
    args: z.tuple([Pin]),
    at: 'kiosk',
    why: 'a technician’s way out; at a desk there is nothing to leave',
  },
  listPrinters: {
    args: z.tuple([]),
    at: 'desk',
    why: 'settings of this PC; names of printers are no business of the public',
  },
  version: {
    args: z.tuple([]),
    at: 'any',
    why: 'shown small on every screen, asked for on the telephone',
  },
  restart: {
    args: z.tuple([]),
    at: 'desk',
    why: 'a visitor must not be able to stop the office’s server',
  },
} as const satisfies Record<Verb, VerbRule>;
