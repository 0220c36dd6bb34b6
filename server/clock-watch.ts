import { randomUUID } from 'node:crypto';
import { findClockJump, type ClockJump } from '../domain/calendar/clock-jump.ts';
import type { CalendarDay } from '../domain/calendar/office-time.ts';
import type { Transaction } from '../db/ledger.ts';
import { DomainError } from '../domain/errors.ts';
import type { Office } from './office.ts';
import { saveSetting } from './setup/set-up.ts';

/**
 * Notices a PC clock that was set far ahead: the record knows when it was last written, and an office
 * writes on every working day. What only time brings about (closing by term, destroying the priority
 * flags of past days) waits until an administrator has said that the date is right; work goes on.
 */
export class ClockWatch {
  private readonly office: Office;
  private lastAt: string | undefined;

  constructor(office: Office) {
    this.office = office;
    this.lastAt = office.ledger.sqlite
      .prepare<[], string>('select at from event order by seq desc limit 1')
      .pluck()
      .get();
    office.ledger.onCommit((events) => {
      const first = events[0];
      const last = events.at(-1);
      if (first === undefined || last === undefined) return;
      const before = this.lastAt;
      this.lastAt = last.at;
      void this.note(before, first.at);
    });
  }

  /** Is the date to be believed? Looks at this very moment too, and keeps a jump it finds. */
  async mayTrust(): Promise<boolean> {
    await this.note(this.lastAt, this.office.ledger.clock.now());
    return this.findJump() === undefined;
  }

  /** The jump that nobody has confirmed yet. */
  findJump(): ClockJump | undefined {
    const notice = this.office.reader.findSetting('clock', 'clock');
    return notice === undefined || notice.confirmed ? undefined : notice;
  }

  /** @throws DomainError `TANGGAL_BUKAN_HARI_INI` the date is not what the server's clock says. */
  confirm(tx: Transaction, today: CalendarDay): void {
    const { office } = this;
    if (today !== office.day(tx.now))
      throw new DomainError(
        'TANGGAL_BUKAN_HARI_INI',
        'Tanggal itu bukan tanggal jam server. Betulkan jam komputer server, jalankan ulang server, lalu periksa lagi.',
      );
    const jump = this.findJump();
    if (jump !== undefined)
      saveSetting(tx, 'clock', 'clock', { from: jump.from, to: jump.to, confirmed: true });
  }

  private async note(before: string | undefined, now: string): Promise<void> {
    const { office } = this;
    if (before === undefined || !office.isReady) return;
    const jump = findClockJump(before, now, office.settings.calendar);
    if (jump === undefined) return;
    this.lastAt = now;
    const from = this.findJump()?.from ?? jump.from;
    const stamp = {
      commandId: randomUUID(),
      procedure: 'office.clock-jumped',
      actor: 'server',
      station: 'hub',
      inputHash: '',
    };
    await office.ledger
      .transact(stamp, (tx) =>
        saveSetting(tx, 'clock', 'clock', { from, to: jump.to, confirmed: false }),
      )
      // A disk without room, or a server that stops: the next look finds the jump again.
      .catch(() => {
        this.lastAt = before;
      });
  }
}
