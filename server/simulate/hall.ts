import type { TicketView } from '../../domain/contract/queue.ts';
import type { VisitRegistered } from '../../domain/contract/visit.ts';
import { officeDay } from '../../domain/calendar/office-time.ts';
import type { OfficeClient } from './client.ts';
import type { Hall } from './counter.ts';
import type { Served } from './desk-work.ts';
import type { PurposeId, Visitor } from './plan.ts';
import { officersOf, type Crew } from './crew.ts';
import type { Tally } from './tally.ts';

const queueOfPurpose = {
  pulsa: 'PULSA',
  'informasi-umum': 'PINTU',
  'tanya-izin': 'INFORMASI',
  'serah-berkas': 'CS',
} satisfies Record<PurposeId, string>;

export type Follow = {
  /** A late holder reports at the counter again. */
  comesLate: (visitor: Visitor, ticket: TicketView) => void;
  /** The applicant comes again with (more) files. */
  comesBack: (visitor: Visitor) => void;
  received: (visitor: Visitor) => void;
};

/** The waiting hall: who holds which number, and what the door and the touchscreen do. */
export class WaitingHall implements Hall {
  readonly crew: Crew;
  readonly tally: Tally;
  private readonly zone: Parameters<typeof officeDay>[1];
  private readonly now: () => number;
  private readonly follow: Follow;
  private readonly kiosk: OfficeClient;
  private readonly byTicket = new Map<string, Visitor>();
  private readonly byVisit = new Map<string, Visitor>();
  private readonly waiting = new Map<string, number>();
  private readonly chosen = new Map<string, string[]>();
  private readonly calledThisTick = new Set<string>();

  constructor(options: {
    crew: Crew;
    tally: Tally;
    zone: Parameters<typeof officeDay>[1];
    now: () => number;
    follow: Follow;
  }) {
    this.crew = options.crew;
    this.tally = options.tally;
    this.zone = options.zone;
    this.now = options.now;
    this.follow = options.follow;
    this.kiosk = this.crew.device();
  }

  /** Comes in at the door or at the touchscreen and gets a number, or is told why not. */
  async arrive(visitor: Visitor, purposeId: PurposeId = visitor.plan.purposeId): Promise<void> {
    const { plan, luck } = visitor;
    const again = visitor.visitId !== undefined;
    if (plan.refusedAtDoor && !again) {
      this.tally.add('refusedAtDoor');
      await this.crew.do(
        'satpam',
        'visit.refuse',
        { ...plan.person, reason: 'Keperluannya bukan urusan kantor ini' },
        luck,
      );
      return;
    }
    const priority = plan.priorityKind === undefined ? {} : { priorityKind: plan.priorityKind };
    const input = { purposeId, ...plan.person, ...priority };
    const given =
      plan.channel === 'kiosk'
        ? await this.crew.send<VisitRegistered>(
            this.kiosk,
            'kiosk.take',
            { ...input, language: plan.language, noticeShown: true },
            luck,
          )
        : await this.crew.do<VisitRegistered>('satpam', 'visit.register', input, luck);
    if (plan.priorityKind !== undefined) this.tally.add('priority');
    const queueId = queueOfPurpose[purposeId];
    visitor.visitId = given.visitId;
    this.byVisit.set(given.visitId, visitor);
    this.hold(visitor, queueId, given.ticketId, given.number);
    if (again) return;
    if (plan.reprint)
      await this.crew.do('satpam', 'queue.reprint', { ticketId: given.ticketId }, luck);
    if (plan.cancels) {
      this.tally.add('cancelled');
      await this.crew.do(
        'satpam',
        'queue.cancel',
        { ticketId: given.ticketId, reason: 'Pulang sebelum dipanggil' },
        luck,
      );
      this.leaveQueue(queueId);
      return;
    }
    if (plan.chosen)
      this.chosen.set(queueId, [...(this.chosen.get(queueId) ?? []), given.ticketId]);
  }

  /** A number for the collection counter; the letter is ready. */
  async collect(visitor: Visitor): Promise<void> {
    visitor.collects = true;
    visitor.patient = true;
    const given = await this.crew.do<{ ticketId: string; number: string }>(
      'pengambilan',
      'queue.issue',
      { queueId: 'PENGAMBILAN', caseId: visitor.caseId },
      visitor.luck,
    );
    this.hold(visitor, 'PENGAMBILAN', given.ticketId, given.number);
  }

  /** The late holder reports to the desk that missed them. */
  async returnLate(visitor: Visitor, ticket: TicketView): Promise<void> {
    this.tally.add('lateHolders');
    await this.crew.do(
      officersOf[ticket.queueId]?.[0] ?? 'info',
      'queue.returnLate',
      { ticketId: ticket.id },
      visitor.luck,
    );
    this.waiting.set(ticket.queueId, (this.waiting.get(ticket.queueId) ?? 0) + 1);
  }

  visitorOf(ticket: TicketView): Visitor {
    const visitor =
      this.byTicket.get(ticket.id) ??
      (ticket.visitId === undefined ? undefined : this.byVisit.get(ticket.visitId));
    if (visitor === undefined) throw new Error(`Nobody holds ${ticket.number}`);
    return visitor;
  }

  isWaiting(queueIds: string[]): boolean {
    return queueIds.some((id) => (this.waiting.get(id) ?? 0) > 0);
  }

  takeChosen(queueIds: string[]): string | undefined {
    for (const id of queueIds) {
      const ticketId = this.chosen.get(id)?.shift();
      if (ticketId !== undefined) return ticketId;
    }
    return undefined;
  }

  called(ticket: TicketView): void {
    if (this.calledThisTick.has(ticket.id))
      throw new Error(`${ticket.number} was called by two counters at once`);
    this.calledThisTick.add(ticket.id);
    this.leaveQueue(ticket.queueId);
    this.saw(ticket.queueId, ticket.id, ticket.number);
  }

  missed(visitor: Visitor, ticket: TicketView): void {
    if (visitor.plan.answers === 'late') this.follow.comesLate(visitor, ticket);
  }

  served(visitor: Visitor, result: Served): void {
    if (result.comesBack === true) this.follow.comesBack(visitor);
    if (result.received === true) this.follow.received(visitor);
  }

  /** A new tick: the same number may be called again, and desks may have sent people on to other queues. */
  async newTick(): Promise<void> {
    this.calledThisTick.clear();
    const queues = await this.crew.ask<{ id: string; waiting: number }[]>('info', 'desk.queues');
    for (const { id, waiting } of queues) this.waiting.set(id, waiting);
  }

  /** Nobody holds a number overnight. */
  newDay(): void {
    this.chosen.clear();
  }

  /** For an error: how many wait where. */
  describe(): string {
    return [...this.waiting].map(([id, n]) => `${id} ${n}`).join(', ');
  }

  get anybodyWaits(): boolean {
    return [...this.waiting.values()].some((n) => n > 0);
  }

  private hold(visitor: Visitor, queueId: string, ticketId: string, number: string): void {
    this.byTicket.set(ticketId, visitor);
    this.waiting.set(queueId, (this.waiting.get(queueId) ?? 0) + 1);
    this.saw(queueId, ticketId, number);
  }

  private leaveQueue(queueId: string): void {
    this.waiting.set(queueId, Math.max(0, (this.waiting.get(queueId) ?? 0) - 1));
  }

  private saw(queueId: string, ticketId: string, number: string): void {
    this.tally.sawTicket(
      queueId,
      officeDay(new Date(this.now()).toISOString(), this.zone),
      number,
      ticketId,
    );
  }
}
