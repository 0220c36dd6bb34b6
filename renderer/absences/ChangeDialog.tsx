import type { AbsenceRow } from '../../domain/contract/absence.ts';
import { FormDialog } from '../admin/form/FormDialog.tsx';
import { useForm } from '../admin/form/use-form.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { toast } from '../ui/toasts.ts';
import { absenceInput, absenceProblems, standingForm } from './absence-form.ts';
import { DayFields } from './DayFields.tsx';
import { absenceTexts } from './texts.ts';
import styles from '../admin/form/Form.module.css';

interface ChangeDialogProps {
  row: AbsenceRow;
  today: string;
  onSaved: () => void;
  onClose: () => void;
}

/** Other days for a substitution that stands, or the order's number that came later. */
export function ChangeDialog({ row, today, onSaved, onClose }: ChangeDialogProps) {
  const form = useForm(standingForm(row), (typed) => absenceProblems(typed, today));
  const save = useCommand(
    (days: { fromDay: string; toDay: string; orderNumber: string }, commandId) =>
      client.absence.change.mutate({ ...days, id: row.id, commandId }),
    {
      onDone: () => {
        toast(absenceTexts.changed);
        onSaved();
      },
    },
  );
  return (
    <FormDialog
      title={absenceTexts.changeTitle(row.away.name)}
      isDirty={form.isDirty}
      busy={save.busy}
      problem={save.problem}
      onSubmit={() => {
        if (!form.attempt()) return;
        const { fromDay, toDay, orderNumber } = absenceInput(form.value, today);
        void save.run({ fromDay, toDay, orderNumber });
      }}
      onClose={onClose}
    >
      <p className={styles.soft}>{absenceTexts.changeLead(row.substitute.name, row.title)}</p>
      <DayFields form={form} hasBegun={row.state === 'today'} />
    </FormDialog>
  );
}
