import { z } from 'zod';
import type { Refusal } from '../workflow/command.ts';
import { isForward } from '../workflow/sop-lookup.ts';
import { FormDayOrBlank, FormTimeOrBlank } from './form-fields.ts';
import { lackingOpds, sameOpd } from './opd.ts';
import type { OutcomeTraits } from './outcome-traits.ts';
import { firstRefusal, refuseForm, refuseFuture } from './refuse-form.ts';
import { FormLine, FormText } from './step-forms.ts';

export const Conclusion = z.enum(['memenuhi', 'memenuhi-dengan-syarat', 'tidak-memenuhi']);
export type Conclusion = z.infer<typeof Conclusion>;
export const conclusionLabels = {
  memenuhi: 'Memenuhi',
  'memenuhi-dengan-syarat': 'Memenuhi dengan syarat',
  'tidak-memenuhi': 'Tidak memenuhi',
} as const satisfies Record<Conclusion, string>;

export const TeamMember = z.strictObject({ name: FormLine, position: FormLine.default('') });
export type TeamMember = z.infer<typeof TeamMember>;

/** Peninjauan/pemeriksaan/pengujian lapangan (SOP 004 step 10b-c). */
export const SiteVisit = z.strictObject({
  done: z.boolean().default(false),
  day: FormDayOrBlank.default(''),
  time: FormTimeOrBlank.default(''),
  place: FormLine.default(''),
  team: z.array(TeamMember).max(15).default([]),
  findings: FormText.default(''),
  /** Bukti pelaksanaan: photographs, measurements, lists of attendance; one line each. */
  evidence: z.array(FormLine).max(40).default([]),
});
export type SiteVisit = z.infer<typeof SiteVisit>;

/** A meeting or the applicant's presentation (SOP 004 step 10d). */
export const Meeting = z.strictObject({
  held: z.boolean().default(false),
  day: FormDayOrBlank.default(''),
  place: FormLine.default(''),
  participants: FormText.default(''),
  result: FormText.default(''),
});
export type Meeting = z.infer<typeof Meeting>;

/** The agency's own letter: what it advises on the request. */
export const Pertek = z.strictObject({
  opd: FormLine,
  kind: FormLine.default(''),
  number: FormLine.default(''),
  day: FormDayOrBlank.default(''),
  signer: FormLine.default(''),
  conclusion: z.union([Conclusion, z.literal('')]).default(''),
  conditions: z.array(FormLine).max(40).default([]),
  text: FormText.default(''),
});
export type Pertek = z.infer<typeof Pertek>;

export const RecommendForm = z.strictObject({
  /** Telaah: what the technical team makes of the request. */
  review: FormText.default(''),
  visit: SiteVisit.prefault({}),
  meeting: Meeting.prefault({}),
  perteks: z.array(Pertek).max(12).default([]),
});
export type RecommendForm = z.infer<typeof RecommendForm>;

export type RecommendQuestion = {
  /** Agencies that were asked for a pertek, or that the files were brought to. */
  asked: readonly string[];
  outcome: OutcomeTraits;
  /** The office's day. */
  today: string;
};

/**
 * What the form still wants. The record of a site visit must be whole whatever comes of it; the
 * pertek only when the case goes on. A pertek that says "tidak memenuhi" is advice and goes on too.
 */
export function checkRecommend(
  form: RecommendForm,
  { asked, outcome, today }: RecommendQuestion,
): Refusal | undefined {
  const goesOn = isForward(outcome);
  return firstRefusal(
    goesOn && form.review === ''
      ? refuseForm('TELAAH_WAJIB', 'Tulis hasil telaah permohonan.', 'review')
      : undefined,
    form.visit.done ? visitWanting(form.visit, today) : undefined,
    form.meeting.held ? meetingWanting(form.meeting, today) : undefined,
    goesOn ? perteksWanting(form.perteks, asked, today) : undefined,
  );
}

