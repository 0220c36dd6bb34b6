import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { holiday } from '../../../db/schema/office.ts';
import { SopLibrary, versionOf } from '../../../db/sop/sop-library.ts';
import { holidayTableRefusal } from '../../../domain/calendar/holiday-table.ts';
import { CommandId, Id } from '../../../domain/contract/command.ts';
import { HolidayInput, type SopRow } from '../../../domain/contract/office.ts';
import { DomainError } from '../../../domain/errors.ts';
import { moveDueDays } from '../../cases/due-days.ts';
import { adopt } from '../../setup/set-up.ts';
import { shippedSops } from '../../setup/shipped-sops.ts';
import { askAs, commandBy, transact, type Access, type Context } from '../trpc.ts';

const admin: Access = { kind: 'roles', roles: ['admin'] };

/** The calendar and the SOPs that the office runs. */
export const serviceProcedures = {
  holidays: askAs('admin')
    .input(z.strictObject({ year: z.number().int().min(2000).max(2199) }))
    .query(({ ctx, input }) => ({
      year: input.year,
      loaded: ctx.office.settings.calendar.loadedYears.includes(input.year),
      holidays: ctx.office.ledger.orm
        .select()
        .from(holiday)
        .where(eq(holiday.year, input.year))
        .orderBy(holiday.day)
        .all()
        .map(({ day, name, kind }) => ({ day, name, kind })),
    })),

  saveHolidays: commandBy(admin)
    .input(
      z.strictObject({
        commandId: CommandId,
        year: z.number().int().min(2000).max(2199),
        holidays: z.array(HolidayInput).max(100),
      }),
    )
    .mutation(({ ctx, input }) => {
      const refusal = holidayTableRefusal(input.year, input.holidays);
      if (refusal !== undefined) throw new DomainError(refusal.code, refusal.message);
      return transact(ctx, 'admin.saveHolidays', input, (tx) => {
        tx.append({
          subject: 'office',
          type: 'holidays.saved',
          payload: { year: input.year, holidays: input.holidays },
        });
        return { year: input.year, ...moveDueDays(tx) };
      });
    }),

  sops: askAs('admin').query(({ ctx }) => sopRows(ctx)),

  useSop: commandBy(admin)
    .input(z.strictObject({ commandId: CommandId, sopId: Id, inUse: z.boolean() }))
    .mutation(({ ctx, input }) =>
      transact(ctx, 'admin.useSop', input, (tx) => {
        const file = shippedSops().find(({ sop }) => sop?.id === input.sopId);
        if (file === undefined)
          throw new DomainError('SOP_TIDAK_ADA', 'SOP itu tidak ada atau belum lolos pemeriksaan.');
        adopt(tx, file, input.inUse);
        return { sopId: input.sopId };
      }),
    ),
};

function sopRows(ctx: Context): SopRow[] {
  const library = new SopLibrary(ctx.office.ledger.orm);
  return shippedSops().map(({ file, yaml, sop, problems }) => {
    const use = sop && library.findUse(sop.id);
    return {
      id: sop?.id ?? file,
      number: sop?.number ?? '',
      title: sop?.title ?? file,
      agency: sop?.agency ?? '',
      revision: sop?.revision ?? 0,
      steps: sop?.steps.length ?? 0,
      inUse: use?.inUse ?? false,
      changed: sop !== undefined && use !== undefined && use.version !== versionOf(sop.id, yaml),
      file,
      problems,
      notes: sop?.notes ?? [],
    };
  });
}
