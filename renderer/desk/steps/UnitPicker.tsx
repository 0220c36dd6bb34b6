import { Checkbox } from '../../ui/Checkbox.tsx';
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
    <fieldset className={form.tight}>
      <legend className={form.strong}>{stepTexts.forwardTo}</legend>
      <div className={form.pair}>
        {units.map((unit) => (
          <Checkbox
            key={unit}
            label={unit}
            checked={chosen.includes(unit)}
            onChange={(checked) =>
              onChange(units.filter((each) => (each === unit ? checked : chosen.includes(each))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
