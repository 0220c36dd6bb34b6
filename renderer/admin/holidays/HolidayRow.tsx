import { weekdayName } from '../../../domain/calendar/format-date.ts';
import type { HolidayKind } from '../../../domain/calendar/office-calendar.ts';
import { isoWeekday } from '../../../domain/calendar/office-time.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readDay } from '../../app/day-text.ts';
import { showDay } from './holiday-form.ts';
import type { HolidayLine, LineProblems } from './holiday-form.ts';
import { holidayTexts } from './texts.ts';
import styles from './Holidays.module.css';

interface HolidayRowProps {
  line: HolidayLine;
  /** From 1, for the labels that only a screen reader says. */
  place: number;
  year: number;
  problems: LineProblems | undefined;
  onChange: (part: Partial<HolidayLine>) => void;
  onRemove: () => void;
}

/** One day off. */
export function HolidayRow(props: HolidayRowProps) {
  const { line, place, year, problems, onChange } = props;
  const day = readDay(line.typed, year);
  return (
    <tr>
      <td className={styles.day}>
        <TextField
          label={holidayTexts.dayOf(place)}
          hideLabel
          placeholder={holidayTexts.dayHint}
          value={line.typed}
          onChange={(typed) => onChange({ typed })}
          onBlur={() =>
            day !== undefined && day.startsWith(String(year)) && onChange({ typed: showDay(day) })
          }
          maxLength={20}
          error={problems?.day}
        />
      </td>
      <td className={styles.weekday}>{day === undefined ? '–' : weekdayName(isoWeekday(day))}</td>
      <td>
        <TextField
          label={holidayTexts.nameOf(place)}
          hideLabel
          value={line.name}
          onChange={(name) => onChange({ name })}
          maxLength={200}
          error={problems?.name}
        />
      </td>
      <td className={styles.kind}>
        <SelectField
          label={holidayTexts.kindOf(place)}
          hideLabel
          value={line.kind}
          onChange={(kind) => onChange({ kind })}
          options={(Object.keys(holidayTexts.kinds) as HolidayKind[]).map((kind) => ({
            value: kind,
            label: holidayTexts.kinds[kind],
          }))}
        />
      </td>
      <td className={styles.remove}>
        <IconButton
          icon="cross"
          label={holidayTexts.removeOf(line.name || String(place))}
          onPress={props.onRemove}
        />
      </td>
    </tr>
  );
}
