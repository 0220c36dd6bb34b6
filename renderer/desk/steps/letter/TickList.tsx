import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { letterTexts } from './letter-texts.ts';
import form from '../../Form.module.css';
import styles from './Letter.module.css';

interface TickListProps<V extends string> {
  title: string;
  items: readonly { value: V; label: string }[];
  ticked: readonly V[];
  onChange: (ticked: V[]) => void;
}

/** Points to look at, ticked one by one or all at once. */
export function TickList<V extends string>({ title, items, ticked, onChange }: TickListProps<V>) {
  if (items.length === 0) return null;
  return (
    <fieldset className={cx(form.tight, styles.group)}>
      <legend className={form.strong}>{title}</legend>
      {items.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={ticked.includes(value)}
          onChange={(checked) =>
            onChange(checked ? [...ticked, value] : ticked.filter((each) => each !== value))
          }
        />
      ))}
      {ticked.length < items.length && (
        <div>
          <Button
            size="s"
            shortcut={letterTexts.checkAllKey}
            onPress={() => onChange(items.map(({ value }) => value))}
          >
            {letterTexts.checkAll}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
