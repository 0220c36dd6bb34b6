import type { AddressInfo } from 'node:net';
import { buildApp } from './http/app.ts';
import { logFile } from './http/log.ts';
import { Office } from './office.ts';
import { PrintWorker } from './printing/print-worker.ts';
import { makeDemoOffice } from './setup/demo.ts';
import { adoptNewRevisions, purgePriorityDays } from './office-day.ts';

export type StartOptions = {
  directory: string;
  /** 0 = any free port. */
  port: number;
  host: string;
  demo: boolean;
  /** false (default): no log; `file`: `<data>/log/server.log`. */
  log?: false | 'stdout' | 'file';
  /** Further names under which LAN devices reach this server. */
  hosts?: string[];
  wall?: () => number;
  monotonic?: () => number;
  freeBytes?: () => number;
};

export type RunningOffice = { url: string; office: Office; stop(): Promise<void> };

/**
 * Starts the office server: alone, in a test, or inside the desktop shell's utility process.
 * @throws DomainError when the data cannot be opened (see `openDatabase`, `loadKeys`).
 */
export async function startOffice(options: StartOptions): Promise<RunningOffice> {
  const office = new Office(options);
  const printing = new PrintWorker(office);
  try {
    if (options.demo) await makeDemoOffice(office);
    await adoptNewRevisions(office);
    await purgePriorityDays(office);
    const app = await buildApp(office, printing, {
      hosts: [options.host, ...(options.hosts ?? [])],
      log: options.log === 'file' ? { file: logFile(options.directory) } : (options.log ?? false),
    });
    await app.listen({ port: options.port, host: options.host });
    await printing.start();
    const nightly = setInterval(
      () => void purgePriorityDays(office).catch((error: unknown) => app.log.error(error)),
      3_600_000,
    );
    const idle = setInterval(() => office.opened.sqlite.pragma('wal_checkpoint(PASSIVE)'), 60_000);
    nightly.unref();
    idle.unref();
    const { port } = app.server.address() as AddressInfo;
    const shown = options.host === '0.0.0.0' || options.host === '::' ? '127.0.0.1' : options.host;
    return {
      url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`,
      office,
      async stop() {
        clearInterval(nightly);
        clearInterval(idle);
        await app.close();
        await printing.close();
        office.close();
      },
    };
  } catch (error) {
    office.close();
    throw error;
  }
}
