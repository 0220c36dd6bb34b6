import type { QueueConfig } from '../../../domain/contract/office.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';
import { useRenew } from '../data.ts';
import type { Config } from '../data.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { HoursEditor } from '../form/HoursEditor.tsx';
import { useForm } from '../form/use-form.ts';
import { policyFrom, policySentence, queueForm, queueFrom, queueProblems } from './queue-form.ts';
import { deskTexts } from './texts.ts';
import form from '../form/Form.module.css';

interface QueueDialogProps {
  queue: QueueConfig | undefined;
  config: Config;
  onClose: () => void;
}

const modes = [
  { value: 'always-first', label: deskTexts.alwaysFirst },
  { value: 'one-in', label: deskTexts.oneIn },
  { value: 'off', label: deskTexts.off },
] as const;

/** One queue: its letter, hours, priority and limits. */
export function QueueDialog({ queue, config, onClose }: QueueDialogProps) {
  const others = config.queues.filter(({ id }) => id !== queue?.id);
  const { value, set, problems, isDirty, attempt } = useForm(
    queueForm(queue, others, config.office.hours),
    (typed) => queueProblems(typed, others),
  );
  const renew = useRenew();
  const save = useCommand(
    (input: QueueConfig, commandId) => client.admin.saveQueue.mutate({ queue: input, commandId }),
    {
      onDone: () => {
        renew('admin.config');
        toast(deskTexts.saved(value.name.trim()));
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={queue === undefined ? deskTexts.newQueue : deskTexts.queueTitle(queue.name)}
      width="l"
      isDirty={isDirty}
      busy={save.busy}
      problem={save.problem}
      onSubmit={() => attempt() && void save.run(queueFrom(value, queue, others))}
      onClose={onClose}
    >
      <div className={form.names}>
        <TextField
          label={deskTexts.name}
          value={value.name}
          onChange={(name) => set({ name })}
          maxLength={200}
          required
          autoFocus={queue === undefined}
          error={problems.name}
        />
        <TextField
          label={deskTexts.nameEn}
          optional
          value={value.nameEn}
          onChange={(nameEn) => set({ nameEn })}
          maxLength={200}
        />
        <TextField
          label={deskTexts.letter}
          value={value.prefix}
          onChange={(prefix) => set({ prefix: prefix.trim().toUpperCase() })}
          maxLength={1}
          required
          error={problems.prefix}
        />
      </div>
      <div className={form.tight}>
        <RadioTiles
          label={deskTexts.priority}
          look="line"
          tiles={modes}
          value={value.mode}
          onChange={(mode) => set({ mode })}
        />
        {value.mode === 'always-first' && (
          <div className={form.short}>
            <NumberField
              label={deskTexts.guard}
              suffix={deskTexts.guardHint}
              value={value.guard}
              onChange={(guard) => set({ guard })}
              min={1}
              max={50}
              error={problems.guard}
            />
          </div>
        )}
        {value.mode === 'one-in' && (
          <div className={form.short}>
            <NumberField
              label={deskTexts.oneInLabel}
              suffix={deskTexts.oneInHint}
              value={value.oneIn}
              onChange={(oneIn) => set({ oneIn })}
              min={2}
              max={10}
              error={problems.oneIn}
            />
          </div>
        )}
        <p className={form.soft}>{policySentence(policyFrom(value))}</p>
      </div>
      <HoursEditor
        label={deskTexts.hours}
        value={value.hours}
        onChange={(hours) => set({ hours })}
        showProblems={problems.hours !== undefined}
      />
      <Checkbox
        label={deskTexts.onHolidays}
        description={deskTexts.onHolidaysHint}
        checked={value.onHolidays}
        onChange={(onHolidays) => set({ onHolidays })}
      />
      <div className={form.triple}>
        <NumberField
          label={deskTexts.quota}
          description={deskTexts.quotaHint}
          value={value.dailyQuota}
          onChange={(dailyQuota) => set({ dailyQuota })}
          min={0}
          max={9999}
          error={problems.dailyQuota}
        />
        <NumberField
          label={deskTexts.maxCalls}
          suffix={deskTexts.times}
          value={value.maxCalls}
          onChange={(maxCalls) => set({ maxCalls })}
          min={1}
          max={9}
          error={problems.maxCalls}
        />
        <NumberField
          label={deskTexts.reinsert}
          suffix={deskTexts.numbers}
          value={value.reinsertAfter}
          onChange={(reinsertAfter) => set({ reinsertAfter })}
          min={0}
          max={20}
          error={problems.reinsertAfter}
        />
      </div>
      <Checkbox
        label={deskTexts.active}
        description={deskTexts.activeQueueHint}
        checked={value.active}
        onChange={(active) => set({ active })}
      />
    </FormDialog>
  );
}
