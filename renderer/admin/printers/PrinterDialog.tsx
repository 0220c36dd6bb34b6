import type { PrinterConfig, StationRow } from '../../../domain/contract/office.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';
import { useRenew } from '../data.ts';
import { CheckGroup } from '../form/CheckGroup.tsx';
import { FormDialog } from '../form/FormDialog.tsx';
import { useForm } from '../form/use-form.ts';
import { agreed, printerForm, printerFrom, printerProblems } from './printer-form.ts';
import { TargetFields } from './TargetFields.tsx';
import { printerTexts } from './texts.ts';
import form from '../form/Form.module.css';

interface PrinterDialogProps {
  printer: PrinterConfig | undefined;
  printers: readonly PrinterConfig[];
  stations: readonly StationRow[];
  onClose: () => void;
}

/** One printer: what it prints, how it is reached, who prints on it. */
export function PrinterDialog({ printer, printers, stations, onClose }: PrinterDialogProps) {
  const { value, set, problems, isDirty, attempt } = useForm(printerForm(printer), printerProblems);
  const renew = useRenew();
  const save = useCommand(
    (input: PrinterConfig, commandId) =>
      client.admin.savePrinter.mutate({ printer: input, commandId }),
    {
      onDone: () => {
        renew('admin.config');
        toast(printerTexts.saved(value.name.trim()));
        onClose();
      },
    },
  );
  const change = (part: Partial<typeof value>) => set(agreed(value, part));
  return (
    <FormDialog
      title={printer === undefined ? printerTexts.addTitle : printerTexts.editTitle(printer.name)}
      isDirty={isDirty}
      busy={save.busy}
      problem={save.problem}
      onSubmit={() => attempt() && void save.run(printerFrom(value, printer, printers))}
      onClose={onClose}
    >
      <TextField
        label={printerTexts.name}
        value={value.name}
        onChange={(name) => set({ name })}
        maxLength={200}
        required
        autoFocus={printer === undefined}
        error={problems.name}
      />
      <RadioTiles
        label={printerTexts.role}
        look="line"
        tiles={(['ticket', 'document'] as const).map((role) => ({
          value: role,
          label: printerTexts.roles[role],
        }))}
        value={value.role}
        onChange={(role) => change({ role })}
      />
      <SelectField
        label={printerTexts.target}
        value={value.kind}
        onChange={(kind) => change({ kind })}
        options={(['tcp9100', 'station', 'cups', 'file'] as const).map((kind) => ({
          value: kind,
          label: printerTexts.targets[kind],
          disabled: kind === 'tcp9100' && value.role === 'document',
        }))}
      />
      <TargetFields value={value} problems={problems} stations={stations} onChange={change} />
      <div className={form.triple}>
        <SelectField
          label={printerTexts.format}
          value={value.format}
          onChange={(format) => change({ format })}
          options={(['pdf', 'escpos'] as const).map((format) => ({
            value: format,
            label: printerTexts.formats[format],
          }))}
          error={problems.format}
        />
        <SelectField
          label={printerTexts.paper}
          value={value.paper}
          onChange={(paper) => change({ paper })}
          options={(['80mm', 'A4', 'F4'] as const).map((paper) => ({
            value: paper,
            label: printerTexts.papers[paper],
          }))}
        />
        {value.format === 'escpos' && (
          <SelectField
            label={printerTexts.columns}
            value={value.columns}
            onChange={(columns) => change({ columns })}
            options={(['42', '48'] as const).map((columns) => ({
              value: columns,
              label: columns,
            }))}
          />
        )}
      </div>
      <CheckGroup
        label={printerTexts.stations}
        description={printerTexts.stationsHint}
        options={[
          { value: 'hub', label: printerTexts.hub },
          ...stations
            .filter(({ active }) => active)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        values={value.stationIds}
        onChange={(stationIds) => set({ stationIds })}
      />
      <Checkbox
        label={printerTexts.active}
        description={printerTexts.activeHint}
        checked={value.active}
        onChange={(active) => set({ active })}
      />
    </FormDialog>
  );
}
