import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { SectionProps } from './OfficePage.tsx';
import { officeTexts } from './texts.ts';
import formStyles from '../form/Form.module.css';

/** What runs along the foot of the display, and when an officer's screen locks. */
export function ScreensSection({ form: { value, set, problems } }: SectionProps) {
  return (
    <div className={formStyles.stack}>
      <TextField
        label={officeTexts.notices}
        description={officeTexts.noticesHint}
        optional
        rows={6}
        value={value.notices}
        onChange={(notices) => set({ notices })}
        error={problems.notices}
      />
      <div className={formStyles.short}>
        <NumberField
          label={officeTexts.idle}
          suffix={officeTexts.minutes}
          value={value.idleLockMinutes}
          onChange={(idleLockMinutes) => set({ idleLockMinutes })}
          min={1}
          max={120}
          error={problems.idleLockMinutes}
        />
      </div>
    </div>
  );
}
