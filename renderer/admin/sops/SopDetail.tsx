import { useState } from 'react';
import type { SopRow } from '../../../domain/contract/office.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { Banner, ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/Dialog.tsx';
import { Table } from '../../ui/Table.tsx';
import { toast } from '../../ui/toasts.ts';
import { useRenew } from '../data.ts';
import { sopTexts } from './texts.ts';
import styles from './Sops.module.css';

/** One SOP: what it is, whether it passed, where we read the document differently, and its switch. */
export function SopDetail({ row }: { row: SopRow }) {
  const [isAsking, setAsking] = useState(false);
  const renew = useRenew();
  const use = useCommand(
    (inUse: boolean, commandId) => client.admin.useSop.mutate({ sopId: row.id, inUse, commandId }),
    {
      onDone: () => {
        renew('admin.sops');
        setAsking(false);
      },
    },
  );
  async function turn(inUse: boolean) {
    if ((await use.run(inUse)) === undefined) return;
    toast(inUse ? sopTexts.started(row.title) : sopTexts.stopped(row.title));
  }
  const isBroken = row.problems.length > 0;
  return (
    <section className={styles.detail} aria-label={row.title}>
      <header className={styles.head}>
        <h3>{row.title}</h3>
        {row.inUse ? (
          <Button onPress={() => setAsking(true)}>{sopTexts.stop}</Button>
        ) : (
          <Button
            variant="primary"
            busy={use.busy}
            disabledReason={isBroken ? sopTexts.checkBad(row.problems.length) : undefined}
            onPress={() => void turn(true)}
          >
            {sopTexts.use}
          </Button>
        )}
      </header>
      <dl className={styles.facts}>
        <Fact name={sopTexts.number} value={row.number || '–'} />
        <Fact name={sopTexts.agency} value={row.agency || '–'} />
        <Fact name={sopTexts.revision} value={String(row.revision)} />
        <Fact name={sopTexts.steps} value={String(row.steps)} />
        <Fact name={sopTexts.file} value={row.file} />
      </dl>
      <ProblemBanner problem={use.problem} />
      {row.changed && row.inUse && (
        <Banner
          tone="warn"
          actions={
            <Button busy={use.busy} onPress={() => void turn(true)}>
              {sopTexts.takeNew}
            </Button>
          }
        >
          {sopTexts.changedHint}
        </Banner>
      )}
      <h4>{sopTexts.check}</h4>
      {isBroken ? (
        <>
          <Banner tone="bad">{sopTexts.checkBad(row.problems.length)}</Banner>
          <Table
            caption={sopTexts.check}
            columns={[
              { id: 'step', header: sopTexts.problemStep, render: ({ step }) => step ?? '–' },
              {
                id: 'message',
                header: sopTexts.problem,
                render: ({ message }) => message,
                width: '60%',
              },
              { id: 'code', header: 'Kode', render: ({ code }) => code },
            ]}
            rows={row.problems}
            rowKey={({ step, code, message }) => `${step}${code}${message}`}
          />
        </>
      ) : (
        <Banner tone="good">{sopTexts.checkGood}</Banner>
      )}
      <h4>{sopTexts.notes}</h4>
      {row.notes.length === 0 ? (
        <p className={styles.soft}>{sopTexts.noNotes}</p>
      ) : (
        <>
          <p className={styles.soft}>{sopTexts.notesLead}</p>
          <ul className={styles.notes}>
            {row.notes.map((note) => (
              <li key={`${note.where}${note.seed}`} className={styles.note}>
                <p className={styles.where}>{note.where}</p>
                <dl className={styles.facts}>
                  <Fact name={sopTexts.seed} value={note.seed} />
                  <Fact name={sopTexts.ours} value={note.ours} />
                  <Fact name={sopTexts.why} value={note.why} />
                </dl>
              </li>
            ))}
          </ul>
        </>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => void turn(false)}
        title={sopTexts.stopTitle}
        confirmLabel={sopTexts.stop}
        danger
        busy={use.busy}
      >
        {sopTexts.stopBody}
      </ConfirmDialog>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
