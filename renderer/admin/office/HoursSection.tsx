import { weekdayName } from '../../../domain/calendar/format-date.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { CheckGroup } from '../form/CheckGroup.tsx';
import { HoursEditor } from '../form/HoursEditor.tsx';
import type { SectionProps } from './OfficePage.tsx';
import { officeTexts } from './texts.ts';
import formStyles from '../form/Form.module.css';
import styles from './Office.module.css';

/** Working days and hours: the base of every promise. */
export function HoursSection({ form: { value, set, problems } }: SectionProps) {
  return (
    <div className={styles.wideLeft}>
      <HoursEditor
        label={officeTexts.openHours}
        value={value.hours}
        onChange={(hours) => set({ hours })}
        showProblems={problems.hours !== undefined}
      />
      <div className={formStyles.stack}>
        <CheckGroup
          label={officeTexts.week}
          description={officeTexts.weekHint}
          options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({
            value: String(day),
            label: weekdayName(day),
          }))}
          values={value.workingWeekdays.map(String)}
          onChange={(days) => set({ workingWeekdays: days.map(Number).sort((a, b) => a - b) })}
          error={problems.workingWeekdays}
        />
        <Checkbox
          label={officeTexts.jointLeave}
          checked={value.cutiBersamaOff}
          onChange={(cutiBersamaOff) => set({ cutiBersamaOff })}
        />
        <SelectField
          label={officeTexts.afterClosing}
          value={value.afterClosing}
          onChange={(afterClosing) => set({ afterClosing })}
          options={(['next-working-day', 'same-day'] as const).map((rule) => ({
            value: rule,
            label: officeTexts.after[rule],
          }))}
        />
      </div>
    </div>
  );
}
