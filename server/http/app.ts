import cookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import fastify, { LogController, type FastifyInstance, type FastifyReply } from 'fastify';
import { existsSync } from 'node:fs';
import type { Office } from '../office.ts';
import type { PrintWorker } from '../printing/print-worker.ts';
import { principalOf } from '../auth/principal.ts';
import { appRouter, type AppRouter } from '../router/app-router.ts';
import { resource } from '../resources.ts';
import { answerBrokenLine, connectionLimits, drainOnClose } from './connections.ts';
import { addGuards, largestBody, refuse } from './guards.ts';
import type { Lan } from './lan.ts';
import type { LogStream } from './log.ts';
import { addPapers } from './papers.ts';
import { addRegisters } from './registers.ts';
import { securityHeaders } from './security-headers.ts';
import { addSopPapers } from './sop-papers.ts';
import { addStream } from './stream.ts';
import { warningsOf } from '../server-health.ts';
import { version } from '../version.ts';

/** Twelve hours: an office day; the idle lock guards in between. */
const COOKIE_SECONDS = 12 * 3600;
const STATION_SECONDS = 400 * 24 * 3600;

/** `log`: nowhere, to standard output, or where the office keeps it. */
export type AppOptions = {
  hosts: string[];
  lan: Lan;
  log: false | 'stdout' | LogStream;
  /** Longest wait for a request to arrive whole, ms. */
  patienceMs?: number;
};

/** The HTTP face of the office: tRPC, papers, screens, health. */
export async function buildApp(
  office: Office,
  printing: PrintWorker,
  options: AppOptions,
): Promise<FastifyInstance> {
  const limits = connectionLimits(options.patienceMs);
  const app = fastify({
    bodyLimit: largestBody,
    forceCloseConnections: true,
    return503OnClosing: false, // in English; the ledger refuses in its own words
    requestTimeout: limits.requestTimeout,
    http: limits,
    clientErrorHandler: answerBrokenLine,
    frameworkErrors: (_error, _request, reply: FastifyReply) =>
      void refuse(
        reply.headers(securityHeaders),
        400,
        'PERMINTAAN_RUSAK',
        'Alamat itu tidak dapat dibaca server. Muat ulang layar.',
      ),
    routerOptions: { maxParamLength: 500 },
    trustProxy: false,
    logger: options.log !== false && {
      level: 'info',
      ...(options.log !== 'stdout' && { stream: options.log }),
      redact: ['req.headers', 'res.headers'],
    },
    logController: new LogController({ disableRequestLogging: true }),
  });
  drainOnClose(app);
  addGuards(app, options.hosts, options.lan, () => publicHost(office));
  // Before the plugins: they take over the handler there is when they are added.
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) app.log.error({ err: error }, 'request failed');
    if (status === 413)
      return refuse(
        reply,
        413,
        'ISIAN_TERLALU_BESAR',
        'Isian terlalu besar. Kurangi isinya, lalu kirim lagi.',
      );
    return status < 500
      ? refuse(
          reply,
          status,
          'PERMINTAAN_RUSAK',
          'Permintaan tidak dapat dibaca server. Muat ulang layar, lalu coba lagi.',
        )
      : refuse(
          reply,
          500,
          'KESALAHAN_SERVER',
          'Ada kesalahan di server; tidak ada yang tersimpan. Coba lagi.',
        );
  });
  await app.register(cookie);
  const contextOf = (request: {
    cookies: Record<string, string | undefined>;
    socket: { remoteAddress?: string | undefined };
    headers: { host?: string | undefined };
  }) =>
    principalOf(office.reader, {
      cookies: request.cookies,
      address: request.socket.remoteAddress,
      host: request.headers.host,
      day: office.isReady ? office.day() : '',
    });

  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      allowBatching: false, // our screens never do: a command has its own answer and its own retry
      createContext: ({ req, res }) => ({
        office,
        printing,
        lan: options.lan,
        address: req.socket.remoteAddress,
        log: app.log,
        principal: contextOf(req),
        setCookie: (name: string, value: string) =>
          void res.setCookie(name, value, {
            httpOnly: true,
            sameSite: 'strict',
            secure: req.protocol === 'https',
            path: '/',
            maxAge: name.endsWith('perangkat') ? STATION_SECONDS : COOKIE_SECONDS,
          }),
        clearCookie: (name: string) => void res.clearCookie(name, { path: '/' }),
      }),
      onError({ error, path }) {
        // Only what is our own fault, and never the input: it may hold personal data.
        if (error.code === 'INTERNAL_SERVER_ERROR')
          app.log.error(
            {
              path,
              err: {
                name: error.cause?.name,
                message: error.cause?.message,
                stack: error.cause?.stack,
              },
            },
            'procedure failed',
          );
      },
    } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
  });

  app.get('/health', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return {
      status: 'ok',
      dataCheck: office.dataCheck.state,
      version,
      office: office.isReady ? office.settings.office.id : null,
      seq: office.ledger.lastSeq,
      clockBehindMs: office.ledger.clock.behindMs(),
      warnings: warningsOf(office),
    };
  });
  /** The office's authority, for devices that are to trust it (docs/operations/jaringan.md). */
  app.get('/sertifikat-kantor.crt', async (_request, reply) => {
    const { door } = options.lan;
    if (door === undefined)
      return refuse(
        reply,
        404,
        'JARINGAN_TERTUTUP',
        'Server ini belum dibuka untuk jaringan kantor. Jalankan dengan --host 0.0.0.0.',
      );
    return reply
      .header('content-type', 'application/x-x509-ca-cert')
      .header('content-disposition', 'attachment; filename="sertifikat-kantor.crt"')
      .header('cache-control', 'no-store')
      .send(door.certificate().authority);
  });
  addStream(app, office, contextOf);
  addPapers(app, office, contextOf);
  addRegisters(app, office, contextOf);
  addSopPapers(app, office, contextOf);
  await addScreens(app);
  return app;
}

/** The built screens, and the office's own files under /assets. */
async function addScreens(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: resource('assets'),
    prefix: '/assets/',
    decorateReply: false,
    maxAge: '1h',
  });
  const screens = resource('dist', 'renderer');
  const built = existsSync(screens);
  if (built) {
    await app.register(fastifyStatic, {
      root: screens,
      prefix: '/',
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) =>
        void reply.header(
          'cache-control',
          path.includes('/bundle/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (wantsPage && built)
      return reply
        .header('cache-control', 'no-cache')
        .type('text/html')
        .sendFile('index.html', screens);
    if (wantsPage)
      return reply
        .status(503)
        .type('text/plain; charset=utf-8')
        .send('Layar belum dibuat. Jalankan "npm start".');
    return refuse(reply, 404, 'ALAMAT_TIDAK_ADA', 'Alamat itu tidak ada di server ini.');
  });
}

/** The name under which phones follow their number (settings), usually behind the office's own proxy. */
function publicHost(office: Office): string | undefined {
  const address = office.isReady ? office.settings.office.followAddress : '';
  return address === '' ? undefined : new URL(address).host.toLowerCase();
}
