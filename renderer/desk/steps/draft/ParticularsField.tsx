import type { Particular } from '../../../../domain/steps/draft.ts';
import { cx } from '../../../ui/cx.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { letterTexts } from '../letter/letter-texts.ts';
import form from '../../Form.module.css';
import styles from '../letter/Letter.module.css';

interface ParticularsFieldProps {
  value: readonly Particular[];
  onChange: (value: Particular[]) => void;
  errorOf: (path: string) => string | undefined;
  touch: (path: string) => void;
}

/** The label-and-value lines of a letter. */
export function ParticularsField({ value, onChange, errorOf, touch }: ParticularsFieldProps) {
  const change = (at: number, part: Partial<Particular>) =>
    onChange(value.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <fieldset className={cx(form.tight, styles.group)}>
      <legend className={form.strong}>{letterTexts.particulars}</legend>
      <p className={form.soft}>{letterTexts.particularsHint}</p>
      <div className={styles.particulars}>
        {value.map((row, index) => (
          <div key={index} className={styles.particular}>
            <TextField
              label={letterTexts.particularLabel(index + 1)}
              hideLabel
              value={row.label}
              onChange={(label) => change(index, { label })}
              onBlur={() => touch(`particulars.${index}.label`)}
              error={errorOf(`particulars.${index}.label`)}
              maxLength={300}
            />
            <TextField
              label={letterTexts.particularValue(index + 1)}
              hideLabel
              value={row.value}
              onChange={(text) => change(index, { value: text })}
              maxLength={300}
            />
            <IconButton
              icon="cross"
              label={letterTexts.removeParticular(row.label)}
              onPress={() => onChange(value.filter((_, at) => at !== index))}
            />
          </div>
        ))}
      </div>
      <div>
        <Button
          size="s"
          icon={<Icon name="plus" />}
          onPress={() => onChange([...value, { label: '', value: '' }])}
        >
          {letterTexts.addParticular}
        </Button>
      </div>
    </fieldset>
  );
}
