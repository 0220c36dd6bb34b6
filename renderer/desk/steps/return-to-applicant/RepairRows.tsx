import type { OpenDemand } from '../../../../domain/steps/applicant-demands.ts';
import type { Repair } from '../../../../domain/steps/return-to-applicant.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { opdTexts } from '../opd-texts.ts';
import styles from '../Rows.module.css';

interface RepairRowsProps {
  demands: readonly OpenDemand[];
  repairs: readonly Repair[];
  onChange: (repairs: Repair[]) => void;
}

/** What must be mended, ticked off as the applicant brings it. */
export function RepairRows({ demands, repairs, onChange }: RepairRowsProps) {
  return (
    <ul className={styles.rows}>
      {demands.map(({ id, text, note }) => {
        const repair = repairs.find(({ requirementId }) => requirementId === id);
        const change = (patch: Partial<Repair>) =>
          onChange([
            ...repairs.filter(({ requirementId }) => requirementId !== id),
            { requirementId: id, repaired: false, note: '', ...repair, ...patch },
          ]);
        return (
          <li key={id} className={styles.card}>
            <Checkbox
              label={text}
              {...(note !== '' && { description: note })}
              checked={repair?.repaired === true}
              onChange={(repaired) => change({ repaired })}
            />
            {repair?.repaired === true && (
              <TextField
                label={opdTexts.repairOf(text)}
                hideLabel
                placeholder={opdTexts.repairPlaceholder}
                value={repair.note}
                maxLength={300}
                onChange={(typed) => change({ note: typed })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
