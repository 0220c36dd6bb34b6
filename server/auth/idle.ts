/** When each session was last used; only in memory, because a restart counts as use. */
export class IdleWatch {
  private readonly seen = new Map<string, number>();
  private readonly monotonic: () => number;

  constructor(monotonic: () => number) {
    this.monotonic = monotonic;
  }

  /** Notes an act of the person (not a screen refreshing itself). */
  touch(sessionId: string): void {
    this.seen.set(sessionId, this.monotonic());
  }

  /**
   * Was this session left alone? The screen itself locks after `minutes` without keyboard or pointer;
   * the server hears of those once a minute at most, and not at all from a screen that is off line, so
   * it waits twice as long before it no longer trusts the session.
   */
  isIdle(sessionId: string, minutes: number): boolean {
    const last = this.seen.get(sessionId);
    if (last === undefined) {
      this.touch(sessionId);
      return false;
    }
    return this.monotonic() - last > 2 * minutes * 60_000;
  }
}
