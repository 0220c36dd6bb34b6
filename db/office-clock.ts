/**
 * The office's clock: the PC's, but never running backwards. When the PC's clock is set back, time
 * goes on from the last known moment by the monotonic clock, so that no event is older than the one
 * before it; `behindMs` tells the screens to warn.
 */
export class OfficeClock {
  private readonly wall: () => number;
  private readonly monotonic: () => number;
  private floor = 0;
  private floorMonotonic = 0;

  constructor(wall: () => number, monotonic: () => number) {
    this.wall = wall;
    this.monotonic = monotonic;
  }

  /** Nothing happens before `at` (UTC), the moment of the newest event. */
  notBefore(at: string): void {
    this.raise(Date.parse(at));
  }

  /** UTC text with milliseconds; never less than an earlier answer. */
  now(): string {
    const value = Math.max(
      this.wall(),
      this.floor + Math.floor(this.monotonic() - this.floorMonotonic),
    );
    this.raise(value);
    return new Date(value).toISOString();
  }

  monotonicMs(): number {
    return Math.floor(this.monotonic());
  }

  /** How far the PC's clock is behind the office's, in ms; 0 when it is right or ahead. */
  behindMs(): number {
    return Math.max(
      0,
      this.floor + Math.floor(this.monotonic() - this.floorMonotonic) - this.wall(),
    );
  }

  private raise(value: number): void {
    if (value < this.floor) return;
    this.floor = value;
    this.floorMonotonic = this.monotonic();
  }
}
