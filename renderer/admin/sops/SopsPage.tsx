import { useState } from 'react';
import type { SopRow } from '../../../domain/contract/office.ts';
import { client } from '../../app/trpc.ts';
import { useServerQuery } from '../../app/use-server-query.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Status } from '../../ui/Status.tsx';
import { PageFrame } from '../PageFrame.tsx';
import { SopDetail } from './SopDetail.tsx';
import { sopTexts } from './texts.ts';
import styles from './Sops.module.css';

/** /admin/layanan: the SOP files, checked; one of them open. */
export function SopsPage() {
  const sops = useServerQuery(['admin.sops'], () => client.admin.sops.query(), { live: 'office' });
  const [chosen, setChosen] = useState<string>();
  return (
    <PageFrame title={sopTexts.title} lead={sopTexts.lead} query={sops}>
      {(rows) => {
        const shown = rows.find(({ id }) => id === chosen) ?? rows[0];
        if (shown === undefined) {
          return <EmptyState title={sopTexts.none}>{sopTexts.noneHint}</EmptyState>;
        }
        return (
          <div className={styles.sops}>
            <ul className={styles.list} aria-label={sopTexts.list}>
              {rows.map((row) => (
                <li key={row.id}>
                  <button
                    type="button"
                    className={styles.sop}
                    aria-current={row === shown ? 'true' : undefined}
                    onClick={() => setChosen(row.id)}
                  >
                    <span className={styles.name}>{row.title}</span>
                    <span className={styles.soft}>
                      {row.number || row.file} · {sopTexts.stepsOf(row.steps)}
                    </span>
                    <SopStatus row={row} />
                  </button>
                </li>
              ))}
            </ul>
            <SopDetail key={shown.id} row={shown} />
          </div>
        );
      }}
    </PageFrame>
  );
}

export function SopStatus({ row }: { row: SopRow }) {
  if (row.problems.length > 0) {
    return <Status tone="bad">{sopTexts.checkBad(row.problems.length)}</Status>;
  }
  if (row.changed && row.inUse) return <Status tone="warn">{sopTexts.changed}</Status>;
  return (
    <Status tone={row.inUse ? 'good' : 'neutral'}>
      {row.inUse ? sopTexts.inUse : sopTexts.notInUse}
    </Status>
  );
}
