import type { SeriesConfig, SeriesRow } from '../../../domain/contract/office.ts';
import { numberRestarts } from '../../../domain/numbering/template-warnings.ts';
import type { SeriesFacts } from '../../../domain/numbering/change-series.ts';
import { numberTokens } from '../../../domain/numbering/number-template.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { Banner } from '../../ui/Banner.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';
import { useRenew } from '../data.ts';
import { FormDialog } from '../form/FormDialog.tsx';
import { useForm } from '../form/use-form.ts';
import { officeTexts } from '../office/texts.ts';
import { nothingGiven, seriesForm, seriesPreview, seriesProblems } from './series-form.ts';
import { seriesTexts } from './texts.ts';
import form from '../form/Form.module.css';
import styles from '../office/Office.module.css';

interface SeriesDialogProps {
  row: SeriesRow | undefined;
  /** Ids a new register may not take. */
  taken: readonly string[];
  facts: SeriesFacts;
  onClose: () => void;
}

/** One register: what it is called, how its numbers read, and the next one as it is typed. */
export function SeriesDialog({ row, taken, facts, onClose }: SeriesDialogProps) {
  const { value, set, problems, isDirty, attempt } = useForm(seriesForm(row), (typed) =>
    seriesProblems(typed, taken),
  );
  const renew = useRenew();
  const save = useCommand(
    (series: SeriesConfig, commandId) => client.admin.saveSeries.mutate({ series, commandId }),
    {
      onDone: () => {
        renew('admin.series');
        toast(seriesTexts.saved(value.name.trim()));
        onClose();
      },
    },
  );
  const { number, remarks } = seriesPreview(value, row?.last ?? nothingGiven, facts);
  return (
    <FormDialog
      title={row === undefined ? seriesTexts.addTitle : seriesTexts.editTitle(row.series.name)}
      width="l"
      isDirty={isDirty || row?.missing === true}
      busy={save.busy}
      problem={save.problem}
      onSubmit={() => attempt() && void save.run({ ...value, name: value.name.trim() })}
      onClose={onClose}
    >
      <div className={styles.two}>
        <div className={form.stack}>
          <TextField
            label={seriesTexts.name}
            value={value.name}
            onChange={(name) => set({ name })}
            maxLength={200}
            required
            autoFocus={row === undefined}
            error={problems.name}
          />
          {row === undefined && (
            <TextField
              label={seriesTexts.id}
              description={seriesTexts.idHint}
              value={value.id}
              onChange={(id) => set({ id })}
              maxLength={60}
              required
              error={problems.id}
            />
          )}
          <TextField
            label={seriesTexts.template}
            value={value.template}
            onChange={(template) => set({ template })}
            maxLength={80}
            required
            error={problems.template}
          />
          <SelectField
            label={seriesTexts.restart}
            value={value.restart}
            onChange={(restart) => set({ restart })}
            options={numberRestarts.map((restart) => ({
              value: restart,
              label: seriesTexts.restarts[restart],
            }))}
          />
          <div role="status" className={form.tight}>
            {number !== undefined && (
              <p>
                {seriesTexts.next}
                <output className={styles.number}>{number}</output>
              </p>
            )}
            {remarks.map((remark) => (
              <Banner key={remark} tone="warn">
                {remark}
              </Banner>
            ))}
          </div>
        </div>
        <section className={form.tight}>
          <h3>{officeTexts.tokens}</h3>
          <dl className={styles.tokens}>
            {Object.entries(numberTokens).map(([token, meaning]) => (
              <div key={token} className={styles.token}>
                <dt>
                  <code>{`{${token}}`}</code>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </FormDialog>
  );
}
