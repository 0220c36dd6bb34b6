import { useState } from 'react';
import { linesOf } from '../../../../domain/steps/draft.ts';
import { client } from '../../../app/trpc.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { ProblemBanner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { toast } from '../../../ui/toasts.ts';
import { useRefresh } from '../../data.ts';
import { letterTexts } from './letter-texts.ts';
import form from '../../Form.module.css';

interface InviteMeetingProps {
  caseId: string;
  token: number;
  onClose: () => void;
}

const blank = { day: '', time: '09:00', place: '', agenda: '', invitees: '' };

/** Calls a joint meeting on the case: the step stays where it is (SOP 004 steps 10d, 12d, 13d, 14a). */
export function InviteMeeting({ caseId, token, onClose }: InviteMeetingProps) {
  const refresh = useRefresh();
  const draft = useDraft(`undangan.${caseId}.${token}`, blank);
  const [isTried, setTried] = useState(false);
  const { value } = draft;
  const isMissing = Object.values(value).some((text) => text.trim() === '');
  const invite = useCommand(
    (asked: typeof blank, commandId) =>
      client.case.inviteMeeting.mutate({
        commandId,
        caseId,
        token,
        ...asked,
        invitees: linesOf(asked.invitees),
      }),
    {
      onDone: ({ numbers }) => {
        toast(letterTexts.invited(numbers[0]?.number ?? ''));
        draft.wipe();
        refresh();
        onClose();
      },
    },
  );
  const text = (name: keyof typeof blank) => ({
    value: value[name],
    onChange: (typed: string) => draft.set((old) => ({ ...old, [name]: typed })),
  });
  function confirm() {
    setTried(true);
    if (!isMissing) void invite.run(value);
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={letterTexts.inviteTitle}
      actions={
        <>
          <Button onPress={onClose} shortcut="Esc">
            {letterTexts.cancel}
          </Button>
          <Button variant="primary" shortcut="Ctrl+Enter" busy={invite.busy} onPress={confirm}>
            {letterTexts.inviteConfirm}
          </Button>
        </>
      }
    >
      <div className={form.stack}>
        <p>{letterTexts.inviteBody}</p>
        <div className={form.pair}>
          <TextField label={letterTexts.inviteDay} type="date" autoFocus {...text('day')} />
          <TextField label={letterTexts.inviteTime} type="time" {...text('time')} />
        </div>
        <TextField label={letterTexts.invitePlace} maxLength={200} {...text('place')} />
        <TextField label={letterTexts.inviteAgenda} maxLength={500} {...text('agenda')} />
        <TextField
          label={letterTexts.invitees}
          description={letterTexts.inviteesHint}
          rows={4}
          {...text('invitees')}
          error={isTried && isMissing ? letterTexts.inviteMissing : undefined}
        />
        <ProblemBanner problem={invite.problem} />
      </div>
    </Dialog>
  );
}
