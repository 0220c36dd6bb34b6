/** Where a station's printer role leads. `directory` and `queue` are office settings, never typed by a visitor. */
export type PrinterTarget =
  | { kind: 'file'; directory: string }
  | { kind: 'tcp9100'; host: string; port: number }
  | { kind: 'cups'; queue: string };

export type PrintErrorCode =
  | 'PRINTER_TIDAK_TERJANGKAU'
  | 'PRINTER_MENOLAK'
  | 'PRINTER_KEHABISAN_WAKTU'
  | 'PRINTER_TIDAK_DIKENAL'
  | 'PRINTER_TERPUTUS'
  | 'PRINTER_DIBATALKAN'
  | 'PRINTER_SALAH_FORMAT'
  | 'PRINTER_BERKAS_GAGAL'
  | 'PRINTER_SPOOLER_TIDAK_ADA';

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
