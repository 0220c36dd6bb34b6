import type { FormState } from '../admin/form/use-form.ts';
import { TextField } from '../ui/TextField.tsx';
import type { AbsenceForm } from './absence-form.ts';
import { absenceTexts } from './texts.ts';
import styles from '../admin/form/Form.module.css';

interface DayFieldsProps {
  form: Pick<FormState<AbsenceForm>, 'value' | 'set' | 'problems'>;
  /** It has begun: its first day stays. */
  hasBegun?: boolean;
}

/** From when to when, and the number of the order. */
export function DayFields({ form: { value, set, problems }, hasBegun = false }: DayFieldsProps) {
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={absenceTexts.from}
          description={hasBegun ? absenceTexts.begun : absenceTexts.dayHint}
          value={value.from}
          onChange={(from) => set({ from })}
          maxLength={30}
          readOnly={hasBegun}
          required
          error={problems.from}
        />
        <TextField
          label={absenceTexts.to}
          description={absenceTexts.dayHint}
          value={value.to}
          onChange={(to) => set({ to })}
          maxLength={30}
          required
          error={problems.to}
        />
      </div>
      <TextField
        label={absenceTexts.orderField}
        description={absenceTexts.orderHint}
        optional
        value={value.orderNumber}
        onChange={(orderNumber) => set({ orderNumber })}
        maxLength={100}
      />
    </>
  );
}
