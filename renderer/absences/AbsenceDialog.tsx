import type { AbsenceList } from '../../domain/contract/absence.ts';
import { absenceKinds } from '../../domain/people/absence.ts';
import { FormDialog } from '../admin/form/FormDialog.tsx';
import { useForm } from '../admin/form/use-form.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { toast } from '../ui/toasts.ts';
import { absenceForm, absenceInput, absenceProblems, printedAs } from './absence-form.ts';
import { DayFields } from './DayFields.tsx';
import { absenceTexts } from './texts.ts';
import form from '../admin/form/Form.module.css';

interface AbsenceDialogProps {
  list: AbsenceList;
  /** Who is signed in: whose absence it is unless another is chosen. */
  userId: string;
  onSaved: () => void;
  onClose: () => void;
}

/** Who is away, who stands in, from when to when. */
export function AbsenceDialog({ list, userId, onSaved, onClose }: AbsenceDialogProps) {
  const { today, people, forAnybody } = list;
  const { value, set, problems, attempt } = useForm(
    absenceForm(today, forAnybody ? '' : userId),
    (typed) => absenceProblems(typed, today),
  );
  const save = useCommand(
    (input: ReturnType<typeof absenceInput>, commandId) =>
      client.absence.save.mutate({ ...input, commandId }),
    {
      onDone: () => {
        const name = people.find(({ id }) => id === value.substituteId)?.name ?? '';
        toast(absenceTexts.saved(name));
        onSaved();
      },
    },
  );
  const option = ({ id, name, position, active }: AbsenceList['people'][number]) => ({
    value: id,
    label: [name, position, active ? '' : absenceTexts.inactive].filter(Boolean).join(' · '),
  });
  const printed = printedAs(value, people);
  return (
    <FormDialog
      title={absenceTexts.addTitle}
      isDirty
      busy={save.busy}
      problem={save.problem}
      onSubmit={() => attempt() && void save.run(absenceInput(value, today))}
      onClose={onClose}
    >
      {forAnybody && (
        <SelectField
          label={absenceTexts.pickAway}
          value={value.userId}
          onChange={(id) => set({ userId: id })}
          options={people.map(option)}
          required
          autoFocus
          error={problems.userId}
        />
      )}
      <SelectField
        label={absenceTexts.pickSubstitute}
        value={value.substituteId}
        onChange={(substituteId) => set({ substituteId })}
        options={people.filter(({ active, id }) => active && id !== value.userId).map(option)}
        required
        autoFocus={!forAnybody}
        error={problems.substituteId}
      />
      <RadioTiles
        label={absenceTexts.kind}
        look="line"
        columns={2}
        tiles={absenceKinds.map((kind) => ({
          value: kind,
          label: absenceTexts.kinds[kind],
          description: absenceTexts.kindHints[kind],
        }))}
        value={value.kind}
        onChange={(kind) => set({ kind })}
      />
      <DayFields form={{ value, set, problems }} />
      <p role="status" className={form.soft}>
        {printed}
      </p>
    </FormDialog>
  );
}
