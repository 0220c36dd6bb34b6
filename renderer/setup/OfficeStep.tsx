import { officeZones } from '../../domain/calendar/office-time.ts';
import { officeTexts } from '../admin/office/texts.ts';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { TextField } from '../ui/TextField.tsx';
import { setupTexts } from './texts.ts';
import type { StepProps } from './Wizard.tsx';
import styles from './Setup.module.css';

/** Letterhead, name, address, city, zone. */
export function OfficeStep({ draft, set, problems }: StepProps) {
  return (
    <>
      <h2>{setupTexts.officeTitle}</h2>
      <p className={styles.soft}>{setupTexts.officeHint}</p>
      <TextField
        label={officeTexts.letterhead}
        description={officeTexts.letterheadHint}
        rows={3}
        placeholder={setupTexts.letterheadExample}
        value={draft.letterhead}
        onChange={(letterhead) => set({ letterhead })}
        required
        error={problems.letterhead}
      />
      <div className={styles.pair}>
        <TextField
          label={officeTexts.name}
          placeholder={setupTexts.nameExample}
          value={draft.name}
          onChange={(name) => set({ name })}
          maxLength={200}
          required
          error={problems.name}
        />
        <TextField
          label={officeTexts.code}
          placeholder={setupTexts.codeExample}
          value={draft.id}
          onChange={(id) => set({ id: id.toUpperCase() })}
          maxLength={12}
          spaced
          required
          error={problems.id}
        />
      </div>
      <p className={styles.hint}>{officeTexts.codeHint}</p>
      <div className={styles.wideFirst}>
        <TextField
          label={officeTexts.address}
          optional
          value={draft.address}
          onChange={(address) => set({ address })}
          maxLength={300}
        />
        <TextField
          label={officeTexts.city}
          value={draft.city}
          onChange={(city) => set({ city })}
          maxLength={200}
          required
          error={problems.city}
        />
      </div>
      <RadioTiles
        label={officeTexts.zone}
        look="line"
        tiles={officeZones.map((zone) => ({
          value: zone,
          label: officeTexts.zones[zone],
        }))}
        value={draft.zone}
        onChange={(zone) => set({ zone })}
      />
    </>
  );
}
