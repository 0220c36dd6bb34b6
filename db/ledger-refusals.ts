import { DomainError } from '../domain/errors.ts';

/** An idempotency key came back with something else behind it. */
export function commandReused(): DomainError {
  return new DomainError(
    'PERINTAH_BENTROK',
    'Perintah ini sudah pernah dipakai untuk hal lain. Muat ulang layar, lalu ulangi.',
  );
}

export function serverStops(): DomainError {
  return new DomainError(
    'SERVER_BERHENTI',
    'Server kantor sedang berhenti. Tunggu sebentar, lalu coba lagi.',
  );
}
