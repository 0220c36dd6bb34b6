import { SopLibrary } from '../../db/sop/sop-library.ts';
import type { Me } from '../../domain/contract/auth.ts';
import type { CounterConfig } from '../../domain/contract/office.ts';
import type { Role } from '../../domain/contract/roles.ts';
import { rolesOf } from '../../domain/workflow/sop-lookup.ts';
import type { Office } from '../office.ts';

/**
 * The counters to choose from, those that fit the person first: a counter fits who does a step that
 * its queues bring (the SOP's `queue` and roles).
 */
export function countersFor(
  office: Office,
  counters: CounterConfig[],
  roles: Role[],
): Me['counters'] {
  const library = new SopLibrary(office.ledger.orm);
  const mine = new Set(
    library.inUse().flatMap(({ version }) => {
      const sop = library.getRunning(version);
      return sop.steps
        .filter((step) => rolesOf(sop, step).some((role) => roles.some((own) => own === role)))
        .map(({ queue }) => queue);
    }),
  );
  return counters
    .map(({ id, name, queueIds }) => ({
      id,
      name,
      queues: queueIds.map((queueId) => office.getQueue(queueId).name),
      fits: queueIds.some((queueId) => mine.has(queueId)),
    }))
    .sort((a, b) => Number(b.fits) - Number(a.fits));
}
