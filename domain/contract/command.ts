import { z } from 'zod';

/** Every change carries the idempotency key that the screen made: the same key gives the first answer again. */
export const CommandId = z.uuid();

/** A short text a person typed: trimmed, never empty. */
export const Line = z.string().trim().min(1).max(200);

/** A longer text a person typed: a reason or a note. */
export const Reason = z
  .string()
  .trim()
  .min(5, 'Alasan terlalu singkat: tulis paling sedikit 5 huruf.')
  .max(1000);

export const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/);

/** What a refused request answers, in `error.data.satuAtap` of the tRPC error. */
export type Problem = {
  /** Stable, e.g. `TIKET_SUDAH_DIPANGGIL`. */
  code: string;
  /** Indonesian: what is wrong and what to do. */
  message: string;
  details?: Record<string, unknown>;
};
