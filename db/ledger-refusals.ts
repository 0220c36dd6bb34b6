import { DomainError } from '../domain/errors.ts';

/** An idempotency key came back with something else behind it. */
export function commandReused(): DomainError {
  return new DomainError(
    'PERINTAH_BENTROK',
    'Perintah ini sudah pernah dipakai untuk hal lain. Muat ulang layar, lalu ulangi.',
  );
}

/** Did SQLite run out of disk? */
export function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_FULL');
}

/** A full disk as the screens say it; everything else as it is. */
export function asRefusal(error: unknown): unknown {
  if (!isFull(error)) return error;
  return new DomainError(
    'DISK_PENUH',
    'Disk komputer server penuh. Tidak ada yang tersimpan; kosongkan ruang disk, lalu ulangi.',
  );
}

/** Said before a number is promised. */
export function diskAlmostFull(): DomainError {
  return new DomainError(
    'DISK_HAMPIR_PENUH',
    'Ruang disk komputer server hampir habis. Nomor belum diberikan; hubungi administrator untuk mengosongkan ruang.',
  );
}
