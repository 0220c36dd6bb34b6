import type { CounterConfig, QueueConfig } from '../../domain/contract/office.ts';
import type { PriorityKind, WhyNext } from '../../domain/contract/queue.ts';
import { DomainError } from '../../domain/errors.ts';
import { callingOrder, nextTicket } from '../../domain/queue/next-ticket.ts';
import { ticketNumber } from '../../domain/queue/opening.ts';
import { ticketRefusal, type TicketAction } from '../../domain/queue/ticket-state.ts';
import type { Transaction } from '../ledger.ts';
import { asWaiting, QueueReader, type TicketRow } from './queue-reader.ts';

export type NewTicket = {
  queue: QueueConfig;
  day: string;
  purposeId?: string;
  visitId?: string;
  caseId?: string;
  fromTicketId?: string;
  orderKey?: string;
  priority?: boolean;
  priorityKind?: PriorityKind;
  overrideReason?: string;
};

/** Changes of the queue. Each method checks the state it finds inside the transaction. */
export class QueueTransactor extends QueueReader {
  private readonly tx: Transaction;

  constructor(tx: Transaction) {
    super(tx.orm);
    this.tx = tx;
  }

  /** Gives the next number of the day; the unique row in `ticket` makes a second one impossible. */
  issue(input: NewTicket): TicketRow {
    const { queue, day, priorityKind, overrideReason } = input;
    const id = this.tx.newId();
    const ordinal = this.totals(queue.id, day).issued + 1;
    this.tx.append({
      subject: `ticket:${id}`,
      type: 'ticket.issued',
      payload: {
        id,
        queueId: queue.id,
        day,
        ordinal,
        number: ticketNumber(queue.prefix, ordinal),
        priority: input.priority ?? priorityKind !== undefined,
        orderKey: input.orderKey ?? this.tx.now,
        ...(input.purposeId !== undefined && { purposeId: input.purposeId }),
        ...(input.visitId !== undefined && { visitId: input.visitId }),
        ...(input.caseId !== undefined && { caseId: input.caseId }),
        ...(input.fromTicketId !== undefined && { fromTicketId: input.fromTicketId }),
      },
      ...(overrideReason !== undefined && { sealed: { overrideReason } }),
    });
    if (priorityKind !== undefined) {
      this.tx.append({
        subject: `priority-day:${day}`,
        type: 'ticket.priority-declared',
        payload: { ticketId: id },
        sealed: { kind: priorityKind },
      });
    }
    return this.getTicket(id);
  }

  /** Calls whoever is next at this counter; undefined when nobody waits. */
  callNext(counter: CounterConfig, queues: QueueConfig[], day: string): TicketRow | undefined {
    this.refuseBusy(counter, day);
    const choices = queues.flatMap((queue) => {
      const next = nextTicket(
        this.waiting(queue.id, day).map(asWaiting),
        this.totals(queue.id, day),
        queue.priority,
      );
      return next === undefined ? [] : [next];
    });
    // A counter with several queues takes priority first, then whoever came first.
    choices.sort(
      (a, b) =>
        Number(b.ticket.priority) - Number(a.ticket.priority) ||
        (a.ticket.orderKey < b.ticket.orderKey ? -1 : 1),
    );
    const chosen = choices[0];
    return chosen && this.call(this.getTicket(chosen.ticket.id), counter, chosen.why.code);
  }

  /** An officer calls a chosen number; the reason is recorded. */
  callChosen(id: string, counter: CounterConfig, day: string, reason: string): TicketRow {
    this.refuseBusy(counter, day);
    const row = this.must('call', id, day);
    if (!counter.queueIds.includes(row.queueId)) {
      throw new DomainError(
        'TIKET_ANTREAN_LAIN',
        `Nomor ${row.number} bukan antrean ${counter.name}. Minta loket yang sesuai memanggilnya.`,
      );
    }
    return this.call(row, counter, 'dipilih-petugas', reason);
  }

  recall(id: string, queue: QueueConfig, day: string): TicketRow {
    const row = this.must('recall', id, day);
    if (row.calls >= queue.maxCalls) {
      throw new DomainError(
        'SUDAH_TIGA_KALI',
        `Nomor ${row.number} sudah dipanggil ${row.calls} kali. Lewati nomor ini; pemegangnya dapat melapor kembali.`,
        { calls: row.calls },
      );
    }
    return this.append(row, {
      id,
      counterId: row.counterId ?? '',
      nth: row.calls + 1,
      why: (row.whyCode ?? 'urutan') as WhyNext['code'],
    });
  }

  start(id: string, day: string): TicketRow {
    const row = this.must('start', id, day);
    this.tx.append({ subject: `ticket:${id}`, type: 'ticket.serving-started', payload: { id } });
    return this.getTicket(row.id);
  }

  finish(id: string): TicketRow {
    this.must('finish', id);
    this.tx.append({ subject: `ticket:${id}`, type: 'ticket.finished', payload: { id } });
    return this.getTicket(id);
  }

  /** Only after the calls the office promises (three). */
  miss(id: string, queue: QueueConfig): TicketRow {
    const row = this.must('miss', id);
    if (row.calls < queue.maxCalls) {
      throw new DomainError(
        'BELUM_TIGA_KALI',
        `Nomor ${row.number} baru dipanggil ${row.calls} dari ${queue.maxCalls} kali. Panggil lagi sebelum melewatinya.`,
        { calls: row.calls, maxCalls: queue.maxCalls },
      );
    }
    this.tx.append({ subject: `ticket:${id}`, type: 'ticket.missed', payload: { id } });
    return this.getTicket(id);
  }

