import { z } from 'zod';
import { formatTanggal } from '../calendar/format-date.ts';
import type { InformationClass, StepOutcome } from '../workflow/define-step.ts';
import {
  ExclusionLetter,
  exclusionText,
  LegalClass,
  OpeningGround,
  openingGrounds,
} from './information-law.ts';
import { FormDay, FormLine, FormText, type FormIssue } from './step-forms.ts';

const unset = z.literal('');

/** Nota dinas by which Kabag KU has a Bidang/Balai serve the applicant at once (seed 000, PINTU 4). */
export const MemoForm = z.strictObject({
  regarding: FormLine,
  body: FormText,
  copies: z.array(FormLine).max(10, 'Paling banyak 10 tembusan.'),
});
export type MemoForm = z.infer<typeof MemoForm>;

/** On what excluded information is opened. */
export const GroundForm = z.strictObject({
  kind: OpeningGround.or(unset),
  /** Number of the consequence test or of the ruling. */
  document: FormLine,
  day: FormDay.or(unset),
  /** What is blacked out. */
  parts: FormText,
});
export type GroundForm = z.infer<typeof GroundForm>;

/** Why information stays excluded: UU 14/2008 article 17, another law, and what opening it would do. */
export const ExclusionForm = z.strictObject({
  letters: z.array(ExclusionLetter).max(10),
  otherLaw: FormLine,
  consequence: FormText,
});
export type ExclusionForm = z.infer<typeof ExclusionForm>;

/**
 * Sorting a request (seed 000, PINTU 4). One form for every outcome; which parts it must have is
 * asked by `classificationIssues`, for it depends on the outcome.
 */
export const ClassifyForm = z.strictObject({
  legalClass: LegalClass.or(unset),
  notes: FormText,
  /** What a DIP-K applicant must bring or do. */
  requirements: z.array(FormLine).max(20, 'Paling banyak 20 persyaratan.'),
  memo: MemoForm,
  ground: GroundForm,
  exclusion: ExclusionForm,
});
export type ClassifyForm = z.infer<typeof ClassifyForm>;

export const emptyClassification: ClassifyForm = {
  legalClass: '',
  notes: '',
  requirements: [],
  memo: { regarding: '', body: '', copies: [] },
  ground: { kind: '', document: '', day: '', parts: '' },
  exclusion: { letters: [], otherLaw: '', consequence: '' },
};

/** The outcomes of the SOP text that had no `information` yet: cases still run on it. */
const earlier: Record<string, InformationClass> = {
  'dip-bebas': 'free',
  'dip-khusus': 'conditional',
  dikecualikan: 'excluded',
  'dapat-dibuka': 'opened',
  'tetap-dikecualikan': 'kept-excluded',
};

/** What an outcome of a `classify` step says about the information. */
export function informationOf(id: string, outcome: StepOutcome): InformationClass | undefined {
  return outcome.information ?? earlier[id];
}

/** What is blacked out cannot be granted in full (PerKI 1/2021: dikabulkan sebagian). */
export function opensPartly(form: ClassifyForm): boolean {
  return form.ground.kind === 'penghitaman';
}

type Issue = FormIssue & { code: string };

/** What this outcome still wants of the form; empty when it may go on. `today`: the office day. */
export function classificationIssues(
  form: ClassifyForm,
  information: InformationClass | undefined,
  today: string,
): Issue[] {
  const legal = legalClassIssue(form.legalClass, information);
  return [...(legal === undefined ? [] : [legal]), ...partIssues(form, information, today)];
}

function partIssues(
  form: ClassifyForm,
  information: InformationClass | undefined,
  today: string,
): Issue[] {
  switch (information) {
    case 'free':
      return memoIssues(form.memo);
    case 'conditional':
      return form.requirements.some((line) => line !== '')
        ? []
        : [wrong('requirements', 'Tulis persyaratan yang harus dipenuhi pemohon.')];
    case 'opened':
      return groundIssues(form.ground, today);
    case 'kept-excluded':
      return exclusionIssues(form.exclusion);
    default:
      return [];
  }
}

