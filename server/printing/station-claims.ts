import { and, asc, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { CaseReader, type PrintJobRecord } from '../../db/case/case-reader.ts';
import type { Stamp } from '../../db/events/chain.ts';
import { printJob } from '../../db/schema/case.ts';
import { CommandId, Id } from '../../domain/contract/command.ts';
import type { PrinterConfig } from '../../domain/contract/office.ts';
import type { Office } from '../office.ts';
import { transact, type Context } from '../router/trpc.ts';
import { subjectOf } from './queue-print.ts';
import { renderJob } from './render-job.ts';
import { reportMessage } from './report-messages.ts';
import { WAIT_AT_MOST_MS } from './waiting-time.ts';

/** A shell that said nothing for this long has lost the paper: nobody knows whether it came out. */
const REPORT_WITHIN_MS = 2 * 60_000;

export type StationPrinter = PrinterConfig & {
  target: Extract<PrinterConfig['target'], { kind: 'station' }>;
};

export const ClaimInput = z.strictObject({
  commandId: CommandId,
  /** Names of the PC's printers, as its operating system knows them. */
  printers: z.array(z.string().min(1).max(300)).max(200),
});

export const ReportInput = z.strictObject({
  commandId: CommandId,
  jobId: Id,
  claimId: CommandId,
  state: z.enum(['sent', 'failed', 'unknown']),
  code: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{2,39}$/)
    .optional(),
});

/** A paper handed to one station's shell: one printer, one try. */
export type ClaimedJob = {
  jobId: string;
  claimId: string;
  printer: string;
  copies: number;
  media?: { widthMm: number; heightMm: number };
};

/** The job's printer when a station's own shell prints it; undefined when the server itself does. */
export function findStationPrinter(
  office: Office,
  printerId: string | null,
): StationPrinter | undefined {
  return stationPrinters(office).find(({ id }) => id === printerId);
}

function stationPrinters(office: Office): StationPrinter[] {
  if (!office.isReady) return [];
  return office.settings.printers.filter(
    (printer): printer is StationPrinter => printer.active && printer.target.kind === 'station',
  );
}

/**
 * The oldest paper that waits for one of the asking station's printers. The claim's id is the
 * command's own: a shell that lost the answer asks again with it and gets the same claim, as long as
 * that claim stands. A poll that finds nothing writes nothing.
 */
export async function claimJob(
  ctx: Context,
  { commandId, printers }: z.infer<typeof ClaimInput>,
): Promise<{ job: ClaimedJob | null }> {
  const { office } = ctx;
  await endSilentClaims(office);
  const { stationId } = ctx.principal.device;
  const own = stationPrinters(office).filter(
    ({ target }) => target.stationId === stationId && printers.includes(target.printer),
  );
  if (oldestFor(office, own) === undefined && findClaim(office, commandId) === undefined)
    return { job: null };
  await transact(asDevice(ctx), 'print.claim', { commandId }, (tx) => {
    const job = oldestFor(office, own);
    if (job === undefined) return;
    tx.append({
      subject: subjectOf(job),
      type: 'print.claimed',
      payload: { id: job.id, claimId: commandId, stationId },
    });
  });
  const job = findClaim(office, commandId);
  const printer = job && findStationPrinter(office, job.printerId);
  // A claim that ended meanwhile is never handed out again: its paper may lie in somebody's hand.
  if (job?.state !== 'claimed' || job.claimedBy !== stationId || printer === undefined)
    return { job: null };
  const media = await mediaOf(office, job, printer);
  return {
    job: {
      jobId: job.id,
      claimId: commandId,
      printer: printer.target.printer,
      copies: 1,
      ...(media !== undefined && { media }),
    },
  };
}

