import { EventEmitter } from 'node:events';
import type { Office } from '../office.ts';
import { changeOf } from './changes.ts';

const hubs = new WeakMap<Office, { emitter: EventEmitter }>();

/** Fans committed changes out to all open screens; one per office. */
export function hubOf(office: Office): { emitter: EventEmitter } {
  const known = hubs.get(office);
  if (known !== undefined) return known;
  const emitter = new EventEmitter();
  // One listener per open screen; a busy hall has more than the default of ten.
  emitter.setMaxListeners(0);
  office.ledger.onCommit((events) => {
    if (emitter.listenerCount('change') === 0) return;
    for (const change of changeOf(office, events)) emitter.emit('change', change);
  });
  const hub = { emitter };
  hubs.set(office, hub);
  return hub;
}
