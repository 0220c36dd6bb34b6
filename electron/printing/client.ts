/** What the print agent asks of the office server, over HTTP. */
import * as z from 'zod';

/** A job this PC has claimed: one paper, one printer. */
export const ClaimedJob = z.object({
  jobId: z.string().min(1),
  /** New for each explicit try. */
  claimId: z.string().min(1),
  /** The printer's name as the operating system knows it. */
  printer: z.string().min(1),
  copies: z.int().min(1).max(10).default(1),
  /** Size of the paper, mm; the printer's own default when absent. */
  media: z.object({ widthMm: z.number().positive(), heightMm: z.number().positive() }).optional(),
});
export type ClaimedJob = z.infer<typeof ClaimedJob>;

export const PrintOutcome = z.strictObject({
  /** The report's idempotency key: a report that is made again is the same report. */
  commandId: z.string(),
  jobId: z.string(),
  claimId: z.string(),
  /** `unknown` is honest: the paper may or may not have come out. */
  state: z.enum(['sent', 'failed', 'unknown']),
  code: z.string().optional(),
});
export type PrintOutcome = z.infer<typeof PrintOutcome>;

const ClaimAnswer = z.object({
  result: z.object({ data: z.object({ job: ClaimedJob.nullable() }) }),
});

export interface PrintClient {
  /**
   * The next job for one of these printers, or nothing. Which PC asks, the device's cookie says.
   * @param commandId the same again after a lost answer: the same claim comes back.
   */
  claim(commandId: string, printers: readonly string[]): Promise<ClaimedJob | undefined>;
  report(outcome: PrintOutcome): Promise<void>;
  /** The paper itself, PDF. */
  paper(jobId: string): Promise<Uint8Array>;
}

export interface PrintClientOptions {
  origin: string;
  /** The hardened session's fetch: same certificate pin, same device cookie as the windows. */
  fetch: (url: string, init?: RequestInit) => Promise<Response>;
}

const WAIT_MS = 10_000;

/** Talks to the server; throws on anything but success, the agent decides what that means. */
export function createPrintClient({ origin, fetch }: PrintClientOptions): PrintClient {
  async function ask(path: string, body?: unknown): Promise<Response> {
    const answer = await fetch(`${origin}${path}`, {
      signal: AbortSignal.timeout(WAIT_MS),
      credentials: 'include', // the device's cookie says which PC asks
      ...(body === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-satu-atap': '1' },
            body: JSON.stringify(body),
          }),
    });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return answer;
  }

  return {
    async claim(commandId, printers) {
      const answer = await ask('/trpc/print.claim', { commandId, printers });
      return ClaimAnswer.parse(await answer.json()).result.data.job ?? undefined;
    },
    async report(outcome) {
      await ask('/trpc/print.report', outcome);
    },
    async paper(jobId) {
      const answer = await ask(`/papers/job/${encodeURIComponent(jobId)}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (!Buffer.from(bytes.subarray(0, 5)).equals(Buffer.from('%PDF-')))
        throw new Error('not a PDF');
      return bytes;
    },
  };
}
