import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Artefact } from '../../documents/artefact.ts';
import type { PaperRequest } from '../../documents/render.ts';

type Answer = { id: number; artefact?: Artefact; message?: string };
type Waiting = { resolve: (artefact: Artefact) => void; reject: (error: Error) => void };

/** From source, or beside the bundled server. */
const source = new URL('./render-thread.ts', import.meta.url);
const thread = existsSync(fileURLToPath(source))
  ? source
  : new URL('./render-thread.js', import.meta.url);

/** Draws papers off the server's own thread; the thread starts with the first paper and again if it dies. */
export class PaperRenderer {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  /** The bytes of a paper. Equal requests give equal bytes. @throws Error when it cannot be drawn */
  render(request: PaperRequest): Promise<Artefact> {
    const worker = (this.worker ??= this.start());
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.postMessage({ id, request });
    });
  }

  /** Starts the thread before it is needed, so that the first visitor's paper is as quick as the next. */
  warm(): void {
    this.worker ??= this.start();
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(thread, { resourceLimits: { maxYoungGenerationSizeMb: 8 } });
    // An idle thread must not keep a stopping server alive.
    worker.unref();
    worker.on('message', ({ id, artefact, message }: Answer) => {
      const asked = this.waiting.get(id);
      this.waiting.delete(id);
      if (artefact === undefined) asked?.reject(new Error(message));
      else asked?.resolve(artefact);
    });
    const end = (error?: unknown) => {
      if (this.worker === worker) this.worker = undefined;
      for (const { reject } of this.waiting.values()) {
        reject(error instanceof Error ? error : new Error('The thread that draws papers ended'));
      }
      this.waiting.clear();
    };
    worker.on('error', end);
    worker.on('exit', () => end());
    return worker;
  }
}
