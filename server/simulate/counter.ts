import type { DeskBoard, TicketView } from '../../domain/contract/queue.ts';
import { serve, type Served } from './desk-work.ts';
import type { Crew } from './crew.ts';
import type { Visitor } from './plan.ts';
import type { Tally } from './tally.ts';

/** Where the run keeps who holds which number and how many wait. */
export type Hall = {
  crew: Crew;
  tally: Tally;
  visitorOf(ticket: TicketView): Visitor;
  /** Somebody waits in one of these queues, as far as the answers so far tell. */
  isWaiting(queueIds: string[]): boolean;
  /** A waiting number that an officer wants to call out of turn; taken from the list. */
  takeChosen(queueIds: string[]): string | undefined;
  /** Called, counted, and never called by two counters at once. */
  called(ticket: TicketView): void;
  missed(visitor: Visitor, ticket: TicketView): void;
  served(visitor: Visitor, result: Served): void;
};

const MAX_CALLS = 3;

/** One counter with its officer: calls, calls again, gives up, serves. One act per tick. */
export class Counter {
  readonly queueIds: string[];
  private readonly id: string;
  private readonly officer: string;
  private readonly hall: Hall;
  private current:
    | { ticket: TicketView; visitor: Visitor; serving: number | undefined }
    | undefined;

  constructor(options: { id: string; officer: string; queueIds: string[] }, hall: Hall) {
    this.id = options.id;
    this.officer = options.officer;
    this.queueIds = options.queueIds;
    this.hall = hall;
  }

  get isBusy(): boolean {
    return this.current !== undefined;
  }

  async move(): Promise<void> {
    if (this.current === undefined) return this.call();
    if (this.current.serving === undefined) return this.await();
    this.current.serving -= 1;
    if (this.current.serving > 0) return;
    const { visitor, ticket } = this.current;
    const { crew, tally } = this.hall;
    const result = await serve({ crew, tally, officer: this.officer, visitor, ticket });
    this.current = undefined;
    this.hall.served(visitor, result);
  }

  private async call(): Promise<void> {
    const { crew, tally } = this.hall;
    if (!this.hall.isWaiting(this.queueIds)) return;
    const chosen = this.hall.takeChosen(this.queueIds);
    const ticket =
      chosen === undefined
        ? (
            await (
              await crew.as(this.officer)
            ).do<{ ticket?: TicketView }>('queue.callNext', { counterId: this.id })
          ).ticket
        : await this.callChosen(chosen);
    if (ticket === undefined) return;
    if (chosen !== undefined) tally.add('chosenCalls');
    this.hall.called(ticket);
    this.current = { ticket, visitor: this.hall.visitorOf(ticket), serving: undefined };
  }

  /** The officer looks at the board first; a number already called by a colleague is let go. */
  private async callChosen(ticketId: string): Promise<TicketView | undefined> {
    const { crew } = this.hall;
    const client = await crew.as(this.officer);
    const board = await client.ask<DeskBoard>('queue.board', { counterId: this.id });
    if (!board.waiting.some(({ id }) => id === ticketId)) return undefined;
    return (
      await client.do<{ ticket: TicketView }>('queue.callTicket', {
        counterId: this.id,
        ticketId,
        reason: 'Sudah ditunggu di meja ini',
      })
    ).ticket;
  }

  /** The number is on the display: its holder comes now, later, or not at all. */
  private async await(): Promise<void> {
    const { crew, tally } = this.hall;
    const { current } = this;
    if (current === undefined) return;
    const { visitor, ticket } = current;
    const { answers, recalls } = visitor.plan;
    const needed =
      visitor.patient || answers === 'prompt'
        ? 1
        : answers === 'slow'
          ? 1 + recalls
          : Number.POSITIVE_INFINITY;
    const act = <T>(procedure: string) =>
      crew.do<T>(this.officer, procedure, { ticketId: ticket.id }, visitor.luck);
    if (ticket.calls < Math.min(needed, MAX_CALLS)) {
      current.ticket = (await act<{ ticket: TicketView }>('queue.recall')).ticket;
      tally.add('recalls');
      return;
    }
    visitor.patient = true;
    if (needed > MAX_CALLS) {
      await act('queue.noShow');
      tally.add('noShows');
      this.current = undefined;
      this.hall.missed(visitor, ticket);
      return;
    }
    current.ticket = (await act<{ ticket: TicketView }>('queue.start')).ticket;
    current.serving = visitor.luck.whole(1, 2);
  }
}
