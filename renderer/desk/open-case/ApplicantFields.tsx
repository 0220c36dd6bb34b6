import { identityLabels } from '../../../domain/people/identity.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Icon } from '../../ui/icons.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { ApplicantDraft } from './applicant-draft.ts';
import { remarks } from './applicant-draft.ts';
import { openCaseTexts as texts } from './texts.ts';
import form from '../Form.module.css';
import styles from './OpenCase.module.css';

interface ApplicantFieldsProps {
  value: ApplicantDraft;
  onChange: (next: ApplicantDraft) => void;
  nameError?: string | undefined;
  /** Whether somebody comes for the applicant cannot change once requirements depend on it. */
  fixedRepresented?: boolean;
  autoFocus?: boolean;
}

/** Who asks. Odd numbers are remarked on, never refused. */
export function ApplicantFields(props: ApplicantFieldsProps) {
  const { value, onChange } = props;
  const odd = remarks(value);
  const set =
    <K extends keyof ApplicantDraft>(field: K) =>
    (next: ApplicantDraft[K]) =>
      onChange({ ...value, [field]: next });
  return (
    <div className={form.stack}>
      <TextField
        label={texts.name}
        value={value.name}
        onChange={set('name')}
        required
        maxLength={200}
        autoFocus={props.autoFocus ?? false}
        error={props.nameError}
      />
      <div className={form.pair}>
        <SelectField
          label={texts.identityKind}
          value={value.identityKind === '' ? noIdentity : value.identityKind}
          onChange={(kind) => set('identityKind')(kind === noIdentity ? '' : kind)}
          options={identityOptions}
        />
        <div>
          <TextField
            label={texts.identityNumber}
            value={value.identityNumber}
            onChange={set('identityNumber')}
            inputMode={value.identityKind === 'ktp' ? 'numeric' : 'text'}
            maxLength={40}
            optional
            spaced
          />
          <Remarks list={odd.identity} />
        </div>
      </div>
      <div className={form.pair}>
        <div>
          <TextField
            label={texts.phone}
            value={value.phone}
            onChange={set('phone')}
            type="tel"
            maxLength={30}
            optional
            spaced
          />
          <Remarks list={odd.phone} />
        </div>
        <TextField
          label={texts.institution}
          value={value.institution}
          onChange={set('institution')}
          maxLength={200}
          optional
        />
      </div>
      <TextField
        label={texts.subject}
        description={texts.subjectHint}
        value={value.subject}
        onChange={set('subject')}
        maxLength={500}
        optional
      />
      <div className={form.pair}>
        <TextField
          label={texts.address}
          value={value.address}
          onChange={set('address')}
          maxLength={300}
          optional
        />
        <TextField
          label={texts.email}
          value={value.email}
          onChange={set('email')}
          type="email"
          maxLength={120}
          optional
        />
      </div>
      <div className={form.pair}>
        <Checkbox
          label={texts.represented}
          checked={value.represented}
          disabled={props.fixedRepresented ?? false}
          onChange={set('represented')}
        />
        {value.represented && (
          <TextField
            label={texts.representative}
            value={value.representative}
            onChange={set('representative')}
            maxLength={200}
          />
        )}
      </div>
    </div>
  );
}

const noIdentity = 'tanpa';
const identityOptions = [
  { value: noIdentity, label: texts.noIdentity },
  { value: 'ktp', label: identityLabels.ktp },
  { value: 'sim', label: identityLabels.sim },
  { value: 'paspor', label: identityLabels.paspor },
  { value: 'kitas', label: identityLabels.kitas },
  { value: 'lainnya', label: identityLabels.lainnya },
] as const;

function Remarks({ list }: { list: readonly string[] }) {
  return (
    <div role="status">
      {list.map((message) => (
        <p key={message} className={styles.remark}>
          <Icon name="warn" size={1} /> {message}
        </p>
      ))}
    </div>
  );
}
