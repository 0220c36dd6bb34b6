import { fileCode, type CaseRecord } from '../../db/case/case-reader.ts';
import type { RefusalLetterFacts } from '../../documents/refusal-letter/refusal-letter-pdf.ts';
import { formatTanggal } from '../../domain/calendar/format-date.ts';
import type { Acting } from '../../domain/events/case-events.ts';
import { linesOf } from '../../domain/steps/draft.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { findStep } from '../../domain/workflow/sop-lookup.ts';
import type { Office } from '../office.ts';
import { paperFacts } from './case-facts.ts';
import { signerFacts } from './signer-facts.ts';

/** The letter that tells an applicant that and why the request is refused. */
export function refusalFacts(
  office: Office,
  record: CaseRecord,
  sop: Sop,
  given: {
    number: string;
    day: string;
    /** UTC text. */
    at: string;
    reason: string;
    signer: { userId: string; acting?: Acting };
  },
): RefusalLetterFacts {
  const { applicant } = record;
  const service = sop.product?.name ?? sop.shortTitle ?? sop.title;
  const received =
    record.receivedAt === null
      ? ''
      : ` yang kami terima pada tanggal ${formatTanggal(office.day(record.receivedAt))}`;
  const reasons = linesOf(given.reason);
  return {
    ...paperFacts(office),
    place: office.settings.office.city,
    number: given.number,
    day: given.day,
    decidedAt: given.at,
    urgency: 'Biasa',
    enclosure: '-',
    regarding: 'Penolakan permohonan',
    addressee: [`Yth. ${applicant.name ?? ''}`, applicant.institution ?? ''].filter(
      (line) => line !== '',
    ),
    opening: `Sehubungan dengan permohonan Saudara${received}, dengan data sebagai berikut:`,
    particulars: [
      { label: 'Nomor permohonan', value: record.number ?? fileCode(record.n) },
      { label: 'Layanan', value: service },
      { label: 'Atas nama', value: applicant.name ?? '' },
      { label: 'Perihal', value: applicant.subject ?? '' },
    ].filter(({ value }) => value !== ''),
    reasons: reasons.length === 0 ? [given.reason] : reasons,
    remedies: remediesOf(office, record, sop),
    closing: 'Demikian kami sampaikan. Atas perhatian Saudara, kami ucapkan terima kasih.',
    signer: signerFacts(office, given.signer.userId, given.signer.acting),
  };
}

/**
 * What the applicant may do about it. Requests for public information have their own way (UU 14/2008
 * art. 36 and 37); any other refusal is a decision of an official (UU 30/2014 art. 77), and the SOP
 * names how to complain (SOP-LP2N-PAR-05 part Q).
 */
function remediesOf(office: Office, record: CaseRecord, sop: Sop): string[] {
  const { phone, name } = office.settings.office;
  const free = sop.fee === 0 ? ' tanpa dipungut biaya' : '';
  const again = `Mengajukan permohonan baru${free} setelah hal di atas dipenuhi; permohonan baru mendapat nomor dan jangka waktu baru.`;
  const complain = `Menyampaikan pengaduan kepada ${name} melalui petugas, kotak saran${phone === '' ? '' : `, atau telepon ${phone}`}.`;
  if (asksForInformation(record, sop)) {
    return [
      'Mengajukan keberatan tertulis kepada atasan Pejabat Pengelola Informasi dan Dokumentasi (PPID) paling lambat 30 hari kerja sejak surat ini diterima (UU Nomor 14 Tahun 2008).',
      'Mengajukan penyelesaian sengketa kepada Komisi Informasi paling lambat 14 hari kerja sejak tanggapan atas keberatan diterima.',
      again,
    ];
  }
  return [
    again,
    'Mengajukan keberatan tertulis kepada pejabat yang menandatangani surat ini paling lambat 21 hari kerja sejak surat ini diterima (UU Nomor 30 Tahun 2014 Pasal 77).',
    complain,
  ];
}

/** The flow this case runs through classifies information: it is a request for information. */
function asksForInformation(record: CaseRecord, sop: Sop): boolean {
  const last = record.state.active.at(-1)?.step ?? record.state.done.at(-1)?.step ?? '';
  const flow = findStep(sop, last)?.flow;
  return sop.steps.some((step) => step.capability === 'classify' && step.flow === flow);
}
