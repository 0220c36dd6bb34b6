import { z } from 'zod';
import { CalendarDay } from '../calendar/time-schemas.ts';
import { absenceKinds } from '../people/absence.ts';
import { CommandId, Id } from './command.ts';

/** Somebody is away from `fromDay` to `toDay` (both included), and who stands in. */
export const SaveAbsenceInput = z.strictObject({
  commandId: CommandId,
  userId: Id,
  substituteId: Id,
  kind: z.enum(absenceKinds),
  fromDay: CalendarDay,
  toDay: CalendarDay,
  /** Number of the order (surat perintah), if there is one. */
  orderNumber: z.string().trim().max(100).default(''),
});
/** Other days, or the order's number that came later; who stands in for whom stays as it was. */
export const ChangeAbsenceInput = SaveAbsenceInput.pick({
  commandId: true,
  fromDay: true,
  toDay: true,
  orderNumber: true,
}).extend({ id: Id });
export const EndAbsenceInput = z.strictObject({ commandId: CommandId, id: Id });

export type AbsentPerson = { id: string; name: string; position: string };
export type AbsenceState = 'today' | 'coming' | 'past' | 'ended';
export type AbsenceRow = {
  id: string;
  away: AbsentPerson;
  substitute: AbsentPerson;
  /** As papers print it: "Plh. Kepala Dinas". */
  title: string;
  kind: 'plh' | 'plt';
  fromDay: string;
  toDay: string;
  orderNumber: string;
  state: AbsenceState;
  /** Whether the asker may change its days or end it: it has not passed, and is the asker's to say. */
  mayChange: boolean;
};
export type AbsenceList = {
  today: string;
  rows: AbsenceRow[];
  /** Whether the asker may name a substitute for anybody, or only for the asker. */
  forAnybody: boolean;
  /** Who may be chosen; inactive people only where a post is vacant. */
  people: (AbsentPerson & { active: boolean })[];
};