/** What came of a claim. Later than the two minutes it still tells more than `unknown`; after a new try it is ignored. */
export function reportJob(
  ctx: Context,
  input: z.infer<typeof ReportInput>,
): Promise<{ accepted: boolean }> {
  const { jobId, claimId, state, code } = input;
  const { stationId } = ctx.principal.device;
  return transact(asDevice(ctx), 'print.report', input, (tx) => {
    const job = new CaseReader(tx.orm).findJob(jobId);
    const stands =
      job !== undefined &&
      job.claimId === claimId &&
      job.claimedBy === stationId &&
      (job.state === 'claimed' || job.state === 'unknown');
    if (!stands) return { accepted: false };
    tx.append({
      subject: subjectOf(job),
      type: 'print.ended',
      payload: {
        id: job.id,
        state,
        ...(state !== 'sent' && reportMessage(state, code)),
      },
    });
    return { accepted: true };
  });
}

/** Whether this station may read the paper of this job now: only while its own claim stands. */
export function holdsClaim(job: PrintJobRecord, stationId: string): boolean {
  return job.state === 'claimed' && job.claimedBy === stationId;
}

/** Ends what a silent PC left: claims without a report are `unknown`, papers nobody took have failed. */
export async function endSilentClaims(office: Office): Promise<void> {
  const now = Date.parse(office.ledger.clock.now());
  const before = (ms: number) => new Date(now - ms).toISOString();
  const { orm } = office.ledger;
  const unreported = orm
    .select()
    .from(printJob)
    .where(
      and(
        eq(printJob.state, 'claimed'),
        isNotNull(printJob.claimedBy),
        lt(printJob.stateAt, before(REPORT_WITHIN_MS)),
      ),
    )
    .all();
  for (const job of unreported) await end(office, job, 'unknown', 'CETAK_TANPA_LAPORAN');
  const ids = stationPrinters(office).map(({ id }) => id);
  if (ids.length === 0) return;
  const untaken = orm
    .select()
    .from(printJob)
    .where(
      and(
        eq(printJob.state, 'queued'),
        inArray(printJob.printerId, ids),
        lt(printJob.stateAt, before(WAIT_AT_MOST_MS)),
      ),
    )
    .all();
  for (const job of untaken) await end(office, job, 'failed', 'CETAK_TIDAK_DIAMBIL');
}

function end(
  office: Office,
  job: PrintJobRecord,
  state: 'unknown' | 'failed',
  code: string,
): Promise<void> {
  const stamp: Stamp = {
    commandId: `print.silent:${job.id}:${job.stateAt}`,
    procedure: 'print.silent',
    actor: 'server',
    station: 'hub',
    inputHash: '',
  };
  return office.ledger.transact(stamp, (tx) => {
    const current = new CaseReader(tx.orm).findJob(job.id);
    if (current?.state !== job.state || current.stateAt !== job.stateAt) return;
    tx.append({
      subject: subjectOf(job),
      type: 'print.ended',
      payload: { id: job.id, state, ...reportMessage(state, code) },
    });
  });
}

function oldestFor(office: Office, printers: StationPrinter[]): PrintJobRecord | undefined {
  if (printers.length === 0) return undefined;
  return office.ledger.orm
    .select()
    .from(printJob)
    .where(
      and(
        eq(printJob.state, 'queued'),
        inArray(
          printJob.printerId,
          printers.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(printJob.at), asc(printJob.id))
    .limit(1)
    .get();
}

function findClaim(office: Office, claimId: string): PrintJobRecord | undefined {
  return office.ledger.orm.select().from(printJob).where(eq(printJob.claimId, claimId)).get();
}

/** Size of the paper, for drivers that must be told; absent when the paper cannot be drawn (its reader will say why). */
async function mediaOf(office: Office, job: PrintJobRecord, printer: PrinterConfig) {
  try {
    return (await renderJob(office, job, printer)).media;
  } catch {
    return undefined;
  }
}

/** The PC asks, whoever sits at it: a retry after somebody signed out is the same command. */
function asDevice(ctx: Context): Context {
  return { ...ctx, principal: { device: ctx.principal.device } };
}
