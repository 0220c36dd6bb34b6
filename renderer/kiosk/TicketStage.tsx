import type { VisitRegistered } from '../../domain/contract/visit.ts';
import { Button } from '../ui/Button.tsx';
import { timeLeft } from './kiosk-flow.ts';
import type { KioskEvent, KioskState } from './kiosk-flow.ts';
import { KioskShell } from './KioskShell.tsx';
import type { KioskShellProps } from './KioskShell.tsx';
import { useKioskTexts } from './kiosk-texts.ts';
import { TicketScreen } from './TicketScreen.tsx';
import { usePaper } from './use-paper.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

export interface TicketStageProps {
  frame: Pick<KioskShellProps, 'office' | 'seen' | 'screen' | 'strip'>;
  state: KioskState;
  tell: (event: KioskEvent) => void;
  ticket: VisitRegistered;
}

/** The last screen: the number stays until it is taken or the time is up. */
export function TicketStage({ frame, state, tell, ticket }: TicketStageProps) {
  const t = useKioskTexts();
  const paper = usePaper(ticket.printJobId, (inHand) => tell({ type: 'paper', inHand }));
  const seconds = useSecondsLeft((now) => timeLeft(state, now));
  return (
    <KioskShell
      {...frame}
      icon="check"
      title={t('ticket')}
      footNote={t('closing', { seconds })}
      action={
        <Button size="l" variant="primary" onPress={() => tell({ type: 'taken' })}>
          {t('taken')}
        </Button>
      }
    >
      <TicketScreen
        ticket={ticket}
        language={state.language}
        paper={paper.state}
        followUrl={ticket.followUrl}
        onPrintAgain={paper.printAgain}
        isRetrying={paper.isRetrying}
      />
    </KioskShell>
  );
}
