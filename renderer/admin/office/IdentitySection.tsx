import { officeZones } from '../../../domain/calendar/office-time.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { linesOf } from './office-form.ts';
import type { SectionProps } from './OfficePage.tsx';
import { officeTexts } from './texts.ts';
import formStyles from '../form/Form.module.css';
import styles from './Office.module.css';

/** Name, letterhead, address: what stands on every paper. */
export function IdentitySection({ form: { value, set, problems } }: SectionProps) {
  return (
    <div className={styles.two}>
      <div className={formStyles.stack}>
        <TextField
          label={officeTexts.letterhead}
          description={officeTexts.letterheadHint}
          rows={4}
          value={value.letterhead}
          onChange={(letterhead) => set({ letterhead })}
          required
          error={problems.letterhead}
        />
        <TextField
          label={officeTexts.name}
          value={value.name}
          onChange={(name) => set({ name })}
          maxLength={200}
          required
          error={problems.name}
        />
        <TextField
          label={officeTexts.address}
          rows={2}
          value={value.address}
          onChange={(address) => set({ address })}
          maxLength={300}
        />
        <div className={formStyles.pair}>
          <TextField
            label={officeTexts.city}
            description={officeTexts.cityHint}
            value={value.city}
            onChange={(city) => set({ city })}
            maxLength={200}
            required
            error={problems.city}
          />
          <SelectField
            label={officeTexts.zone}
            description={officeTexts.zoneWarning}
            value={value.zone}
            onChange={(zone) => set({ zone })}
            options={officeZones.map((zone) => ({
              value: zone,
              label: officeTexts.zones[zone],
            }))}
          />
        </div>
      </div>
      <div className={formStyles.stack}>
        <Letterhead {...value} />
        <div className={formStyles.pair}>
          <TextField
            label={officeTexts.phone}
            optional
            value={value.phone}
            onChange={(phone) => set({ phone })}
            maxLength={60}
          />
          <TextField
            label={officeTexts.email}
            optional
            type="email"
            value={value.email}
            onChange={(email) => set({ email })}
            maxLength={120}
          />
          <TextField
            label={officeTexts.web}
            optional
            value={value.web}
            onChange={(web) => set({ web })}
            maxLength={120}
          />
          <SelectField
            label={officeTexts.paper}
            value={value.paper}
            onChange={(paper) => set({ paper })}
            options={(['A4', 'F4'] as const).map((paper) => ({
              value: paper,
              label: officeTexts.papers[paper],
            }))}
          />
        </div>
        <TextField
          label={officeTexts.followAddress}
          description={officeTexts.followAddressHint}
          optional
          type="url"
          value={value.followAddress}
          onChange={(followAddress) => set({ followAddress })}
          maxLength={120}
          error={problems.followAddress}
        />
        <TextField
          label={officeTexts.code}
          description={officeTexts.codeHint}
          value={value.id}
          onChange={(id) => set({ id: id.toUpperCase() })}
          maxLength={12}
          spaced
          required
          error={problems.id}
        />
      </div>
    </div>
  );
}

interface LetterheadProps {
  letterhead: string;
  name: string;
  address: string;
  phone: string;
  web: string;
  email: string;
  logo: string;
}

/** How the head of a letter will look. */
export function Letterhead(props: LetterheadProps) {
  const contact = [props.phone, props.web, props.email].filter((part) => part.trim() !== '');
  return (
    <figure className={styles.preview}>
      <figcaption className={formStyles.soft}>{officeTexts.letterheadPreview}</figcaption>
      <div className={styles.letterhead}>
        {props.logo !== '' && (
          <img className={styles.letterLogo} src={`data:image/png;base64,${props.logo}`} alt="" />
        )}
        <div className={styles.letterWords}>
          {linesOf(props.letterhead).map((line) => (
            <p key={line} className={styles.letterLine}>
              {line}
            </p>
          ))}
          <p className={styles.letterSmall}>{props.address}</p>
          <p className={styles.letterSmall}>{contact.join(' · ')}</p>
        </div>
      </div>
    </figure>
  );
}
