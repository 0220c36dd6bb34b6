import type { StepAction } from '../../../domain/contract/case-view.ts';
import { deskKeys } from '../help/keys.ts';

export type OutcomeButton = {
  action: StepAction;
  shortcut?: string;
  kind: 'forward' | 'other' | 'back';
};

/**
 * The buttons that end a step, in their fixed order: back (F8), other (F7), forward (F9, primary and
 * last). Back is what returns the file or cuts it off with a reason; the SOP's first other outcome
 * is the way forward, before one that must be justified (open an excepted document, SOP 000 step 4b);
 * what remains (help desk, another branch) is "other".
 */
export function outcomeButtons(available: readonly StepAction[], token: number): OutcomeButton[] {
  const all = available.filter((entry) => entry.action === 'complete' && entry.token === token);
  const ahead = all.filter((entry) => !isBack(entry));
  const forward = ahead.find((entry) => entry.reason !== 'required') ?? ahead[0];
  const others = ahead.filter((entry) => entry !== forward);
  const back = all
    .filter(isBack)
    .sort((a, b) => Number(b.returns === true) - Number(a.returns === true));
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

function isBack({ returns, reason, choices }: StepAction): boolean {
  return returns === true || (reason === 'required' && choices === undefined);
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
