import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { CaseReader, type PrintJobRecord } from '../../db/case/case-reader.ts';
import { printJob } from '../../db/schema/case.ts';
import type { PrinterConfig } from '../../domain/contract/office.ts';
import { DomainError, isDomainError } from '../../domain/errors.ts';
import type { Artefact } from '../../documents/artefact.ts';
import type { Office } from '../office.ts';
import type { Context } from '../router/trpc.ts';
import { transact } from '../router/trpc.ts';
import { copyOfRetry } from './copies.ts';
import { choosePrinter, subjectOf, type PaperKind } from './queue-print.ts';
import { waitsTooLong } from './waiting-time.ts';
import { reportMessage } from './report-messages.ts';
import { renderJob } from './render-job.ts';
import { endSilentClaims, findStationPrinter } from './station-claims.ts';
import { send } from './transports/send.ts';
import type { PrinterTarget } from './transports/transport.ts';

const SEND_TIMEOUT_MS = 20_000;
const LOOK_FOR_SILENT_MS = 10_000;
const DISK_PAUSE_MS = 1000;

/**
 * Sends queued papers to the printers the server itself reaches, one at a time per printer; those of a
 * station are left to its own shell (station-claims.ts). A number once given stands
 * whatever the printer does; a job claimed before a crash is `unknown` afterwards, never printed twice.
 */
export class PrintWorker {
  private readonly office: Office;
  private readonly running = new Map<string, Promise<void>>();
  private readonly stop = new AbortController();
  private silence: NodeJS.Timeout | undefined;

  constructor(office: Office) {
    this.office = office;
  }

  /** Takes up what an earlier run left, then listens for new jobs. */
  async start(): Promise<void> {
    const { ledger } = this.office;
    ledger.onCommit((events) => {
      for (const event of events) {
        const queued = event.type === 'print.queued' || event.type === 'print.retried';
        if (queued && event.payload.state === 'queued' && event.payload.printerId !== undefined)
          this.run(event.payload.printerId);
        // A printer that was a station's may be ours now.
        if (event.type === 'setting.saved' && event.payload.kind === 'printer')
          this.run(event.payload.id);
      }
    });
    const left = ledger.orm.select().from(printJob).where(eq(printJob.state, 'claimed')).all();
    for (const job of left) {
      if (job.claimedBy !== null) continue; // its shell may still report
      const ended = this.record(job, 'print.unknown', {
        state: 'unknown',
        code: 'CETAK_TIDAK_PASTI',
        message:
          'Server berhenti saat mencetak. Periksa apakah kertas sudah keluar; bila belum, cetak ulang.',
      });
      // On a full disk this waits for room; the office opens meanwhile.
      this.running.set(
        job.id,
        ended.catch(() => undefined),
      );
    }
    const waiting = ledger.orm
      .select({ printerId: printJob.printerId })
      .from(printJob)
      .where(eq(printJob.state, 'queued'))
      .all();
    for (const { printerId } of waiting) if (printerId !== null) this.run(printerId);
    this.silence = setInterval(
      () => void endSilentClaims(this.office).catch(() => undefined), // a full disk: said at the next command
      LOOK_FOR_SILENT_MS,
    );
    this.silence.unref();
  }

  async close(): Promise<void> {
    clearInterval(this.silence);
    this.stop.abort();
    await Promise.allSettled(this.running.values());
  }

  /** Another try, asked by a person. @throws DomainError `CETAKAN_TIDAK_ADA`, `CETAKAN_SEDANG_JALAN` */
  async retry(
    ctx: Context,
    procedure: string,
    input: { commandId: string; jobId: string },
  ): Promise<void> {
    await transact(ctx, procedure, input, (tx) => {
      const job = new CaseReader(tx.orm).findJob(input.jobId);
      if (job === undefined) throw new DomainError('CETAKAN_TIDAK_ADA', 'Cetakan itu tidak ada.');
      if (job.state === 'queued' || job.state === 'claimed') {
        throw new DomainError(
          'CETAKAN_SEDANG_JALAN',
          'Cetakan ini sedang dikirim ke printer. Tunggu sebentar.',
        );
      }
      const copy = copyOfRetry(new CaseReader(tx.orm), job);
      const printer =
        this.printerOf(job) ?? choosePrinter(this.office, job.paper as PaperKind, job.station);
      tx.append({
        subject: subjectOf(job),
        type: 'print.retried',
        payload: {
          id: job.id,
          state: printer === undefined ? 'no-printer' : 'queued',
          ...(printer !== undefined && { printerId: printer.id }),
          ...(copy !== undefined && { copy }),
        },
      });
    });
  }

