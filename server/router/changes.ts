import { QueueReader } from '../../db/queue/queue-reader.ts';
import type { DisplayCall } from '../../domain/contract/queue.ts';
import type { StoredEvent } from '../../domain/events/event-types.ts';
import type { Office } from '../office.ts';
import { asCall } from './display.ts';

/** What changed, for screens that look at it; never any personal data. */
export type Change = { seq: number; topics: string[]; call?: DisplayCall };

/** The change that one commit means to the screens. */
export function changeOf(office: Office, events: StoredEvent[]): Change[] {
  const queues = new QueueReader(office.ledger.orm);
  const changes: Change[] = [];
  let topics = new Set<string>();
  for (const event of events) {
    for (const topic of topicsOf(event, queues)) topics.add(topic);
    if (event.type !== 'ticket.called') continue;
    const row = queues.findTicket(event.payload.id);
    const call =
      row &&
      asCall(office, {
        ...row,
        callSeq: event.seq,
        calls: event.payload.nth,
        counterId: event.payload.counterId,
      });
    changes.push({ seq: event.seq, topics: [...topics], ...(call !== undefined && { call }) });
    topics = new Set();
  }
  const last = events.at(-1);
  if (topics.size > 0 && last !== undefined) changes.push({ seq: last.seq, topics: [...topics] });
  return changes;
}

function topicsOf(event: StoredEvent, queues: QueueReader): string[] {
  const [family] = event.type.split('.', 1);
  switch (family) {
    case 'ticket': {
      const id = event.subject.slice('ticket:'.length);
      const queueId = queues.findTicket(id)?.queueId;
      return ['queue', 'display', 'visit', ...(queueId === undefined ? [] : [`queue:${queueId}`])];
    }
    case 'visit':
      return ['visit'];
    case 'case':
      return ['case', event.subject];
    case 'print':
      return ['print', ...(event.subject.startsWith('case:') ? [event.subject] : [])];
    case 'session':
    case 'user':
      return ['session'];
    // Who stands in for whom decides what a signed-in person may do.
    case 'absence':
      return ['session', 'absence'];
    case 'number':
      return ['number', ...(event.subject.startsWith('case:') ? ['case', event.subject] : [])];
    case 'register':
      return [];
    case 'personal-data':
      return [];
    default:
      return ['office'];
  }
}
