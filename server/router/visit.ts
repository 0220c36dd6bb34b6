import type { Transaction } from '../../db/ledger.ts';
import { QueueReader } from '../../db/queue/queue-reader.ts';
import { VisitReader, VisitTransactor } from '../../db/visit/visit-reader.ts';
import {
  KioskTicketInput,
  LeaveInput,
  RefuseVisitInput,
  RegisterVisitInput,
  type InsideList,
  type PurposeView,
  type VisitRegistered,
  type VisitRow,
} from '../../domain/contract/visit.ts';
import { z } from 'zod';
import { CommandId, Id } from '../../domain/contract/command.ts';
import type { PersonSealed } from '../../domain/events/front-events.ts';
import { DomainError } from '../../domain/errors.ts';
import { checkIdentity } from '../../domain/people/identity.ts';
import { maskIdentity, maskPhone } from '../../domain/people/mask.ts';
import { queueOpening } from '../../domain/queue/opening.ts';
import { CaseReader } from '../../db/case/case-reader.ts';
import { followUrl, questionnaireNote } from '../papers/ticket-facts.ts';
import type { Office } from '../office.ts';
import { issueTicket } from './tickets.ts';
import { ask, askAs, commandBy, router, transact, type Access, type Context } from './trpc.ts';
import { printJobView } from './views.ts';

const satpam: Access = { kind: 'roles', roles: ['satpam'] };
const kiosk: Access = { kind: 'device', devices: ['kiosk'] };

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
        const visitId = new VisitTransactor(tx).refuse({
          day: ctx.office.day(tx.now),
          represented: input.represented,
          person: personOf(input),
          reason: input.reason,
        });
        return { visitId };
      }),
    ),

  leave: commandBy(satpam)
    .input(LeaveInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'visit.leave', input, (tx) => {
        new VisitTransactor(tx).leave(input.visitId);
        return { visitId: input.visitId };
      }),
    ),

  inside: askAs('satpam', 'admin', 'pimpinan').query(({ ctx }): InsideList => {
    const reader = new VisitReader(ctx.office.ledger.orm);
    const day = ctx.office.day();
    const rows = (which: 'inside' | 'left' | 'refused') =>
      reader.ofDay(day, which, 200).map((row) => visitRow(ctx.office, row));
    return {
      inside: rows('inside'),
      left: rows('left'),
      refused: rows('refused'),
      seq: ctx.office.ledger.lastSeq,
    };
  }),
});

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

type PersonInput = {
  name: string;
  identityKind?: Parameters<typeof checkIdentity>[0] | undefined;
  identityNumber: string;
  phone: string;
  institution: string;
  onBehalfOf: string;
};

/** What is sealed about a visitor; numbers in their plain form, warnings never block (domain rules, identity). */
function personOf(input: PersonInput): PersonSealed {
  const identityNumber =
    input.identityKind === undefined || input.identityNumber === ''
      ? input.identityNumber
      : checkIdentity(input.identityKind, input.identityNumber).normalised;
  return {
    name: input.name,
    identityNumber,
    phone: input.phone,
    institution: input.institution,
    onBehalfOf: input.onBehalfOf,
    ...(input.identityKind !== undefined && { identityKind: input.identityKind }),
  };
}

type Registration = PersonInput & {
  purposeId: string;
  represented: boolean;
  source: 'satpam' | 'anjungan';
  priorityKind?: RegisterInput['priorityKind'];
  overrideReason?: string | undefined;
  language?: 'id' | 'en';
};
type RegisterInput = z.infer<typeof RegisterVisitInput>;

function register(office: Office, tx: Transaction, input: Registration): VisitRegistered {
  const purpose = office.getPurpose(input.purposeId);
  const queue = office.getQueue(purpose.queueId);
  const visitId = new VisitTransactor(tx).register({
    day: office.day(tx.now),
    source: input.source,
    purposeId: purpose.id,
    represented: input.represented,
    person: personOf(input),
  });
  const issued = issueTicket(office, tx, {
    queue,
    purposeId: purpose.id,
    visitId,
    ...(input.priorityKind !== undefined && { priorityKind: input.priorityKind }),
    ...(input.overrideReason !== undefined && { overrideReason: input.overrideReason }),
    ...(input.language !== undefined && { language: input.language }),
  });
  return {
    visitId,
    ...issued,
    queueNameEn: queue.nameEn === '' ? queue.name : queue.nameEn,
    goTo: placeOf(office, queue.id, ' atau '),
    goToEn: placeOf(office, queue.id, ' or '),
    questionnaireNote,
    followUrl: followUrl(office, issued.ticketId),
  };
}

/** Where to wait: the counters that serve the queue, by the names on their signs. */
function placeOf(office: Office, queueId: string, or: string): string {
  const names = office.settings.counters
    .filter((counter) => counter.active && counter.queueIds.includes(queueId))
    .map(({ name }) => name);
  return names.length === 0 ? office.getQueue(queueId).name : names.join(or);
}

function purposes(office: Office): PurposeView[] {
  const now = office.ledger.clock.now();
  const day = office.day(now);
  const reader = new QueueReader(office.ledger.orm);
  return office.settings.purposes.map((purpose) => {
    const queue = office.getQueue(purpose.queueId);
    const opening = queueOpening(
      queue,
      now,
      office.settings.calendar,
      reader.totals(queue.id, day).issued,
    );
    return {
      id: purpose.id,
      label: purpose.label,
      labelEn: purpose.labelEn,
      hint: purpose.hint,
      hintEn: purpose.hintEn,
      queueId: queue.id,
      queueName: queue.name,
      waiting: reader.countWaiting(queue.id, day),
      open: opening.open,
      onKiosk: purpose.onKiosk,
      ...(!opening.open && {
        closedReason: opening.message,
        closedReasonEn: opening.messageEn,
      }),
    };
  });
}

function visitRow(office: Office, row: ReturnType<VisitReader['ofDay']>[number]): VisitRow {
  const { visit } = row;
  return {
    id: visit.id,
    name: visit.name,
    institution: visit.institution,
    identityMasked: visit.identityNumber === '' ? '' : maskIdentity(visit.identityNumber),
    phoneMasked: visit.phone === '' ? '' : maskPhone(visit.phone),
    purposeLabel: office.settings.purposes.find(({ id }) => id === visit.purposeId)?.label ?? '',
    arrivedAt: visit.arrivedAt,
    source: visit.source,
    ...(row.number !== null && { ticketNumber: row.number }),
    ...(row.state !== null && { ticketState: row.state }),
    ...(visit.ticketId !== null && { ticketId: visit.ticketId }),
    ...(visit.leftAt !== null && { leftAt: visit.leftAt }),
    ...(visit.refusedReason !== null && { refusedReason: visit.refusedReason }),
  };
}
