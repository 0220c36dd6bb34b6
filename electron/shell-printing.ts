/** Puts the print agent together for this PC. */
import type { BrowserWindow, Session } from 'electron';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ShellClock } from './clock.ts';
import type { Log } from './log.ts';
import type { PrinterOnThisPc } from './policy/ipc-channels.ts';
import { printWindowOptions } from './policy/window-options.ts';
import { createPrintAgent, type PrintAgent } from './print-agent.ts';
import { createPrintClient } from './printing/client.ts';
import { openPrintJournal } from './printing/journal.ts';
import { findSumatra, printWithSumatra, printWithWindow } from './printing/printers.ts';
import type { ShellSettings } from './settings.ts';
import { createWindow } from './window-acts.ts';

export interface ShellPrintingOptions {
  settings: ShellSettings;
  origin: string;
  userData: string;
  session: Session;
  listPrinters: () => Promise<PrinterOnThisPc[]>;
  /** Windows that exist only to print; the guards let Chromium's PDF viewer into them. */
  printWindows: Set<number>;
  clock: ShellClock;
  random: () => number;
  log: Log;
}

export function createShellPrinting(options: ShellPrintingOptions): PrintAgent {
  const { settings, origin, userData, session, listPrinters, printWindows, clock, random, log } =
    options;
  const sumatra =
    process.platform === 'win32' ? findSumatra(process.env, settings.sumatraPath) : undefined;
  log('print.way', { sumatra: sumatra !== undefined });

  function openPrintWindow(): BrowserWindow {
    const window = createWindow(printWindowOptions());
    const { id } = window.webContents;
    printWindows.add(id);
    window.once('closed', () => printWindows.delete(id));
    return window;
  }

  return createPrintAgent({
    client: createPrintClient({ origin, fetch: (url, init) => session.fetch(url, init) }),
    journal: openPrintJournal(join(userData, 'cetak.json')),
    printers: async () => (await listPrinters()).map(({ name }) => name),
    print: sumatra
      ? printWithSumatra(sumatra, clock)
      : printWithWindow({
          open: openPrintWindow,
          addressOf: (jobId) => `${origin}/papers/job/${encodeURIComponent(jobId)}`,
          clock,
        }),
    clock,
    random,
    newId: randomUUID,
    log,
  });
}
