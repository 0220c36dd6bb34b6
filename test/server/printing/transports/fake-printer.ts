import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** How a fake printer on port 9100 behaves. */
export type Temper = 'good' | 'slow-reader' | 'paper-out' | 'hangs-up' | 'resets';

export interface FakePrinter extends AsyncDisposable {
  port: number;
  /** Everything printed so far, job after job. */
  printed(): Buffer;
}

/** A TCP printer: `good` reads to the end and closes, `paper-out` takes the job and never closes. */
export async function startFakePrinter(temper: Temper): Promise<FakePrinter> {
  const received: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (temper === 'hangs-up') {
      // Closes its side at once, as a printer does whose only connection is taken.
      socket.end();
      socket.destroySoon();
      return;
    }
    if (temper === 'resets') {
      socket.once('data', () => socket.resetAndDestroy());
      return;
    }
    socket.on('data', (chunk: Buffer) => {
      received.push(chunk);
      if (temper !== 'slow-reader') return;
      socket.pause();
      setTimeout(() => socket.resume(), 2);
    });
    socket.on('end', () => {
      if (temper !== 'paper-out') socket.end();
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    printed: () => Buffer.concat(received),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}
