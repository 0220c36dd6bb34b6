import type { ServerHealth } from '../domain/contract/office.ts';
import type { Office } from './office.ts';

/** A clock so little behind is only a correction by the time server. */
const BEHIND_MS = 60_000;

/** How the server's clock and disk are, for the administrator's screens. */
export function serverHealth(office: Office): ServerHealth {
  const jump = office.clockWatch.findJump();
  return {
    today: office.day(),
    clockBehindMs: office.ledger.clock.behindMs(),
    ...(jump !== undefined && { clockJump: { from: jump.from, to: jump.to } }),
    diskFull: office.ledger.isDiskFull,
  };
}

/** The same as codes, for whoever watches `/health`. */
export function warningsOf(office: Office): string[] {
  if (!office.isReady) return [];
  const { clockBehindMs, clockJump, diskFull } = serverHealth(office);
  return [
    ...(clockBehindMs > BEHIND_MS ? ['JAM_MUNDUR'] : []),
    ...(clockJump === undefined ? [] : ['JAM_MELOMPAT']),
    ...(diskFull ? ['DISK_HAMPIR_PENUH'] : []),
  ];
}
