import { z } from 'zod';
import { CaseReader } from '../../db/case/case-reader.ts';
import { CommandId, Id } from '../../domain/contract/command.ts';
import { KioskTicketInput, type VisitRegistered } from '../../domain/contract/visit.ts';
import { DomainError } from '../../domain/errors.ts';
import { ask, commandBy, router, transact, type Access, type Context } from './trpc.ts';
import { printJobView } from './views.ts';
import { purposes, register } from './visits.ts';

const kiosk: Access = { kind: 'device', devices: ['kiosk'] };

export const kioskRouter = router({
  purposes: ask(kiosk).query(({ ctx }) => purposes(ctx.office).filter(({ onKiosk }) => onKiosk)),

  take: commandBy(kiosk)
    .input(KioskTicketInput)
    .mutation(({ ctx, input }) => {
      if (ctx.principal.device.kind !== 'hub')
        ctx.office.publicRate.take(`anjungan:${ctx.principal.device.stationId}`);
      return transact(ctx, 'kiosk.take', input, (tx): VisitRegistered => {
        if (!ctx.office.getPurpose(input.purposeId).onKiosk) {
          throw new DomainError(
            'TUJUAN_TIDAK_DI_ANJUNGAN',
            'Layanan ini tidak dibuka di anjungan. Silakan ke meja keamanan.',
          );
        }
        return register(ctx.office, tx, { ...input, source: 'anjungan' });
      });
    }),

  printStatus: ask(kiosk)
    .input(z.strictObject({ printJobId: Id }))
    .query(({ ctx, input }) => ticketJob(ctx, input.printJobId)),

  retryPrint: commandBy(kiosk)
    .input(z.strictObject({ commandId: CommandId, printJobId: Id }))
    .mutation(async ({ ctx, input }) => {
      ticketJob(ctx, input.printJobId);
      await ctx.printing.retry(ctx, 'kiosk.retryPrint', {
        commandId: input.commandId,
        jobId: input.printJobId,
      });
      return ticketJob(ctx, input.printJobId);
    }),
});

/** A touchscreen sees the state of ticket papers only. */
function ticketJob(ctx: Context, id: string) {
  const job = new CaseReader(ctx.office.ledger.orm).findJob(id);
  if (job === undefined || job.paper !== 'ticket')
    throw new DomainError('CETAKAN_TIDAK_ADA', 'Cetakan itu tidak ada.');
  return printJobView(ctx.office, job);
}
