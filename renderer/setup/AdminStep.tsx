import { Remark } from '../admin/form/Remark.tsx';
import { userTexts } from '../admin/users/texts.ts';
import { nipRemark } from '../admin/users/user-form.ts';
import { PinFields } from '../admin/users/PinFields.tsx';
import { TextField } from '../ui/TextField.tsx';
import { setupTexts } from './texts.ts';
import type { StepProps } from './Wizard.tsx';
import styles from './Setup.module.css';

/** The first person of the office. */
export function AdminStep({ draft, pins, set, setPins, problems }: StepProps) {
  return (
    <>
      <h2>{setupTexts.adminTitle}</h2>
      <p className={styles.soft}>{setupTexts.adminHint}</p>
      <div className={styles.pair}>
        <TextField
          label={setupTexts.adminName}
          value={draft.adminName}
          onChange={(adminName) => set({ adminName })}
          maxLength={200}
          required
          error={problems.adminName}
        />
        <Remark text={nipRemark(draft.nip)}>
          <TextField
            label={setupTexts.nip}
            optional
            spaced
            inputMode="numeric"
            value={draft.nip}
            onChange={(nip) => set({ nip })}
            maxLength={24}
          />
        </Remark>
      </div>
      <PinFields
        label={userTexts.pin}
        pin={pins.pin}
        again={pins.pinAgain}
        onChange={setPins}
        problems={problems}
      />
    </>
  );
}
