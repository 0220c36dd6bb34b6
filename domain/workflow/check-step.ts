import type { Sop } from './define-sop.ts';
import type { SopStep, StepNorm, StepOutcome } from './define-step.ts';
import { parseNorm } from './parse-norm.ts';
import { findActor, findStep, seriesOf, targetsOf } from './sop-lookup.ts';
import type { Report } from './sop-problem.ts';

/** Checks one step by itself and what it points to. */
export function checkStep(sop: Sop, step: SopStep, report: Report): void {
  if (findActor(sop, step.actor) === undefined) {
    report(
      'SOP_AKTOR_TIDAK_DIKENAL',
      `Pelaksana "${step.actor}" tidak ada dalam daftar actors. Tambahkan, atau perbaiki ejaannya.`,
      step.id,
      'actor',
    );
  }
  if (step.flow !== undefined && !sop.flows?.some(({ id }) => id === step.flow)) {
    report(
      'SOP_ALUR_TIDAK_DIKENAL',
      `Alur "${step.flow}" tidak ada dalam daftar flows. Tambahkan, atau perbaiki ejaannya.`,
      step.id,
      'flow',
    );
  }
  for (const used of step.requirements ?? []) {
    if (sop.requirements.some(({ id }) => id === used)) continue;
    report(
      'SOP_PERSYARATAN_TIDAK_DIKENAL',
      `Persyaratan "${used}" tidak ada dalam daftar requirements.`,
      step.id,
      'requirements',
    );
  }
  if (step.added === true && step.why === undefined) {
    report(
      'SOP_TAMBAHAN_TANPA_ALASAN',
      'Langkah ini ditandai tambahan. Tulis alasannya pada "why".',
      step.id,
      'why',
    );
  }
  if (step.capability === 'number' && seriesOf(sop, step) === undefined) {
    report(
      'SOP_SERI_TIDAK_ADA',
      'Langkah ini memberi nomor, tetapi serinya tidak disebut. Isi product.series.',
      step.id,
      'series',
    );
  }
  if (step.norm !== undefined) checkNorm(step.id, step.norm, report);
  checkChecklist(step, report);
  for (const [id, outcome] of Object.entries(step.outcomes)) {
    checkOutcome(sop, step, id, outcome, report);
  }
}

function checkOutcome(
  sop: Sop,
  step: SopStep,
  id: string,
  outcome: StepOutcome,
  report: Report,
): void {
  const path = `outcomes.${id}`;
  for (const target of targetsOf(outcome)) {
    if (findStep(sop, target) !== undefined) continue;
    report(
      'SOP_TUJUAN_TIDAK_ADA',
      `Hasil "${id}" menuju langkah "${target}" yang tidak ada. Tulis id langkah yang benar, atau "end".`,
      step.id,
      path,
    );
  }
  if (outcome.closes !== undefined && outcome.to !== 'end') {
    report(
      'SOP_TUTUP_SEBELUM_AKHIR',
      `Hasil "${id}" menutup permohonan, jadi tujuannya harus "end".`,
      step.id,
      path,
    );
  }
  if (outcome.added === true && outcome.why === undefined) {
    report(
      'SOP_TAMBAHAN_TANPA_ALASAN',
      `Hasil "${id}" ditandai tambahan. Tulis alasannya pada "why".`,
      step.id,
      path,
    );
  }
}

/** Without an outcome that approves, the counter behind the checklist would never open. */
function checkChecklist(step: SopStep, report: Report): void {
  if (step.capability !== 'checklist') return;
  const approves = Object.values(step.outcomes).some(({ requires }) =>
    requires?.includes('checklist-complete'),
  );
  if (approves) return;
  report(
    'SOP_PERIKSA_TANPA_PERSETUJUAN',
    'Tidak ada hasil yang menyatakan berkas lengkap. Beri "requires: [checklist-complete]" pada hasil itu.',
    step.id,
    'outcomes',
  );
}

const normFields = ['minutes', 'dayOffset', 'workingDays', 'calendarDays'] as const;

function checkNorm(stepId: string, norm: StepNorm, report: Report): void {
  const written = parseNorm(norm.text);
  if (written === undefined) {
    report(
      'SOP_NORMA_TIDAK_TERBACA',
      `Waktu "${norm.text}" tidak terbaca. Tulis seperti "10 - 30 menit", "Hari H - H+1", "7 hari kerja", atau "Sesuai kebutuhan".`,
      stepId,
      'norm.text',
    );
    return;
  }
  for (const field of normFields) {
    const given = norm[field];
    if (given !== undefined && given[0] > given[1]) {
      report(
        'SOP_NORMA_TERBALIK',
        `norm.${field} [${given.join(', ')}] terbalik: angka kecil harus di depan.`,
        stepId,
        `norm.${field}`,
      );
    } else if (given?.join() !== written[field]?.join()) {
      const meant = written[field];
      report(
        'SOP_NORMA_BERTENTANGAN',
        meant === undefined
          ? `norm.${field} tidak tertulis dalam "${norm.text}". Hapus, atau perbaiki teksnya.`
          : `"${norm.text}" berarti ${field}: [${meant.join(', ')}]. Samakan norm.${field}.`,
        stepId,
        `norm.${field}`,
      );
    }
  }
}
