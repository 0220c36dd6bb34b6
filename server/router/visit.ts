import { QueueTransactor } from '../../db/queue/queue-transactor.ts';
import { VisitTransactor } from '../../db/visit/visit-reader.ts';
import {
  ComeBackInput,
  InsideInput,
  LeaveInput,
  RefuseVisitInput,
  RegisterVisitInput,
  type CameBack,
  type VisitRegistered,
} from '../../domain/contract/visit.ts';
import { guestBook } from './guest-book.ts';
import { askAs, commandBy, router, transact, type Access } from './trpc.ts';
import { giveNumber, personOf, purposes, register } from './visits.ts';

const satpam: Access = { kind: 'roles', roles: ['satpam'] };

export const visitRouter = router({
  purposes: askAs('satpam', 'info', 'cs', 'admin', 'pintu', 'pulsa').query(({ ctx }) =>
    purposes(ctx.office),
  ),

  register: commandBy(satpam)
    .input(RegisterVisitInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'visit.register', input, (tx): VisitRegistered =>
        register(ctx.office, tx, { ...input, source: 'satpam' }),
      ),
    ),

  refuse: commandBy(satpam)
    .input(RefuseVisitInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'visit.refuse', input, (tx) => {
        const { purposeId, represented, reason } = input;
        const visitId = new VisitTransactor(tx).refuse({
          day: ctx.office.day(tx.now),
          represented,
          ...(purposeId !== undefined && { purposeId: ctx.office.getPurpose(purposeId).id }),
          person: personOf(input),
          reason,
        });
        return { visitId };
      }),
    ),

  leave: commandBy(satpam)
    .input(LeaveInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'visit.leave', input, (tx) => {
        const { ticketId } = new VisitTransactor(tx).leave(input.visitId);
        if (ticketId !== null) giveUpNumber(new QueueTransactor(tx), ticketId);
        return { visitId: input.visitId };
      }),
    ),

  comeBack: commandBy(satpam)
    .input(ComeBackInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'visit.comeBack', input, (tx): CameBack => {
        const { visitId, purposeId, priorityKind } = input;
        new VisitTransactor(tx).comeBack(visitId, ctx.office.day(tx.now));
        if (purposeId === undefined) return { visitId };
        const request = { purposeId, ...(priorityKind !== undefined && { priorityKind }) };
        return { visitId, given: giveNumber(ctx.office, tx, visitId, request) };
      }),
    ),

  inside: askAs('satpam', 'admin', 'pimpinan')
    .input(InsideInput)
    .query(({ ctx, input }) => guestBook(ctx.office, input?.day)),
});

/** Who has left the building is not to be called three times for nothing. */
function giveUpNumber(queues: QueueTransactor, ticketId: string): void {
  const { state } = queues.getTicket(ticketId);
  if (state === 'waiting' || state === 'called')
    queues.cancel(ticketId, 'Tamu meninggalkan kantor sebelum dilayani.');
}
