import { recentForms } from '../../db/case/recent-forms.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import type { PastOpd } from '../../domain/contract/opd.ts';
import { sameOpd } from '../../domain/steps/opd.ts';
import { VerifyForm } from '../../domain/steps/verify.ts';
import { findStep, rolesOf } from '../../domain/workflow/sop-lookup.ts';
import type { Office } from '../office.ts';

/** So many verifications are looked back upon; an agency not asked for that long is typed again. */
const LOOK_BACK = 200;

/** Agencies that cases of this SOP asked for a pertek before, the most often asked first. */
export function pastOpds(office: Office, sopId: string): PastOpd[] {
  const { orm } = office.ledger;
  const { sop } = new SopLibrary(orm).getCurrent(sopId);
  const steps = sop.steps.filter(({ capability }) => capability === 'verify');
  const found: (PastOpd & { times: number })[] = [];
  for (const role of new Set(steps.map((step) => rolesOf(sop, step)[0] ?? ''))) {
    const forms = recentForms(orm, { role, steps: steps.map(({ id }) => id), limit: LOOK_BACK });
    for (const { step, outcome, form } of forms) {
      if (findStep(sop, step)?.outcomes[outcome]?.needsRecommendation !== true) continue;
      const { data } = VerifyForm.safeParse(form);
      for (const { opd, kind } of data?.perteks ?? []) note(found, opd, kind);
    }
  }
  return found.sort((a, b) => b.times - a.times).map(({ opd, kinds }) => ({ opd, kinds }));
}

function note(found: (PastOpd & { times: number })[], opd: string, kind: string): void {
  if (opd === '') return;
  const known = found.find((each) => sameOpd(each.opd, opd));
  if (known === undefined) {
    found.push({ opd, kinds: kind === '' ? [] : [kind], times: 1 });
    return;
  }
  known.times += 1;
  const isNew = !known.kinds.some((each) => each.toLowerCase() === kind.toLowerCase());
  if (kind !== '' && isNew) known.kinds.push(kind);
}
