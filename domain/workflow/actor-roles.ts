import type { ActorRole } from '../contract/office.ts';
import type { Sop } from './define-sop.ts';

/**
 * The SOP with the office's own word on who an actor is. Only actors that the SOP leaves open
 * (`openRole`) are changed: an office cannot give a step to somebody the SOP does not name. Steps
 * that name roles of their own keep them.
 */
export function withActorRoles(sop: Sop, actorRoles: readonly ActorRole[]): Sop {
  const given = new Map(
    actorRoles.filter(({ sopId }) => sopId === sop.id).map(({ actor, role }) => [actor, role]),
  );
  if (!sop.actors.some(({ id, openRole }) => openRole === true && given.has(id))) return sop;
  return {
    ...sop,
    actors: sop.actors.map((actor) => {
      const role = actor.openRole === true ? given.get(actor.id) : undefined;
      return role === undefined ? actor : { ...actor, roles: [role] };
    }),
  };
}
