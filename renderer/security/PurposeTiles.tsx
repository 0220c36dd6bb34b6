import { useEffect, useEffectEvent, useRef } from 'react';
import type { PurposeView } from '../../domain/contract/visit.ts';
import { Banner } from '../ui/Banner.tsx';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { TextField } from '../ui/TextField.tsx';
import { securityTexts } from './texts.ts';
import type { VisitForm, VisitProblems } from './visit-form.ts';
import styles from './Security.module.css';

export interface PurposeTilesProps {
  purposes: readonly PurposeView[];
  chosen: PurposeView | undefined;
  form: VisitForm;
  onChange: (part: Partial<VisitForm>) => void;
  problems: VisitProblems;
  formId: string;
  isTouched: boolean;
}

/** What the visitor comes for. A digit or a touch goes on to the name; arrow keys only look around. */
export function PurposeTiles(props: PurposeTilesProps) {
  const { purposes, chosen, form, onChange, problems } = props;
  const box = useRef<HTMLDivElement>(null);
  const lastKey = useRef('');
  const begin = useEffectEvent(() => {
    // A visitor half typed (after a reload) goes on with the name; a new one begins here.
    if (form.purposeId === '') box.current?.querySelector('input')?.focus();
    else focusName(props.formId);
  });
  useEffect(() => {
    begin();
    const onKey = (event: KeyboardEvent) => (lastKey.current = event.key);
    const onPointer = () => (lastKey.current = '');
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPointer, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPointer, true);
    };
  }, []);

  return (
    <div ref={box} className={styles.purposes}>
      <RadioTiles
        label={securityTexts.purpose}
        columns={3}
        keys
        tiles={purposes.map((purpose) => ({
          value: purpose.id,
          label: purpose.label,
          description: purpose.open
            ? securityTexts.waiting(purpose.waiting)
            : securityTexts.closedHere,
        }))}
        value={chosen?.id}
        onChange={(purposeId) => {
          onChange({ purposeId });
          if (!/^Arrow|^ $/.test(lastKey.current)) focusName(props.formId);
        }}
        error={problems.purposeId}
      />
      {chosen && !chosen.open && (
        <Banner tone="warn" title={securityTexts.overrideTitle}>
          <p>{chosen.closedReason}</p>
          <TextField
            label={securityTexts.overrideLabel}
            name="overrideReason"
            {...(props.isTouched && { inputMode: 'none' })}
            value={form.overrideReason}
            onChange={(overrideReason) => onChange({ overrideReason })}
            maxLength={1000}
            error={problems.overrideReason}
          />
        </Banner>
      )}
    </div>
  );
}

function focusName(formId: string): void {
  document.getElementById(formId)?.querySelector<HTMLInputElement>('input[name="name"]')?.focus();
}
