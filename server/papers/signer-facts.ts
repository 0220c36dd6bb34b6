import { actingTitle } from '../../domain/people/acting-title.ts';
import type { Acting } from '../../domain/events/case-events.ts';
import type { SignerFacts } from '../../documents/facts.ts';
import type { Office } from '../office.ts';

/** Name, position, rank and NIP as a letter prints them under a signature; a substitute as Plh/Plt. */
export function signerFacts(office: Office, userId: string, acting?: Acting): SignerFacts {
  const user = office.reader.findUser(userId);
  const place = acting === undefined ? undefined : office.reader.findUser(acting.for);
  const position = user?.position ?? '';
  return {
    name: user?.name ?? '',
    position:
      acting === undefined ? position : actingTitle(acting.kind, place?.position ?? position),
    ...(user !== undefined && user.rank !== '' && { rank: user.rank }),
    ...(user !== undefined && user.nip !== '' && { nip: user.nip }),
  };
}

/** Who did a step of the map pengendali proses, as papers print it. */
export function signerOfStep(
  office: Office,
  row: { completedBy: string | null; actingKind: 'plh' | 'plt' | null; actingFor: string | null },
): SignerFacts {
  const { completedBy, actingKind, actingFor } = row;
  return signerFacts(
    office,
    completedBy ?? '',
    actingKind === null || actingFor === null ? undefined : { kind: actingKind, for: actingFor },
  );
}
