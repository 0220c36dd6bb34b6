import type { CounterConfig } from '../../../domain/contract/office.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';
import { useRenew } from '../data.ts';
import type { Config } from '../data.ts';
import { CheckGroup } from '../form/CheckGroup.tsx';
import { FormDialog } from '../form/FormDialog.tsx';
import { useForm } from '../form/use-form.ts';
import { counterForm, counterFrom, counterProblems, placeOfSign } from './counter-form.ts';
import { deskTexts } from './texts.ts';
import form from '../form/Form.module.css';

interface CounterDialogProps {
  counter: CounterConfig | undefined;
  config: Config;
  onClose: () => void;
}

/** One counter: its sign, how it is called out, and the queues it serves. */
export function CounterDialog({ counter, config, onClose }: CounterDialogProps) {
  const { value, set, problems, isDirty, attempt } = useForm(counterForm(counter), counterProblems);
  const renew = useRenew();
  const save = useCommand(
    (input: CounterConfig, commandId) =>
      client.admin.saveCounter.mutate({ counter: input, commandId }),
    {
      onDone: () => {
        renew('admin.config');
        toast(deskTexts.saved(value.name.trim()));
        onClose();
      },
    },
  );
  /** A sign that names its place fills the place in, while it still agreed with the sign. */
  function onSign(name: string) {
    const before = placeOfSign(value.name);
    const agreed = value.placeName === '' || value.placeName === before?.name;
    const place = placeOfSign(name);
    set({ name, ...(agreed && place && { kind: place.kind, placeName: place.name }) });
  }
  return (
    <FormDialog
      title={counter === undefined ? deskTexts.newCounter : deskTexts.counterTitle(counter.name)}
      isDirty={isDirty}
      busy={save.busy}
      problem={save.problem}
      onSubmit={() => attempt() && void save.run(counterFrom(value, counter, config.counters))}
      onClose={onClose}
    >
      <TextField
        label={deskTexts.sign}
        description={deskTexts.signHint}
        value={value.name}
        onChange={onSign}
        maxLength={200}
        required
        autoFocus={counter === undefined}
        error={problems.name}
      />
      <div className={form.pair}>
        <SelectField
          label={deskTexts.placeKind}
          value={value.kind}
          onChange={(kind) => set({ kind })}
          options={(['loket', 'meja', 'ruang'] as const).map((kind) => ({
            value: kind,
            label: deskTexts.placeKinds[kind],
          }))}
        />
        <TextField
          label={deskTexts.placeName}
          value={value.placeName}
          onChange={(placeName) => set({ placeName })}
          maxLength={200}
          required
          error={problems.placeName}
        />
      </div>
      <p className={form.soft}>
        {deskTexts.placeHint(`${deskTexts.placeKinds[value.kind]} ${value.placeName || '…'}`)}
      </p>
      <CheckGroup
        label={deskTexts.serves}
        options={config.queues
          .filter(({ id, active }) => active || value.queueIds.includes(id))
          .map(({ id, name, prefix }) => ({ value: id, label: `${prefix} · ${name}` }))}
        values={value.queueIds}
        onChange={(queueIds) => set({ queueIds })}
        error={problems.queueIds}
      />
      <Checkbox
        label={deskTexts.active}
        description={deskTexts.activeCounterHint}
        checked={value.active}
        onChange={(active) => set({ active })}
      />
    </FormDialog>
  );
}
