import { Link } from 'react-router';
import type { WorkRow } from '../../../domain/contract/work.ts';
import { formatOfficeMinutes } from '../../../domain/workflow/step-norm.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Status } from '../../ui/Status.tsx';
import { deskKeys } from '../help/keys.ts';
import { DueMark, NormMark } from './StandingMark.tsx';
import { workTexts } from './texts.ts';
import styles from './WorkList.module.css';

interface WorkItemProps {
  row: WorkRow;
  isOpened: boolean;
  busy: boolean;
  onOpen: () => void;
  onTake: () => void;
  onRelease: () => void;
  onHandOver: () => void;
}

/** One step that waits: whose, which, since when, how urgent; opened, what can be done with it. */
export function WorkItem(props: WorkItemProps) {
  const { row, isOpened } = props;
  return (
    <li className={styles.item} data-opened={isOpened}>
      <button
        type="button"
        className={styles.open}
        aria-current={isOpened ? 'true' : undefined}
        onClick={props.onOpen}
      >
        <span className={styles.head}>
          <span className={styles.name}>{row.applicantName}</span>
          <span className={styles.soft}>{row.number}</span>
        </span>
        {row.institution !== '' && <span className={styles.soft}>{row.institution}</span>}
        <span>
          {row.stepTitle}
          {row.round > 1 && <span className={styles.soft}> ({workTexts.round(row.round)})</span>}
        </span>
        {row.units && <span>{workTexts.units(row.units.join(', '))}</span>}
        <span className={styles.marks}>
          {row.waitsOnApplicant && <Status tone="info">{workTexts.fromApplicant}</Status>}
          <DueMark clock={row.clock} />
          {isNormAlone(row) && <NormMark standing={row.norm.standing} />}
          <span className={styles.soft}>{factsOf(row).join(' · ')}</span>
        </span>
        {row.returned && (
          <span className={styles.returned}>
            <Icon name="left" size={1} />{' '}
            {workTexts.returned(row.returned.by ?? row.returned.fromActor)}
            {row.returned.reason && `: “${row.returned.reason}”`}
          </span>
        )}
      </button>
      {isOpened && (
        <div className={styles.deeds}>
          {!row.holder && (
            <Button size="s" busy={props.busy} onPress={props.onTake}>
              {workTexts.take}
            </Button>
          )}
          {row.isMine && (
            <>
              <Button size="s" busy={props.busy} onPress={props.onRelease}>
                {workTexts.release}
              </Button>
              <Button size="s" shortcut={deskKeys.handOver} onPress={props.onHandOver}>
                {workTexts.handOver}
              </Button>
            </>
          )}
          <Link to={`/berkas/${row.caseId}`} className={styles.link}>
            {workTexts.file}
          </Link>
        </div>
      )}
    </li>
  );
}

/** Two marks beside each other are one too many: a missed promise outweighs a missed norm. */
function isNormAlone({ clock, waitsOnApplicant }: WorkRow): boolean {
  return !waitsOnApplicant && clock?.standing !== 'late' && clock?.standing !== 'today';
}

function factsOf(row: WorkRow): string[] {
  const { norm } = row;
  const isOver = norm.standing === 'over' && !row.waitsOnApplicant && !isNormAlone(row);
  return [
    ...(norm.usedMinutes > 0 ? [workTexts.waited(formatOfficeMinutes(norm.usedMinutes))] : []),
    ...(isOver ? [workTexts.norm.over] : []),
    holderWord(row),
    ...(row.actingTitle ? [workTexts.acting(row.actingTitle)] : []),
  ];
}

function holderWord({ holder, isMine }: WorkRow): string {
  if (isMine) return workTexts.mine;
  return holder ? workTexts.held(holder.name) : workTexts.free;
}
