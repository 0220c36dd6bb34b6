import { CaseTransactor } from '../../db/case/case-transactor.ts';
import type { CaseRecord } from '../../db/case/case-reader.ts';
import type { Transaction } from '../../db/ledger.ts';
import { QueueTransactor } from '../../db/queue/queue-transactor.ts';
import { event } from '../../db/schema/log.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import { VisitReader } from '../../db/visit/visit-reader.ts';
import type { Applicant } from '../../domain/contract/case.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { keepMasked } from '../../domain/people/mask.ts';
import { getStep, isForward, rolesOf, targetsOf } from '../../domain/workflow/sop-lookup.ts';
import { and, eq } from 'drizzle-orm';
import type { Office } from '../office.ts';

type Arrival = { by: string; at: string; visitId: string };

/**
 * Opens a case at a desk. What happened before the desk (the visitor came, security sent them on,
 * a number was taken) is walked through first with its own people and times, so that the map
 * pengendali proses begins at the door.
 */
export function openCase(
  office: Office,
  tx: Transaction,
  input: {
    sopId: string;
    entry?: string;
    ticketId?: string;
    applicant: Applicant;
    roles: string[];
  },
): CaseRecord {
  const cases = new CaseTransactor(tx);
  const { sop } = new SopLibrary(tx.orm).getCurrent(input.sopId);
  const ticket =
    input.ticketId === undefined
      ? undefined
      : new QueueTransactor(tx).getTicketWithoutCase(input.ticketId, office.day(tx.now));
  const purpose = office.settings.purposes.find(({ id }) => id === ticket?.purposeId);
  const entry =
    input.entry ??
    (purpose?.sopId === sop.id ? purpose.entry : undefined) ??
    (sop.entries[0]?.step as string);
  const desk = deskStep(sop, entry, ticket?.queueId, input.roles);
  const arrival = ticket?.visitId == null ? undefined : arrivalOf(tx, ticket.visitId);
  const at = arrival?.at;
  const visit =
    ticket?.visitId == null ? undefined : new VisitReader(tx.orm).findVisit(ticket.visitId);
  const record = cases.open({
    sopId: sop.id,
    entry,
    // The desk saw only the mask of what the visitor wrote at the door.
    applicant: keepMasked(input.applicant, visit ?? {}),
    ...(arrival !== undefined && { visitId: arrival.visitId }),
    ...(at !== undefined && { occurredAt: at }),
  });
  walkToDesk(cases, record, sop, desk, {
    by: arrival?.by ?? tx.stamp.actor,
    ...(at !== undefined && { at }),
  });
  if (ticket !== undefined) new QueueTransactor(tx).linkCase(ticket.id, record.id);
  return cases.getCase(record.id);
}

/** Completes the steps between the entry and the desk, along the shortest way forward. */
function walkToDesk(
  cases: CaseTransactor,
  record: CaseRecord,
  sop: Sop,
  desk: string,
  arrival: { by: string; at?: string },
): void {
  let state = record.state;
  for (const { step, outcome } of wayTo(sop, state.active[0]?.step ?? '', desk)) {
    const active = state.active.find((each) => each.step === step);
    if (active === undefined) break;
    state = cases.run(
      record.id,
      {
        type: 'complete',
        token: active.token,
        by: arrival.by,
        roles: rolesOf(sop, getStep(sop, step)),
        outcome,
      },
      arrival.at === undefined ? {} : { occurredAt: arrival.at },
    ).state;
  }
}

/** The step where this desk takes over: of the ticket's queue if there is one, else the first of the officer's roles. */
function deskStep(sop: Sop, entry: string, queueId: string | undefined, roles: string[]): string {
  const reachable = new Set([entry, ...wayEverywhere(sop, entry).keys()]);
  const mine = sop.steps.filter(
    (step) => reachable.has(step.id) && rolesOf(sop, step).some((role) => roles.includes(role)),
  );
  const external = new Set(sop.actors.filter((actor) => actor.external).map(({ id }) => id));
  const step =
    mine.find(({ queue }) => queue !== undefined && queue === queueId) ??
    mine.find(({ actor }) => !external.has(actor));
  if (step === undefined) {
    throw new DomainError(
      'PERAN_TIDAK_SESUAI',
      'Peran Anda tidak memulai layanan ini. Arahkan pemohon ke loket yang sesuai.',
    );
  }
  return step.id;
}

type Stride = { step: string; outcome: string };

/** Shortest forward way from `from` to `to`, as the outcomes to choose. */
function wayTo(sop: Sop, from: string, to: string): Stride[] {
  return from === to ? [] : (wayEverywhere(sop, from).get(to) ?? []);
}

function wayEverywhere(sop: Sop, from: string): Map<string, Stride[]> {
  const ways = new Map<string, Stride[]>();
  const open = [from];
  while (open.length > 0) {
    const at = open.shift() as string;
    const step = sop.steps.find(({ id }) => id === at);
    for (const [outcome, arrow] of Object.entries(step?.outcomes ?? {})) {
      if (!isForward(arrow)) continue;
      for (const target of targetsOf(arrow)) {
        if (target === 'end' || target === from || ways.has(target)) continue;
        ways.set(target, [...(ways.get(at) ?? []), { step: at, outcome }]);
        open.push(target);
      }
    }
  }
  return ways;
}

/** Who received the visitor, and when: from the log, which is the record of it. */
function arrivalOf(tx: Transaction, visitId: string): Arrival | undefined {
  const visit = new VisitReader(tx.orm).findVisit(visitId);
  const registered = tx.orm
    .select({ actor: event.actor })
    .from(event)
    .where(and(eq(event.subject, `visit:${visitId}`), eq(event.type, 'visit.registered')))
    .get();
  return visit && registered && { by: registered.actor, at: visit.arrivedAt, visitId };
}
