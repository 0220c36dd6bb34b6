import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

import { failure } from './transport.ts';
import type { SendOptions, SendResult } from './transport.ts';

const LOOK_EVERY_MS = 300;
/** CUPS says "now printing" before it has reached the printer; trouble shows within a second. */
const TAKEN_LOOKS = 4;
const TOOL_TIMEOUT_MS = 5000;
/** What CUPS says of a printer that takes nothing, in the C locale. */
const TROUBLE =
  /disabled|paused|stopped|not exist|unavailable|unable to|not responding|offline|out of paper|media-empty|jam/i;

/**
 * Looks after a job until the printer takes it. CUPS keeps a job for a printer that is off and prints it
 * whenever that comes on, an hour of numbers in one heap: a job not taken within the time is withdrawn.
 */
export async function watchCupsJob(
  queue: string,
  jobId: string,
  options: SendOptions,
): Promise<SendResult> {
  const deadline = Date.now() + options.timeoutMs;
  let taken = 0;
  for (;;) {
    const waiting = await tool('lpstat', ['-W', 'not-completed', '-o', queue]);
    // Without an answer nothing more is known than that CUPS has it.
    if (waiting === undefined || !namesJob(waiting, jobId)) return { state: 'sent' };
    const printer = (await tool('lpstat', ['-p', queue])) ?? '';
    const isTaking = printer.includes(`now printing ${jobId}.`) && !TROUBLE.test(printer);
    taken = isTaking ? taken + 1 : 0;
    if (taken >= TAKEN_LOOKS) return { state: 'sent' };
    if (options.signal?.aborted) return failure('unknown', 'PRINTER_DIBATALKAN');
    if (Date.now() >= deadline) break;
    await pause(LOOK_EVERY_MS);
  }
  const cancelled = await tool('cancel', [jobId]);
  return cancelled === undefined
    ? failure('unknown', 'PRINTER_KEHABISAN_WAKTU')
    : failure('failed', 'PRINTER_TIDAK_TERJANGKAU');
}

/** `request id is Loket_2-17 (1 file(s))`, as `lp` answers in the C locale. */
export function findJobId(said: string): string | undefined {
  return /request id is (\S+)/.exec(said)?.[1];
}

function namesJob(list: string, jobId: string): boolean {
  return list.split('\n').some((line) => line.split(/\s+/, 1)[0] === jobId);
}

/** What the tool wrote; undefined when it failed or is not there. */
function tool(name: 'lpstat' | 'cancel', given: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(
      name,
      given,
      { timeout: TOOL_TIMEOUT_MS, killSignal: 'SIGKILL', env: { ...process.env, LC_ALL: 'C' } },
      (error, stdout) => resolve(error ? undefined : stdout),
    );
  });
}
