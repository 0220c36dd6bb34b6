import { DomainError } from '../domain/errors.ts';

/** Did the disk run out of room? */
export function isFull(error: unknown): boolean {
  return /^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(codeOf(error));
}

/** Does the disk, or the folder on it, refuse to be read or written? Says nothing about the data. */
export function isDiskFailure(error: unknown): boolean {
  return /^(SQLITE_(IOERR|READONLY|CANTOPEN)|EIO|EROFS|EACCES|EPERM)/.test(codeOf(error));
}

/** Does SQLite say that the file itself is damaged? */
export function isDamage(error: unknown): error is Error {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error));
}

/** What a failing disk says in the middle of the work, as the screens say it; everything else as it is. */
export function asRefusal(error: unknown): unknown {
  if (isFull(error))
    return new DomainError(
      'DISK_PENUH',
      'Disk komputer server penuh. Tidak ada yang tersimpan; kosongkan ruang disk, lalu ulangi.',
    );
  if (isDiskFailure(error))
    return new DomainError(
      'DISK_GAGAL',
      'Disk komputer server gagal dibaca atau ditulis. Yang tadi tidak tersimpan; hubungi administrator untuk memeriksa disk.',
    );
  if (isDamage(error)) return dataDamaged();
  return error;
}

/** What screens are told once the file is known to be damaged. */
export function dataDamaged(): DomainError {
  return new DomainError(
    'DATA_RUSAK',
    'Berkas data di komputer server rusak. Hubungi administrator: hentikan server, jangan hapus berkasnya, dan pulihkan dari cadangan.',
  );
}

/** Said before a number is promised. */
export function diskAlmostFull(): DomainError {
  return new DomainError(
    'DISK_HAMPIR_PENUH',
    'Ruang disk komputer server hampir habis. Nomor belum diberikan; hubungi administrator untuk mengosongkan ruang.',
  );
}

/** The data may be sound; the program cannot work where it lies. */
export function unwritable(path: string): DomainError {
  return new DomainError(
    'DATA_TIDAK_DAPAT_DITULIS',
    `Folder data tidak dapat dibaca atau ditulis (${path}). Periksa izin folder, disk, dan ruangnya, lalu jalankan lagi; data tidak diubah.`,
  );
}

/** The code of the error or of what it wraps: queries arrive in an error of their own. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error ? String(error.code) : codeOf(error.cause);
}
