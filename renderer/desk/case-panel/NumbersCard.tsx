import { useState } from 'react';
import { formatTanggal } from '../../../domain/calendar/format-date.ts';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { Button } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { toast } from '../../ui/toasts.ts';
import { useRefresh } from '../data.ts';
import { ReasonDialog } from '../ReasonDialog.tsx';
import { numberTexts } from './number-texts.ts';
import styles from './CasePanel.module.css';

type Given = CaseView['numbers'][number];

/** The outgoing numbers of the case; Tata Usaha takes back one that was given by mistake. */
export function NumbersCard({ view }: { view: CaseView }) {
  const [asking, setAsking] = useState<Given>();
  const refresh = useRefresh();
  const voiding = useCommand(
    (input: { row: Given; reason: string }, commandId) =>
      client.case.voidNumber.mutate({
        commandId,
        caseId: view.id,
        series: input.row.series,
        number: input.row.number,
        reason: input.reason,
      }),
    {
      onDone: ({ numbers }) => {
        toast(numberTexts.renumbered(numbers[0]?.number ?? ''));
        setAsking(undefined);
        refresh();
      },
    },
  );
  if (view.numbers.length === 0) return null;
  return (
    <section className={styles.panel} aria-labelledby="judul-nomor">
      <h3 id="judul-nomor">{numberTexts.title}</h3>
      <ul>
        {view.numbers.map((row) => (
          <li key={`${row.series} ${row.number}`} className={styles.paper}>
            <p className={styles.paperHead}>
              <span className={styles.strong}>{row.number}</span>
              {row.state === 'voided' && <Status tone="bad">{numberTexts.voided}</Status>}
            </p>
            <p className={styles.soft}>
              {row.name}, {formatTanggal(row.day)}
              {row.voidReason && `. ${row.voidReason}`}
            </p>
            {row.voidable && (
              <div>
                <Button size="s" variant="danger" onPress={() => setAsking(row)}>
                  {numberTexts.voidNumber}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {asking && (
        <ReasonDialog
          title={numberTexts.voidTitle(asking.number)}
          label={numberTexts.voidReason}
          tooShort={numberTexts.voidTooShort}
          confirmLabel={numberTexts.voidConfirm}
          cancelLabel={numberTexts.keep}
          danger
          busy={voiding.busy}
          problem={voiding.problem}
          onClose={() => setAsking(undefined)}
          onConfirm={(reason) => void voiding.run({ row: asking, reason })}
        >
          <p>{numberTexts.voidBody}</p>
        </ReasonDialog>
      )}
    </section>
  );
}
