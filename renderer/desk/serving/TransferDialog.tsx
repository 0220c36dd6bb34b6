import { useState } from 'react';
import type { TicketView } from '../../../domain/contract/queue.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { useDraft } from '../../app/use-draft.ts';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';
import { useQueues, useRefresh } from '../data.ts';
import { queueTexts } from '../queue-column/texts.ts';
import { servingTexts } from './texts.ts';
import form from '../Form.module.css';

interface TransferDialogProps {
  ticket: TicketView;
  /** Where the visitor most likely goes next; chosen to begin with. */
  suggested?: string | undefined;
  onClose: () => void;
}

/** F6: sends the visitor to another queue, with a note for the next desk. */
export function TransferDialog({ ticket, suggested = '', onClose }: TransferDialogProps) {
  const queues = useQueues();
  const refresh = useRefresh();
  const draft = useDraft(`alihkan.${ticket.id}`, { queueId: suggested, note: '', first: true });
  const { queueId, note, first } = draft.value;
  const [isTried, setTried] = useState(false);
  const transfer = useCommand(
    (input: { queueId: string; note: string; first: boolean }, commandId) =>
      client.queue.transfer.mutate({ commandId, ticketId: ticket.id, ...input }),
    {
      onDone: (answer) => {
        toast(servingTexts.transferred(answer.ticket.number, answer.ticket.queueName));
        draft.wipe();
        refresh();
        onClose();
      },
    },
  );
  const others = (queues.data ?? []).filter(({ id }) => id !== ticket.queueId);
  function send() {
    setTried(true);
    if (queueId !== '') void transfer.run({ queueId, note: note.trim(), first });
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={servingTexts.transferTitle(ticket.number)}
      actions={
        <>
          <Button onPress={onClose} shortcut="Esc">
            {queueTexts.keep}
          </Button>
          <Button variant="primary" shortcut="Ctrl+Enter" busy={transfer.busy} onPress={send}>
            {servingTexts.transferConfirm}
          </Button>
        </>
      }
    >
      <div className={form.stack}>
        <RadioTiles
          label={servingTexts.transferTo}
          keys
          autoFocus
          columns={2}
          value={queueId === '' ? undefined : queueId}
          onChange={(id) => draft.set({ ...draft.value, queueId: id })}
          tiles={others.map(({ id, name, waiting, open }) => ({
            value: id,
            label: name,
            description: open ? queueTexts.waitingCount(waiting) : queueTexts.closedQueue,
          }))}
          error={isTried && queueId === '' ? servingTexts.transferMissing : undefined}
        />
        <ProblemBanner problem={queues.problem} />
        <TextField
          label={servingTexts.transferNote}
          description={servingTexts.transferNoteHint}
          optional
          value={note}
          maxLength={300}
          onChange={(text) => draft.set({ ...draft.value, note: text })}
          rows={2}
        />
        <Checkbox
          label={servingTexts.transferFirst}
          checked={first}
          onChange={(checked) => draft.set({ ...draft.value, first: checked })}
        />
        <ProblemBanner problem={transfer.problem} />
      </div>
    </Dialog>
  );
}
