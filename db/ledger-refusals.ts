import { DomainError } from '../domain/errors.ts';

/** An idempotency key came back with something else behind it. */
export function commandReused(): DomainError {
  return new DomainError(
    'PERINTAH_BENTROK',
    'Perintah ini sudah pernah dipakai untuk hal lain. Muat ulang layar, lalu ulangi.',
  );
}
