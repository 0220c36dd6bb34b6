import { useState } from 'react';
import type { ReactNode } from 'react';
import { priorityKinds } from '../../domain/contract/priority-labels.ts';
import { identityKinds, identityLabels } from '../../domain/people/identity.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Icon } from '../ui/icons.tsx';
import { RadioTiles } from '../ui/RadioTiles.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { securityTexts } from './texts.ts';
import { visitRemarks } from './visit-form.ts';
import type { VisitForm, VisitProblems } from './visit-form.ts';
import styles from './Security.module.css';

export interface PersonFieldsProps {
  form: VisitForm;
  onChange: (part: Partial<VisitForm>) => void;
  problems: VisitProblems;
  /** The screen's own keyboard is out: the device's must stay in. */
  isTouched: boolean;
}

const priorities = [
  { value: 'none', label: securityTexts.priorityNone },
  ...priorityKinds.map((kind) => ({
    value: kind,
    label: securityTexts.priorityShort[kind],
  })),
] as const;

/** Who the visitor is. Remarks about numbers come when a field is left, and never stop anything. */
export function PersonFields({ form, onChange, problems, isTouched }: PersonFieldsProps) {
  const typing = isTouched ? ({ inputMode: 'none' } as const) : {};
  const [left, setLeft] = useState({ identityNumber: form.identityNumber, phone: form.phone });
  const remarks = visitRemarks({ ...left, identityKind: form.identityKind });
  const identityRemark = left.identityNumber === form.identityNumber && remarks.identity;
  const phoneRemark = left.phone === form.phone && remarks.phone;
  return (
    <>
      <div className={styles.fields}>
        <span className={styles.wide}>
          <TextField
            label={securityTexts.name}
            name="name"
            {...typing}
            value={form.name}
            onChange={(name) => onChange({ name })}
            maxLength={200}
            required
            error={problems.name}
          />
        </span>
        <span className={styles.wide}>
          <TextField
            label={securityTexts.institution}
            name="institution"
            {...typing}
            optional
            value={form.institution}
            onChange={(institution) => onChange({ institution })}
            maxLength={200}
          />
        </span>
        <SelectField
          label={securityTexts.identityKind}
          value={form.identityKind}
          onChange={(identityKind) => onChange({ identityKind })}
          options={identityKinds.map((kind) => ({
            value: kind,
            label: identityLabels[kind],
          }))}
        />
        <Remarked remark={identityRemark} className={styles.number}>
          <TextField
            label={securityTexts.identityNumber}
            name="identityNumber"
            optional
            spaced
            inputMode={form.identityKind === 'ktp' ? 'numeric' : 'text'}
            {...typing}
            value={form.identityNumber}
            onChange={(identityNumber) => onChange({ identityNumber })}
            onBlur={() => setLeft({ ...left, identityNumber: form.identityNumber })}
            maxLength={40}
          />
        </Remarked>
        <Remarked remark={phoneRemark} className={styles.wide}>
          <TextField
            label={securityTexts.phone}
            name="phone"
            {...typing}
            optional
            spaced
            type="tel"
            value={form.phone}
            onChange={(phone) => onChange({ phone })}
            onBlur={() => setLeft({ ...left, phone: form.phone })}
            maxLength={30}
          />
        </Remarked>
      </div>
      <div className={styles.behalf}>
        <Checkbox
          label={securityTexts.represented}
          checked={form.represented}
          onChange={(represented) => onChange({ represented })}
        />
        {form.represented && (
          <TextField
            label={securityTexts.onBehalfOf}
            name="onBehalfOf"
            {...typing}
            hideLabel
            placeholder={securityTexts.onBehalfOfHint}
            value={form.onBehalfOf}
            onChange={(onBehalfOf) => onChange({ onBehalfOf })}
            maxLength={200}
            required
            error={problems.onBehalfOf}
          />
        )}
      </div>
      <RadioTiles
        label={securityTexts.priority}
        look="line"
        tiles={priorities}
        value={form.priority}
        onChange={(priority) => onChange({ priority })}
      />
    </>
  );
}

function Remarked(props: {
  remark: string | undefined | false;
  className: string | undefined;
  children: ReactNode;
}) {
  return (
    <span className={props.className}>
      {props.children}
      <span role="status">
        {props.remark && (
          <span className={styles.remark}>
            <Icon name="warn" size={1.1} /> {props.remark}
          </span>
        )}
      </span>
    </span>
  );
}