  /** The late holder reports: back into the queue after `reinsertAfter` numbers. */
  returnLate(id: string, queue: QueueConfig, day: string): TicketRow {
    const row = this.must('return-late', id, day);
    const eligibleAfterCall = this.totals(row.queueId, row.day).calls + queue.reinsertAfter;
    this.tx.append({
      subject: `ticket:${id}`,
      type: 'ticket.returned-late',
      payload: { id, eligibleAfterCall },
    });
    return this.getTicket(id);
  }

  /** Ends this ticket and gives a number of another queue to the same visitor. */
  transfer(
    id: string,
    to: QueueConfig,
    day: string,
    options: { note: string; first: boolean; caseId?: string },
  ): TicketRow {
    const row = this.must('transfer', id, day);
    if (!to.active) {
      throw new DomainError(
        'ANTREAN_TIDAK_AKTIF',
        `Antrean ${to.name} sedang tidak dibuka. Pilih antrean lain.`,
      );
    }
    if (row.queueId === to.id) {
      throw new DomainError(
        'TIKET_ANTREAN_SAMA',
        `Nomor ${row.number} sudah di antrean ${to.name}. Pilih antrean lain.`,
      );
    }
    const caseId = options.caseId ?? row.caseId ?? undefined;
    const next = this.issue({
      queue: to,
      day,
      priority: row.priority,
      fromTicketId: row.id,
      orderKey: options.first ? row.orderKey : this.tx.now,
      ...(row.purposeId !== null && { purposeId: row.purposeId }),
      ...(row.visitId !== null && { visitId: row.visitId }),
      ...(caseId !== undefined && { caseId }),
    });
    this.tx.append({
      subject: `ticket:${id}`,
      type: 'ticket.transferred',
      payload: { id, toTicketId: next.id },
      ...(options.note !== '' && { sealed: { note: options.note } }),
    });
    return this.getTicket(next.id);
  }

  /** The number of somebody who is at the desk now and has no file yet. */
  getTicketWithoutCase(id: string, day: string): TicketRow {
    const row = this.must('link', id, day);
    if (row.caseId === null) return row;
    throw new DomainError(
      'TIKET_SUDAH_BERBERKAS',
      `Nomor ${row.number} sudah mempunyai berkas. Muat ulang layar.`,
    );
  }

  linkCase(id: string, caseId: string): void {
    this.tx.append({
      subject: `ticket:${id}`,
      type: 'ticket.case-linked',
      payload: { id, caseId },
    });
  }

  cancel(id: string, reason: string): TicketRow {
    this.must('cancel', id);
    this.tx.append({
      subject: `ticket:${id}`,
      type: 'ticket.cancelled',
      payload: { id },
      sealed: { reason },
    });
    return this.getTicket(id);
  }

  /** With `day`, only a number of that day: yesterday's can be ended, not served on. */
  private must(action: TicketAction, id: string, day?: string): TicketRow {
    const row = this.getTicket(id);
    const refusal = ticketRefusal(action, row.state);
    if (refusal !== undefined)
      throw new DomainError(refusal.code, refusal.message, {
        state: row.state,
        number: row.number,
      });
    if (day !== undefined && row.day !== day)
      throw new DomainError(
        'TIKET_HARI_LAIN',
        `Nomor ${row.number} bukan nomor hari ini. Beri nomor baru.`,
      );
    return row;
  }

  private refuseBusy(counter: CounterConfig, day: string): void {
    const current = this.currentOf(counter.id, day);
    if (current === undefined) return;
    throw new DomainError(
      'LOKET_MASIH_MELAYANI',
      `${counter.name} masih memegang nomor ${current.number}. Selesaikan atau lewati dahulu, lalu panggil berikutnya.`,
      { number: current.number },
    );
  }

  private call(
    row: TicketRow,
    counter: CounterConfig,
    why: WhyNext['code'],
    reason?: string,
  ): TicketRow {
    return this.append(row, { id: row.id, counterId: counter.id, nth: 1, why }, reason);
  }

  private append(
    row: TicketRow,
    call: { id: string; counterId: string; nth: number; why: WhyNext['code'] },
    reason?: string,
  ): TicketRow {
    const others = this.waiting(row.queueId, row.day).filter(({ id }) => id !== row.id);
    this.tx.append({
      subject: `ticket:${row.id}`,
      type: 'ticket.called',
      payload: {
        ...call,
        priorityWaiting: others.some(({ priority }) => priority),
        ordinaryWaiting: others.some(({ priority }) => !priority),
      },
      ...(reason !== undefined && { sealed: { reason } }),
    });
    return this.getTicket(row.id);
  }
}

/** The waiting tickets of one queue in calling order, with the reason of each. */
export function orderedWaiting(
  reader: QueueReader,
  queue: QueueConfig,
  day: string,
  limit: number,
) {
  const rows = reader.waiting(queue.id, day);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const totals = reader.totals(queue.id, day);
  return callingOrder(rows.map(asWaiting), totals, queue.priority, limit).map(
    ({ ticket, why }) => ({
      row: byId.get(ticket.id) as TicketRow,
      why,
      afterNumbers:
        ticket.eligibleAfterCall === null
          ? 0
          : Math.max(0, ticket.eligibleAfterCall - totals.calls),
    }),
  );
}
