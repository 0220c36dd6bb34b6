import type { z } from 'zod';
import type { Transaction } from '../../db/ledger.ts';
import { QueueReader } from '../../db/queue/queue-reader.ts';
import { VisitTransactor } from '../../db/visit/visit-reader.ts';
import type {
  PurposeView,
  RegisterVisitInput,
  VisitRegistered,
} from '../../domain/contract/visit.ts';
import type { PersonSealed } from '../../domain/events/front-events.ts';
import { checkIdentity } from '../../domain/people/identity.ts';
import { queueOpening } from '../../domain/queue/opening.ts';
import type { Office } from '../office.ts';
import { followUrl, questionnaireNote } from '../papers/ticket-facts.ts';
import { issueTicket, type IssueRequest } from './tickets.ts';

type PersonInput = {
  name: string;
  identityKind?: Parameters<typeof checkIdentity>[0] | undefined;
  identityNumber: string;
  phone: string;
  institution: string;
  onBehalfOf: string;
};

/** What is sealed about a visitor; numbers in their plain form, warnings never block (domain rules, identity). */
export function personOf(input: PersonInput): PersonSealed {
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

/** A visitor at the door or the touchscreen: written down, and given a number (seed 000, step 2). */
export function register(office: Office, tx: Transaction, input: Registration): VisitRegistered {
  const visitId = new VisitTransactor(tx).register({
    day: office.day(tx.now),
    source: input.source,
    purposeId: office.getPurpose(input.purposeId).id,
    represented: input.represented,
    person: personOf(input),
  });
  const { purposeId, priorityKind, overrideReason, language } = input;
  return giveNumber(office, tx, visitId, {
    purposeId,
    ...(priorityKind !== undefined && { priorityKind }),
    ...(overrideReason !== undefined && { overrideReason }),
    ...(language !== undefined && { language }),
  });
}

export function giveNumber(
  office: Office,
  tx: Transaction,
  visitId: string,
  request: { purposeId: string } & Omit<IssueRequest, 'queue' | 'visitId'>,
): VisitRegistered {
  const queue = office.getQueue(office.getPurpose(request.purposeId).queueId);
  const issued = issueTicket(office, tx, { queue, visitId, ...request });
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

/** What visitors come for, with how it stands now. */
export function purposes(office: Office): PurposeView[] {
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
