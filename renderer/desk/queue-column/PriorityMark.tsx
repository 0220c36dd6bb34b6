import { priorityLabels } from '../../../domain/contract/priority-labels.ts';
import type { PriorityKind, TicketView } from '../../../domain/contract/queue.ts';
import { Icon } from '../../ui/icons.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { queueTexts } from './texts.ts';
import styles from './QueueColumn.module.css';

const shapes = {
  disabilitas: 'wheelchair',
  lansia: 'elder',
  hamil: 'mother',
  'membawa-anak': 'people',
} as const satisfies Record<PriorityKind, IconName>;

/** Priority as a shape and a word; nothing for an ordinary ticket. */
export function PriorityMark({ ticket }: { ticket: TicketView }) {
  if (!ticket.priority) return null;
  const kind = ticket.priorityKind;
  return (
    <span className={styles.priority}>
      <Icon name={kind ? shapes[kind] : 'star'} size={1.1} />
      {kind ? `${queueTexts.priority}: ${priorityLabels[kind].toLowerCase()}` : queueTexts.priority}
    </span>
  );
}
