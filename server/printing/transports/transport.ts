import { z } from 'zod';

/** Where a station's printer role leads. An office setting, checked when it is saved. */
export const PrinterTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), directory: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('tcp9100'),
    host: z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/, 'Isi alamat printer, misalnya 192.168.1.60.'),
    port: z.int().min(1).max(65_535),
  }),
  z.strictObject({
    kind: z.literal('cups'),
    // CUPS' own rule for queue names, and never a leading dash: it must not read as an option.
    queue: z
      .string()
      .regex(/^[A-Za-z0-9_.][A-Za-z0-9_.-]{0,126}$/, 'Nama antrean cetak tidak dikenal.'),
  }),
]);
export type PrinterTarget = z.infer<typeof PrinterTarget>;

const MESSAGES = {
  PRINTER_TIDAK_TERJANGKAU:
    'Printer tidak menjawab. Periksa apakah printer menyala dan kabel jaringannya terpasang.',
  PRINTER_MENOLAK:
    'Printer menolak cetakan. Periksa apakah printer siap dan tidak sedang dipakai perangkat lain.',
  PRINTER_KEHABISAN_WAKTU:
    'Cetakan sudah dikirim, tetapi printer belum selesai. Periksa kertas dan tutup printer sebelum mencetak ulang.',
  PRINTER_TIDAK_DIKENAL:
    'Printer dengan nama atau alamat itu tidak ditemukan. Periksa pengaturan printer dan layanan cetak komputer ini.',
  PRINTER_TERPUTUS:
    'Sambungan ke printer terputus saat mencetak. Periksa hasil cetak sebelum mencetak ulang.',
  PRINTER_DIBATALKAN: 'Pencetakan dibatalkan.',
  PRINTER_SALAH_FORMAT:
    'Printer ini tidak dapat mencetak jenis kertas tersebut. Pilih printer lain pada pengaturan.',
  PRINTER_BERKAS_GAGAL:
    'Cetakan tidak dapat disimpan ke folder tujuan. Periksa folder, izin, dan sisa ruang penyimpanan.',
  PRINTER_SPOOLER_TIDAK_ADA:
    'Layanan cetak (CUPS) di komputer ini tidak terpasang atau tidak berjalan. Hubungi admin.',
} as const;

export type PrintErrorCode = keyof typeof MESSAGES;

/**
 * What a transport can honestly say. `sent`: handed over whole, paper not seen. `confirmed`: it is there.
 * `failed`: nothing was printed, trying again is safe. `unknown`: it may have been printed, so a person
 * must look before a reprint.
 */
export type SendResult =
  | { state: 'sent' | 'confirmed' }
  | { state: 'failed' | 'unknown'; code: PrintErrorCode; message: string };

export interface SendOptions {
  signal?: AbortSignal;
  /** For the whole hand-over, in milliseconds. */
  timeoutMs: number;
}

export function failure(state: 'failed' | 'unknown', code: PrintErrorCode): SendResult {
  return { state, code, message: MESSAGES[code] };
}

/** The `code` of a Node system error, e.g. `ECONNREFUSED`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}
