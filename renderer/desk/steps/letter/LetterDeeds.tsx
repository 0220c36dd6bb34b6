import { useState } from 'react';
import type { CaseView } from '../../../../domain/contract/case-view.ts';
import { client } from '../../../app/trpc.ts';
import { useCommand } from '../../../app/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { toast } from '../../../ui/toasts.ts';
import { useRefresh } from '../../data.ts';
import { InviteMeeting } from './InviteMeeting.tsx';
import { letterTexts } from './letter-texts.ts';
import form from '../../Form.module.css';

/** What may be done with a letter on its way besides ending the step: print it, call a joint meeting. */
export function LetterDeeds({ view, token }: { view: CaseView; token: number }) {
  const refresh = useRefresh();
  const [isInviting, setInviting] = useState(false);
  const print = useCommand(
    (caseId: string, commandId) =>
      client.case.printPaper.mutate({ commandId, caseId, paper: 'letter' }),
    {
      onDone: (job) => {
        toast(letterTexts.printed(job.title));
        refresh();
      },
      onProblem: (problem) => toast(problem.message, 'bad'),
    },
  );
  return (
    <div className={form.buttons}>
      <Button
        size="s"
        icon={<Icon name="printer" />}
        busy={print.busy}
        onPress={() => void print.run(view.id)}
      >
        {letterTexts.printDraft}
      </Button>
      <Button size="s" shortcut={letterTexts.inviteKey} onPress={() => setInviting(true)}>
        {letterTexts.invite}
      </Button>
      {isInviting && (
        <InviteMeeting caseId={view.id} token={token} onClose={() => setInviting(false)} />
      )}
    </div>
  );
}
