import { Conclusion, conclusionLabels, type Pertek } from '../../../../domain/steps/recommend.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioTiles } from '../../../ui/RadioTiles.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { LinesField } from '../LinesField.tsx';
import { opdTexts } from '../opd-texts.ts';
import form from '../../Form.module.css';
import styles from '../Rows.module.css';

interface PertekCardProps {
  pertek: Pertek;
  /** The agency owes it: it cannot be another's. */
  isOwed: boolean;
  errorOf: (field: keyof Pertek) => string | undefined;
  onChange: (patch: Partial<Pertek>) => void;
  onRemove: (() => void) | undefined;
}

/** One agency's letter: number, day, signer, what it concludes and on what conditions. */
export function PertekCard({ pertek, isOwed, errorOf, onChange, onRemove }: PertekCardProps) {
  const { opd, kind, conclusion } = pertek;
  // Fields not reached yet keep quiet; the line above the buttons says what comes first.
  const shown = (field: keyof Pertek) => (pertek.number === '' ? undefined : errorOf(field));
  return (
    <div className={styles.card} role="group" aria-label={opdTexts.pertekOf(opd)}>
      <div className={styles.cardHead}>
        {isOwed ? (
          <strong>{opd}</strong>
        ) : (
          <TextField
            label={opdTexts.opd}
            value={opd}
            maxLength={300}
            onChange={(typed) => onChange({ opd: typed })}
            error={shown('opd')}
          />
        )}
        {kind !== '' && <span className={form.soft}>{kind}</span>}
        {onRemove && (
          <Button size="s" onPress={onRemove} aria-label={opdTexts.removeRow(opd)}>
            {opdTexts.remove}
          </Button>
        )}
      </div>
      <div className={styles.short}>
        <TextField
          label={opdTexts.pertekNumber}
          value={pertek.number}
          maxLength={300}
          onChange={(number) => onChange({ number })}
          error={shown('number')}
        />
        <TextField
          label={opdTexts.pertekDay}
          type="date"
          value={pertek.day}
          onChange={(day) => onChange({ day })}
          error={shown('day')}
        />
      </div>
      <TextField
        label={opdTexts.signer}
        value={pertek.signer}
        maxLength={300}
        onChange={(signer) => onChange({ signer })}
        error={shown('signer')}
      />
      <RadioTiles
        label={opdTexts.conclusion}
        look="line"
        tiles={Conclusion.options.map((value) => ({ value, label: conclusionLabels[value] }))}
        value={conclusion === '' ? undefined : conclusion}
        onChange={(chosen) => onChange({ conclusion: chosen })}
        error={shown('conclusion')}
      />
      {conclusion === 'memenuhi-dengan-syarat' && (
        <LinesField
          label={opdTexts.conditions}
          rows={3}
          value={pertek.conditions}
          onChange={(conditions) => onChange({ conditions })}
          error={shown('conditions')}
        />
      )}
      <TextField
        label={opdTexts.pertekText}
        optional
        rows={2}
        value={pertek.text}
        onChange={(text) => onChange({ text })}
      />
    </div>
  );
}
