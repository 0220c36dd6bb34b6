import { isIPv6 } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from '../auth/principal.ts';
import { refusal } from './connections.ts';
import type { Lan } from './lan.ts';
import { securityHeaders } from './security-headers.ts';
import { ownAddresses, ownNames } from '../tls/lan-names.ts';

/** Requests may be this large; only the logo needs more. */
const BODY_BYTES = 64 * 1024;
const LARGE_BODY_BYTES = 1024 * 1024;
const largePaths = ['/trpc/admin.saveOffice', '/trpc/setup.complete'];

/**
 * Refuses what is not for us before anything reads it: foreign `Host` (DNS rebinding), the LAN without
 * TLS (a PIN would travel in clear), foreign `Origin`, changes without our own header (CSRF), and bodies that are too large.
 */
export function addGuards(
  app: FastifyInstance,
  extraHosts: string[],
  lan: Lan,
  publicHost: () => string | undefined,
): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    const port = String(request.socket.localPort ?? '');
    const host = request.headers.host ?? '';
    const name = host.toLowerCase();
    // Two names, or one in the request line besides, are two opinions of whose server this is.
    const isPlain =
      request.raw.headersDistinct['host']?.length === 1 && request.url.startsWith('/');
    if (!isPlain || (!allowedHosts(extraHosts, port).has(name) && name !== publicHost())) {
      return refuse(
        reply,
        421,
        'HOST_TIDAK_DIKENAL',
        'Alamat server ini tidak dikenal. Buka alamat yang tertera di komputer server.',
      );
    }
    if (request.protocol !== 'https' && !isLoopback(request.socket.remoteAddress)) {
      if (lan.door !== undefined && (request.method === 'GET' || request.method === 'HEAD'))
        return reply.redirect(
          `https://${host.replace(/:\d+$/, '')}:${lan.door.port}${request.url}`,
          307,
        );
      return refuse(
        reply,
        403,
        'HARUS_HTTPS',
        'Dari komputer lain, buka alamat https yang tertera di komputer server.',
      );
    }
    const { origin } = request.headers;
    if (origin !== undefined && originHost(origin) !== host.toLowerCase()) {
      return refuse(
        reply,
        403,
        'ASAL_TIDAK_DIKENAL',
        'Permintaan berasal dari halaman lain. Buka Satu Atap dari alamat server.',
      );
    }
    if (request.method === 'POST' && request.headers['x-satu-atap'] !== '1') {
      return refuse(
        reply,
        403,
        'ASAL_TIDAK_DIKENAL',
        'Permintaan tidak berasal dari layar Satu Atap. Muat ulang layar.',
      );
    }
    if (request.headers['transfer-encoding'] !== undefined) {
      // Our screens always say how much they send; what does not cannot be measured beforehand.
      return refuse(
        reply,
        411,
        'PERMINTAAN_RUSAK',
        'Permintaan tidak dapat dibaca server. Muat ulang layar, lalu coba lagi.',
      );
    }
    if (Number(request.headers['content-length'] ?? 0) > limitOf(request)) {
      return refuse(
        reply,
        413,
        'ISIAN_TERLALU_BESAR',
        'Isian terlalu besar. Kurangi isinya, lalu kirim lagi.',
      );
    }
    return undefined;
  });
}

export const largestBody = LARGE_BODY_BYTES;

function limitOf(request: FastifyRequest): number {
  return largePaths.some((path) => request.url.startsWith(path)) ? LARGE_BODY_BYTES : BODY_BYTES;
}

/** Ends a request with a refusal that screens can read. */
export function refuse(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
): FastifyReply {
  return reply.status(status).send(refusal(status, code, message));
}

function originHost(origin: string): string | undefined {
  try {
    return new URL(origin).host.toLowerCase();
  } catch {
    return undefined;
  }
}

const known = new Map<string, { at: number; hosts: Set<string> }>();

/** Names and addresses this machine answers to; network cards may change, so asked again each minute. */
function allowedHosts(extra: string[], port: string): Set<string> {
  const cached = known.get(port);
  if (cached !== undefined && performance.now() - cached.at < 60_000) return cached.hosts;
  const names = [
    'localhost',
    '127.0.0.1',
    '[::1]',
    ...ownNames(),
    ...ownAddresses().map((address) => (isIPv6(address) ? `[${address}]` : address)),
    ...extra,
  ];
  const hosts = new Set(
    names.flatMap((name) => [
      `${name}:${port}`,
      ...(port === '80' || port === '443' ? [name] : []),
    ]),
  );
  known.set(port, { at: performance.now(), hosts });
  return hosts;
}
