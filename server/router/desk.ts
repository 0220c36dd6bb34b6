import { z } from 'zod';
import { QueueReader } from '../../db/queue/queue-reader.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import { VisitReader } from '../../db/visit/visit-reader.ts';
import { Id } from '../../domain/contract/command.ts';
import type {
  DeskQueue,
  DeskService,
  ServiceGuide,
  TicketVisitor,
} from '../../domain/contract/desk.ts';
import { Role } from '../../domain/contract/roles.ts';
import { IdentityKind } from '../../domain/people/identity-kind.ts';
import { maskIdentity, maskPhone } from '../../domain/people/mask.ts';
import { queueOpening } from '../../domain/queue/opening.ts';
import { actorLabel } from '../../domain/workflow/sop-lookup.ts';
import type { Office } from '../office.ts';
import { ask, router, type Access } from './trpc.ts';

/** Everybody who works on numbers and files; not security, settings or the head of office. */
const desk: Access = {
  kind: 'roles',
  roles: Role.options.filter(
    (role) => role !== 'satpam' && role !== 'admin' && role !== 'pimpinan',
  ),
};

/** What a desk asks before there is a case: where to send somebody, which services, who came. */
export const deskRouter = router({
  /** Every queue of the office, for sending visitors on. */
  queues: ask(desk).query(({ ctx }): DeskQueue[] => queues(ctx.office)),

  services: ask(desk).query(({ ctx }): DeskService[] => {
    const library = new SopLibrary(ctx.office.ledger.orm);
    return library.inUse().map(({ version }) => {
      const sop = library.getRunning(version);
      return {
        id: sop.id,
        number: sop.number ?? '',
        title: sop.title,
        shortTitle: sop.shortTitle ?? sop.title,
      };
    });
  }),

  /** Requirements, promise, fee and the steps of a service: what the information desk tells (SOP 004 step 2). */
  guide: ask(desk)
    .input(z.strictObject({ sopId: Id }))
    .query(({ ctx, input }) => guide(ctx.office, input.sopId)),

  /** What the visitor wrote at the door or the touchscreen, so that nobody has to write it twice. */
  visitor: ask(desk)
    .input(z.strictObject({ ticketId: Id }))
    .query(({ ctx, input }) => visitor(ctx.office, input.ticketId)),
});

function queues(office: Office): DeskQueue[] {
  const now = office.ledger.clock.now();
  const day = office.day(now);
  const reader = new QueueReader(office.ledger.orm);
  return office.settings.queues
    .filter(({ active }) => active)
    .map((queue) => ({
      id: queue.id,
      name: queue.name,
      prefix: queue.prefix,
      maxCalls: queue.maxCalls,
      waiting: reader.countWaiting(queue.id, day),
      open: queueOpening(queue, now, office.settings.calendar, reader.totals(queue.id, day).issued)
        .open,
    }));
}

function guide(office: Office, sopId: string): ServiceGuide {
  const { sop } = new SopLibrary(office.ledger.orm).getCurrent(sopId);
  return {
    id: sop.id,
    number: sop.number ?? '',
    title: sop.title,
    requirements: sop.requirements.map(({ id, text }) => ({ id, text })),
    ...(sop.promise !== undefined && { promise: sop.promise.text }),
    ...(sop.fee !== undefined && { fee: sop.fee }),
    ...(sop.product !== undefined && { product: sop.product.name }),
    steps: sop.steps.map((step) => ({
      step: step.id,
      title: step.title,
      actorLabel: actorLabel(sop, step),
      capability: step.capability,
      ...(step.queue !== undefined && { queue: step.queue }),
      actions: step.actions.map(({ letter, text, items }) => ({
        text: items === undefined ? text : `${text} ${items.join('; ')}`,
        ...(letter !== undefined && { letter }),
      })),
      needs: step.needs,
      ...(step.norm !== undefined && { norm: step.norm.text }),
      outputs: step.outputs,
      remarks: step.remarks,
    })),
  };
}

/** Only while the number is at a desk: the person is in front of the officer (UU 27/2022). */
function visitor(office: Office, ticketId: string): TicketVisitor | null {
  const { orm } = office.ledger;
  const ticket = new QueueReader(orm).getTicket(ticketId);
  const visit =
    ticket.visitId === null || ticket.state !== 'serving'
      ? undefined
      : new VisitReader(orm).findVisit(ticket.visitId);
  if (visit === undefined) return null;
  return {
    name: visit.name,
    identityKind: IdentityKind.safeParse(visit.identityKind).data ?? '',
    identityNumber: visit.identityNumber === '' ? '' : maskIdentity(visit.identityNumber),
    phone: visit.phone === '' ? '' : maskPhone(visit.phone),
    institution: visit.institution,
    represented: visit.represented,
    onBehalfOf: visit.onBehalfOf,
  };
}
