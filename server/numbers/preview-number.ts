import type { CaseReader, CaseRecord } from '../../db/case/case-reader.ts';
import type { NumberPreview } from '../../domain/contract/letter.ts';
import { formatNumber } from '../../domain/numbering/number-template.ts';
import { periodOf } from '../../domain/numbering/number-series.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { Office } from '../office.ts';
import { letterSeries, signedOn } from './number-letter.ts';

/**
 * The number the letter of a case would get if it were numbered for that day now. A colleague may
 * take it first: what counts is what the command answers. @throws DomainError `SERI_TIDAK_ADA`
 */
export function previewNumber(
  office: Office,
  reader: CaseReader,
  sop: Sop,
  record: CaseRecord,
  asked?: string,
): NumberPreview {
  const series = office.settings.series.find(({ id }) => id === letterSeries(sop));
  if (series === undefined) {
    throw new DomainError(
      'SERI_TIDAK_ADA',
      'Seri nomor surat layanan ini belum diatur. Minta administrator menambahkannya.',
    );
  }
  const today = office.day();
  const day = asked ?? today;
  const { office: identity } = office.settings;
  const signed = signedOn(office, reader, sop, record.id);
  const period = periodOf(series, day);
  const last = reader.findLastOutgoing(series.id, period);
  return {
    series: series.id,
    name: series.name,
    number: formatNumber(series.template, {
      seq: reader.lastOrdinal(series.id, period) + 1,
      day,
      kode: identity.code,
      kantor: identity.id,
      layanan: sop.id,
    }),
    day,
    today,
    ...(signed !== undefined && { signedOn: signed }),
    ...(last !== undefined && { lastDay: last.day }),
  };
}
