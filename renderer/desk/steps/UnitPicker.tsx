import { CheckGroup } from './CheckGroup.tsx';
import { stepTexts } from './texts.ts';
import form from '../Form.module.css';

interface UnitPickerProps {
  units: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Which Bidang/Balai a case is forwarded to; with only one there is nothing to choose. */
export function UnitPicker({ units, chosen, onChange }: UnitPickerProps) {
  if (units.length === 0) return null;
  if (units.length === 1) {
    return (
      <p>
        {stepTexts.forwardTo}: <span className={form.strong}>{units[0]}</span>
      </p>
    );
  }
  return (
    <CheckGroup
      label={stepTexts.forwardTo}
      options={units.map((unit) => ({ value: unit, label: unit }))}
      chosen={chosen}
      onChange={onChange}
    />
  );
}
