import { useState } from 'react';
import type { TicketView } from '../../../domain/contract/queue.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk-context.ts';
import { deskKeys } from '../help/keys.ts';
import { LinkCaseDialog } from '../open-case/LinkCaseDialog.tsx';
import { OpenCaseForm } from '../open-case/OpenCaseForm.tsx';
import { openCaseTexts } from '../open-case/texts.ts';
import { InformDesk } from './inform/InformDesk.tsx';
import desk from '../Desk.module.css';

/** A number without a file yet: the information desk explains, the others open the file. */
export function NoCaseWork({ ticket }: { ticket: TicketView }) {
  const { me } = useDesk().session;
  // SOP 004 step 2: at the information desk nothing has been handed in yet.
  const [isInforming, setInforming] = useState(me.roles.includes('info'));
  const [sopId, setSopId] = useState(ticket.sopId);
  const [isLinking, setLinking] = useState(false);
  if (isInforming) {
    return (
      <InformDesk
        ticket={ticket}
        sopId={sopId}
        onChooseSop={setSopId}
        onOpenCase={() => setInforming(false)}
      />
    );
  }
  return (
    <>
      <div className={desk.notice}>
        <Button size="s" shortcut={deskKeys.link} onPress={() => setLinking(true)}>
          {openCaseTexts.link}
        </Button>
      </div>
      <OpenCaseForm
        ticket={ticket}
        sopId={sopId}
        {...(me.roles.includes('info') && { onCancel: () => setInforming(true) })}
      />
      {isLinking && <LinkCaseDialog ticket={ticket} onClose={() => setLinking(false)} />}
    </>
  );
}