/** Excluded by law and open in the SOP, or the other way round, cannot both be. */
function legalClassIssue(
  legal: ClassifyForm['legalClass'],
  information: InformationClass | undefined,
): Issue | undefined {
  if (legal === '') return wrong('legalClass', 'Pilih golongan informasi menurut UU 14/2008.');
  const isExcluded = legal === 'dikecualikan';
  const mustBe = ['excluded', 'opened', 'kept-excluded'].includes(information ?? '');
  if (isExcluded === mustBe || information === undefined) return undefined;
  return {
    path: 'legalClass',
    code: 'GOLONGAN_TIDAK_SESUAI',
    message: mustBe
      ? 'Informasi DIK bergolongan "dikecualikan" menurut UU 14/2008. Pilih golongan itu.'
      : 'Informasi yang dikecualikan menurut UU 14/2008 harus lewat jalan DIK. Pilih hasil DIK, atau perbaiki golongannya.',
  };
}

function memoIssues({ regarding, body }: MemoForm): Issue[] {
  return [
    ...(regarding === '' ? [wrong('memo.regarding', 'Tulis hal nota dinas.')] : []),
    ...(body === '' ? [wrong('memo.body', 'Tulis isi nota dinas.')] : []),
  ];
}

/** Uji konsekuensi and rulings have a number and a day; blacking out says what is blacked out. */
function groundIssues({ kind, document, day, parts }: GroundForm, today: string): Issue[] {
  const code = 'DASAR_PEMBUKAAN_WAJIB';
  if (kind === '')
    return [
      {
        path: 'ground.kind',
        code,
        message:
          'Pilih dasar pembukaan: uji konsekuensi, penghitaman sebagian, atau putusan Komisi Informasi.',
      },
    ];
  if (kind === 'penghitaman') {
    const message = 'Tulis bagian yang dihitamkan.';
    return parts === '' ? [{ path: 'ground.parts', code, message }] : [];
  }
  const name = openingGrounds[kind];
  return [
    ...(document === ''
      ? [{ path: 'ground.document', code, message: `Tulis nomor ${nameOf(name)}.` }]
      : []),
    ...(day === ''
      ? [{ path: 'ground.day', code, message: `Isi tanggal ${nameOf(name)}.` }]
      : day > today
        ? [{ path: 'ground.day', code, message: `Tanggal ${nameOf(name)} belum terjadi.` }]
        : []),
  ];
}

/** Both are needed before a refusal may be printed (PerKI 1/2021: ground and consequence). */
function exclusionIssues({ letters, otherLaw, consequence }: ExclusionForm): Issue[] {
  const code = 'DASAR_PENGECUALIAN_WAJIB';
  const needsOther = letters.includes('j') && otherLaw === '';
  return [
    ...(exclusionText(letters, otherLaw) === ''
      ? [
          {
            path: 'exclusion.letters',
            code,
            message: 'Pilih huruf Pasal 17 UU 14/2008, atau tulis pasal undang-undang lain.',
          },
        ]
      : []),
    ...(needsOther
      ? [
          {
            path: 'exclusion.otherLaw',
            code,
            message: 'Huruf j: tulis undang-undang yang melarang dan pasalnya.',
          },
        ]
      : []),
    ...(consequence === ''
      ? [
          {
            path: 'exclusion.consequence',
            code,
            message: 'Tulis akibatnya bila informasi dibuka.',
          },
        ]
      : []),
  ];
}

/** "Uji konsekuensi" inside a sentence; the commission keeps its capitals. */
function nameOf(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function wrong(path: string, message: string): Issue {
  return { path, message, code: 'ISIAN_TIDAK_SAH' };
}

/** The ground in a sentence, for the map pengendali proses and for letters. */
export function groundText({ kind, document, day, parts }: GroundForm): string {
  if (kind === '') return '';
  const of = document === '' ? '' : ` nomor ${document}`;
  const on = day === '' ? '' : ` tanggal ${formatTanggal(day)}`;
  const black = parts === '' ? '' : `; dihitamkan: ${parts}`;
  return `${openingGrounds[kind]}${of}${on}${black}`;
}
