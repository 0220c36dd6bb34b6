import { CaseReader } from '../../db/case/case-reader.ts';
import type { Transaction } from '../../db/ledger.ts';
import { DomainError } from '../../domain/errors.ts';
import { formatNumber } from '../../domain/numbering/number-template.ts';
import { periodOf } from '../../domain/numbering/number-series.ts';
import type { Office } from '../office.ts';

export type GivenNumber = {
  series: string;
  /** What the register is called, e.g. "Surat rekomendasi". */
  name: string;
  period: string;
  ordinal: number;
  number: string;
  /** Day on the letter, on the office's calendar. */
  day: string;
};

/**
 * The next number of a register, taken inside the command's transaction and entered in the register
 * at once (SOP-LP2N-PAR-05 step 15: in order, and registered). Numbers restart as the series says.
 * `regarding` stands in the register: never a person's name.
 *
 * @throws DomainError `SERI_TIDAK_ADA`, `NOMOR_SUDAH_ADA` when a changed template makes an old number again
 */
export function giveNumber(
  office: Office,
  tx: Transaction,
  asked: {
    series: string;
    regarding: string;
    caseId?: string;
    /** For `{layanan}`. */
    sopId?: string;
    day?: string;
  },
): GivenNumber {
  const series = office.settings.series.find(({ id }) => id === asked.series);
  if (series === undefined) {
    throw new DomainError(
      'SERI_TIDAK_ADA',
      `Seri nomor "${asked.series}" belum diatur. Minta administrator menambahkannya.`,
    );
  }
  const { office: identity } = office.settings;
  const day = asked.day ?? office.day(tx.now);
  const period = periodOf(series, day);
  const reader = new CaseReader(tx.orm);
  const ordinal = reader.lastOrdinal(series.id, period) + 1;
  const number = formatNumber(series.template, {
    seq: ordinal,
    day,
    kode: identity.code,
    kantor: identity.id,
    ...(asked.sopId !== undefined && { layanan: asked.sopId }),
  });
  if (reader.findOutgoing(series.id, number) !== undefined) {
    throw new DomainError(
      'NOMOR_SUDAH_ADA',
      `Nomor ${number} sudah pernah diberikan. Minta administrator memeriksa pola nomor ${series.name}.`,
    );
  }
  tx.append({
    subject: asked.caseId === undefined ? 'register' : `case:${asked.caseId}`,
    type: 'number.given',
    payload: {
      series: series.id,
      period,
      ordinal,
      number,
      regarding: asked.regarding,
      day,
      ...(asked.caseId !== undefined && { caseId: asked.caseId }),
    },
  });
  return { series: series.id, name: series.name, period, ordinal, number, day };
}

/**
 * Voids a number: it stays in the register with the reason, and is never given again.
 * @throws DomainError `NOMOR_TIDAK_ADA`, `NOMOR_SUDAH_BATAL`
 */
export function voidNumber(tx: Transaction, series: string, number: string, reason: string): void {
  const row = new CaseReader(tx.orm).findOutgoing(series, number);
  if (row === undefined)
    throw new DomainError('NOMOR_TIDAK_ADA', `Nomor ${number} tidak ada dalam register.`);
  if (row.state === 'voided')
    throw new DomainError('NOMOR_SUDAH_BATAL', `Nomor ${number} sudah dibatalkan.`);
  tx.append({
    subject: row.caseId === null ? 'register' : `case:${row.caseId}`,
    type: 'number.voided',
    payload: {
      series: row.series,
      period: row.period,
      ordinal: row.ordinal,
      number,
      ...(row.caseId !== null && { caseId: row.caseId }),
    },
    sealed: { reason },
  });
}
