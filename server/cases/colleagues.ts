import { CaseReader } from '../../db/case/case-reader.ts';
import { WorkReader } from '../../db/case/work-reader.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import type { Colleague } from '../../domain/contract/work.ts';
import { DomainError } from '../../domain/errors.ts';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { actingTitleFor, mayDo } from './work-list.ts';

/**
 * Who else may do a step, the least burdened first: to whom it can be handed over.
 * @throws DomainError `BERKAS_TIDAK_ADA`, `LANGKAH_SUDAH_SELESAI`
 */
export function colleagues(
  office: Office,
  user: SignedIn,
  { caseId, token }: { caseId: string; token: number },
): Colleague[] {
  const { orm } = office.ledger;
  const record = new CaseReader(orm).getCase(caseId);
  const active = record.state.active.find((each) => each.token === token);
  if (active === undefined)
    throw new DomainError(
      'LANGKAH_SUDAH_SELESAI',
      'Langkah ini sudah diselesaikan. Muat ulang berkas untuk melihat keadaannya sekarang.',
    );
  const sop = new SopLibrary(orm).getRunning(record.sopVersion);
  const work = new WorkReader(orm);
  const day = office.day();
  return office.reader
    .users()
    .filter(({ id, active: isActive }) => isActive && id !== user.userId)
    .flatMap((person) => {
      const actingFor = office.reader.substitutionsOf(person.id, day);
      const roles = [...person.roles, ...actingFor.flatMap((place) => place.roles)];
      if (!mayDo(sop, active.step, roles)) return [];
      const title = actingTitleFor(sop, active.step, { ownRoles: person.roles, actingFor });
      const { id, name, position } = person;
      const holding = work.holding(id);
      return [{ id, name, position, holding, ...(title !== undefined && { actingTitle: title }) }];
    })
    .sort((a, b) => a.holding - b.holding || (a.name < b.name ? -1 : 1));
}
