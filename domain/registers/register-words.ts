import { formatTanggal } from '../calendar/format-date.ts';
import type { NumberRegisterRow, RegisterStatus } from '../contract/register.ts';

/** How a request stands, as registers say it on screen and on paper. */
export const statusWords = {
  open: 'Masih berjalan',
  finished: 'Selesai',
  refused: 'Ditolak',
  withdrawn: 'Ditarik pemohon',
  expired: 'Kedaluwarsa',
} as const satisfies Record<RegisterStatus, string>;

const decisions: Record<string, string> = {
  granted: 'dikabulkan',
  'granted-partly': 'dikabulkan sebagian',
  refused: 'ditolak',
};

/** "Selesai, dikabulkan sebagian"; a refusal that ended the case is said once. */
export function standingText(status: RegisterStatus, decision: string | undefined): string {
  const word = decision === undefined || status === 'refused' ? undefined : decisions[decision];
  return word === undefined ? statusWords[status] : `${statusWords[status]}, ${word}`;
}

const plain = new Intl.NumberFormat('id-ID');

/** "1.204 permohonan: 1.100 selesai, 104 masih berjalan." */
export function caseTotalsText(totals: Record<RegisterStatus, number>): string {
  const all = Object.values(totals).reduce((sum, n) => sum + n, 0);
  const parts = (['finished', 'refused', 'withdrawn', 'expired', 'open'] as const)
    .filter((status) => totals[status] > 0)
    .map((status) => `${plain.format(totals[status])} ${statusWords[status].toLowerCase()}`);
  return `${plain.format(all)} permohonan${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.`;
}

/** "31 nomor: 30 berlaku, 1 dibatalkan." */
export function numberTotalsText({ given, voided }: { given: number; voided: number }): string {
  const all = `${plain.format(given + voided)} nomor`;
  if (voided === 0) return `${all}, tidak ada yang dibatalkan.`;
  return `${all}: ${plain.format(given)} berlaku, ${plain.format(voided)} dibatalkan.`;
}

/** "Dibatalkan 20 November 2026 oleh Yuni Astuti: salah tanggal" */
export function voidedText({
  voidedDay,
  voidedBy,
  voidReason,
}: Pick<NumberRegisterRow, 'voidedDay' | 'voidedBy' | 'voidReason'>): string {
  const when = voidedDay === undefined ? '' : ` ${formatTanggal(voidedDay)}`;
  const who = voidedBy === undefined ? '' : ` oleh ${voidedBy}`;
  return `Dibatalkan${when}${who}${voidReason === undefined ? '' : `: ${voidReason}`}`;
}
