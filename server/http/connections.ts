import type { ServerOptions } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { securityHeaders } from './security-headers.ts';

/** How long somebody may take to say what they want; a line left half-open is closed (slowloris). */
const PATIENCE_MS = 20_000;

/** Time limits of every listener, the app's own and the LAN's. */
export function connectionLimits(patienceMs = PATIENCE_MS) {
  return {
    headersTimeout: patienceMs,
    requestTimeout: patienceMs,
    connectionsCheckingInterval: Math.ceil(patienceMs / 4),
  } satisfies ServerOptions;
}

type BrokenLine = Error & { code?: string };

/** Answers what is not even HTTP, then hangs up. */
export function answerBrokenLine(error: BrokenLine, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, message] =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? ['408 Request Timeout', 'Permintaan tidak selesai pada waktunya. Muat ulang layar.']
      : error.code === 'HPE_HEADER_OVERFLOW'
        ? ['431 Request Header Fields Too Large', 'Kepala permintaan terlalu besar.']
        : ['400 Bad Request', 'Permintaan tidak dapat dibaca server. Muat ulang layar.'];
  const body = JSON.stringify(refusal(Number.parseInt(status, 10), 'PERMINTAAN_RUSAK', message));
  const lines = [
    `HTTP/1.1 ${status}`,
    'connection: close',
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    ...Object.entries(securityHeaders).map(([name, value]) => `${name}: ${value}`),
  ];
  if (socket.writable) socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy();
}

/** The same shape as a refused procedure, so that screens need one way to read refusals. */
export function refusal(status: number, code: string, message: string) {
  return {
    error: {
      message,
      code: -32_600,
      data: { code, httpStatus: status, satuAtap: { code, message } },
    },
  };
}

/** Longer than any paper takes; a screen that does not read its answer must not keep the server up. */
const DRAIN_MS = 5_000;

/**
 * A graceful end: what was asked before is answered before the lines are cut. Streams never end by
 * themselves; screens open them again.
 */
export function drainOnClose(app: FastifyInstance): void {
  const working = new Set<unknown>();
  let settle = () => {};
  app.addHook('onRequest', async (request) => {
    if (!isStream(request.url)) working.add(request);
  });
  app.addHook('onResponse', async (request) => {
    working.delete(request);
    if (working.size === 0) settle();
  });
  app.addHook('preClose', async () => {
    if (working.size === 0) return;
    await new Promise<void>((resolve) => {
      settle = resolve;
      setTimeout(resolve, DRAIN_MS).unref();
    });
  });
}

function isStream(url: string): boolean {
  return url === '/stream' || url.startsWith('/stream?');
}
