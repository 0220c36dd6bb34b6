import type { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { asRefusal } from '../../db/disk-refusals.ts';
import type { Problem } from '../../domain/contract/command.ts';
import { DomainError } from '../../domain/errors.ts';

type TrpcCode = TRPCError['code'];

/** HTTP meaning of our codes, where it is not simply "refused". */
const codes: Record<string, TrpcCode> = {
  BELUM_MASUK: 'UNAUTHORIZED',
  SESI_TERKUNCI: 'UNAUTHORIZED',
  PIN_SALAH: 'UNAUTHORIZED',
  AKUN_TERKUNCI: 'UNAUTHORIZED',
  PERAN_TIDAK_BERHAK: 'FORBIDDEN',
  PERAN_TIDAK_SESUAI: 'FORBIDDEN',
  PERANGKAT_BELUM_DIPASANGKAN: 'FORBIDDEN',
  PERANGKAT_TIDAK_BERHAK: 'FORBIDDEN',
  TERLALU_SERING: 'TOO_MANY_REQUESTS',
  PERINTAH_BENTROK: 'CONFLICT',
  LANGKAH_SUDAH_DIPEGANG: 'CONFLICT',
  TIKET_KEADAAN_SALAH: 'CONFLICT',
  DISK_PENUH: 'SERVICE_UNAVAILABLE',
  DISK_HAMPIR_PENUH: 'SERVICE_UNAVAILABLE',
  DISK_GAGAL: 'SERVICE_UNAVAILABLE',
  DATA_RUSAK: 'SERVICE_UNAVAILABLE',
  SERVER_BERHENTI: 'SERVICE_UNAVAILABLE',
  KANTOR_BELUM_DISIAPKAN: 'PRECONDITION_FAILED',
};

export function trpcCodeOf(error: DomainError): TrpcCode {
  if (error.code.endsWith('_TIDAK_ADA')) return 'NOT_FOUND';
  return codes[error.code] ?? 'BAD_REQUEST';
}

/** What the screen shows for any error: always Indonesian, always with a stable code. */
export function problemOf(error: TRPCError): Problem {
  const cause = asRefusal(error.cause);
  if (cause instanceof DomainError) {
    return {
      code: cause.code,
      message: cause.message,
      ...(cause.details !== undefined && { details: cause.details }),
    };
  }
  if (cause instanceof ZodError) {
    const fields = cause.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    const first = fields[0];
    return {
      code: 'ISIAN_SALAH',
      message:
        first === undefined
          ? 'Isian belum benar. Periksa lagi.'
          : `Isian belum benar${first.path === '' ? '' : ` (${first.path})`}: ${asSentence(first.message)}`,
      details: { fields },
    };
  }
  switch (error.code) {
    case 'NOT_FOUND':
      return {
        code: 'PERINTAH_TIDAK_DIKENAL',
        message: 'Perintah ini tidak dikenal server. Muat ulang layar agar memakai versi terbaru.',
      };
    case 'PARSE_ERROR':
    case 'UNSUPPORTED_MEDIA_TYPE':
    case 'METHOD_NOT_SUPPORTED':
    case 'BAD_REQUEST':
      return {
        code: 'PERMINTAAN_RUSAK',
        message: 'Permintaan tidak dapat dibaca server. Muat ulang layar, lalu coba lagi.',
      };
    case 'PAYLOAD_TOO_LARGE':
      return {
        code: 'ISIAN_TERLALU_BESAR',
        message: 'Isian terlalu besar. Kurangi isinya, lalu kirim lagi.',
      };
    default:
      return {
        code: 'KESALAHAN_SERVER',
        message:
          'Ada kesalahan di server; tidak ada yang tersimpan. Coba lagi, lalu hubungi administrator bila berulang.',
      };
  }
}

function asSentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
