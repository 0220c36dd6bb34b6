import type { ReactNode } from 'react';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { caseTexts } from '../desk/case-panel/texts.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { FindFields } from './find-question.ts';
import { findTexts } from './texts.ts';
import styles from './Find.module.css';

interface FindFormProps {
  fields: FindFields;
  onChange: (fields: FindFields) => void;
  onClear: () => void;
  onSubmit: (text: string) => void;
  aside: ReactNode;
}

const statuses = ['open', 'finished', 'refused', 'withdrawn', 'expired'] as const;

/** What is known of the case; what is left empty is not asked. */
export function FindForm({ fields, onChange, onClear, onSubmit, aside }: FindFormProps) {
  const sops = useServerQuery(['sop.list'], () => client.sop.list.query(), { live: 'office' });
  const chart = useServerQuery(
    ['sop.chart', fields.sopId],
    () => client.sop.chart.query({ sopId: fields.sopId }),
    { enabled: fields.sopId !== '' },
  );
  const set = (change: Partial<FindFields>) => onChange({ ...fields, ...change });
  return (
    <div className={styles.form}>
      <div className={styles.text}>
        <SearchField
          label={findTexts.text}
          description={findTexts.textHint}
          value={fields.text}
          onChange={(text) => set({ text })}
          onSubmit={onSubmit}
          shortcut="Ctrl+K"
          autoFocus
        />
      </div>
      <SelectField
        label={findTexts.service}
        value={fields.sopId || 'semua'}
        options={[
          { value: 'semua', label: findTexts.anyService },
          ...(sops.data ?? []).map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(sopId) => set({ sopId: sopId === 'semua' ? '' : sopId, step: '' })}
      />
      <SelectField
        label={findTexts.step}
        value={fields.step || 'semua'}
        options={[
          { value: 'semua', label: findTexts.anyStep },
          ...(fields.sopId === '' ? [] : (chart.data?.sop.steps ?? [])).map(({ id, title }) => ({
            value: id,
            label: `${id} ${title}`,
          })),
        ]}
        onChange={(step) => set({ step: step === 'semua' ? '' : step })}
      />
      <SelectField
        label={findTexts.status}
        value={fields.status || 'semua'}
        options={[
          { value: 'semua', label: findTexts.anyStatus },
          ...statuses.map((value) => ({ value, label: caseTexts.status[value] })),
        ]}
        onChange={(status) => set({ status: status === 'semua' ? '' : status })}
      />
      <SelectField
        label={findTexts.dateOf}
        value={fields.dateOf}
        options={[
          { value: 'opened', label: findTexts.opened },
          { value: 'received', label: findTexts.received },
        ]}
        onChange={(dateOf) => set({ dateOf })}
      />
      <TextField
        label={findTexts.from}
        type="date"
        value={fields.from}
        onChange={(from) => set({ from })}
      />
      <TextField
        label={findTexts.to}
        type="date"
        value={fields.to}
        onChange={(to) => set({ to })}
      />
      <div className={styles.ends}>
        <Checkbox label={findTexts.late} checked={fields.late} onChange={(late) => set({ late })} />
        <span className={styles.buttons}>
          {aside}
          <Button onPress={onClear}>{findTexts.clear}</Button>
        </span>
      </div>
    </div>
  );
}
