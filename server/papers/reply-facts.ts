import { fileCode } from '../../db/case/case-reader.ts';
import type { LetterFacts } from '../../documents/letter/letter-pdf.ts';
import { formatTanggal } from '../../domain/calendar/format-date.ts';
import { ClassifyForm, informationOf, opensPartly } from '../../domain/steps/classify.ts';
import { exclusionText } from '../../domain/steps/information-law.ts';
import { findStep, getStep } from '../../domain/workflow/sop-lookup.ts';
import { letterNumber } from '../numbers/number-letter.ts';
import { pastForms } from '../steps/past-forms.ts';
import { paperFacts } from './case-facts.ts';
import { letterSheets, type LetterOf } from './letter-facts.ts';
import { signerOfStep } from './signer-facts.ts';

/**
 * UU 14/2008 articles 35 and 36: an objection is made in writing to the superior of the PPID within
 * 30 working days, and answered within 30 working days.
 */
const rightToObject = [
  'Saudara berhak mengajukan keberatan secara tertulis kepada atasan Pejabat Pengelola Informasi dan Dokumentasi (PPID) dalam jangka waktu 30 (tiga puluh) hari kerja sejak surat ini diterima (Pasal 35 dan Pasal 36 ayat (1) UU 14/2008).',
  'Tanggapan atas keberatan diberikan paling lambat 30 (tiga puluh) hari kerja sejak keberatan diterima (Pasal 36 ayat (2) UU 14/2008).',
];

/** The answer to a request as it is sent: the drafted letter, or the refusal with its reasons. */
export function replySheets(letter: LetterOf): LetterFacts[] {
  if (isRefused(letter)) return [refusalReply(letter)];
  const partly = partlyGranted(letter);
  return letterSheets(letter).map((sheet) => ({ ...sheet, body: [...sheet.body, ...partly] }));
}

/** What is held back is said, with its reason and the way to object (UU 14/2008 article 22 (7)). */
function partlyGranted({ record, cases, sop }: LetterOf): string[] {
  if (record.state.facts.decision !== 'granted-partly') return [];
  const opened = pastForms(cases, sop, record.id, 'classify', ClassifyForm).findLast(({ form }) =>
    opensPartly(form),
  );
  const parts = opened?.form.ground.parts ?? '';
  return [
    `Permohonan Saudara dikabulkan sebagian. Informasi yang dikecualikan dihitamkan${parts === '' ? '' : `, yaitu: ${parts}`}. Apabila tidak sependapat, Saudara berhak mengajukan keberatan secara tertulis kepada atasan PPID dalam 30 (tiga puluh) hari kerja sejak surat ini diterima.`,
  ];
}

export function isRefused({ record }: Pick<LetterOf, 'record'>): boolean {
  return record.state.facts.decision === 'refused';
}

/** Written from what the case knows: the draft was made before anybody had decided (SOP 000, PINTU 3 and 4). */
function refusalReply(letter: LetterOf): LetterFacts {
  const { office, cases, record, sop, at } = letter;
  const { applicant } = record;
  const refusal = cases
    .steps(record.id)
    .findLast(
      (row) => findStep(sop, row.step)?.outcomes[row.outcome ?? '']?.decision === 'refused',
    );
  const { ground, consequence } = exclusionOf(letter);
  const number = letterNumber(cases, sop, record.id);
  const received =
    record.number === null || record.receivedAt === null
      ? ''
      : ` yang kami terima pada tanggal ${formatTanggal(office.day(record.receivedAt))} dengan tanda terima nomor ${record.number}`;
  return {
    ...paperFacts(office),
    name: 'Surat penolakan',
    caseNumber: record.number ?? fileCode(record.n),
    place: office.settings.office.city,
    urgency: 'Biasa',
    enclosure: '-',
    regarding: 'Penolakan permohonan',
    addressee: [`Yth. ${applicant.name ?? ''}`, applicant.institution ?? ''].filter(Boolean),
    opening: [
      `Sehubungan dengan permohonan Saudara${received}, dengan menyesal kami sampaikan bahwa permohonan berikut tidak dapat kami penuhi:`,
    ],
    particulars: [
      { label: 'Nama', value: applicant.name ?? '' },
      { label: 'Instansi/perusahaan', value: applicant.institution ?? '' },
      { label: 'Yang diminta', value: applicant.subject ?? '' },
      { label: 'Alasan', value: refusal?.reason ?? '' },
      { label: 'Dasar hukum', value: ground },
      { label: 'Akibat bila dibuka', value: consequence },
    ].filter(({ value }) => value !== ''),
    body: ['Apabila Saudara tidak sependapat dengan penolakan ini:'],
    conditions: rightToObject,
    closing: ['Demikian kami sampaikan. Atas pengertian Saudara, kami ucapkan terima kasih.'],
    carbonCopies: [],
    signer: refusal === undefined ? { name: '', position: '' } : signerOfStep(office, refusal),
    initials: [],
    sheetMark: 'Lembar 1: pemohon',
    printedAt: at,
    ...(number === undefined
      ? { draft: true as const }
      : { number: number.number, day: number.day }),
  };
}

/** Why excluded information stays shut; empty where the refusal has another ground. */
function exclusionOf({ cases, record, sop }: LetterOf): { ground: string; consequence: string } {
  const kept = pastForms(cases, sop, record.id, 'classify', ClassifyForm).findLast(({ row }) => {
    const outcome = getStep(sop, row.step).outcomes[row.outcome ?? ''];
    return outcome !== undefined && informationOf(row.outcome ?? '', outcome) === 'kept-excluded';
  });
  if (kept === undefined) return { ground: '', consequence: '' };
  const { letters, otherLaw, consequence } = kept.form.exclusion;
  return { ground: exclusionText(letters, otherLaw), consequence };
}
