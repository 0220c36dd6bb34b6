import { stepTexts } from './texts.ts';
import form from '../Form.module.css';

export type MissingRow = { id: string; text: string; note: string };

/** What the return note will say, before it is printed. */
export function MissingList({ rows }: { rows: readonly MissingRow[] }) {
  if (rows.length === 0) return null;
  return (
    <div className={form.tight}>
      <p>{stepTexts.returnBody}</p>
      <p className={form.strong}>{stepTexts.returnMissing}:</p>
      <ul className={form.bullets}>
        {rows.map((row) => (
          <li key={row.id}>
            {row.text}
            {row.note && ` (${row.note})`}
          </li>
        ))}
      </ul>
    </div>
  );
}
