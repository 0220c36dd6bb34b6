import type { Applicant, CaseView } from '../contract/case.ts';
import { formatTanggal } from '../calendar/format-date.ts';
import { DraftForm, type Particular } from './draft.ts';

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
  const row = timeline.findLast(
    ({ capability, form }) => capability === 'draft' && form !== undefined,
  );
  const read = DraftForm.safeParse(row?.form);
  return read.success ? read.data : undefined;
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
  return {
    ...shared,
    regarding: product.name,
    opening: `Sehubungan dengan permohonan Saudara${receivedWords(source)}, dan setelah berkas permohonan diperiksa serta dinyatakan lengkap dan benar, dengan ini kami menerbitkan ${product.name} dengan data sebagai berikut:`,
    particulars: [
      ...who(applicant),
      { label: 'Kegiatan', value: applicant.subject },
      { label: 'Tempat', value: '' },
      { label: 'Waktu', value: '' },
    ],
    body: 'Surat ini berlaku untuk kegiatan sebagaimana tersebut di atas dengan ketentuan sebagai berikut:',
    conditions: [
      'Melaksanakan kegiatan sesuai dengan data dan berkas permohonan yang diajukan.',
      'Mematuhi peraturan perundang-undangan yang berlaku serta menjaga ketertiban, keamanan, dan kebersihan lingkungan.',
      'Memenuhi kewajiban kepada OPD/unit teknis terkait dalam rangka pengendalian pelaksanaan.',
      'Apabila di kemudian hari terdapat kekeliruan dalam surat ini, akan diadakan perbaikan sebagaimana mestinya.',
    ].join('\n'),
    closing: 'Demikian surat ini dibuat untuk dipergunakan sebagaimana mestinya.',
  };
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
