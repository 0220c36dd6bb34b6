import type { CaseView } from '../../domain/contract/case-view.ts';
import { openDemands, setDemands } from '../../domain/steps/applicant-demands.ts';
import { ClassifyForm } from '../../domain/steps/classify.ts';
import { DispatchForm } from '../../domain/steps/dispatch.ts';
import { distinctOpds } from '../../domain/steps/opd.ts';
import type { RecommendForm } from '../../domain/steps/recommend.ts';
import type { ReturnToApplicantForm } from '../../domain/steps/return-to-applicant.ts';
import { VerifyForm } from '../../domain/steps/verify.ts';
import type { Capability } from '../../domain/workflow/capabilities.ts';
import type { FillIn, FormQuestion } from './forms.ts';

const agencies: readonly { opd: string; kind: string }[] = [
  {
    opd: 'Dinas Pariwisata Provinsi Kalimantan Timur',
    kind: 'Pertimbangan teknis penyelenggaraan pameran',
  },
  {
    opd: 'Satuan Polisi Pamong Praja Provinsi Kalimantan Timur',
    kind: 'Pertimbangan ketertiban umum',
  },
];

/** The day on which the officers fill in: the server's own, as the step was entered. */
function dayOf({ step }: FormQuestion): string {
  return step.since.slice(0, 10);
}

/** How a verifier fills in the form: all in order, or the first requirement wrong when it goes back. */
function verifyForm({ view, step, action, luck }: FormQuestion): VerifyForm {
  const asks = step.outcomes.some(
    ({ id, needsRecommendation }) => id === action.outcome && needsRecommendation === true,
  );
  const goesBack = action.returns === true;
  return {
    findings: [...view.requirements, ...setDemands(linesOf(view))].map(({ id }, index) =>
      goesBack && index === 0
        ? { requirementId: id, present: true, correct: false, note: 'Masa berlakunya sudah habis' }
        : { requirementId: id, present: true, correct: true, note: '' },
    ),
    note: '',
    perteks: asks ? agencies.slice(0, luck.chance(0.3) ? 2 : 1) : [],
    nature: 'Biasa',
    enclosures: ['Isian permohonan', ...view.requirements.map(({ text }) => text)],
  };
}

function returnToApplicantForm(question: FormQuestion): ReturnToApplicantForm {
  const { view } = question;
  return {
    contacts: [{ way: 'telepon', day: dayOf(question), time: '', note: 'Pemohon akan melengkapi' }],
    repairs: openDemands({
      requirements: view.requirements,
      lines: linesOf(view),
      verified: latest(view, 'verify', VerifyForm)?.findings ?? [],
    }).map(({ id }) => ({ requirementId: id, repaired: true, note: '' })),
    repairNote: 'Berkas yang diperbaiki sudah diserahkan pemohon.',
  };
}

function dispatchForm(question: FormQuestion): DispatchForm {
  const asking = latest(question.view, 'verify', VerifyForm);
  const opds = distinctOpds(asking?.perteks.map(({ opd }) => opd) ?? []);
  return {
    deliveries: (opds.length > 0 ? opds : [agencies[0]?.opd ?? '']).map((opd) => ({
      opd,
      receiver: 'Wulan Sari',
      position: 'Pengadministrasi umum',
      day: dayOf(question),
      time: '',
      way: 'diantar',
      files: asking?.enclosures ?? ['Isian permohonan'],
      note: '',
    })),
    monitoring: 'Dihubungi kembali tiga hari kerja lagi.',
  };
}

function recommendForm(question: FormQuestion): RecommendForm {
  const { view, action, luck } = question;
  const day = dayOf(question);
  const sent = latest(view, 'dispatch', DispatchForm);
  const isVisited = luck.chance(0.3);
  return {
    review: 'Permohonan lengkap dan layak dipertimbangkan.',
    visit: {
      done: isVisited,
      day: isVisited ? day : '',
      time: '',
      place: isVisited ? 'Lokasi kegiatan' : '',
      team: isVisited ? [{ name: 'Bambang Irawan', position: 'Ketua tim' }] : [],
      findings: isVisited ? 'Lokasi sesuai dengan gambar rencana.' : '',
      evidence: isVisited ? ['Foto lokasi, 4 lembar'] : [],
    },
    meeting: { held: false, day: '', place: '', participants: '', result: '' },
    perteks:
      action.returns === true
        ? []
        : distinctOpds(sent?.deliveries.map(({ opd }) => opd) ?? []).map((opd, index) => ({
            opd,
            kind: '',
            number: `${luck.whole(100, 999)}/PERTEK-${index + 1}`,
            day,
            signer: 'Kepala dinas',
            conclusion: 'memenuhi',
            conditions: [],
            text: 'Dapat dipertimbangkan untuk diberikan rekomendasi.',
          })),
  };
}

/** What classification asked of this applicant. */
function linesOf(view: CaseView): string[] {
  return latest(view, 'classify', ClassifyForm)?.requirements ?? [];
}

function latest<F>(
  view: CaseView,
  capability: string,
  schema: { safeParse(form: unknown): { success: boolean; data?: F } },
): F | undefined {
  const row = view.timeline.findLast(
    (each) => each.capability === capability && each.form !== undefined,
  );
  return row && schema.safeParse(row.form).data;
}

/** One line for the table of `forms.ts`: what these four desks fill in. */
export const opdForms = {
  verify: verifyForm,
  'return-to-applicant': returnToApplicantForm,
  dispatch: dispatchForm,
  recommend: recommendForm,
} satisfies Partial<Record<Capability, FillIn>>;
