import { useState } from 'react';
import type { CalendarDay } from '../../domain/calendar/office-time.ts';
import { readDay, showFullDay } from '../app/day-text.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { periodOf, quickPeriods, type Period } from './period.ts';
import { registerTexts } from './texts.ts';
import styles from './Register.module.css';

interface PeriodFieldsProps {
  today: CalendarDay;
  value: Period;
  onChange: (period: Period) => void;
}

/** Two days, both included, and the stretches that are asked for most. */
export function PeriodFields({ today, value, onChange }: PeriodFieldsProps) {
  return (
    <>
      {/* Begun anew when a quick choice changes the days under what was typed. */}
      <DayField
        key={`from ${value.from}`}
        label={registerTexts.from}
        today={today}
        value={value.from}
        onChange={(from) => onChange({ ...value, from })}
      />
      <DayField
        key={`to ${value.to}`}
        label={registerTexts.to}
        today={today}
        value={value.to}
        onChange={(to) => onChange({ ...value, to })}
      />
      <span className={styles.quick}>
        {quickPeriods.map((name) => {
          const period = periodOf(name, today);
          const isNow = period.from === value.from && period.to === value.to;
          return (
            <Button key={name} size="s" aria-pressed={isNow} onPress={() => onChange(period)}>
              {registerTexts[name]}
            </Button>
          );
        })}
      </span>
    </>
  );
}

interface DayFieldProps {
  label: string;
  today: CalendarDay;
  value: CalendarDay;
  onChange: (day: CalendarDay) => void;
}

/** Taken over when the field is left or Enter is pressed: a half-typed day asks nothing. */
function DayField({ label, today, value, onChange }: DayFieldProps) {
  const [typed, setTyped] = useState(showFullDay(value));
  const day = readDay(typed, Number(today.slice(0, 4)));
  const take = () => {
    if (day !== undefined && day !== value) onChange(day);
  };
  return (
    <form
      className={styles.day}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <TextField
        label={label}
        value={typed}
        onChange={setTyped}
        onBlur={take}
        maxLength={30}
        error={day === undefined ? registerTexts.dayWrong : undefined}
      />
    </form>
  );
}
