import { DeliveryWay, deliveryWays, type Delivery } from '../../../../domain/steps/dispatch.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioTiles } from '../../../ui/RadioTiles.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { LinesField } from '../LinesField.tsx';
import { opdTexts } from '../opd-texts.ts';
import form from '../../Form.module.css';
import styles from '../Rows.module.css';

interface DeliveryCardProps {
  delivery: Delivery;
  /** Verification named the agency: it cannot be another. */
  isAsked: boolean;
  isFirst: boolean;
  letter: string | undefined;
  errorOf: (field: keyof Delivery) => string | undefined;
  onChange: (patch: Partial<Delivery>) => void;
  onRemove: (() => void) | undefined;
}

/** Who took the letter and the files at one agency. */
export function DeliveryCard(props: DeliveryCardProps) {
  const { delivery, isAsked, isFirst, letter, errorOf, onChange, onRemove } = props;
  const { opd, files } = delivery;
  // Fields not reached yet keep quiet; the line above the buttons says what comes first.
  const isBegun = delivery.receiver !== '';
  const shown = (field: keyof Delivery) => (isBegun ? errorOf(field) : undefined);
  return (
    <div className={styles.card} role="group" aria-label={opd === '' ? opdTexts.opd : opd}>
      <div className={styles.cardHead}>
        {isAsked ? (
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
        {letter !== undefined && <span className={form.soft}>{opdTexts.letterNumber(letter)}</span>}
        {onRemove && (
          <Button size="s" onPress={onRemove} aria-label={opdTexts.removeRow(opd)}>
            {opdTexts.remove}
          </Button>
        )}
      </div>
      <div className={form.pair}>
        <TextField
          label={opdTexts.receiver}
          value={delivery.receiver}
          maxLength={300}
          onChange={(receiver) => onChange({ receiver })}
          autoFocus={isFirst}
        />
        <TextField
          label={opdTexts.position}
          value={delivery.position}
          maxLength={300}
          onChange={(position) => onChange({ position })}
          error={shown('position')}
        />
      </div>
      <div className={styles.short}>
        <TextField
          label={opdTexts.day}
          type="date"
          value={delivery.day}
          onChange={(day) => onChange({ day })}
          error={shown('day')}
        />
        <TextField
          label={opdTexts.time}
          type="time"
          optional
          value={delivery.time}
          onChange={(time) => onChange({ time })}
        />
      </div>
      <RadioTiles
        label={opdTexts.deliveryWay}
        look="line"
        tiles={DeliveryWay.options.map((value) => ({ value, label: deliveryWays[value] }))}
        value={delivery.way}
        onChange={(way) => onChange({ way })}
      />
      <details className={styles.more}>
        <summary>{opdTexts.files(files.length)}</summary>
        <div className={form.stack}>
          <LinesField
            label={opdTexts.filesLabel}
            rows={5}
            value={files}
            onChange={(lines) => onChange({ files: lines })}
            error={shown('files')}
          />
          <TextField
            label={opdTexts.deliveryNote}
            optional
            value={delivery.note}
            maxLength={300}
            onChange={(note) => onChange({ note })}
          />
        </div>
      </details>
    </div>
  );
}
