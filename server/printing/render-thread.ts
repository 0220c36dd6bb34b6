import { parentPort } from 'node:worker_threads';
import { renderPaper, type PaperRequest } from '../../documents/render.ts';
import { yieldToOthers } from '../threads.ts';

yieldToOthers();

/** Draws papers in a thread of its own, so that drawing never makes the next visitor wait. */
parentPort?.on('message', ({ id, request }: { id: number; request: PaperRequest }) => {
  renderPaper(request).then(
    (artefact) => parentPort?.postMessage({ id, artefact }),
    (error: unknown) =>
      parentPort?.postMessage({
        id,
        message: error instanceof Error ? error.message : String(error),
      }),
  );
});
