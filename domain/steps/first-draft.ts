import type { Applicant } from '../contract/case.ts';
import type { CaseView } from '../contract/case-view.ts';
import { formatTanggal } from '../calendar/format-date.ts';
import { DraftForm, type Particular } from './draft.ts';
import { InitialForm } from './initial.ts';
import { RecommendForm, type Pertek } from './recommend.ts';

/** What of a case its letter is drafted from. */
export type DraftSource = Pick<CaseView, 'product' | 'timeline' | 'receipt'> & {
  applicant: Pick<Applicant, 'name' | 'institution' | 'address' | 'subject'>;
};

export type DraftStart = {
  form: DraftForm;
  /** Written anew from the case, or the draft that came back. */
  from: 'case' | 'last-draft';
  /** Why the file came back, and from whom. */
  returned?: { reason: string; by: string; step: string };
};

/**
 * What the drafting officer begins with: the last draft when the file came back, with the reason;
 * otherwise a whole letter made of the case, so that only mistakes are left to mend.
 */
export function startDraft(source: DraftSource): DraftStart {
  const last = lastDraft(source.timeline);
  const done = source.timeline.filter(({ completedAt }) => completedAt !== undefined);
  const before = done.at(-1);
  return {
    form: last ?? firstDraft(source),
    from: last === undefined ? 'case' : 'last-draft',
    ...(before?.returns === true && {
      returned: {
        reason: before.reason ?? '',
        by: before.officerName ?? before.actorLabel,
        step: before.title,
      },
    }),
  };
}

function lastDraft(timeline: DraftSource['timeline']): DraftForm | undefined {
  // A superior may have mended it since (SOP 004 step 14c).
  for (const { capability, form } of timeline.toReversed()) {
    const draft =
      capability === 'draft'
        ? DraftForm.safeParse(form).data
        : capability === 'initial'
          ? InitialForm.safeParse(form).data?.draft
          : undefined;
    if (draft !== undefined) return draft;
  }
  return undefined;
}

/** What the technical team found last; nothing where the case needed no pertek. */
function findRecommendation(timeline: DraftSource['timeline']): RecommendForm | undefined {
  const row = timeline.findLast(
    ({ capability, form, returns }) =>
      capability === 'recommend' && form !== undefined && returns !== true,
  );
  return RecommendForm.safeParse(row?.form).data;
}

/** A complete letter from what the case knows; a SOP without a product is answered with a surat tanggapan. */
export function firstDraft(source: DraftSource): DraftForm {
  const { applicant, product } = source;
  const addressee = [`Yth. ${applicant.name}`, applicant.institution]
    .filter((line) => line !== '')
    .join('\n');
  const shared = { urgency: 'Biasa', addressee, enclosure: '-', carbonCopies: '' } as const;
  if (product === undefined) {
    return {
      ...shared,
      regarding: 'Tanggapan atas permohonan',
      opening: `Sehubungan dengan permohonan Saudara${receivedWords(source)}, dengan data sebagai berikut:`,
      particulars: [...who(applicant), { label: 'Yang diminta', value: applicant.subject }],
      body: 'bersama ini kami sampaikan bahwa permohonan Saudara telah kami proses sesuai dengan ketentuan. Informasi atau layanan yang dapat kami berikan disampaikan bersama surat ini.',
      conditions: '',
      closing: 'Demikian kami sampaikan. Atas perhatian Saudara, kami ucapkan terima kasih.',
    };
  }
  const recommendation = findRecommendation(source.timeline);
  const perteks = recommendation?.perteks ?? [];
  const heeding =
    perteks.length === 0
      ? ''
      : ` serta memperhatikan rekomendasi teknis dari ${enumerate(perteks.map(({ opd }) => opd))},`;
  return {
    ...shared,
    regarding: product.name,
    opening: `Sehubungan dengan permohonan Saudara${receivedWords(source)}, setelah berkas permohonan diperiksa dan dinyatakan lengkap dan benar,${heeding} dengan ini kami menerbitkan ${product.name} dengan data sebagai berikut:`,
    particulars: [
      ...who(applicant),
      { label: 'Kegiatan', value: applicant.subject },
      { label: 'Tempat', value: recommendation?.visit.done ? recommendation.visit.place : '' },
      { label: 'Waktu', value: '' },
      ...perteks.map(asParticular),
    ],
    body: 'Surat ini berlaku untuk kegiatan sebagaimana tersebut di atas dengan ketentuan sebagai berikut:',
    conditions: [
      ...perteks.flatMap(({ conditions }) => conditions.filter((line) => line !== '')),
      'Melaksanakan kegiatan sesuai dengan data dan berkas permohonan yang diajukan.',
      'Mematuhi peraturan perundang-undangan yang berlaku serta menjaga ketertiban, keamanan, dan kebersihan lingkungan.',
      'Memenuhi kewajiban kepada OPD/unit teknis terkait dalam rangka pengendalian pelaksanaan.',
      'Apabila di kemudian hari terdapat kekeliruan dalam surat ini, akan diadakan perbaikan sebagaimana mestinya.',
    ].join('\n'),
    closing: 'Demikian surat ini dibuat untuk dipergunakan sebagaimana mestinya.',
    carbonCopies: [...new Set(perteks.map(({ opd }) => asAddressee(opd)))].join('\n'),
  };
}

function asParticular({ opd, number, day }: Pertek, at: number, all: Pertek[]): Particular {
  const dated = day === '' ? '' : ` tanggal ${formatTanggal(day)}`;
  return {
    label: all.length === 1 ? 'Rekomendasi teknis' : `Rekomendasi teknis ${at + 1}`,
    value: `${opd}, nomor ${number}${dated}`,
  };
}

function asAddressee(opd: string): string {
  return /^(kepala|direktur|ketua|kapol|pimpinan)/i.test(opd) ? opd : `Kepala ${opd}`;
}

/** "a, b, dan c" */
function enumerate(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(', ')}${names.length > 2 ? ',' : ''} dan ${last}`;
}

function who({ name, institution, address }: DraftSource['applicant']): Particular[] {
  return [
    { label: 'Nama', value: name },
    { label: 'Instansi/perusahaan', value: institution },
    { label: 'Alamat', value: address },
  ];
}

function receivedWords({ receipt }: DraftSource): string {
  if (receipt === undefined) return '';
  return ` yang kami terima pada tanggal ${formatTanggal(receipt.day)} dengan tanda terima nomor ${receipt.number}`;
}
