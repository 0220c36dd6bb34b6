import type { CaseView } from '../../domain/contract/case-view.ts';
import type { Capability } from '../../domain/workflow/capabilities.ts';
import type { InformationClass } from '../../domain/workflow/define-step.ts';
import { emptyClassification, type ClassifyForm } from '../../domain/steps/classify.ts';
import type { DisposeForm } from '../../domain/steps/dispose.ts';
import type { EndorseForm } from '../../domain/steps/endorse.ts';
import type { ProcessForm } from '../../domain/steps/processing.ts';
import type { ReportForm } from '../../domain/steps/report.ts';
import type { FillIn, FormQuestion } from './forms.ts';

/** How a careful officer fills in the forms of PINTU and PULSA (seed 000). */
export const pintuPulsaForms = {
  classify: ({ step, action, view, luck }) => {
    const information = step.outcomes.find(({ id }) => id === action.outcome)?.information;
    return { ...emptyClassification, ...classification(information, view, luck) };
  },
  dispose: ({ view }) =>
    ({
      from: view.applicant.institution || view.applicantName,
      letterNumber: '',
      letterDay: '',
      receivedDay: dayOf(view),
      nature: 'biasa',
      regarding: regardingOf(view),
      instructions: ['proses'],
      instructionText: '',
      notes: '',
    }) satisfies DisposeForm,
  process: ({ view, step }) =>
    ({
      result: 'Permohonan telah dikerjakan; hasilnya disampaikan bersama lampiran.',
      doneBy: step.holderName ?? 'Petugas unit',
      unit: step.units?.join(', ') ?? '',
      standard: step.standards?.find(({ choice }) => choice === view.choice)?.text ?? '',
      notes: '',
      attachments: ['Lembar hasil'],
    }) satisfies ProcessForm,
  report: ({ view, step }) =>
    ({
      serviceKind: view.choice ?? view.sopTitle,
      request: regardingOf(view),
      object: 'Satu contoh, diterima dalam keadaan baik',
      method: 'Sesuai acuan jenis layanan',
      result: 'Seluruh butir yang diminta telah dikerjakan.',
      conclusion: 'Memenuhi ketentuan yang diacu.',
      madeBy: step.holderName ?? 'Petugas unit',
      unit: step.units?.join(', ') ?? 'Balai',
      attachments: [],
    }) satisfies ReportForm,
  endorse: () => ({ note: '' }) satisfies EndorseForm,
} satisfies Partial<Record<Capability, FillIn>>;

function classification(
  information: InformationClass | undefined,
  view: CaseView,
  luck: FormQuestion['luck'],
): Partial<ClassifyForm> {
  switch (information) {
    case 'conditional':
      return {
        legalClass: 'setiap-saat',
        requirements: ['Surat permohonan dari instansi', 'Tujuan penggunaan informasi'],
      };
    case 'excluded':
      return { legalClass: 'dikecualikan', notes: 'Memuat data pribadi pihak lain.' };
    case 'opened':
      return {
        legalClass: 'dikecualikan',
        ground: luck.pick([
          { kind: 'uji-konsekuensi', document: 'UK-12/2026', day: dayOf(view), parts: '' },
          { kind: 'penghitaman', document: '', day: '', parts: 'Nama dan alamat penghuni' },
          { kind: 'putusan-ki', document: '021/PTSN-MK/KI/2026', day: dayOf(view), parts: '' },
        ] as const),
      };
    case 'kept-excluded':
      return {
        legalClass: 'dikecualikan',
        exclusion: {
          letters: ['h'],
          otherLaw: '',
          consequence: 'Data pribadi pihak lain terungkap tanpa persetujuannya.',
        },
      };
    default:
      return {
        legalClass: luck.pick(['berkala', 'serta-merta', 'setiap-saat'] as const),
        memo: {
          regarding: 'Pelayanan permohonan informasi',
          body: `Mohon memberikan layanan secara langsung atas permohonan: ${regardingOf(view)}.`,
          copies: [],
        },
      };
  }
}

function regardingOf(view: CaseView): string {
  return view.applicant.subject || 'Permohonan layanan';
}

function dayOf(view: CaseView): string {
  return (view.receivedAt ?? view.openedAt).slice(0, 10);
}
