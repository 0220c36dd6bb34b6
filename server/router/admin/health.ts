import { ConfirmClockInput } from '../../../domain/contract/office.ts';
import { serverHealth } from '../../server-health.ts';
import { askAs, commandBy, transact } from '../trpc.ts';

/** The server's clock and disk. */
export const healthProcedures = {
  health: askAs('admin').query(({ ctx }) => serverHealth(ctx.office)),

  /** "The date is right": closing by term goes on with the next office hour. */
  confirmClock: commandBy({ kind: 'roles', roles: ['admin'] })
    .input(ConfirmClockInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'admin.confirmClock', input, (tx) => {
        ctx.office.clockWatch.confirm(tx, input.today);
        return { today: input.today };
      }),
    ),
};
