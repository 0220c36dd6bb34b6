import type { StationRow } from '../../../domain/contract/office.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Problems } from '../form/use-form.ts';
import type { PrinterForm } from './printer-form.ts';
import { printerTexts } from './texts.ts';
import form from '../form/Form.module.css';

interface TargetFieldsProps {
  value: PrinterForm;
  problems: Problems<PrinterForm>;
  stations: readonly StationRow[];
  onChange: (part: Partial<PrinterForm>) => void;
}

/** How the printer is reached; only the fields of its kind. */
export function TargetFields({ value, problems, stations, onChange }: TargetFieldsProps) {
  switch (value.kind) {
    case 'file':
      return (
        <TextField
          label={printerTexts.directory}
          description={printerTexts.directoryHint}
          value={value.directory}
          onChange={(directory) => onChange({ directory })}
          maxLength={200}
          required
          error={problems.directory}
        />
      );
    case 'tcp9100':
      return (
        <div className={form.pair}>
          <TextField
            label={printerTexts.host}
            placeholder={printerTexts.hostHint}
            value={value.host}
            onChange={(host) => onChange({ host })}
            maxLength={200}
            required
            error={problems.host}
          />
          <TextField
            label={printerTexts.port}
            inputMode="numeric"
            value={value.port}
            onChange={(port) => onChange({ port })}
            maxLength={5}
            required
            error={problems.port}
          />
        </div>
      );
    case 'cups':
      return (
        <TextField
          label={printerTexts.cupsQueue}
          value={value.cupsQueue}
          onChange={(cupsQueue) => onChange({ cupsQueue })}
          maxLength={127}
          required
          error={problems.cupsQueue}
        />
      );
    case 'station':
      return (
        <div className={form.tight}>
          <div className={form.pair}>
            <SelectField
              label={printerTexts.station}
              value={value.stationId}
              onChange={(stationId) => onChange({ stationId })}
              required
              error={problems.stationId}
              options={[
                { value: 'hub', label: printerTexts.hub },
                ...stations
                  .filter(({ active }) => active)
                  .map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <TextField
              label={printerTexts.stationPrinter}
              value={value.stationPrinter}
              onChange={(stationPrinter) => onChange({ stationPrinter })}
              maxLength={200}
              required
              error={problems.stationPrinter}
            />
          </div>
          <p className={form.soft}>{printerTexts.stationHint}</p>
        </div>
      );
  }
}
