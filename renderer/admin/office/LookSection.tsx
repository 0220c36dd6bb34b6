import { useId, useRef, useState } from 'react';
import type { ChangeEvent } from 'react';
import { accentProblem } from '../../../domain/colour/contrast.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Status } from '../../ui/Status.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readLogo } from './logo.ts';
import type { SectionProps } from './OfficePage.tsx';
import { officeTexts } from './texts.ts';
import formStyles from '../form/Form.module.css';
import styles from './Office.module.css';

/** Logo and the office's own colour; one that cannot be read is refused at once. */
export function LookSection({ form }: SectionProps) {
  return (
    <div className={styles.two}>
      <Logo form={form} />
      <Accent form={form} />
    </div>
  );
}

function Logo({ form: { value, set } }: SectionProps) {
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string>();
  async function onPick(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) return;
    const found = readLogo(new Uint8Array(await file.arrayBuffer()));
    if ('error' in found) {
      setError(found.error);
      return;
    }
    setError(undefined);
    set({ logo: found.logo });
  }
  return (
    <section className={formStyles.tight}>
      <h3>{officeTexts.logo}</h3>
      <p className={formStyles.soft}>{officeTexts.logoHint}</p>
      <div className={styles.logoBox}>
        {value.logo === '' ? (
          <span className={formStyles.soft}>{officeTexts.logoNone}</span>
        ) : (
          <img
            className={styles.logo}
            src={`data:image/png;base64,${value.logo}`}
            alt={officeTexts.logoAlt}
          />
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept="image/png"
        className={styles.file}
        tabIndex={-1}
        aria-label={officeTexts.logoPick}
        onChange={(event) => void onPick(event)}
      />
      <div className={formStyles.buttons}>
        <Button onPress={() => input.current?.click()}>
          {value.logo === '' ? officeTexts.logoPick : officeTexts.logoReplace}
        </Button>
        {value.logo !== '' && (
          <Button variant="quiet" onPress={() => set({ logo: '' })}>
            {officeTexts.logoRemove}
          </Button>
        )}
      </div>
      {error !== undefined && (
        <p role="alert" className={formStyles.error}>
          <Icon name="warn" /> {error}
        </p>
      )}
    </section>
  );
}

function Accent({ form: { value, set } }: SectionProps) {
  const id = useId();
  const { accent } = value;
  const problem = accent === '' ? undefined : accentProblem(accent);
  return (
    <section className={formStyles.tight}>
      <h3>{officeTexts.accent}</h3>
      <p className={formStyles.soft}>{officeTexts.accentHint}</p>
      <div className={styles.accent}>
        <label htmlFor={id} className={styles.hidden}>
          {officeTexts.accentPick}
        </label>
        <input
          id={id}
          type="color"
          className={styles.colour}
          value={/^#[0-9a-f]{6}$/i.test(accent) ? accent : '#0b5650'}
          onChange={(event) => set({ accent: event.target.value })}
        />
        <TextField
          label={officeTexts.accent}
          hideLabel
          placeholder="#0b5650"
          value={accent}
          onChange={(next) => set({ accent: next.trim() })}
          maxLength={7}
          spaced
          error={problem}
        />
      </div>
      <div className={formStyles.buttons}>
        <span
          className={styles.sample}
          // The colour being chosen; a CSS variable cannot know it before it is saved.
          style={problem === undefined && accent !== '' ? { background: accent } : undefined}
        >
          {officeTexts.accentSample}
        </span>
        {accent !== '' && problem === undefined && (
          <Status tone="good">{officeTexts.accentGood}</Status>
        )}
        {accent !== '' && (
          <Button variant="quiet" onPress={() => set({ accent: '' })}>
            {officeTexts.accentReset}
          </Button>
        )}
      </div>
    </section>
  );
}
