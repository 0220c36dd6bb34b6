import { CaseTransactor } from '../../db/case/case-transactor.ts';
import type { CaseRecord } from '../../db/case/case-reader.ts';
import type { Transaction } from '../../db/ledger.ts';
import { QueueTransactor } from '../../db/queue/queue-transactor.ts';
import type { CompleteStepInput } from '../../domain/contract/case.ts';
import type { StepCompleted } from '../../domain/contract/case-view.ts';
import { DomainError } from '../../domain/errors.ts';
import { formatNumber } from '../../domain/numbering/number-template.ts';
import { periodOf } from '../../domain/numbering/number-series.ts';
import type { Acting } from '../../domain/events/case-events.ts';
import { legalClock, promiseAtReceipt } from '../../domain/workflow/clock.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { SopStep, StepOutcome } from '../../domain/workflow/define-step.ts';
import { actorLabel, findActor, getStep, rolesOf } from '../../domain/workflow/sop-lookup.ts';
import type { z } from 'zod';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { receiptFacts, returnNoteFacts } from '../papers/case-facts.ts';
import { printRefusal, refusesHere } from '../papers/print-refusal.ts';
import { queuePrint } from '../printing/queue-print.ts';
import { forwardUnits } from './forward-units.ts';
import { findStepWork } from '../steps/registry.ts';

type Input = z.infer<typeof CompleteStepInput>;

/**
 * Completes a step with its outcome, and does what the step promises in the same transaction: the
 * receipt with its number and promise, the note of what is missing, the number for the next desk.
 */
export function completeStep(
  office: Office,
  tx: Transaction,
  user: SignedIn,
  input: Input,
): StepCompleted {
  const cases = new CaseTransactor(tx);
  const before = cases.getCase(input.caseId);
  const sop = cases.sopOf(before);
  const active = before.state.active.find(({ token }) => token === input.token);
  if (active === undefined) {
    throw new DomainError(
      'LANGKAH_SUDAH_SELESAI',
      'Langkah ini sudah diselesaikan. Muat ulang berkas untuk melihat keadaannya sekarang.',
    );
  }
  const step = getStep(sop, active.step);
  const outcome = step.outcomes[input.outcome];
  const station = stationOf(office, user);
  const acting = actingAt(user, rolesOf(sop, step));
  const command = {
    type: 'complete' as const,
    token: input.token,
    by: user.userId,
    roles: user.roles,
    outcome: input.outcome,
    ...(input.reason !== undefined && input.reason !== '' && { reason: input.reason }),
    form: {
      ...(input.choice !== undefined && { choice: input.choice }),
      ...(input.applicantSigned !== undefined && { applicantSigned: input.applicantSigned }),
    },
  };
  // Whose step it is comes before what is missing in its form.
  cases.mustAllow(before, command);
  const units = outcome === undefined ? [] : forwardUnits(office, sop, step, outcome, input.units);
  const work = findStepWork(step.capability);
  const prepared =
    outcome &&
    work?.prepare(
      {
        office,
        tx,
        cases,
        user,
        record: before,
        sop,
        step,
        token: input.token,
        outcomeId: input.outcome,
        outcome,
        reason: input.reason ?? '',
        units,
        station,
        ...(input.choice !== undefined && { choice: input.choice }),
        ...(acting !== undefined && { acting }),
      },
      input.form,
    );
  if (prepared !== undefined && 'refusal' in prepared) {
    const { code, message, details } = prepared.refusal;
    throw new DomainError(code, message, details);
  }
  const forwarded = {
    ...command,
    form: {
      ...command.form,
      units,
      ...(prepared?.partly !== undefined && { partly: prepared.partly }),
    },
  };
  let after = cases.run(input.caseId, forwarded, {
    ...(prepared?.form !== undefined && { form: prepared.form }),
    ...(acting !== undefined && { acting }),
  });
  const answer: StepCompleted = {
    papers: [],
    numbers: [],
    caseId: input.caseId,
    nextSteps: after.state.active.map((next) => {
      const at = getStep(sop, next.step);
      return { id: at.id, title: at.title, actorLabel: actorLabel(sop, at) };
    }),
  };
  if (before.receivedAt === null && after.receivedAt !== null)
    answer.receipt = giveReceipt(office, tx, user, after, sop, station);
  after = cases.saveDueDay(
    cases.getCase(after.id),
    legalClock(after.state, sop, office.clockRules).dueDay,
  );
  if (outcome !== undefined && goesBackToApplicant(sop, step, outcome)) {
    const note = input.reason === undefined || input.reason === '' ? {} : { note: input.reason };
    answer.returnNoteJobId = queuePrint(office, tx, {
      paper: 'return-note',
      title: 'Catatan kelengkapan berkas',
      caseId: after.id,
      facts: returnNoteFacts(office, after, sop, {
        officerId: user.userId,
        station,
        at: tx.now,
        ...note,
      }),
    });
  }
  prepared?.after({ after, answer });
  // Whoever never handed in a file is told at the desk; a received request is refused in writing.
  if (outcome !== undefined && refusesHere(outcome) && before.receivedAt !== null) {
    const signer = { userId: user.userId, ...(acting !== undefined && { acting }) };
    const by = { reason: input.reason ?? '', signer };
    const { given, jobId, title } = printRefusal(office, tx, after, sop, by);
    answer.numbers.push({ name: given.name, number: given.number });
    answer.papers.push({ jobId, title });
  }
  if (input.ticketId !== undefined) {
    const next = sendOn(office, tx, after, sop, input.ticketId);
    if (next !== undefined) answer.ticket = next;
  }
  return answer;
}

