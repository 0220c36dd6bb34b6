import { checkFlow } from './check-flow.ts';
import { checkInformation } from './check-information.ts';
import { checkStep } from './check-step.ts';
import { infoOf } from './capabilities.ts';
import type { Sop } from './define-sop.ts';
import { reachableSteps } from './graph.ts';
import { findStep } from './sop-lookup.ts';
import type { Report, SopProblem } from './sop-problem.ts';

/**
 * The rules between the parts of a SOP that its shape alone cannot hold. An empty list means that
 * every case opened with it can be worked to its end.
 */
export function checkSop(sop: Sop, file: string): SopProblem[] {
  const problems: SopProblem[] = [];
  const report: Report = (code, message, step, path) => {
    problems.push({
      file,
      ...(step !== undefined && { step }),
      ...(path !== undefined && { path }),
      code,
      message,
    });
  };
  checkName(sop, file, report);
  checkIds(sop, report);
  checkActors(sop, report);
  checkEntries(sop, report);
  checkStandard(sop, report);
  checkPromise(sop, report);
  checkClosings(sop, report);
  for (const step of sop.steps) checkStep(sop, step, report);
  checkFlow(sop, report);
  checkInformation(sop, report);
  return problems;
}

function checkName(sop: Sop, file: string, report: Report): void {
  const name = file
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.ya?ml$/, '');
  if (name === sop.id) return;
  report(
    'SOP_ID_BUKAN_NAMA_BERKAS',
    `Id SOP "${sop.id}" harus sama dengan nama berkasnya. Namai berkas ${sop.id}.yaml, atau ganti idnya.`,
    undefined,
    'id',
  );
}

function checkIds(sop: Sop, report: Report): void {
  const lists: Record<string, string[]> = {
    steps: sop.steps.map(({ id }) => id),
    actors: sop.actors.map(({ id }) => id),
    requirements: sop.requirements.map(({ id }) => id),
    flows: sop.flows?.map(({ id }) => id) ?? [],
    entries: sop.entries.map(({ step }) => step),
    closings: sop.closings.map(({ status }) => status),
    'header.sections': sop.header.sections.map(({ letter }) => letter),
  };
  for (const [path, ids] of Object.entries(lists)) {
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) {
      report(
        'SOP_ID_GANDA',
        `"${id}" tertulis lebih dari sekali pada ${path}. Beri id yang berbeda.`,
        path === 'steps' ? id : undefined,
        path,
      );
    }
  }
  if (findStep(sop, 'end') !== undefined) {
    report('SOP_ID_GANDA', 'Id "end" berarti akhir alur. Pakai id langkah lain.', 'end', 'steps');
  }
}

function checkActors(sop: Sop, report: Report): void {
  for (const actor of sop.actors) {
    if (actor.external === true && actor.roles === undefined) {
      report(
        'SOP_PEMOHON_TANPA_PETUGAS',
        `Langkah "${actor.label}" dicatat petugas atas nama pemohon. Isi "roles" pada pelaksana ini.`,
        undefined,
        `actors.${actor.id}`,
      );
    }
  }
}

function checkEntries(sop: Sop, report: Report): void {
  for (const { step } of sop.entries) {
    if (findStep(sop, step) !== undefined) continue;
    report(
      'SOP_PINTU_MASUK_TIDAK_ADA',
      `Pintu masuk menunjuk langkah "${step}" yang tidak ada. Tulis id langkah yang benar.`,
      step,
      'entries',
    );
  }
}

function checkStandard(sop: Sop, report: Report): void {
  const letters = new Set(sop.header.sections.map(({ letter }) => letter));
  for (const [component, value] of Object.entries(sop.standard ?? {})) {
    if (value === undefined || Array.isArray(value) || letters.has(value.section)) continue;
    report(
      'SOP_BAGIAN_TIDAK_ADA',
      `Standar pelayanan merujuk bagian ${value.section} yang tidak ada di header.`,
      undefined,
      `standard.${component}`,
    );
  }
}

/** A promise counts from a receipt or a pertek: some reachable step must give it. */
function checkPromise(sop: Sop, report: Report): void {
  if (sop.promise === undefined) return;
  const reachable = reachableSteps(sop);
  const steps = sop.steps.filter(({ id }) => reachable.has(id));
  const missing = {
    receipt: !steps.some(({ capability }) => infoOf(capability).receives === true),
    'recommendation-received': !steps.some(({ capability }) => capability === 'recommend'),
  };
  const names = {
    receipt: 'memberi tanda terima (receive)',
    'recommendation-received': 'memberi pertek (recommend)',
  };
  for (const field of ['startsAt', 'orAt'] as const) {
    const start = sop.promise[field];
    if (start === undefined || !missing[start]) continue;
    report(
      'SOP_JANJI_TANPA_AWAL',
      `Hitungan janji ${sop.promise.workingDays} hari kerja tidak pernah mulai: tidak ada langkah yang ${names[start]}.`,
      undefined,
      `promise.${field}`,
    );
  }
}

function checkClosings(sop: Sop, report: Report): void {
  const known = new Set(sop.steps.flatMap((step) => step.roles ?? []));
  for (const actor of sop.actors) for (const role of actor.roles ?? [actor.id]) known.add(role);
  for (const closing of sop.closings) {
    for (const role of closing.roles.filter((name) => !known.has(name))) {
      report(
        'SOP_AKTOR_TIDAK_DIKENAL',
        `Peran "${role}" pada penutupan "${closing.label}" tidak mengerjakan langkah apa pun di SOP ini.`,
        undefined,
        `closings.${closing.status}`,
      );
    }
    if (closing.added === true && closing.why === undefined) {
      report(
        'SOP_TAMBAHAN_TANPA_ALASAN',
        `Penutupan "${closing.label}" ditandai tambahan. Tulis alasannya pada "why".`,
        undefined,
        `closings.${closing.status}`,
      );
    }
  }
}
