import { execFile } from 'node:child_process';

import type { Artefact } from '../../../documents/artefact.ts';
import { findJobId, watchCupsJob } from './cups-job.ts';
import { failure, systemCode } from './transport.ts';
import type { PrintErrorCode, SendOptions, SendResult } from './transport.ts';

/** What CUPS' `lp` says in the C locale, most telling first. */
const LP_SAYS: [RegExp, PrintErrorCode][] = [
  [/does not exist|no such|unknown destination/i, 'PRINTER_TIDAK_DIKENAL'],
  [/not accepting|rejecting/i, 'PRINTER_MENOLAK'],
  [
    /scheduler|unable to connect|connection refused|bad file descriptor/i,
    'PRINTER_SPOOLER_TIDAK_ADA',
  ],
];

/** The arguments for `lp`, as a list: nothing here ever passes through a shell. */
export function lpArguments(queue: string, artefact: Artefact): string[] {
  const title = artefact.title.replace(/[^\p{L}\p{N} /().-]/gu, ' ').slice(0, 100);
  const options =
    artefact.format === 'escpos'
      ? ['-o', 'raw']
      : ['-o', `media=${mediaName(artefact.media)}`, '-o', 'print-scaling=none'];
  return ['-d', queue, '-n', String(artefact.copies), '-t', title, ...options];
}

/** Sheets are named upright; CUPS turns a landscape page by itself. F4 has no name in CUPS. */
function mediaName({ widthMm, heightMm }: Artefact['media']): string {
  const [short, long] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)];
  if (short === 210 && long === 297) return 'A4';
  // A short ticket is wider than it is high, but still 80 mm wide on the roll.
  return short < 200 ? `Custom.${widthMm}x${heightMm}mm` : `Custom.${short}x${long}mm`;
}

/** Hands the bytes to CUPS' `lp`. `sent` means that the printer took them from the spooler. */
export async function sendToCups(
  queue: string,
  artefact: Artefact,
  options: SendOptions,
): Promise<SendResult> {
  if (options.signal?.aborted) return failure('failed', 'PRINTER_DIBATALKAN');
  const spooled = await spool(queue, artefact, options);
  if ('state' in spooled) return spooled;
  const jobId = findJobId(spooled.said);
  return jobId === undefined ? { state: 'sent' } : watchCupsJob(queue, jobId, options);
}

function spool(
  queue: string,
  artefact: Artefact,
  options: SendOptions,
): Promise<SendResult | { said: string }> {
  return new Promise((resolve) => {
    const lp = execFile(
      'lp',
      lpArguments(queue, artefact),
      {
        timeout: options.timeoutMs,
        killSignal: 'SIGKILL',
        env: { ...process.env, LC_ALL: 'C' },
        ...(options.signal ? { signal: options.signal } : {}),
      },
      (error, stdout, stderr) => resolve(error ? refusal(error, stderr) : { said: stdout }),
    );
    // lp may refuse before it reads; its exit code says why, the broken pipe does not.
    lp.stdin?.on('error', () => undefined);
    lp.stdin?.end(artefact.bytes);
  });
}

function refusal(error: Error & { killed?: boolean }, stderr: string): SendResult {
  const code = systemCode(error);
  if (code === 'ENOENT' || code === 'EACCES') return failure('failed', 'PRINTER_SPOOLER_TIDAK_ADA');
  // Stopped half-way: the job may already be in the queue.
  if (code === 'ABORT_ERR') return failure('unknown', 'PRINTER_DIBATALKAN');
  if (error.killed) return failure('unknown', 'PRINTER_KEHABISAN_WAKTU');
  const said = LP_SAYS.find(([pattern]) => pattern.test(stderr));
  return failure('failed', said?.[1] ?? 'PRINTER_MENOLAK');
}
