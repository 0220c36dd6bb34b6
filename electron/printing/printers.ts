/** Two ways to put a PDF on paper: SumatraPDF on Windows, else a hidden window. Both with a time limit. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, win32 } from 'node:path';
import type { BrowserWindow, WebContentsPrintOptions } from 'electron';
import { sleep, type ShellClock } from '../clock.ts';
import type { ClaimedJob, PrintOutcome } from './client.ts';

export type PaperResult = Pick<PrintOutcome, 'state' | 'code'>;
export type PaperPrinter = (job: ClaimedJob, pdf: Uint8Array) => Promise<PaperResult>;

/** Drivers that do not answer are common (electron#39092): after this the honest answer is "unknown". */
export const PRINT_WITHIN_MS = 20_000;

/** Places where SumatraPDF is installed or shipped; the first that exists. */
export function findSumatra(
  env: Readonly<Record<string, string | undefined>>,
  chosen: string | undefined,
  exists: (path: string) => boolean = existsSync,
): string | undefined {
  const folders = [env['ProgramFiles'], env['LOCALAPPDATA'], env['ProgramFiles(x86)']];
  const usual = folders.flatMap((folder) =>
    folder ? [win32.join(folder, 'SumatraPDF', 'SumatraPDF.exe')] : [],
  );
  return [...(chosen ? [chosen] : []), ...usual].find(exists);
}

/** `noscale`: papers are laid out to the millimetre (sumatrapdf#972). F4 has no name there: it is the queue's default form. */
export function sumatraArguments(job: ClaimedJob, file: string): string[] {
  return [
    '-print-to',
    job.printer,
    '-print-settings',
    `noscale,${job.copies}x`,
    '-silent',
    '-exit-when-done',
    file,
  ];
}

/** Prints with SumatraPDF's command line. Exit code 0 means the spooler took it. */
export function printWithSumatra(exe: string, clock: ShellClock): PaperPrinter {
  return async (job, pdf) => {
    const folder = await mkdtemp(join(tmpdir(), 'satu-atap-'));
    try {
      const file = join(folder, 'surat.pdf');
      await writeFile(file, pdf, { mode: 0o600 });
      return await run(exe, sumatraArguments(job, file), clock);
    } finally {
      await rm(folder, { recursive: true, force: true }); // a paper is personal data: it does not stay behind
    }
  };
}

function run(exe: string, args: string[], clock: ShellClock): Promise<PaperResult> {
  return new Promise((resolve) => {
    const child = spawn(exe, args, { stdio: 'ignore', windowsHide: true });
    const cancel = clock.after(PRINT_WITHIN_MS, () => {
      child.kill();
      resolve({ state: 'unknown', code: 'CETAK_TANPA_JAWABAN' });
    });
    child.once('error', () => {
      cancel();
      resolve({ state: 'failed', code: 'PENCETAK_PDF_TIDAK_ADA' });
    });
    child.once('exit', (code) => {
      cancel();
      resolve(code === 0 ? { state: 'sent' } : { state: 'failed', code: 'PENCETAK_PDF_MENOLAK' });
    });
  });
}

/** What a hidden window is told to print with. Microns, no margins: the paper brings its own. */
export function windowPrintOptions(job: ClaimedJob): WebContentsPrintOptions {
  return {
    silent: true,
    deviceName: job.printer,
    copies: job.copies,
    margins: { marginType: 'none' },
    // Electron ignores pageSize in part of its releases (electron#50785) and falls to A4 with neither (electron#49374).
    ...(job.media
      ? { pageSize: { width: job.media.widthMm * 1000, height: job.media.heightMm * 1000 } }
      : { usePrinterDefaultPageSize: true }),
  };
}

export interface WindowPrinting {
  /** Opens the hidden window (policy/window-options.ts) and keeps it known to the guards. */
  open: () => BrowserWindow;
  /** Address of a job's paper on the office server. */
  addressOf: (jobId: string) => string;
  clock: ShellClock;
}

/** The PDF viewer draws a moment after the page counts as loaded (electron#47272). */
const SETTLE_MS = 800;

/** Prints by a hidden window that loads the paper from the office server itself. */
export function printWithWindow({ open, addressOf, clock }: WindowPrinting): PaperPrinter {
  return async (job) => {
    const window = open();
    let handedOver = false;
    const silence = Promise.withResolvers<PaperResult>();
    const cancel = clock.after(PRINT_WITHIN_MS, () =>
      silence.resolve(
        handedOver
          ? { state: 'unknown', code: 'CETAK_TANPA_JAWABAN' }
          : { state: 'failed', code: 'SURAT_TIDAK_TERBUKA' },
      ),
    );
    async function print(): Promise<PaperResult> {
      try {
        await window.loadURL(addressOf(job.jobId));
      } catch {
        return { state: 'failed', code: 'SURAT_TIDAK_TERBUKA' };
      }
      await sleep(clock, SETTLE_MS);
      if (window.isDestroyed()) return { state: 'failed', code: 'SURAT_TIDAK_TERBUKA' };
      return new Promise((resolve) => {
        handedOver = true;
        window.webContents.print(windowPrintOptions(job), (success, reason) =>
          resolve(success ? { state: 'sent' } : { state: 'failed', code: failureCode(reason) }),
        );
      });
    }
    try {
      return await Promise.race([print(), silence.promise]);
    } finally {
      cancel();
      window.destroy();
    }
  };
}

function failureCode(reason: string): string {
  return /device|printer/i.test(reason) ? 'PENCETAK_TIDAK_DIKENAL' : 'PENCETAK_MENOLAK';
}
