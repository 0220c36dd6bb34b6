import form from '../Form.module.css';

interface DemandListProps {
  demands: readonly { id: string; text: string; note: string }[];
}

/** Papers to bring or to mend, each with what is wrong with it. */
export function DemandList({ demands }: DemandListProps) {
  return (
    <ul className={form.bullets}>
      {demands.map(({ id, text, note }) => (
        <li key={id}>
          {text}
          {note && ` (${note})`}
        </li>
      ))}
    </ul>
  );
}
