/** Prints what the office server has for this PC's printers: one at a time, at most once, with an honest answer. */
import type { ShellClock } from './clock.ts';
import { sleep } from './clock.ts';
import type { Log } from './log.ts';
import { backoffMs } from './policy/backoff.ts';
import type { ClaimedJob, PrintClient } from './printing/client.ts';
import type { PrintJournal } from './printing/journal.ts';
import type { PaperPrinter, PaperResult } from './printing/printers.ts';

export interface PrintAgentOptions {
  client: PrintClient;
  journal: PrintJournal;
  /** Names of this PC's printers, asked anew each time: printers come and go. */
  printers: () => Promise<string[]>;
  print: PaperPrinter;
  clock: ShellClock;
  random: () => number;
  /** UUIDs. */
  newId: () => string;
  log: Log;
}

export const printTimes = {
  /** An officer has the paper in hand before the sentence is finished. */
  pollMs: 1_500,
  backoff: { baseMs: 2_000, capMs: 30_000 },
} as const;

export interface PrintAgent {
  start(): void;
  /** Resolves when the paper at hand, if any, is done. */
  stop(): Promise<void>;
  /** One round: report what is left over, then claim and print one job. True when there was one. */
  round(): Promise<boolean>;
}

/** An agent survives restarts of the server: what cannot be reported now is reported later. */
export function createPrintAgent(options: PrintAgentOptions): PrintAgent {
  const { client, journal, printers, print, clock, random, newId, log } = options;
  let stopping: AbortController | undefined;
  let loop: Promise<void> = Promise.resolve();
  let wake = () => {};
  /** Kept until the answer is here: a claim whose answer was lost is asked for again, not made anew. */
  let asking = newId();

  function settleInterrupted(): void {
    for (const claim of journal.interrupted()) {
      const [jobId, claimId] = JSON.parse(claim) as [string, string];
      log('print.interrupted');
      journal.finish(claim, {
        commandId: newId(),
        jobId,
        claimId,
        state: 'unknown',
        code: 'CETAK_TERPUTUS',
      });
    }
  }

  async function reportLeftovers(): Promise<void> {
    for (const { claim, outcome } of journal.unreported()) {
      await client.report(outcome);
      journal.markReported(claim);
    }
  }

  async function round(): Promise<boolean> {
    await reportLeftovers();
    const names = await printers();
    if (names.length === 0) return false;
    const job = await client.claim(asking, names);
    asking = newId();
    if (!job) return false;
    const claim = claimOf(job);
    const known = journal.find(claim);
    // Handed out again: its answer was lost on the way. Say it once more, print nothing.
    if (known?.outcome) await client.report(known.outcome);
    if (known) return false; // and no haste, should the server insist
    await work(job, claim, names);
    await reportLeftovers();
    return true;
  }

  async function work(job: ClaimedJob, claim: string, names: string[]): Promise<void> {
    journal.begin(claim);
    const result = await attempt(job, names);
    log('print.done', { state: result.state, ...(result.code ? { code: result.code } : {}) });
    journal.finish(claim, {
      commandId: newId(),
      jobId: job.jobId,
      claimId: job.claimId,
      ...result,
    });
  }

  async function attempt(job: ClaimedJob, names: string[]): Promise<PaperResult> {
    if (!names.includes(job.printer)) return { state: 'failed', code: 'PENCETAK_TIDAK_DIKENAL' };
    let pdf: Uint8Array;
    try {
      pdf = await client.paper(job.jobId);
    } catch {
      return { state: 'failed', code: 'SURAT_TIDAK_TERBACA' };
    }
    try {
      return await print(job, pdf);
    } catch {
      return { state: 'unknown', code: 'CETAK_TERPUTUS' }; // it broke on the way: paper may have moved
    }
  }

  async function run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      let worked = false;
      try {
        worked = await round();
        failures = 0;
      } catch {
        failures += 1;
        if (failures === 1) log('print.server-away');
      }
      const pause =
        failures > 0
          ? backoffMs(printTimes.backoff, failures, random())
          : worked
            ? 0
            : printTimes.pollMs;
      if (!signal.aborted)
        await Promise.race([sleep(clock, pause), new Promise<void>((resolve) => (wake = resolve))]);
    }
  }

  settleInterrupted();
  return {
    start() {
      if (stopping) return;
      stopping = new AbortController();
      loop = run(stopping.signal);
    },
    async stop() {
      stopping?.abort();
      wake();
      await loop;
    },
    round,
  };
}

/** Identity of one try of one job; the journal's key. */
export function claimOf({ jobId, claimId }: Pick<ClaimedJob, 'jobId' | 'claimId'>): string {
  return JSON.stringify([jobId, claimId]);
}
