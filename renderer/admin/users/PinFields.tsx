import { TextField } from '../../ui/TextField.tsx';
import { Remark } from '../form/Remark.tsx';
import { pinRemark } from './user-form.ts';
import { userTexts } from './texts.ts';
import form from '../form/Form.module.css';

interface PinFieldsProps {
  label: string;
  pin: string;
  again: string;
  onChange: (part: { pin?: string; pinAgain?: string }) => void;
  problems: { pin?: string; pinAgain?: string };
}

/** A PIN, twice. */
export function PinFields({ label, pin, again, onChange, problems }: PinFieldsProps) {
  return (
    <div className={form.tight}>
      <p className={form.soft}>{userTexts.pinHint}</p>
      <div className={form.pair}>
        <Remark text={pinRemark(pin)}>
          <TextField
            label={label}
            type="password"
            autoComplete="new-password"
            value={pin}
            onChange={(next) => onChange({ pin: next })}
            maxLength={128}
            required
            error={problems.pin}
          />
        </Remark>
        <TextField
          label={userTexts.pinAgain}
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={(next) => onChange({ pinAgain: next })}
          maxLength={128}
          required
          error={problems.pinAgain}
        />
      </div>
    </div>
  );
}
