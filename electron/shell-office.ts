/** Chooses and starts the link to the office server: a child of this PC, or a hub elsewhere on the LAN. */
import { utilityProcess, type Session } from 'electron';
import { join } from 'node:path';
import type { ShellClock } from './clock.ts';
import { watchHub } from './hub-watch.ts';
import type { Locations } from './locations.ts';
import type { Log } from './log.ts';
import { superviseOffice, type ServerProcess } from './office-process.ts';
import type { OfficeLink, OfficeState } from './office-state.ts';
import type { CertificatePin } from './policy/certificate-pin.ts';
import type { ShellArguments } from './policy/command-line.ts';
import type { ShellSettings } from './settings.ts';

export interface OfficeTarget {
  /** The one origin windows are pinned to. */
  origin: string;
  /** The server is a child of this shell. */
  local: boolean;
  pin: CertificatePin | undefined;
  port: number;
}

/** Where the office is, from settings and command line. A server of our own is always reached by loopback. */
export function officeTarget(
  settings: ShellSettings,
  args: Pick<ShellArguments, 'port'>,
): OfficeTarget {
  const port = args.port ?? settings.office.port;
  if (!settings.hub)
    return { origin: `http://127.0.0.1:${port}`, local: true, pin: undefined, port };
  const { origin, hostname } = new URL(settings.hub.url);
  const sha256 = settings.hub.keySha256;
  return { origin, local: false, pin: sha256 ? { hostname, sha256 } : undefined, port };
}

/** Arguments of server/main: the contract between shell and server. */
export function serverArguments(
  settings: ShellSettings,
  args: ShellArguments,
  target: OfficeTarget,
  userData: string,
): string[] {
  // The training office lives in its own folder: it must never touch the real one.
  const data =
    args.data ??
    (args.demo ? join(userData, 'demo') : (settings.office.dataDir ?? join(userData, 'kantor')));
  const where = [
    '--headless',
    '--port',
    String(target.port),
    '--host',
    settings.office.host,
    ...(settings.office.tlsPort ? ['--tls-port', String(settings.office.tlsPort)] : []),
    '--data',
    data,
  ];
  return args.demo ? [...where, '--demo'] : where;
}

export interface OfficeLinkOptions {
  settings: ShellSettings;
  args: ShellArguments;
  target: OfficeTarget;
  locations: Locations;
  userData: string;
  session: Session;
  clock: ShellClock;
  random: () => number;
  log: Log;
  onState: (state: OfficeState) => void;
  /** True when the hub's key was refused since the last question. */
  wasKeyRefused: () => boolean;
}

export function createOfficeLink(options: OfficeLinkOptions): OfficeLink {
  const { settings, args, target, locations, userData, session, clock, random, log } = options;
  const { onState, wasKeyRefused } = options;
  const watching = { origin: target.origin, clock, random, log, onState };
  if (!target.local)
    return watchHub({ ...watching, wasKeyRefused, fetch: (url, init) => session.fetch(url, init) });
  const fork = (): ServerProcess =>
    utilityProcess.fork(locations.officeServer, serverArguments(settings, args, target, userData), {
      serviceName: 'Server kantor',
      stdio: 'inherit',
      env: { ...process.env, SATU_ATAP_ROOT: locations.root },
    });
  return superviseOffice({ ...watching, fork });
}
