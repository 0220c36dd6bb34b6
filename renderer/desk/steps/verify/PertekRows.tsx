import type { PastOpd } from '../../../../domain/contract/opd.ts';
import { sameOpd } from '../../../../domain/steps/opd.ts';
import { issueAt } from '../../../../domain/steps/refuse-form.ts';
import type { AskedPertek } from '../../../../domain/steps/verify.ts';
import type { Refusal } from '../../../../domain/workflow/command.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { opdTexts } from '../opd-texts.ts';
import styles from '../Rows.module.css';

interface PertekRowsProps {
  rows: readonly AskedPertek[];
  onChange: (rows: AskedPertek[]) => void;
  past: readonly PastOpd[];
  /** What the form still wants; shown at its field once something was chosen. */
  wanting: Refusal | undefined;
}

/** As many agencies as can be offered with a key of their own. */
const OFFERED = 5;

/** Which pertek from which agency: those asked before by one key, others typed. */
export function PertekRows({ rows, onChange, past, wanting }: PertekRowsProps) {
  const offers = offersOf(past, rows);
  const change = (at: number, patch: Partial<AskedPertek>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...patch } : row)));
  return (
    <div className={styles.rows}>
      {offers.length > 0 && (
        <div role="group" aria-label={opdTexts.pastOpds} className={styles.chips}>
          {offers.map(({ opd, kind, key }) => (
            <Button
              key={`${opd} ${kind}`}
              size="s"
              shortcut={key}
              onPress={() => onChange([...rows.filter((row) => row.opd !== ''), { opd, kind }])}
            >
              {kind === '' ? opd : `${opd}: ${kind}`}
            </Button>
          ))}
        </div>
      )}
      {rows.map((row, index) => (
        <div
          key={index}
          className={styles.line}
          role="group"
          aria-label={`${opdTexts.opd} ${index + 1}`}
        >
          <TextField
            label={opdTexts.opd}
            value={row.opd}
            maxLength={300}
            onChange={(opd) => change(index, { opd })}
            error={issueAt(wanting, `perteks.${index}.opd`)}
          />
          <TextField
            label={opdTexts.kind}
            value={row.kind}
            maxLength={300}
            onChange={(kind) => change(index, { kind })}
            error={row.opd === '' ? undefined : issueAt(wanting, `perteks.${index}.kind`)}
          />
          <IconButton
            icon="cross"
            label={opdTexts.removeRow(row.opd)}
            onPress={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button size="s" onPress={() => onChange([...rows, { opd: '', kind: '' }])}>
          {opdTexts.addPertek}
        </Button>
      </div>
    </div>
  );
}

/** One button for each agency and kind not yet in the list, the first few with Alt and a digit. */
export function offersOf(
  past: readonly PastOpd[],
  rows: readonly AskedPertek[],
): (AskedPertek & { key: string })[] {
  return past
    .flatMap(({ opd, kinds }) => (kinds.length === 0 ? [''] : kinds).map((kind) => ({ opd, kind })))
    .filter(
      ({ opd, kind }) =>
        !rows.some((row) => sameOpd(row.opd, opd) && row.kind.toLowerCase() === kind.toLowerCase()),
    )
    .slice(0, OFFERED)
    .map((offer, index) => ({ ...offer, key: `Alt+${index + 1}` }));
}
