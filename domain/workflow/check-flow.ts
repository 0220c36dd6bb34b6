import { infoOf } from './capabilities.ts';
import type { Sop } from './define-sop.ts';
import type { SopStep } from './define-step.ts';
import { edgesOf, reachableSteps, stepsOutOfLoops } from './graph.ts';
import { findStep, hasChecklist } from './sop-lookup.ts';
import type { Report } from './sop-problem.ts';

/** Checks the arrows as a whole: every step is reached, and every step leads out. */
export function checkFlow(sop: Sop, report: Report): void {
  const reachable = reachableSteps(sop);
  const outOfLoops = stepsOutOfLoops(sop);
  for (const step of sop.steps) {
    if (!reachable.has(step.id)) {
      report(
        'SOP_LANGKAH_TAK_TERJANGKAU',
        'Tidak ada panah yang menuju langkah ini. Tambahkan hasil yang menuju ke sini, atau hapus langkahnya.',
        step.id,
      );
    }
    if (Object.keys(step.outcomes).length === 0) {
      report(
        'SOP_JALAN_BUNTU',
        'Langkah ini tidak mempunyai hasil, jadi permohonan berhenti di sini. Tambahkan hasil, atau "to: end".',
        step.id,
        'outcomes',
      );
    } else if (!outOfLoops.has(step.id)) {
      report(
        'SOP_LINGKARAN_TANPA_KELUAR',
        'Dari langkah ini permohonan tidak pernah dapat selesai. Tambahkan hasil yang keluar dari lingkaran.',
        step.id,
      );
    }
    checkJoin(sop, step, report);
    checkTerminal(step, report);
  }
  checkCounter(sop, report);
}

function checkJoin(sop: Sop, step: SopStep, report: Report): void {
  const edges = edgesOf(sop);
  for (const source of step.join ?? []) {
    const isFed = edges.some((edge) => edge.from === source && edge.to === step.id);
    if (findStep(sop, source) !== undefined && isFed) continue;
    report(
      'SOP_GABUNGAN_TIDAK_DIALIRI',
      `Langkah ini menunggu cabang dari langkah "${source}", tetapi langkah itu tidak pernah menuju ke sini.`,
      step.id,
      'join',
    );
  }
}

function checkTerminal(step: SopStep, report: Report): void {
  if (step.terminal !== true) return;
  if (Object.values(step.outcomes).some((outcome) => outcome.to === 'end')) return;
  report(
    'SOP_AKHIR_TANPA_HASIL',
    'Langkah ini ditandai akhir alur, tetapi tidak ada hasil dengan "to: end".',
    step.id,
    'terminal',
  );
}

/** "Tidak menerima berkas sebelum ada bukti / persetujuan dari CS" (SOP 004 step 6, remark 1). */
function checkCounter(sop: Sop, report: Report): void {
  if (!hasChecklist(sop)) return;
  const withoutApproval: Sop = { ...sop, steps: sop.steps.map(withoutApproving) };
  const reachable = reachableSteps(withoutApproval);
  for (const step of sop.steps) {
    if (infoOf(step.capability).receives !== true || !reachable.has(step.id)) continue;
    report(
      'SOP_LOKET_TANPA_CS',
      'Langkah penerimaan ini dapat dicapai tanpa persetujuan daftar periksa. Arahkan semua panah lewat langkah checklist.',
      step.id,
    );
  }
}

function withoutApproving(step: SopStep): SopStep {
  if (step.capability !== 'checklist') return step;
  const kept = Object.entries(step.outcomes).filter(
    ([, outcome]) => outcome.requires?.includes('checklist-complete') !== true,
  );
  return { ...step, outcomes: Object.fromEntries(kept) };
}