  private printerOf(job: PrintJobRecord): PrinterConfig | undefined {
    return this.office.settings.printers.find(({ id, active }) => id === job.printerId && active);
  }

  /** Where the server itself sends it. A folder named without a path lies beside the office's data. */
  private targetOf({ target }: PrinterConfig): PrinterTarget | undefined {
    if (target.kind === 'station') return undefined;
    return target.kind === 'file'
      ? { ...target, directory: resolve(this.office.opened.directory, target.directory) }
      : target;
  }

  private run(printerId: string): void {
    if (this.running.has(printerId) || this.stop.signal.aborted) return;
    const work = this.drain(printerId).finally(() => this.running.delete(printerId));
    this.running.set(printerId, work);
  }

  private async drain(printerId: string): Promise<void> {
    for (;;) {
      const job = this.next(printerId);
      if (job === undefined || this.stop.signal.aborted) return;
      try {
        await this.print(job);
      } catch (error) {
        // A stopping server keeps the job for the next start.
        if (isDomainError(error)) return;
        throw error;
      }
    }
  }

  private next(printerId: string): PrintJobRecord | undefined {
    if (findStationPrinter(this.office, printerId) !== undefined) return undefined;
    return this.office.ledger.orm
      .select()
      .from(printJob)
      .where(and(eq(printJob.state, 'queued'), eq(printJob.printerId, printerId)))
      .orderBy(asc(printJob.at), asc(printJob.id))
      .limit(1)
      .get();
  }

  private async print(job: PrintJobRecord): Promise<void> {
    if (waitsTooLong(job, this.office.ledger.clock.now())) {
      const ended = { state: 'failed' as const, ...reportMessage('failed', 'CETAK_TERLALU_LAMA') };
      await this.record(job, 'print.late', ended);
      return;
    }
    await this.append(job, 'print.claim', { type: 'print.claimed', payload: { id: job.id } });
    const printer = this.printerOf(job);
    const target = printer && this.targetOf(printer);
    if (printer === undefined || target === undefined) {
      await this.record(job, 'print.failed', {
        state: 'failed',
        code: 'PRINTER_TIDAK_ADA',
        message: 'Printer ini sudah dihapus atau dipindahkan. Pilih printer lain, lalu cetak lagi.',
      });
      return;
    }
    let artefact: Artefact;
    try {
      artefact = await renderJob(this.office, job, printer);
    } catch (error) {
      await this.record(job, 'print.failed', {
        state: 'failed',
        code:
          error instanceof z.ZodError || !isDomainError(error) ? 'KERTAS_GAGAL_DIBUAT' : error.code,
        message: 'Kertas tidak dapat dibuat. Catat nomornya dan hubungi administrator.',
      });
      return;
    }
    const outcome = await send(target, artefact, {
      signal: this.stop.signal,
      timeoutMs: SEND_TIMEOUT_MS,
    });
    await this.record(job, 'print.ended', outcome);
  }

  private record(
    job: PrintJobRecord,
    what: string,
    outcome: {
      state: 'sent' | 'confirmed' | 'failed' | 'unknown';
      code?: string;
      message?: string;
    },
  ) {
    return this.append(job, what, { type: 'print.ended', payload: { id: job.id, ...outcome } });
  }

  /** On a full disk it waits for room: what was printed must be said, or the paper stays in between. */
  private async append(
    job: PrintJobRecord,
    procedure: string,
    event:
      | { type: 'print.claimed'; payload: { id: string } }
      | {
          type: 'print.ended';
          payload: {
            id: string;
            state: 'sent' | 'confirmed' | 'failed' | 'unknown';
            code?: string;
            message?: string;
          };
        },
  ) {
    const stamp = {
      commandId: `${procedure}:${job.id}:${job.attempts}`,
      procedure,
      actor: 'server',
      station: 'hub',
      inputHash: '',
    };
    for (;;) {
      try {
        return await this.office.ledger.transact(
          stamp,
          (tx) => {
            tx.append({ subject: subjectOf(job), ...event });
          },
          { patient: true },
        );
      } catch (error) {
        const full = isDomainError(error) && error.code.startsWith('DISK_');
        if (!full || this.stop.signal.aborted) throw error;
        await pause(DISK_PAUSE_MS, undefined, { signal: this.stop.signal, ref: false }).catch(
          () => undefined,
        );
      }
    }
  }
}
