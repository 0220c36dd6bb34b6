import { weekdayName } from '../../../domain/calendar/format-date.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Icon } from '../../ui/icons.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { dayProblem, readClock, showClock } from './hours.ts';
import type { HoursText } from './hours.ts';
import { formTexts } from './texts.ts';
import styles from './Form.module.css';

interface HoursEditorProps {
  label: string;
  value: HoursText;
  onChange: (value: HoursText) => void;
  /** Show what is wrong (after a first try). */
  showProblems: boolean;
}

const morning = { open: '08.00', close: '12.00' };
const afternoon = { open: '13.00', close: '16.00' };

/** Opening hours per weekday, with a break or without. */
export function HoursEditor({ label, value, onChange, showProblems }: HoursEditorProps) {
  const setDay = (index: number, spans: HoursText[number]) =>
    onChange(value.map((day, i) => (i === index ? spans : day)));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.week}>
        {value.map((spans, index) => (
          <Day
            key={weekdayName(index + 1)}
            name={weekdayName(index + 1)}
            spans={spans}
            onChange={(next) => setDay(index, next)}
            error={showProblems ? dayProblem(spans) : undefined}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        <Button
          size="s"
          onPress={() =>
            onChange(value.map((day, i) => (i >= 1 && i <= 4 ? (value[0] ?? []) : day)))
          }
        >
          {formTexts.copyMonday}
        </Button>
      </div>
    </fieldset>
  );
}

interface DayProps {
  name: string;
  spans: HoursText[number];
  onChange: (spans: HoursText[number]) => void;
  error: string | undefined;
}

function Day({ name, spans, onChange, error }: DayProps) {
  const setSpan = (index: number, part: Partial<HoursText[number][number]>) =>
    onChange(spans.map((span, i) => (i === index ? { ...span, ...part } : span)));
  const tidy = (text: string) => {
    const clock = readClock(text);
    return clock === undefined ? text : showClock(clock);
  };
  return (
    <div className={styles.day}>
      <span className={styles.dayName}>
        <Checkbox
          label={name}
          checked={spans.length > 0}
          onChange={(isOpen) => onChange(isOpen ? [morning, afternoon] : [])}
        />
      </span>
      {spans.length === 0 && <span className={styles.soft}>{formTexts.closed}</span>}
      {spans.map((span, index) => (
        // Spans have no identity of their own; there are two at most.
        <span key={`${name}-${index === 0 ? 'pagi' : 'siang'}`} className={styles.span}>
          <span className={styles.clock}>
            <TextField
              label={formTexts.opensAt(name, index)}
              hideLabel
              inputMode="numeric"
              value={span.open}
              onChange={(open) => setSpan(index, { open })}
              onBlur={() => setSpan(index, { open: tidy(span.open) })}
              maxLength={5}
            />
          </span>
          –
          <span className={styles.clock}>
            <TextField
              label={formTexts.closesAt(name, index)}
              hideLabel
              inputMode="numeric"
              value={span.close}
              onChange={(close) => setSpan(index, { close })}
              onBlur={() => setSpan(index, { close: tidy(span.close) })}
              maxLength={5}
            />
          </span>
          {index > 0 && (
            <IconButton
              icon="cross"
              size="s"
              label={formTexts.removeBreak(name)}
              onPress={() => onChange(spans.slice(0, 1))}
            />
          )}
        </span>
      ))}
      {spans.length === 1 && (
        <Button
          size="s"
          variant="quiet"
          aria-label={formTexts.addBreakOn(name)}
          onPress={() => onChange([...spans, afternoon])}
        >
          {formTexts.addBreak}
        </Button>
      )}
      {error !== undefined && (
        <span role="alert" className={`${styles.error} ${styles.dayError}`}>
          <Icon name="warn" /> {error}
        </span>
      )}
    </div>
  );
}
