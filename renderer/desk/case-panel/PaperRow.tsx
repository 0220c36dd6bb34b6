import type { PrintJobRow } from '../../../domain/contract/case-view.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Status } from '../../ui/Status.tsx';
import type { Tone } from '../../ui/Status.tsx';
import { caseTexts } from './texts.ts';
import styles from './CasePanel.module.css';

const tones = {
  queued: 'info',
  sent: 'info',
  confirmed: 'good',
  failed: 'bad',
  unknown: 'warn',
  'no-printer': 'warn',
} as const satisfies Record<PrintJobRow['state'], Tone>;

const canRetry: readonly PrintJobRow['state'][] = ['failed', 'unknown', 'no-printer'];
/** Most printers can only say that they took the paper: `sent` is as good as it gets. */
const canReprint: readonly PrintJobRow['state'][] = ['sent', 'confirmed'];
/** Papers that show the case as it is: printed anew rather than copied. */
const currentPapers = ['receipt', 'checklist', 'return-note', 'process-sheet'] as const;
export type CurrentPaper = (typeof currentPapers)[number] | 'letter';

interface PaperRowProps {
  job: PrintJobRow;
  onRetry: (jobId: string) => void;
  onPrint: (paper: CurrentPaper) => void;
  onReprint: (jobId: string) => void;
  busy: boolean;
  /** Only to be opened. */
  readOnly?: boolean;
}

/** One paper: what it is, whether it came out, and what to do when it did not. */
export function PaperRow({ job, onRetry, onPrint, onReprint, busy, readOnly }: PaperRowProps) {
  const paper = currentPapers.find((kind) => kind === job.paper);
  return (
    <li className={styles.paper}>
      <p className={styles.paperHead}>
        <span className={styles.strong}>{job.title}</span>
        {job.copy > 0 && <span className={styles.soft}>{caseTexts.copy}</span>}
      </p>
      <Status tone={tones[job.state]}>{caseTexts.printState[job.state]}</Status>
      {job.problem && <p className={styles.problem}>{job.problem.message}</p>}
      <div className={styles.paperDeeds}>
        <a href={job.url} target="_blank" rel="noreferrer" className={styles.link}>
          {caseTexts.open}
          <span className={styles.hidden}> {job.title}</span>
        </a>
        {!readOnly && canRetry.includes(job.state) && (
          <Button
            size="s"
            onPress={() => onRetry(job.id)}
            busy={busy}
            icon={<Icon name="repeat" />}
          >
            {caseTexts.retry}
          </Button>
        )}
        {!readOnly && canReprint.includes(job.state) && job.copy === 0 && (
          <Button
            size="s"
            onPress={() => (paper ? onPrint(paper) : onReprint(job.id))}
            busy={busy}
            icon={<Icon name="printer" />}
          >
            {caseTexts.reprint}
          </Button>
        )}
      </div>
    </li>
  );
}
