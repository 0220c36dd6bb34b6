import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { OpenOptions } from '../db/open.ts';
import { buildApp } from './http/app.ts';
import { isLanHost, isWildcard, openLan, type Lan, type LanDoor } from './http/lan.ts';
import { openLog } from './http/log.ts';
import { Office } from './office.ts';
import { PrintWorker } from './printing/print-worker.ts';
import { makeDemoOffice } from './setup/demo.ts';
import { adoptNewRevisions, startOfficeDay } from './office-day.ts';

export type StartOptions = {
  directory: string;
  /** 0 = any free port. */
  port: number;
  host: string;
  demo: boolean;
  /** false (default): no log; `file`: `<data>/log/server.log`. */
  log?: false | 'stdout' | 'file';
  /** Port of https for the LAN, when `host` opens it; 0 = any free port. Default: `port` + 343. */
  tlsPort?: number;
  /** Further names under which LAN devices reach this server. */
  hosts?: string[];
  /** Longest wait for a request to arrive whole, ms. */
  patienceMs?: number;
  wall?: () => number;
  monotonic?: () => number;
  freeBytes?: () => number;
  /** Up to which size, and how late, a file is read for damage after an unclean stop; for tests. */
  open?: OpenOptions;
  checkAfterMs?: number;
};

/** `url` is for this machine (http on loopback); `lan` for the others (https), when the office is open to them. */
export type RunningOffice = {
  url: string;
  lan?: LanDoor;
  office: Office;
  /** Once is enough; asked again it is the same end. */
  stop(): Promise<void>;
};

/** After so long without a command the file takes in what the write-ahead log holds. */
const IDLE_MS = 3000;

/** Plain http keeps to this machine; its usual port and this make the port of https: 7443. */
const TLS_PORT_OFFSET = 343;

/**
 * Starts the office server: alone, in a test, or inside the desktop shell's utility process.
 * @throws DomainError when the data cannot be opened (see `openDatabase`, `loadKeys`).
 */
export async function startOffice(options: StartOptions): Promise<RunningOffice> {
  const office = new Office(options);
  const printing = new PrintWorker(office);
  try {
    if (options.demo) await makeDemoOffice(office);
    // Before anything is written at a time that may be wrong.
    await office.clockWatch.mayTrust();
    await adoptNewRevisions(office);
    const lan: Lan = {};
    const app = await buildApp(office, printing, {
      hosts: [options.host, ...(options.hosts ?? [])],
      lan,
      ...(options.patienceMs !== undefined && { patienceMs: options.patienceMs }),
      log: options.log === 'file' ? openLog(options.directory) : (options.log ?? false),
    });
    // What goes wrong here must not keep the doors shut.
    const newDay = () =>
      startOfficeDay(office, (words) => app.log.info(words)).catch((error: unknown) =>
        app.log.error(error),
      );
    await newDay();
    const isOpen = isLanHost(options.host);
    const own = isOpen && !isWildcard(options.host) ? '127.0.0.1' : options.host;
    await app.listen({ port: options.port, host: own });
    const { port } = app.server.address() as AddressInfo;
    if (isOpen) lan.door = await openDoor(app, options, port);
    await printing.start();
    office.dataCheck.start(app.log, options.checkAfterMs);
    const nightly = setInterval(() => void newDay(), 3_600_000);
    // A disk that fails here is told to those who want to write; the reading screens go on.
    const tidyUp = () => {
      try {
        if (office.ledger.isIdle(IDLE_MS)) office.opened.checkpoint();
      } catch (error) {
        app.log.error(error);
      }
    };
    const idle = setInterval(tidyUp, IDLE_MS);
    nightly.unref();
    idle.unref();
    const shown = isWildcard(own) ? '127.0.0.1' : own;
    let stopped: Promise<void> | undefined;
    async function stop(): Promise<void> {
      clearInterval(nightly);
      clearInterval(idle);
      office.dataCheck.close();
      // First the app: it answers what was asked, through either door.
      await app.close();
      await lan.door?.close();
      await printing.close();
      await office.papers.close();
      office.close();
    }
    return {
      url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`,
      ...(lan.door !== undefined && { lan: lan.door }),
      office,
      stop: () => (stopped ??= stop()),
    };
  } catch (error) {
    office.close();
    throw error;
  }
}

async function openDoor(
  app: FastifyInstance,
  { host, port: asked, tlsPort, directory, hosts = [], wall = Date.now }: StartOptions,
  port: number,
): Promise<LanDoor> {
  try {
    return await openLan(app, {
      host,
      port,
      // An office on any free port (a test) takes any for https too.
      tlsPort: tlsPort ?? (asked === 0 ? 0 : port + TLS_PORT_OFFSET),
      directory,
      hosts,
      now: wall,
    });
  } catch (error) {
    await app.close();
    throw error;
  }
}
