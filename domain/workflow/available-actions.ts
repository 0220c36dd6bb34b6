import type { ActiveStep, CaseState } from './case-state.ts';
import { choicesFor, guardsOf } from './capability-rules.ts';
import type { StepForm, WorkflowCommand, WorkflowContext } from './command.ts';
import { decide } from './decide.ts';
import type { Sop } from './define-sop.ts';
import type { SopStep, StepOutcome } from './define-step.ts';
import { getStep } from './sop-lookup.ts';

export type ActionName = 'take' | 'release' | 'hand-over' | 'complete' | 'withdraw' | 'refuse';

export type AvailableAction = {
  /** Null for what concerns the whole case (withdraw, refuse). */
  token: number | null;
  step: string | null;
  action: ActionName;
  outcome?: string;
  label: string;
  reason?: 'required' | 'optional';
  choices?: readonly string[];
  /** The form must say that the applicant signed. */
  needsSignature?: true;
  /** Every requirement must be present and right. */
  needsChecklist?: true;
  returns?: true;
  /** Why the button is off; absent when the action may be done. */
  disabledReason?: string;
  disabledCode?: string;
};

export type ActingUser = { userId: string; roles: readonly string[] };

/** Stands for what the officer will type into the form, so that only the rules decide here. */
const placeholder = 'akan diisi';

/**
 * The buttons of a case for one officer. Each is tried with `decide` itself, filled in as the form
 * would be, so a button is on exactly when the command would be accepted.
 */
export function availableActions(
  state: CaseState,
  sop: Sop,
  actor: ActingUser,
  context: WorkflowContext = {},
): AvailableAction[] {
  if (state.status !== 'open') return [];
  const tried = (action: AvailableAction, command: WorkflowCommand): AvailableAction => {
    const decision = decide(state, sop, command, context);
    if ('events' in decision) return action;
    const { message, code } = decision.refusal;
    return { ...action, disabledReason: message, disabledCode: code };
  };
  return [
    ...state.active.flatMap((active) => stepActions(sop, active, actor, tried)),
    ...caseActions(sop, actor, tried),
  ];
}

type Try = (action: AvailableAction, command: WorkflowCommand) => AvailableAction;

function stepActions(
  sop: Sop,
  active: ActiveStep,
  actor: ActingUser,
  tried: Try,
): AvailableAction[] {
  const step = getStep(sop, active.step);
  const at = { token: active.token, step: active.step };
  const who = { token: active.token, by: actor.userId, roles: actor.roles };
  const take = tried({ ...at, action: 'take', label: 'Ambil' }, { type: 'take', ...who });
  // An officer of another desk sees whose step it is, not that desk's buttons.
  if (take.disabledCode === 'PERAN_TIDAK_SESUAI') return [take];
  const completions = Object.entries(step.outcomes).map(([id, outcome]) =>
    tried(
      {
        ...at,
        action: 'complete',
        outcome: id,
        label: outcome.label,
        ...extras(sop, step, outcome),
      },
      { type: 'complete', ...who, outcome: id, reason: placeholder, form: filled(step, outcome) },
    ),
  );
  if (active.holder !== actor.userId) return [take, ...completions];
  return [
    tried({ ...at, action: 'release', label: 'Lepaskan' }, { type: 'release', ...who }),
    tried(
      { ...at, action: 'hand-over', label: 'Serahkan ke petugas lain' },
      { type: 'hand-over', ...who, to: actor.userId, toRoles: actor.roles },
    ),
    ...completions,
  ];
}

function caseActions(sop: Sop, actor: ActingUser, tried: Try): AvailableAction[] {
  return sop.closings.flatMap(({ status, label, roles }) => {
    if (status === 'expired' || !roles.some((role) => actor.roles.includes(role))) return [];
    const action = status === 'withdrawn' ? 'withdraw' : 'refuse';
    return [
      tried(
        { token: null, step: null, action, label, reason: 'required' },
        { type: action, by: actor.userId, roles: actor.roles, reason: placeholder },
      ),
    ];
  });
}

function extras(sop: Sop, step: SopStep, outcome: StepOutcome): Partial<AvailableAction> {
  const choices = choicesFor(step, outcome);
  const guards = guardsOf({ sop, step, outcome });
  return {
    ...(outcome.reason && { reason: outcome.reason }),
    ...(choices.length > 0 && { choices }),
    ...(guards.includes('applicant-signed') && { needsSignature: true as const }),
    ...(guards.includes('checklist-complete') && { needsChecklist: true as const }),
    ...(outcome.returns && { returns: true as const }),
  };
}

/** What the form will hold; the checklist is not guessed, its saved findings are in the context. */
function filled(step: SopStep, outcome: StepOutcome): StepForm {
  const choice = choicesFor(step, outcome)[0];
  return { applicantSigned: true, ...(choice !== undefined && { choice }) };
}
