import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import type { TicketView } from '../../../domain/contract/queue.ts';
import type { VisitRegistered } from '../../../domain/contract/visit.ts';
import type { TestOffice } from '../support/office.ts';

/** A visitor whom the touchscreen of the office gave a number. */
export function arrive(office: TestOffice, context: BrowserContext, purposeId: string) {
  return office.call<VisitRegistered>(context, 'kiosk.take', {
    commandId: randomUUID(),
    purposeId,
    name: 'Tamu Uji',
    language: 'id',
    noticeShown: true,
  });
}

/** An officer at a counter of their own, who calls by the same commands as the desk does. */
export class Officer {
  private readonly office: TestOffice;
  private readonly context: BrowserContext;
  private counterId = '';

  constructor(office: TestOffice, context: BrowserContext) {
    this.office = office;
    this.context = context;
  }

  async sitDown(userId: string, counterId: string): Promise<void> {
    await this.office.signIn(this.context, userId, counterId);
    this.counterId = counterId;
  }

  /** Calls the next number; the one before is finished, so that counters never wait. */
  async callNext(): Promise<string> {
    const { ticket } = await this.command<{ ticket?: TicketView }>('queue.callNext', {
      counterId: this.counterId,
    });
    if (ticket === undefined) throw new Error('nobody waits');
    return ticket.number;
  }

  async serve(): Promise<void> {
    const board = await this.office.call<{ current?: TicketView }>(this.context, 'queue.board', {
      counterId: this.counterId,
    });
    const ticketId = board.current?.id;
    if (ticketId === undefined) throw new Error('nobody is called');
    await this.command('queue.start', { ticketId });
    await this.command('queue.finish', { ticketId });
  }

  private command<T>(procedure: string, input: Record<string, unknown>): Promise<T> {
    return this.office.call<T>(this.context, procedure, { ...input, commandId: randomUUID() });
  }
}
