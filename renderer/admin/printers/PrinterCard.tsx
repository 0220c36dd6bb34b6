import { useState } from 'react';
import type { PrintJobRow } from '../../../domain/contract/case-view.ts';
import type { PrinterConfig, StationRow } from '../../../domain/contract/office.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { useServerQuery } from '../../app/use-server-query.ts';
import { Banner, ProblemBanner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { Status } from '../../ui/Status.tsx';
import type { Tone } from '../../ui/Status.tsx';
import { targetWords } from './printer-form.ts';
import { printerTexts } from './texts.ts';
import styles from './Printers.module.css';

interface PrinterCardProps {
  printer: PrinterConfig;
  stations: readonly StationRow[];
  onEdit: () => void;
}

const allStates = ['queued', 'failed', 'unknown', 'no-printer', 'sent', 'confirmed'] as const;

/** One printer, and how its last test page of this visit went. */
export function PrinterCard({ printer, stations, onEdit }: PrinterCardProps) {
  const [job, setJob] = useState<PrintJobRow>();
  const jobs = useServerQuery(
    ['print.jobs', 'admin'],
    () => client.print.jobs.query({ states: [...allStates] }),
    { live: 'print', enabled: job !== undefined },
  );
  const test = useCommand(
    (printerId: string, commandId) => client.admin.testPrinter.mutate({ printerId, commandId }),
    { onDone: setJob },
  );
  const retry = useCommand(
    (jobId: string, commandId) => client.print.retry.mutate({ jobId, commandId }),
    { onDone: setJob },
  );
  const now = jobs.data?.find(({ id }) => id === job?.id) ?? job;
  const nameOf = (id: string) =>
    id === 'hub' ? printerTexts.hub : (stations.find((row) => row.id === id)?.name ?? id);
  return (
    <Card
      title={printer.name}
      headingLevel={3}
      aside={printer.active ? undefined : <Status>{printerTexts.off}</Status>}
    >
      <div className={styles.content}>
        <div className={styles.printer}>
          <p>
            {printerTexts.roles[printer.role]} · {printerTexts.formats[printer.format]} ·{' '}
            {printerTexts.papers[printer.paper]} · {targetWords(printer.target)}
            <span className={styles.soft}>
              {printerTexts.stations}:{' '}
              {printer.stationIds.length === 0
                ? printerTexts.allStations
                : printer.stationIds.map(nameOf).join(', ')}
            </span>
          </p>
          <span className={styles.buttons}>
            <Button aria-label={printerTexts.editOf(printer.name)} onPress={onEdit}>
              {printerTexts.edit}
            </Button>
            <Button
              icon={<Icon name="printer" />}
              aria-label={printerTexts.testOf(printer.name)}
              busy={test.busy}
              disabledReason={printer.active ? undefined : printerTexts.testOff}
              onPress={() => void test.run(printer.id)}
            >
              {printerTexts.test}
            </Button>
          </span>
        </div>
        <ProblemBanner problem={test.problem ?? retry.problem} />
        {now && <TestResult job={now} busy={retry.busy} onRetry={() => void retry.run(now.id)} />}
      </div>
    </Card>
  );
}

const tones = {
  queued: 'info',
  sent: 'good',
  confirmed: 'good',
  failed: 'bad',
  unknown: 'warn',
  'no-printer': 'bad',
} as const satisfies Record<PrintJobRow['state'], Tone>;

function TestResult(props: { job: PrintJobRow; busy: boolean; onRetry: () => void }) {
  const { job } = props;
  if (job.state === 'queued') {
    return (
      <p className={styles.wait} role="status">
        <Spinner label={printerTexts.testing} /> {printerTexts.testing}
      </p>
    );
  }
  const isDone = job.state === 'sent' || job.state === 'confirmed';
  return (
    <Banner
      tone={tones[job.state]}
      title={printerTexts.states[job.state]}
      code={job.problem?.code}
      actions={
        isDone ? (
          <a href={job.url} target="_blank" rel="noreferrer">
            {printerTexts.open}
          </a>
        ) : (
          <Button icon={<Icon name="repeat" />} busy={props.busy} onPress={props.onRetry}>
            {printerTexts.retry}
          </Button>
        )
      }
    >
      {job.problem && <p>{job.problem.message}</p>}
    </Banner>
  );
}
