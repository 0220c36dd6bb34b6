import { useState } from 'react';
import type { TicketView } from '../../../domain/contract/queue.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { useDraft } from '../../app/use-draft.ts';
import { ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useRefresh, useServices, useVisitor } from '../data.ts';
import { deskKeys } from '../help/keys.ts';
import { emptyApplicant, fromVisitor, toApplicant } from './applicant-draft.ts';
import type { ApplicantDraft } from './applicant-draft.ts';
import { ApplicantFields } from './ApplicantFields.tsx';
import { openCaseTexts as texts } from './texts.ts';
import desk from '../Desk.module.css';
import form from '../Form.module.css';

interface OpenCaseFormProps {
  ticket: TicketView;
  /** The service to begin with; the ticket's own when it names one. */
  sopId?: string | undefined;
  onCancel?: () => void;
}

/** Opens a case for the number being served. What is typed is kept until it is open. */
export function OpenCaseForm(props: OpenCaseFormProps) {
  const visitor = useVisitor(props.ticket.id);
  if (visitor.isLoading) {
    return (
      <div className={desk.scroll}>
        <Skeleton lines={6} />
      </div>
    );
  }
  return <Form {...props} start={visitor.data ? fromVisitor(visitor.data) : emptyApplicant} />;
}

function Form({
  ticket,
  onCancel,
  start,
  ...props
}: OpenCaseFormProps & { start: ApplicantDraft }) {
  const refresh = useRefresh();
  const services = useServices();
  const draft = useDraft(`berkas-baru.${ticket.id}`, {
    ...start,
    sopId: props.sopId ?? ticket.sopId ?? '',
  });
  const { sopId, ...applicant } = draft.value;
  const [isTried, setTried] = useState(false);
  const open = useCommand(
    (input: { sopId: string; applicant: ReturnType<typeof toApplicant> }, commandId) =>
      client.case.open.mutate({ commandId, ticketId: ticket.id, ...input }),
    {
      onDone: () => {
        draft.wipe();
        refresh();
      },
      onProblem: refresh,
    },
  );
  function submit() {
    setTried(true);
    if (applicant.name.trim() === '' || sopId === '') return;
    void open.run({ sopId, applicant: toApplicant(applicant) });
  }
  return (
    <>
      <div className={desk.scroll}>
        <h3>{texts.title}</h3>
        <SelectField
          label={texts.service}
          value={sopId}
          onChange={(id) => draft.set({ ...draft.value, sopId: id })}
          options={(services.data ?? []).map(({ id, shortTitle }) => ({
            value: id,
            label: shortTitle,
          }))}
          error={isTried && sopId === '' ? texts.serviceMissing : undefined}
        />
        <ProblemBanner problem={services.problem} />
        <ApplicantFields
          value={applicant}
          onChange={(next) => draft.set({ ...next, sopId })}
          nameError={isTried && applicant.name.trim() === '' ? texts.nameMissing : undefined}
          autoFocus
        />
        <p className={form.soft}>{texts.draftKept}</p>
      </div>
      <div className={desk.foot}>
        {open.problem && (
          <div className={desk.footNote}>
            <ProblemBanner problem={open.problem} />
          </div>
        )}
        {onCancel && <Button onPress={onCancel}>{texts.cancel}</Button>}
        <Button
          variant="primary"
          size="l"
          shortcut={deskKeys.forward}
          busy={open.busy}
          onPress={submit}
        >
          {texts.open}
        </Button>
      </div>
    </>
  );
}
