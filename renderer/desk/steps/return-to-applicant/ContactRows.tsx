import { issueAt } from '../../../../domain/steps/refuse-form.ts';
import {
  ContactWay,
  contactWays,
  type Contact,
} from '../../../../domain/steps/return-to-applicant.ts';
import type { Refusal } from '../../../../domain/workflow/command.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { RadioTiles } from '../../../ui/RadioTiles.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { opdTexts } from '../opd-texts.ts';
import styles from '../Rows.module.css';

interface ContactRowsProps {
  rows: readonly Contact[];
  onChange: (rows: Contact[]) => void;
  today: string;
  wanting: Refusal | undefined;
}

/** How and when the applicant was told, one card for each time. */
export function ContactRows({ rows, onChange, today, wanting }: ContactRowsProps) {
  const change = (at: number, patch: Partial<Contact>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...patch } : row)));
  return (
    <div className={styles.rows}>
      {rows.map((row, index) => (
        <div
          key={index}
          className={styles.card}
          role="group"
          aria-label={opdTexts.contact(index + 1)}
        >
          <RadioTiles
            label={opdTexts.way}
            look="line"
            keys={index === rows.length - 1}
            tiles={ContactWay.options.map((value) => ({ value, label: contactWays[value] }))}
            value={row.way === '' ? undefined : row.way}
            onChange={(way) => change(index, { way })}
          />
          <div className={styles.short}>
            <TextField
              label={opdTexts.day}
              type="date"
              value={row.day}
              onChange={(day) => change(index, { day })}
              error={row.way === '' ? undefined : issueAt(wanting, `contacts.${index}.day`)}
            />
            <TextField
              label={opdTexts.time}
              type="time"
              optional
              value={row.time}
              onChange={(time) => change(index, { time })}
            />
          </div>
          <div className={styles.withButton}>
            <TextField
              label={opdTexts.contactNote}
              optional
              value={row.note}
              maxLength={300}
              onChange={(note) => change(index, { note })}
            />
            {rows.length > 1 && (
              <IconButton
                icon="cross"
                label={opdTexts.removeRow(opdTexts.contact(index + 1))}
                onPress={() => onChange(rows.filter((_, at) => at !== index))}
              />
            )}
          </div>
        </div>
      ))}
      <div>
        <Button
          size="s"
          onPress={() => onChange([...rows, { way: '', day: today, time: '', note: '' }])}
        >
          {opdTexts.addContact}
        </Button>
      </div>
    </div>
  );
}
