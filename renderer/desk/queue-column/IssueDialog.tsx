import { useState } from 'react';
import type { PriorityKind } from '../../../domain/contract/queue.ts';
import { priorityKinds, priorityLabels } from '../../../domain/contract/priority-labels.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { useServerQuery } from '../../app/use-server-query.ts';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';
import { useQueues, useRefresh } from '../data.ts';
import { useDesk } from '../desk-context.ts';
import { queueTexts } from './texts.ts';
import form from '../Form.module.css';

const ordinary = 'umum';
const anyPurpose = 'apa-saja';

interface IssueDialogProps {
  onClose: () => void;
  /** The number follows this case (information desk sending somebody on). */
  caseId?: string;
}

/** A number for somebody in front of the desk; outside hours or above the quota with a reason. */
export function IssueDialog({ onClose, caseId }: IssueDialogProps) {
  const { board } = useDesk();
  const refresh = useRefresh();
  const queues = useQueues();
  const purposes = useServerQuery(['visit.purposes'], () => client.visit.purposes.query(), {
    live: ['office', 'queue'],
  });
  const [queueId, setQueueId] = useState(board?.queues[0]?.id ?? '');
  const [purposeId, setPurposeId] = useState<string>(anyPurpose);
  const [priority, setPriority] = useState<PriorityKind | typeof ordinary>(ordinary);
  const [reason, setReason] = useState('');
  const issue = useCommand(
    (_: string, commandId) =>
      client.queue.issue.mutate({
        commandId,
        queueId,
        ...(purposeId !== anyPurpose && { purposeId }),
        ...(caseId !== undefined && { caseId }),
        ...(priority !== ordinary && { priorityKind: priority }),
        ...(reason.trim() !== '' && { overrideReason: reason.trim() }),
      }),
    {
      onDone: (ticket) => {
        toast(
          `${queueTexts.issued(ticket.number, ticket.queueName)} ${queueTexts.issuedAhead(ticket.waitingAhead)}`,
        );
        refresh();
        onClose();
      },
    },
  );
  const queue = queues.data?.find(({ id }) => id === queueId);
  const needsReason = queue?.open === false || issue.problem !== undefined;
  const offered = (purposes.data ?? []).filter((purpose) => purpose.queueId === queueId);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={queueTexts.issueTitle}
      actions={
        <>
          <Button onPress={onClose}>{queueTexts.keep}</Button>
          <Button
            variant="primary"
            shortcut="Ctrl+Enter"
            busy={issue.busy}
            onPress={() => void issue.run([queueId, purposeId, priority, reason].join('|'))}
          >
            {queueTexts.issueConfirm}
          </Button>
        </>
      }
    >
      <div className={form.stack}>
        <SelectField
          label={queueTexts.issueQueue}
          value={queueId}
          onChange={(id) => {
            setQueueId(id);
            setPurposeId(anyPurpose);
          }}
          autoFocus
          options={(queues.data ?? []).map(({ id, name, open }) => ({
            value: id,
            label: open ? name : `${name} (${queueTexts.closedQueue})`,
          }))}
        />
        {offered.length > 0 && (
          <SelectField
            label={queueTexts.issuePurpose}
            value={purposeId}
            onChange={setPurposeId}
            options={[
              { value: anyPurpose, label: queueTexts.issuePurposeAny },
              ...offered.map(({ id, label }) => ({ value: id, label })),
            ]}
          />
        )}
        <SelectField
          label={queueTexts.issuePriority}
          value={priority}
          onChange={setPriority}
          options={[
            { value: ordinary, label: queueTexts.noPriority },
            ...priorityKinds.map((kind) => ({ value: kind, label: priorityLabels[kind] })),
          ]}
        />
        {needsReason && (
          <TextField
            label={queueTexts.overrideReason}
            description={queueTexts.overrideHint}
            value={reason}
            onChange={setReason}
            rows={2}
          />
        )}
        <ProblemBanner problem={issue.problem} />
      </div>
    </Dialog>
  );
}