/** In whose place an officer does a step: only when the officer's own roles do not do it. */
export function actingAt(user: SignedIn, roles: readonly string[]): Acting | undefined {
  if (user.ownRoles.some((role) => roles.includes(role))) return undefined;
  const place = user.actingFor.find((each) => each.roles.some((role) => roles.includes(role)));
  return place && { kind: place.kind, for: place.userId };
}

/** Number, promise and paper of the tanda terima (SOP 004 step 6d, g). */
function giveReceipt(
  office: Office,
  tx: Transaction,
  user: SignedIn,
  record: CaseRecord,
  sop: Sop,
  station: string,
): NonNullable<StepCompleted['receipt']> {
  const cases = new CaseTransactor(tx);
  const { office: identity, calendar } = office.settings;
  const day = office.day(tx.now);
  const period = periodOf('yearly', day);
  const ordinal = cases.lastOrdinal('tanda-terima', period) + 1;
  const number = formatNumber(identity.receiptNumber, {
    seq: ordinal,
    day,
    kode: identity.code,
    kantor: identity.id,
    layanan: sop.id,
  });
  if (cases.isNumberTaken(number)) {
    throw new DomainError(
      'NOMOR_SUDAH_ADA',
      `Nomor ${number} sudah pernah diberikan. Minta administrator memeriksa bentuk nomor tanda terima.`,
    );
  }
  const promise = promiseAtReceipt(sop, tx.now, calendar);
  cases.number(record.id, {
    id: record.id,
    number,
    series: 'tanda-terima',
    period,
    ordinal,
    promise: promise.sentence,
    ...(promise.dueDay !== undefined && { dueDay: promise.dueDay }),
  });
  const facts = receiptFacts(office, record, sop, {
    number,
    receivedAt: tx.now,
    officerId: user.userId,
    station,
    promise,
  });
  const printJobId = queuePrint(office, tx, {
    paper: 'receipt',
    title: `Tanda terima ${number}`,
    caseId: record.id,
    facts,
  });
  return {
    number,
    sentence: promise.sentence,
    printJobId,
    ...(promise.dueDay !== undefined && { dueDay: promise.dueDay }),
  };
}

/** Back to the person at the desk: the step is CS's or asks the applicant to mend the files. */
function goesBackToApplicant(sop: Sop, step: SopStep, outcome: StepOutcome): boolean {
  if (outcome.returns !== true || typeof outcome.to !== 'string' || outcome.to === 'end')
    return false;
  const target = getStep(sop, outcome.to);
  return (
    findActor(sop, target.actor)?.external === true &&
    ['checklist', 'return-to-applicant', 'receive'].includes(step.capability)
  );
}

/** The visitor's number: sent on when the next step has its own queue, otherwise done. */
function sendOn(office: Office, tx: Transaction, record: CaseRecord, sop: Sop, ticketId: string) {
  const queues = new QueueTransactor(tx);
  const ticket = queues.getTicket(ticketId);
  if (ticket.caseId !== record.id) {
    throw new DomainError(
      'TIKET_BERKAS_LAIN',
      `Nomor ${ticket.number} bukan milik berkas ini. Muat ulang layar.`,
    );
  }
  const queueId = record.state.active
    .map(({ step }) => getStep(sop, step).queue)
    .find((queue) => queue !== undefined && queue !== ticket.queueId);
  const day = office.day(tx.now);
  // A number left over from another day only ends; the next desk gives one of today.
  if (
    queueId === undefined ||
    ticket.day !== day ||
    !office.settings.queues.some(({ id, active }) => id === queueId && active)
  ) {
    if (ticket.state === 'serving') queues.finish(ticketId);
    return undefined;
  }
  const queue = office.getQueue(queueId);
  const next = queues.transfer(ticketId, queue, day, { note: '', first: true, caseId: record.id });
  return { number: next.number, queueName: queue.name };
}

export function stationOf(office: Office, user: SignedIn): string {
  return (
    office.settings.counters.find(({ id }) => id === user.session.counterId)?.name ?? user.position
  );
}
