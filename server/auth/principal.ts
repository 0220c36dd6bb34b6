import { createHash, createHmac } from 'node:crypto';
import { isIP } from 'node:net';
import type { ActingFor, OfficeReader, SessionRow } from '../../db/office/office-reader.ts';
import type { UserRow } from '../../domain/contract/office.ts';
import type { Role, StationKind } from '../../domain/contract/roles.ts';

export const sessionCookie = 'satu-atap-sesi';
export const stationCookie = 'satu-atap-perangkat';

/** The device a request comes from: the hub itself (loopback), a paired device, or a stranger on the LAN. */
export type Device = { kind: 'hub' | StationKind | 'none'; stationId: string; name: string };

export type SignedIn = {
  userId: string;
  name: string;
  position: string;
  nip: string;
  /** Own roles and, today, those of the officers one stands in for. */
  roles: Role[];
  ownRoles: Role[];
  actingFor: ActingFor[];
  session: SessionRow;
};

export type Principal = { device: Device; user?: SignedIn };

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * The secret of a session or a pairing, derived from the command that made it: a retry after a lost
 * reply gets the same secret, and only the office can derive it.
 */
export function secretFor(masterKey: Buffer, purpose: string, commandId: string): string {
  return createHmac('sha256', masterKey).update(`${purpose}:${commandId}`).digest('base64url');
}

export function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address;
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'));
}

type RequestFacts = {
  cookies: Record<string, string | undefined>;
  /** Of the socket. */
  address: string | undefined;
  /** The `Host` header. */
  host: string | undefined;
  /** The office day, for who stands in for whom. */
  day: string;
};

function isLoopbackName(host: string | undefined): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host ?? '');
}

/** Who asks: from the cookies and the address of the socket. */
export function principalOf(office: OfficeReader, request: RequestFacts): Principal {
  const device = deviceOf(office, request);
  const token = request.cookies[sessionCookie];
  const session = token === undefined ? undefined : office.findSessionByToken(tokenHash(token));
  const user = session && office.findUser(session.userId);
  if (session === undefined || user === undefined || !user.active) return { device };
  return { device, user: signedInOf(office, session, user, request.day) };
}

/** A person with the rights of the day: the own roles, and those of officers who are away. */
export function signedInOf(
  office: OfficeReader,
  session: SessionRow,
  user: UserRow,
  day: string,
): SignedIn {
  const actingFor = office.substitutionsOf(user.id, day);
  return {
    userId: user.id,
    name: user.name,
    position: user.position,
    nip: user.nip,
    roles: [...new Set([...user.roles, ...actingFor.flatMap(({ roles }) => roles)])],
    ownRoles: user.roles,
    actingFor,
    session,
  };
}

function deviceOf(office: OfficeReader, { cookies, address, host }: RequestFacts): Device {
  const token = cookies[stationCookie];
  const station = token === undefined ? undefined : office.findStationByToken(tokenHash(token));
  if (station !== undefined)
    return { kind: station.kind, stationId: station.id, name: station.name };
  // A reverse proxy on this machine also comes from loopback, but under the name the public uses.
  if (isLoopback(address) && isLoopbackName(host))
    return { kind: 'hub', stationId: 'hub', name: 'Komputer server' };
  return { kind: 'none', stationId: 'none', name: '' };
}