/** "… harus dilengkapi dengan berita acara dan bukti pelaksanaannya" (SOP 004 step 10, remark 3). */
function visitWanting(visit: SiteVisit, today: string): Refusal | undefined {
  const wanting = (field: string, message: string) =>
    refuseForm('PENINJAUAN_BELUM_LENGKAP', message, `visit.${field}`);
  if (visit.day === '') return wanting('day', 'Tulis tanggal peninjauan.');
  const future = refuseFuture(visit.day, today, 'visit.day');
  if (future !== undefined) return future;
  if (visit.place === '') return wanting('place', 'Tulis tempat peninjauan.');
  if (!visit.team.some(({ name }) => name !== ''))
    return wanting('team', 'Tulis anggota tim yang meninjau.');
  if (visit.findings === '') return wanting('findings', 'Tulis hasil peninjauan.');
  if (visit.evidence.some((line) => line !== '')) return undefined;
  return refuseForm(
    'BUKTI_PENINJAUAN_WAJIB',
    'Tulis bukti pelaksanaan peninjauan, misalnya foto atau daftar hadir. Berita acara tidak dibuat tanpa bukti.',
    'visit.evidence',
  );
}

function meetingWanting(meeting: Meeting, today: string): Refusal | undefined {
  const wanting = (field: string, message: string) =>
    refuseForm('PERTEMUAN_BELUM_LENGKAP', message, `meeting.${field}`);
  if (meeting.day === '') return wanting('day', 'Tulis tanggal pertemuan.');
  if (meeting.result === '') return wanting('result', 'Tulis hasil pertemuan.');
  return refuseFuture(meeting.day, today, 'meeting.day');
}

function perteksWanting(
  perteks: readonly Pertek[],
  asked: readonly string[],
  today: string,
): Refusal | undefined {
  const lacking = lackingOpds(
    asked,
    perteks.map(({ opd }) => opd),
  );
  if (lacking.length > 0 || perteks.length === 0) {
    return refuseForm(
      'PERTEK_OPD_KURANG',
      lacking.length === 0
        ? 'Catat pertek yang terbit: nomor, tanggal, penanda tangan, dan kesimpulannya.'
        : `Pertek belum ada dari ${lacking.join('; ')}. Catat pertek setiap OPD yang dimintai.`,
      'perteks',
      { opds: lacking },
    );
  }
  for (const [at, pertek] of perteks.entries()) {
    const refusal = pertekWanting(pertek, at, perteks) ?? futurePertek(pertek, at, today);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function futurePertek({ day }: Pertek, at: number, today: string): Refusal | undefined {
  return refuseFuture(day, today, `perteks.${at}.day`);
}

function pertekWanting(
  pertek: Pertek,
  at: number,
  perteks: readonly Pertek[],
): Refusal | undefined {
  const { opd } = pertek;
  const wanting = (field: string, message: string) =>
    refuseForm('PERTEK_BELUM_LENGKAP', message, `perteks.${at}.${field}`, { opd });
  if (opd === '') return wanting('opd', `Pertek ${at + 1}: tulis nama OPD.`);
  if (pertek.number === '') return wanting('number', `Tulis nomor pertek dari ${opd}.`);
  if (pertek.day === '') return wanting('day', `Tulis tanggal pertek dari ${opd}.`);
  if (pertek.signer === '') return wanting('signer', `Tulis penanda tangan pertek dari ${opd}.`);
  if (pertek.conclusion === '') return wanting('conclusion', `Pilih kesimpulan pertek ${opd}.`);
  const isTwice = perteks.some(
    (other, before) =>
      before < at && sameOpd(other.opd, opd) && other.number.trim() === pertek.number.trim(),
  );
  if (isTwice) {
    return refuseForm(
      'PERTEK_GANDA',
      `Pertek ${pertek.number} dari ${opd} tertulis dua kali. Hapus salah satu.`,
      `perteks.${at}.number`,
    );
  }
  const isConditional = pertek.conclusion === 'memenuhi-dengan-syarat';
  if (!isConditional || pertek.conditions.some((line) => line !== '')) return undefined;
  return refuseForm(
    'SYARAT_PERTEK_WAJIB',
    `Tulis syarat yang diminta ${opd}.`,
    `perteks.${at}.conditions`,
  );
}
