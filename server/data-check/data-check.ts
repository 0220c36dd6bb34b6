import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { databaseFile, type OpenedDatabase } from '../../db/open.ts';

/** `unknown`: the check itself could not be made; the next start tries again. */
export type CheckState = 'not-needed' | 'waiting' | 'running' | 'sound' | 'damaged' | 'unknown';

type Log = { info(words: string): void; error(words: string): void };

/** From source, or beside the bundled server. */
const source = new URL('./check-thread.ts', import.meta.url);
const thread = existsSync(fileURLToPath(source))
  ? source
  : new URL('./check-thread.js', import.meta.url);

/** First the people at the door are served; then the disk is read. */
const WAIT_MS = 30_000;

/**
 * Reads a large file for damage after the power was cut, while the office already works: a counter
 * that waits for nine gigabytes to be read is a counter that is closed. Damage stops all writing and
 * is remembered, so that the next start refuses at once (decision 0014).
 */
export class DataCheck {
  state: CheckState;
  private readonly opened: OpenedDatabase;
  private readonly onDamage: () => void;
  private timer: NodeJS.Timeout | undefined;
  private worker: Worker | undefined;

  constructor(opened: OpenedDatabase, onDamage: () => void) {
    this.opened = opened;
    this.onDamage = onDamage;
    this.state = opened.toBeChecked ? 'waiting' : 'not-needed';
  }

  start(log: Log, waitMs = WAIT_MS): void {
    if (this.state !== 'waiting') return;
    log.info('data check: the last run was cut off; the file is read beside the work');
    this.timer = setTimeout(() => this.run(log), waitMs);
    this.timer.unref();
  }

  /** True while the thread reads: it cannot be called off, and it only reads. */
  get isReading(): boolean {
    return this.worker !== undefined;
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private run(log: Log): void {
    const began = performance.now();
    const seconds = () => Math.round((performance.now() - began) / 1000);
    const file = join(this.opened.directory, databaseFile);
    this.state = 'running';
    const worker = new Worker(thread, { workerData: file });
    worker.unref();
    this.worker = worker;
    worker.on('message', (why: string) => {
      this.state = why === '' ? 'sound' : 'damaged';
      this.opened.checked(why);
      if (why === '') {
        log.info(`data check: sound, ${seconds()} s`);
        return;
      }
      log.error(`data check: DATA_RUSAK after ${seconds()} s: ${why}`);
      this.onDamage();
    });
    worker.on('error', (error: Error) => {
      this.state = 'unknown';
      log.error(`data check: could not be made: ${error.message}`);
    });
    worker.on('exit', () => {
      this.worker = undefined;
    });
  }
}
