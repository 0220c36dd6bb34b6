import { useState } from 'react';
import type { CounterConfig, StationRow } from '../../../domain/contract/office.ts';
import { StationKind } from '../../../domain/contract/roles.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { serverNow } from '../../ui/clock.ts';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRenew } from '../data.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { useForm } from '../form/use-form.ts';
import { CodeDialog } from './CodeDialog.tsx';
import { stationTexts } from './texts.ts';

interface AddStationDialogProps {
  stations: readonly StationRow[];
  counters: readonly CounterConfig[];
  onClose: () => void;
}

type StationForm = { name: string; kind: StationKind; counterId: string };

const anywhere = 'tanpa-loket';

/** A new device: first its name, then the code that it must enter. */
export function AddStationDialog({ stations, counters, onClose }: AddStationDialogProps) {
  const [code, setCode] = useState<{ code: string; stationId: string; until: number }>();
  const { value, set, problems, isDirty, attempt } = useForm<StationForm>(
    { name: '', kind: 'kiosk', counterId: anywhere },
    ({ name }) => (name.trim() === '' ? { name: stationTexts.nameMissing } : {}),
  );
  const renew = useRenew();
  const add = useCommand(
    ({ name, kind, counterId }: StationForm, commandId) =>
      client.admin.addStation.mutate({
        commandId,
        name: name.trim(),
        kind,
        ...(kind === 'desk' && counterId !== anywhere && { counterId }),
      }),
    {
      onDone: (answer) => {
        setCode({ ...answer, until: serverNow() + 15 * 60_000 });
        renew('admin.stations');
      },
    },
  );
  if (code) {
    return (
      <CodeDialog
        name={value.name.trim()}
        code={code.code}
        until={code.until}
        isPaired={stations.some(({ id, pairedAt }) => id === code.stationId && pairedAt)}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={stationTexts.addTitle}
      isDirty={isDirty}
      busy={add.busy}
      problem={add.problem}
      submitLabel={stationTexts.makeCode}
      onSubmit={() => attempt() && void add.run(value)}
      onClose={onClose}
    >
      <TextField
        label={stationTexts.name}
        description={stationTexts.nameHint}
        value={value.name}
        onChange={(name) => set({ name })}
        maxLength={200}
        required
        autoFocus
        error={problems.name}
      />
      <RadioTiles
        label={stationTexts.kind}
        columns={2}
        tiles={StationKind.options.map((kind) => ({
          value: kind,
          label: stationTexts.kinds[kind],
          description: stationTexts.kindHints[kind],
        }))}
        value={value.kind}
        onChange={(kind) => set({ kind })}
      />
      {value.kind === 'desk' && (
        <SelectField
          label={stationTexts.counter}
          value={value.counterId}
          onChange={(counterId) => set({ counterId })}
          options={[
            { value: anywhere, label: stationTexts.noCounter },
            ...counters
              .filter(({ active }) => active)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </FormDialog>
  );
}
