import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { RegisterFacts } from '../../documents/register/register-facts.ts';
import type { RegisterFormat } from '../../domain/contract/register.ts';
import { DomainError } from '../../domain/errors.ts';

export type RegisterWork = { format: RegisterFormat; facts: RegisterFacts };

/** From source, or beside the bundled server. */
const source = new URL('./register-thread.ts', import.meta.url);
const thread = existsSync(fileURLToPath(source))
  ? source
  : new URL('./register-thread.js', import.meta.url);

/** Above this the thread ends instead of taking the PC's memory along. */
const MEMORY_MB = 700;
let isBusy = false;

/**
 * The file's bytes, made in a thread of their own, one file at a time.
 * @throws DomainError `REGISTER_SEDANG_DIBUAT`
 */
export async function registerFile(work: RegisterWork): Promise<Uint8Array> {
  if (isBusy)
    throw new DomainError(
      'REGISTER_SEDANG_DIBUAT',
      'Register lain sedang dibuat. Tunggu sebentar, lalu unduh lagi.',
    );
  isBusy = true;
  try {
    return await inThread(work);
  } finally {
    isBusy = false;
  }
}

function inThread(work: RegisterWork): Promise<Uint8Array> {
  const worker = new Worker(thread, {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('The thread that makes registers ended')));
  return promise;
}
