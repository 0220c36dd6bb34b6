import type { Me } from '../../domain/contract/auth.ts';
import { DomainError } from '../../domain/errors.ts';
import { actingTitle } from '../../domain/people/acting-title.ts';
import type { Office } from '../office.ts';
import type { Context } from '../router/trpc.ts';
import { countersFor } from './counters-for.ts';
import { signedInOf, tokenHash, type SignedIn } from './principal.ts';

/** The signed-in person of a session that was opened just now. @throws DomainError `BELUM_MASUK` */
export function freshMe(ctx: Context, token: string): Me {
  const session = ctx.office.reader.findSessionByToken(tokenHash(token));
  const user = session && ctx.office.reader.findUser(session.userId);
  if (session === undefined || user === undefined)
    throw new DomainError('BELUM_MASUK', 'Sesi sudah ditutup. Silakan masuk lagi.');
  return meOf(ctx, signedInOf(ctx.office.reader, session, user, ctx.office.day()));
}

/** What the screens know about who is signed in. */
export function meOf(ctx: Context, user: SignedIn): Me {
  const { office } = ctx;
  const settings = office.isReady ? office.settings : undefined;
  const counters = (settings?.counters ?? []).filter(({ active }) => active);
  const counter = counters.find(({ id }) => id === user.session.counterId);
  return {
    userId: user.userId,
    name: user.name,
    position: user.position,
    roles: user.roles,
    actingAs: user.actingFor.map(({ kind, position, name }) => ({
      title: actingTitle(kind, position),
      name,
    })),
    locked: user.session.locked || isIdle(office, user.session.id),
    ...(counter !== undefined && { counterId: counter.id, counterName: counter.name }),
    counters: countersFor(office, counters, user.roles),
  };
}

function isIdle(office: Office, sessionId: string): boolean {
  return office.isReady && office.idle.isIdle(sessionId, office.settings.office.idleLockMinutes);
}
