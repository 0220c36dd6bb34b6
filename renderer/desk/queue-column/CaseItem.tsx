import type { CaseRow } from '../../../domain/contract/case-view.ts';
import { caseTexts } from '../case-panel/texts.ts';
import { useDesk } from '../desk-context.ts';
import { DueMark } from '../work-list/StandingMark.tsx';
import { queueTexts } from './texts.ts';
import styles from './QueueColumn.module.css';

interface CaseItemProps {
  row: CaseRow;
  onOpen: (caseId: string) => void;
}

/** One case in a list: whose, which service, where it is, when it is promised. */
export function CaseItem({ row, onOpen }: CaseItemProps) {
  const { caseId, session } = useDesk();
  return (
    <button
      type="button"
      className={styles.work}
      aria-current={row.id === caseId ? 'true' : undefined}
      onClick={() => onOpen(row.id)}
    >
      <span className={styles.workHead}>
        <span>{row.applicantName}</span>
        <span>{row.number ?? caseTexts.noNumber}</span>
      </span>
      <span className={styles.workMeta}>
        {row.status === 'open'
          ? row.steps.map((step) => stepLine(step, session.me.name)).join('; ')
          : statusWord(row.status)}
      </span>
      <span className={styles.workMeta}>{row.sopTitle}</span>
      <DueMark clock={row.standing} />
    </button>
  );
}

function stepLine(step: CaseRow['steps'][number], myName: string): string {
  if (step.holderName === undefined) return step.title;
  const holder =
    step.holderName === myName ? queueTexts.workMine : queueTexts.workHeld(step.holderName);
  return `${step.title} (${holder})`;
}

function statusWord(status: string): string {
  return Object.entries(caseTexts.status).find(([key]) => key === status)?.[1] ?? status;
}
