import { Urgency } from '../../../../domain/steps/draft.ts';
import type { DraftForm } from '../../../../domain/steps/draft.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { letterTexts } from '../letter/letter-texts.ts';
import { ParticularsField } from './ParticularsField.tsx';
import form from '../../Form.module.css';

type TextName = Exclude<keyof DraftForm, 'particulars' | 'urgency'>;

interface DraftFieldsProps {
  value: DraftForm;
  onChange: (change: Partial<DraftForm>) => void;
  /** The remark on a field of the draft ("body", "particulars.0.label"). */
  errorOf: (path: string) => string | undefined;
  touch: (path: string) => void;
}

/** The parts of the letter, from its head to its carbon copies. */
export function DraftFields({ value, onChange, errorOf, touch }: DraftFieldsProps) {
  const text = (name: TextName) => ({
    value: value[name],
    onChange: (typed: string) => onChange({ [name]: typed }),
    onBlur: () => touch(name),
    error: errorOf(name),
  });
  return (
    <>
      <TextField label={letterTexts.regarding} {...text('regarding')} maxLength={300} />
      <div className={form.pair}>
        <SelectField
          label={letterTexts.urgency}
          value={value.urgency}
          onChange={(urgency) => onChange({ urgency })}
          options={Urgency.options.map((each) => ({ value: each, label: each }))}
        />
        <TextField label={letterTexts.enclosure} {...text('enclosure')} maxLength={300} />
      </div>
      <TextField
        label={letterTexts.addressee}
        description={letterTexts.addresseeHint}
        rows={3}
        {...text('addressee')}
      />
      <TextField label={letterTexts.opening} rows={5} {...text('opening')} />
      <ParticularsField
        value={value.particulars}
        onChange={(particulars) => onChange({ particulars })}
        errorOf={errorOf}
        touch={touch}
      />
      <TextField label={letterTexts.body} rows={3} {...text('body')} />
      <TextField
        label={letterTexts.conditions}
        description={letterTexts.conditionsHint}
        optional
        rows={6}
        {...text('conditions')}
      />
      <TextField label={letterTexts.closing} rows={2} {...text('closing')} />
      <TextField
        label={letterTexts.carbonCopies}
        description={letterTexts.carbonCopiesHint}
        optional
        rows={2}
        {...text('carbonCopies')}
      />
    </>
  );
}
