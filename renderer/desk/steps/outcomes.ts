import type { StepAction } from '../../../domain/contract/case.ts';
import { deskKeys } from '../help/keys.ts';

export type OutcomeButton = {
  action: StepAction;
  shortcut?: string;
  kind: 'forward' | 'other' | 'back';
};

/**
 * The buttons that end a step, in their fixed order: back (F8), other (F7), forward (F9, primary and
 * last). The SOP's first outcome that asks no reason is the way forward; one that demands a reason
 * gives the file back; what remains (help desk, another branch) is "other".
 */
export function outcomeButtons(available: readonly StepAction[], token: number): OutcomeButton[] {
  const all = available.filter((entry) => entry.action === 'complete' && entry.token === token);
  const forward = all.find((entry) => entry.reason !== 'required');
  const back = all.filter((entry) => entry.reason === 'required');
  const others = all.filter((entry) => entry.reason !== 'required' && entry !== forward);
  return [
    ...back.map((action, index) =>
      button(action, 'back', index === 0 ? deskKeys.giveBack : undefined),
    ),
    ...others.map((action, index) =>
      button(action, 'other', index === 0 ? deskKeys.helpDesk : undefined),
    ),
    ...(forward ? [button(forward, 'forward', deskKeys.forward)] : []),
  ];
}

function button(action: StepAction, kind: OutcomeButton['kind'], shortcut?: string): OutcomeButton {
  return { action, kind, ...(shortcut !== undefined && { shortcut }) };
}

/** The button that takes or gives up a step, if the server offers it. */
export function findStepAction(
  available: readonly StepAction[],
  token: number,
  action: 'take' | 'release',
): StepAction | undefined {
  return available.find((entry) => entry.action === action && entry.token === token);
}
