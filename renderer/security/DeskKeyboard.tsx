import { OnScreenKeyboard } from '../ui/OnScreenKeyboard.tsx';
import { securityTexts } from './texts.ts';
import type { TouchTyping } from './use-touch-typing.ts';
import type { VisitForm } from './visit-form.ts';
import styles from './Security.module.css';

interface DeskKeyboardProps {
  touch: TouchTyping;
  form: VisitForm;
  onChange: (part: Partial<VisitForm>) => void;
}

const longest = {
  overrideReason: 1000,
  name: 200,
  institution: 200,
  identityNumber: 40,
  phone: 30,
  onBehalfOf: 200,
} as const;

/** The keys for the field that has the focus, above the two endings. */
export function DeskKeyboard({ touch, form, onChange }: DeskKeyboardProps) {
  const { field } = touch;
  if (field === undefined) return null;
  const isNumber = field === 'identityNumber';
  return (
    <div className={styles.typing}>
      <OnScreenKeyboard
        key={field}
        layout={
          field === 'phone'
            ? 'telepon'
            : isNumber && form.identityKind === 'ktp'
              ? 'angka'
              : 'huruf'
        }
        capitals={isNumber ? 'all' : field === 'overrideReason' ? 'first' : 'words'}
        compact
        value={form[field]}
        onChange={(value) => onChange({ [field]: value })}
        maxLength={longest[field]}
        onDone={touch.next}
        doneLabel={securityTexts.nextField}
      />
    </div>
  );
}
