import type { PurposeConfig } from '../../../domain/contract/office.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';
import { useRenew } from '../data.ts';
import type { Config } from '../data.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { useForm } from '../form/use-form.ts';
import { purposeForm, purposeFrom, purposeProblems } from './purpose-form.ts';
import { purposeTexts } from './texts.ts';
import form from '../form/Form.module.css';

interface PurposeDialogProps {
  purpose: PurposeConfig | undefined;
  config: Config;
  onClose: () => void;
}

/** One tile: what it says in two languages, and where it leads. */
export function PurposeDialog({ purpose, config, onClose }: PurposeDialogProps) {
  const { value, set, problems, isDirty, attempt } = useForm(purposeForm(purpose), purposeProblems);
  const renew = useRenew();
  const save = useCommand(
    (input: PurposeConfig, commandId) =>
      client.admin.savePurpose.mutate({ purpose: input, commandId }),
    {
      onDone: () => {
        renew('admin.config');
        toast(purposeTexts.saved(value.label.trim()));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={purpose === undefined ? purposeTexts.addTitle : purposeTexts.editTitle(purpose.label)}
      isDirty={isDirty}
      busy={save.busy}
      problem={save.problem}
      onSubmit={() => attempt() && void save.run(purposeFrom(value, purpose, config.purposes))}
      onClose={onClose}
    >
      <div className={form.pair}>
        <TextField
          label={purposeTexts.label}
          value={value.label}
          onChange={(label) => set({ label })}
          maxLength={200}
          required
          autoFocus={purpose === undefined}
          error={problems.label}
        />
        <TextField
          label={purposeTexts.labelEn}
          value={value.labelEn}
          onChange={(labelEn) => set({ labelEn })}
          maxLength={200}
          required
          error={problems.labelEn}
        />
        <TextField
          label={purposeTexts.hint}
          optional
          value={value.hint}
          onChange={(hint) => set({ hint })}
          maxLength={300}
        />
        <TextField
          label={purposeTexts.hintEn}
          optional
          value={value.hintEn}
          onChange={(hintEn) => set({ hintEn })}
          maxLength={300}
        />
      </div>
      <SelectField
        label={purposeTexts.queue}
        value={value.queueId}
        onChange={(queueId) => set({ queueId })}
        required
        error={problems.queueId}
        options={config.queues.map(({ id, name, prefix, active }) => ({
          value: id,
          label: `${prefix} · ${name}${active ? '' : ` (${purposeTexts.queueOff})`}`,
        }))}
      />
      <Checkbox
        label={purposeTexts.onKiosk}
        description={purposeTexts.onKioskHint}
        checked={value.onKiosk}
        onChange={(onKiosk) => set({ onKiosk })}
      />
    </FormDialog>
  );
}
