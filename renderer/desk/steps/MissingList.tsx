import { Banner } from '../../ui/Banner.tsx';
import { DemandList } from './DemandList.tsx';
import { stepTexts } from './texts.ts';
import form from '../Form.module.css';

export type MissingRow = {
  id: string;
  text: string;
  note: string;
  finding: 'unjudged' | 'absent' | 'wrong';
};

/** What the return note will say, before it is printed; and whether everything was looked at. */
export function MissingList({ rows }: { rows: readonly MissingRow[] }) {
  if (rows.length === 0) return null;
  const unjudged = rows.filter(({ finding }) => finding === 'unjudged').length;
  return (
    <div className={form.tight}>
      <p>{stepTexts.returnBody}</p>
      {unjudged > 0 && <Banner tone="warn">{stepTexts.unjudgedHint(unjudged)}</Banner>}
      <p className={form.strong}>{stepTexts.returnMissing}:</p>
      <DemandList
        demands={rows.map(({ finding, note, ...row }) => ({
          ...row,
          note: note === '' ? stepTexts[finding] : note,
        }))}
      />
    </div>
  );
}
