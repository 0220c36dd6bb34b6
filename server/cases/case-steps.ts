import type { CaseRecord, CaseStepRow } from '../../db/case/case-reader.ts';
import type { CaseView, StepAction } from '../../domain/contract/case-view.ts';
import type { Role } from '../../domain/contract/roles.ts';
import { informationOf } from '../../domain/steps/classify.ts';
import { availableActions, type AvailableAction } from '../../domain/workflow/available-actions.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { SopStep } from '../../domain/workflow/define-step.ts';
import {
  actorLabel,
  getStep,
  rolesOf,
  waitsOnApplicant,
} from '../../domain/workflow/sop-lookup.ts';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { staysAtDesk } from './case-terms.ts';
import { unitChoices, unitsAt } from './forward-units.ts';
import { normStanding } from './standing.ts';

/** The steps under way: the SOP's own text, who has each in hand, how long against its norm. */
export function activeSteps(
  office: Office,
  record: CaseRecord,
  sop: Sop,
  steps: CaseStepRow[],
  user: SignedIn,
): CaseView['active'] {
  const nameOf = (id: string | null) =>
    id === null ? undefined : office.reader.findUser(id)?.name;
  const now = office.ledger.clock.now();
  return record.state.active.map((active) => {
    const step = getStep(sop, active.step);
    const holderName = nameOf(active.holder ?? null);
    return {
      token: active.token,
      step: step.id,
      title: step.title,
      actorLabel: actorLabel(sop, step),
      capability: step.capability,
      ...(step.queue !== undefined && { queue: step.queue }),
      since: active.since,
      round: active.round,
      ...(active.takenAt !== undefined && { takenAt: active.takenAt }),
      ...(waitsOnApplicant(sop, step)
        ? { waitsOnApplicant: true as const }
        : { standing: standingOf(office, step, active.since, now) }),
      ...(active.holder !== undefined && { holderId: active.holder }),
      ...(holderName !== undefined && { holderName }),
      actions: step.actions.map(({ letter, text, items }) => ({
        text: items === undefined ? text : `${text} ${items.join('; ')}`,
        ...(letter !== undefined && { letter }),
      })),
      needs: step.needs,
      ...(step.norm !== undefined && { norm: step.norm.text }),
      outputs: step.outputs,
      remarks: step.remarks,
      choices: [...(step.choices ?? [])],
      outcomes: Object.entries(step.outcomes).map(([id, outcome]) => ({
        id,
        label: outcome.label,
        returns: outcome.returns === true,
        ...(outcome.needsRecommendation === true && { needsRecommendation: true as const }),
        ...(outcome.decision === 'refused' && { refuses: true as const }),
        ...(staysAtDesk(sop, outcome, user) && { stays: true as const }),
        ...informationAt(step, id),
      })),
      ...unitsAt(record, sop, step.id),
      ...(step.standards !== undefined && { standards: step.standards }),
      ...(step.capability === 'send' && step.series !== undefined && { letterSeries: step.series }),
      ...formOf(
        steps,
        active.token,
        rolesOf(sop, step).some((role) => user.roles.includes(role as Role)),
      ),
    };
  });
}

/** The buttons of the case for this officer. */
export function actionsFor(
  office: Office,
  record: CaseRecord,
  sop: Sop,
  user: SignedIn,
): StepAction[] {
  return availableActions(
    record.state,
    sop,
    { userId: user.userId, roles: user.roles },
    { checklist: record.checklist, userNames: userNames(office, record) },
  ).map((action) => ({ ...stepAction(action), ...unitChoices(office, sop, action) }));
}

/** The draft of a form, for those whose step it is. */
function formOf(steps: CaseStepRow[], token: number, isMine: boolean) {
  const row = steps.find((each) => each.token === token);
  if (!isMine || row === undefined || row.form === null) return {};
  return { form: JSON.parse(row.form) as Record<string, unknown> };
}

function stepAction({ token, step, choices, ...action }: AvailableAction): StepAction {
  return {
    ...action,
    token: token ?? 0,
    step: step ?? '',
    ...(choices !== undefined && { choices: [...choices] }),
  };
}

function userNames(office: Office, record: CaseRecord): Record<string, string> {
  return Object.fromEntries(
    record.state.active.flatMap(({ holder }) => {
      const user = holder === undefined ? undefined : office.reader.findUser(holder);
      return user === undefined ? [] : [[user.id, user.name]];
    }),
  );
}

/** What an outcome of the sorting says about the information asked for. */
function informationAt(step: SopStep, id: string) {
  const outcome = step.capability === 'classify' ? step.outcomes[id] : undefined;
  const information = outcome && informationOf(id, outcome);
  return information === undefined ? {} : { information };
}

function standingOf(office: Office, step: SopStep, since: string, until: string) {
  const { problem: _problem, ...standing } = normStanding(office, step.norm, { since, until });
  return standing;
}
