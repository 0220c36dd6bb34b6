import type { CaseView, StepAction, StepCompleted } from '../../domain/contract/case-view.ts';
import { choicesFor } from '../../domain/workflow/capability-rules.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { getStep, isForward, rolesOf } from '../../domain/workflow/sop-lookup.ts';
import { demoUsers } from '../setup/demo.ts';
import type { Crew } from './crew.ts';
import { fillIn } from './forms.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';

const MOST_RETURNS = 2;

export type CarriedCase = {
  caseId: string;
  sop: Sop;
  luck: Random;
  returns: number;
  step?: string;
  /** Left lying: nobody works on it before this office day of the run. */
  restsUntil?: number;
};

/** What the office must do next with a carried case. */
export type Progress = 'working' | 'to-collect' | 'closed';

/** Takes a case one step on, by whoever the SOP names, with one of the outcomes the server offers. */
export async function carryOn(
  crew: Crew,
  tally: Tally,
  item: CarriedCase,
  day: number,
): Promise<Progress> {
  const { caseId, sop, luck } = item;
  if ((item.restsUntil ?? 0) > day) return 'working';
  // Now and then a file lies for days: what is late must be seen to be late.
  if (item.restsUntil === undefined && luck.chance(0.02)) {
    item.restsUntil = day + luck.whole(1, 4);
    return 'working';
  }
  const stepId = item.step ?? (await firstStep(crew, item));
  if (stepId === undefined) return 'closed';
  const step = getStep(sop, stepId);
  if (step.capability === 'hand-over') return 'to-collect';
  const officer = officerFor(rolesOf(sop, step));
  const view = await crew.ask<CaseView>(officer, 'case.get', { caseId });
  const active = view.active.find(({ step: id }) => id === stepId);
  if (active === undefined)
    throw new Error(`Case ${view.number ?? caseId}: step ${stepId} is not active`);

  const withdraw = view.available.find(
    ({ action, disabledReason }) => action === 'withdraw' && disabledReason === undefined,
  );
  if (withdraw !== undefined && luck.chance(0.1)) {
    await crew.do(officer, 'case.withdraw', { caseId, reason: 'Pemohon mengundurkan diri' }, luck);
    return 'closed';
  }
  if (luck.chance(0.03) && (await refused(crew, item))) return 'closed';
  if (luck.chance(0.2)) {
    await crew.do(officer, 'case.takeStep', { caseId, token: active.token }, luck);
    if (luck.chance(0.2))
      await crew.do(officer, 'case.releaseStep', { caseId, token: active.token }, luck);
    else if (luck.chance(0.3))
      await crew.do(
        officer,
        'case.saveForm',
        { caseId, token: active.token, form: { note: 'Baru separuh diisi' } },
        luck,
      );
  }
  const action = choose(
    item,
    view.available.filter(
      (each) =>
        each.action === 'complete' &&
        each.token === active.token &&
        each.disabledReason === undefined,
    ),
  );
  const outcome = step.outcomes[action.outcome ?? ''];
  if (outcome === undefined)
    throw new Error(
      `Step ${stepId} of ${sop.id} offers no outcome to ${officer}: ${JSON.stringify(view.available)}`,
    );
  if (!isForward(outcome)) item.returns += 1;
  const choices = choicesFor(step, outcome);
  const form = fillIn({ view, step: active, action, luck });
  const answer = await crew.do<StepCompleted>(
    officer,
    'case.completeStep',
    {
      caseId,
      token: active.token,
      outcome: action.outcome,
      applicantSigned: true,
      ...(outcome.reason !== undefined && { reason: 'Perlu diperbaiki sesuai catatan petugas' }),
      ...(choices.length > 0 && { choice: luck.pick(choices) }),
      ...(form !== undefined && { form }),
    },
    luck,
  );
  if (answer.returnNoteJobId !== undefined) tally.add('returnNotes');
  const next = answer.nextSteps[0];
  if (next === undefined) return 'closed';
  item.step = next.id;
  return 'working';
}

/** The head or the head of division refuses from wherever the file is, where the SOP lets them. */
async function refused(crew: Crew, { caseId, sop, luck }: CarriedCase): Promise<boolean> {
  const roles = sop.closings.find(({ status }) => status === 'refused')?.roles ?? [];
  if (roles.length === 0) return false;
  const reason = 'Tempat kegiatan tidak sesuai peruntukannya';
  await crew.do(officerFor(roles), 'case.refuse', { caseId, reason }, luck);
  return true;
}

/** Mostly onward; now and then back, but never for ever. */
function choose({ sop, luck, returns }: CarriedCase, actions: StepAction[]): StepAction {
  const isOnward = (action: StepAction) => {
    const outcome = getStep(sop, action.step).outcomes[action.outcome ?? ''];
    return outcome !== undefined && isForward(outcome);
  };
  const onward = actions.filter(isOnward);
  const other = actions.filter((action) => !isOnward(action));
  const list =
    other.length > 0 && (onward.length === 0 || (returns < MOST_RETURNS && luck.chance(0.22)))
      ? other
      : onward;
  return luck.pick(list);
}

/** Anybody of the office may look which step a case stands at. */
async function firstStep(crew: Crew, { caseId }: CarriedCase): Promise<string | undefined> {
  const view = await crew.ask<CaseView>('kadis', 'case.get', { caseId });
  return view.active[0]?.step;
}

function officerFor(roles: readonly string[]): string {
  const user = demoUsers.find((each) =>
    each.roles.some((role) => roles.includes(role) && role !== 'satpam'),
  );
  if (user === undefined) throw new Error(`Nobody of the example office is ${roles.join(' or ')}`);
  return user.id;
}
