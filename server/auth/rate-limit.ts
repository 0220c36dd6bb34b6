import { DomainError } from '../../domain/errors.ts';

/** A token bucket per key; old keys are dropped so that a stranger cannot fill the memory. */
export class RateLimit {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();
  private readonly perSecond: number;
  private readonly burst: number;
  private readonly monotonic: () => number;

  constructor(options: { perSecond: number; burst: number }, monotonic: () => number) {
    this.perSecond = options.perSecond;
    this.burst = options.burst;
    this.monotonic = monotonic;
  }

  /** @throws DomainError `TERLALU_SERING` */
  take(key: string): void {
    const now = this.monotonic();
    if (this.buckets.size > 5000) this.buckets.clear();
    const bucket = this.buckets.get(key) ?? { tokens: this.burst, at: now };
    bucket.tokens = Math.min(
      this.burst,
      bucket.tokens + ((now - bucket.at) / 1000) * this.perSecond,
    );
    bucket.at = now;
    this.buckets.set(key, bucket);
    if (bucket.tokens < 1) {
      throw new DomainError(
        'TERLALU_SERING',
        'Terlalu banyak permintaan dalam waktu singkat. Tunggu sebentar, lalu coba lagi.',
      );
    }
    bucket.tokens -= 1;
  }
}
