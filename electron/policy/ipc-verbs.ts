/** Which verb takes what, and in which windows it may be spoken. */
import * as z from 'zod';
import type { Verb } from './ipc-channels.ts';

export const Pin = z.string().regex(/^\d{6,12}$/);

export interface VerbRule {
  args: z.ZodType<unknown[]>;
  /** Desks only, the public's screens only, or any window of ours. */
  at: 'desk' | 'kiosk' | 'any';
  /** Only from the shell's own page: no page of the office, however broken, sees a PIN. */
  from?: 'shell';
  why: string;
}

export const verbs = {
  askExit: {
    args: z.tuple([]),
    at: 'kiosk',
    why: 'opens the PIN page; asks for nothing else, so any page of the screen may',
  },
  closeExit: {
    args: z.tuple([]),
    at: 'kiosk',
    from: 'shell',
    why: 'a technician who thought better of it',
  },
  leaveKiosk: {
    args: z.tuple([Pin]),
    at: 'kiosk',
    from: 'shell',
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
