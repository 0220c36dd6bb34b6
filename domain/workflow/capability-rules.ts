import type { CaseState, ChecklistFinding, FactPatch } from './case-state.ts';
import { infoOf } from './capabilities.ts';
import type { Refusal, StepForm, WorkflowContext } from './command.ts';
import type { Sop } from './define-sop.ts';
import type { GuardName, SopStep, StepOutcome } from './define-step.ts';
import { applicableRequirements, missing, summarise } from './requirements.ts';
import { hasChecklist, isForward } from './sop-lookup.ts';

/** All a rule may look at when a step is to be completed with an outcome. */
export type RuleInput = {
  state: CaseState;
  sop: Sop;
  step: SopStep;
  outcome: StepOutcome;
  form: StepForm;
  context: WorkflowContext;
};

type Rule = (input: RuleInput) => Refusal | undefined;

/** What each guard asks; `requires` in a SOP file names them. */
const guards = {
  'checklist-complete': checklistComplete,
  'cs-approved': ({ state }) =>
    state.facts.csApproved
      ? undefined
      : {
          code: 'BELUM_DISETUJUI_CS',
          message:
            'Berkas belum disetujui CS. Loket tidak menerima berkas sebelum CS menyatakannya lengkap dan benar; arahkan pemohon ke meja CS.',
        },
  'recommendation-received': ({ state }) =>
    state.facts.needsRecommendation === false || state.facts.recommendationReceivedAt !== undefined
      ? undefined
      : {
          code: 'PERTEK_BELUM_DITERIMA',
          message: 'Rekomendasi teknis (pertek) belum diterima. Tunggu hasil Tim Teknis (OPD).',
        },
  paid: ({ context }) =>
    context.paid === true
      ? undefined
      : {
          code: 'BELUM_LUNAS',
          message: 'Tagihan belum lunas. Catat pembayarannya lebih dahulu.',
        },
  'applicant-signed': ({ form }) =>
    form.applicantSigned === true
      ? undefined
      : {
          code: 'PEMOHON_BELUM_TANDA_TANGAN',
          message: 'Pemohon belum menandatangani bukti. Minta tanda tangannya, lalu beri centang.',
        },
} satisfies Record<GuardName, Rule>;

/** The first rule that forbids completing the step this way, or nothing. */
export function findForbidden(input: RuleInput): Refusal | undefined {
  return missingChoice(input) ?? firstRefusal(guardsOf(input), input);
}

/** The choices an officer must pick from for this outcome; empty when there are none. */
export function choicesFor(step: SopStep, outcome: StepOutcome): readonly string[] {
  return outcome.choices ?? (isForward(outcome) ? step.choices : undefined) ?? [];
}

/** The guards of an outcome: those the SOP names and those its capability always has. */
export function guardsOf({ sop, step, outcome }: Pick<RuleInput, 'sop' | 'step' | 'outcome'>) {
  const names = new Set<GuardName>(outcome.requires);
  // "Tidak menerima berkas sebelum ada bukti / persetujuan dari CS" (SOP 004 step 6, remark 1).
  const isReceipt = infoOf(step.capability).receives === true && isForward(outcome);
  if (isReceipt && hasChecklist(sop)) names.add('cs-approved');
  // Nothing leaves the office unsigned for ("meminta menandatangani bukti penerimaan", SOP 004 step 16).
  if (step.capability === 'hand-over' && isForward(outcome)) names.add('applicant-signed');
  return [...names];
}

/** What completing the step this way says about the case. */
export function factsLearnt({ state, step, outcome, form }: RuleInput): FactPatch {
  const patch: FactPatch = {};
  if (step.capability === 'checklist') {
    const complete = outcome.requires?.includes('checklist-complete') === true;
    patch.checklist = complete ? 'complete' : 'incomplete';
    patch.csApproved = complete;
  }
  if (outcome.needsRecommendation !== undefined) {
    patch.needsRecommendation = outcome.needsRecommendation;
  }
  if (form.partly !== undefined) patch.partly = form.partly;
  if (outcome.decision !== undefined) {
    const partly = form.partly ?? state.facts.partly ?? false;
    patch.decision = outcome.decision === 'granted' && partly ? 'granted-partly' : outcome.decision;
  }
  if (form.units !== undefined && form.units.length > 0) patch.units = [...form.units];
  if (form.choice !== undefined && choicesFor(step, outcome).length > 0) patch.choice = form.choice;
  return patch;
}

function firstRefusal(names: readonly GuardName[], input: RuleInput): Refusal | undefined {
  for (const name of names) {
    const refusal = guards[name](input);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function checklistComplete({ state, sop, step, form, context }: RuleInput): Refusal | undefined {
  const requirements = applicableRequirements(sop, state, step);
  const findings: readonly ChecklistFinding[] = form.findings ?? context.checklist ?? [];
  const summary = summarise(requirements, findings);
  if (summary.complete) return undefined;
  return {
    code: 'PERSYARATAN_BELUM_LENGKAP',
    message: `Baru ${summary.correct} dari ${summary.total} persyaratan yang ada dan benar. Lengkapi daftar periksa, atau pilih hasil "belum lengkap".`,
    details: {
      notPresent: summary.notPresent,
      notCorrect: summary.notCorrect,
      missing: missing(requirements, findings),
    },
  };
}

function missingChoice({ step, outcome, form }: RuleInput): Refusal | undefined {
  const choices = choicesFor(step, outcome);
  if (choices.length === 0) return undefined;
  if (form.choice !== undefined && choices.includes(form.choice)) return undefined;
  return {
    code: 'PILIHAN_WAJIB',
    message: `Pilih salah satu: ${choices.join(', ')}.`,
    details: { choices },
  };
}
