import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { useGuide } from '../../data.ts';
import { IssueDialog } from '../../queue-column/IssueDialog.tsx';
import { OutcomeBar } from '../OutcomeBar.tsx';
import { StepGuide } from '../StepGuide.tsx';
import type { StepProps } from '../step-props.ts';
import { stepTexts } from '../texts.ts';
import { ServiceSheet } from './ServiceSheet.tsx';
import desk from '../../Desk.module.css';
import form from '../../Form.module.css';

/** The information desk with a case open: what to tell, and where the visitor goes next. */
export function InformStep({ view, step, ticketId, heading }: StepProps) {
  const guide = useGuide(view.sopId);
  const [isIssuing, setIssuing] = useState(false);
  return (
    <>
      <div className={desk.scroll}>
        {heading}
        <StepGuide step={step} isOpen />
        {guide.data && <ServiceSheet guide={guide.data} />}
        <div className={form.buttons}>
          <Button onPress={() => setIssuing(true)}>{stepTexts.giveNumberFor}</Button>
        </div>
      </div>
      <OutcomeBar view={view} token={step.token} ticketId={ticketId} />
      {isIssuing && <IssueDialog caseId={view.id} onClose={() => setIssuing(false)} />}
    </>
  );
}
