import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CaseView, StepAction } from '../../../domain/contract/case-view.ts';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { MissingList } from './MissingList.tsx';
import type { MissingRow } from './MissingList.tsx';
import { outcomeButtons } from './outcomes.ts';
import type { OutcomeButton } from './outcomes.ts';
import { stepTexts } from './texts.ts';
import { useCompleteStep } from './use-complete-step.ts';
import type { StepAnswer } from './use-complete-step.ts';
import desk from '../Desk.module.css';

interface OutcomeBarProps {
  view: CaseView;
  token: number;
  ticketId: string | undefined;
  /** The applicant's own step: the number stays at this desk. */
  isPassing?: boolean;
  /** What the form adds to the answer. */
  answer?: (action: StepAction) => StepAnswer;
  /** What the form still wants before this outcome; the server's own reasons come with the view. */
  blocked?: (button: OutcomeButton) => string | undefined;
  /** Why the server would refuse, where the screen is ahead of it; else the view's own reason. */
  serverSays?: (action: StepAction) => string | undefined;
  /** Saves what is still unsaved; false = do not go on. */
  before?: () => Promise<boolean>;
  /** Said above the buttons. */
  consequence?: string;
  /** Another word on the forward button. */
  forwardLabel?: string;
  /** What keeps the file from being complete, for whoever gives it back. */
  missing?: readonly MissingRow[];
  /** What the reason begins with, to be mended by the officer. */
  reasonStart?: string;
  /** A last question right above the buttons. */
  children?: ReactNode;
}

/** With more ways out than this, the rarer ones wait behind one button: the form needs the room. */
const MOST_SHOWN = 4;

/** The outcomes of the step, back to forward; the forward one is always last, large and F9. */
export function OutcomeBar(props: OutcomeBarProps) {
  const { view, token, before } = props;
  const complete = useCompleteStep(view, props.ticketId, props.isPassing ?? false);
  const [asking, setAsking] = useState<StepAction>();
  const [isBusy, setBusy] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const buttons = outcomeButtons(view.available, token);
  const isLong = buttons.length > MOST_SHOWN;
  const shown =
    isLong && !isOpen ? buttons.filter(({ shortcut }) => shortcut !== undefined) : buttons;

  async function finish(action: StepAction, reason?: string) {
    setBusy(true);
    const isReady = before === undefined || (await before());
    setBusy(false);
    if (!isReady) return;
    const done = await complete.run({
      action,
      answer: {
        ...props.answer?.(action),
        ...(reason !== undefined && reason !== '' && { reason }),
      },
    });
    if (done) setAsking(undefined);
  }
  function press(action: StepAction) {
    complete.reset();
    if (action.reason === undefined) void finish(action);
    else setAsking(action);
  }
  const serverSays = props.serverSays ?? (({ disabledReason }) => disabledReason);
  const blocked = (button: OutcomeButton) => serverSays(button.action) ?? props.blocked?.(button);

  // Why the way forward is closed stands there for all to read, not only on hover.
  const forward = buttons.find(({ kind }) => kind === 'forward');
  const note = (forward && blocked(forward)) ?? props.consequence;

  return (
    <div className={desk.foot}>
      {complete.problem && !asking && (
        <div className={desk.footNote}>
          <ProblemBanner problem={complete.problem} />
        </div>
      )}
      {props.children && <div className={desk.footAsk}>{props.children}</div>}
      {note && <p className={desk.footNote}>{note}</p>}
      {isLong && (
        <Button
          size="s"
          variant="quiet"
          shortcut={stepTexts.moreKey}
          aria-expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? stepTexts.fewer : stepTexts.more(buttons.length - shown.length)}
        </Button>
      )}
      {shown.map((button) => (
        <Button
          key={button.action.outcome}
          variant={button.kind === 'forward' ? 'primary' : 'secondary'}
          size={button.kind === 'forward' ? 'l' : 's'}
          shortcut={button.shortcut}
          busy={isBusy || complete.busy}
          onPress={() => press(button.action)}
          disabledReason={blocked(button)}
        >
          {(button.kind === 'forward' && props.forwardLabel) || button.action.label}
        </Button>
      ))}
      {asking && (
        <ReasonDialog
          title={asking.label}
          initial={asking.reason === 'required' ? (props.reasonStart ?? '') : ''}
          label={asking.reason === 'required' ? stepTexts.reasonLabel : stepTexts.reasonOptional}
          hint={stepTexts.reasonHint}
          tooShort={stepTexts.reasonTooShort}
          least={asking.reason === 'required' ? 5 : 0}
          confirmLabel={asking.label}
          cancelLabel={stepTexts.back}
          busy={isBusy || complete.busy}
          problem={complete.problem}
          onClose={() => setAsking(undefined)}
          onConfirm={(reason) => void finish(asking, reason)}
        >
          {asking.reason === 'required' && <MissingList rows={props.missing ?? []} />}
        </ReasonDialog>
      )}
    </div>
  );
}
