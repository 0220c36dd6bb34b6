import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { Principal } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { changeOf, type Change } from '../router/changes.ts';
import { unpaired } from '../router/trpc.ts';
import { refuse } from './guards.ts';
import { OpenLines } from './open-lines.ts';

/** A proxy or a sleeping PC cuts what is silent; screens take a line that is silent for longer as lost. */
const PING_MS = 15_000;
/** A browser that lost its line asks again after this. */
const RETRY_MS = 1500;
const PING = 'event: ping\ndata:\n\n';

/**
 * `GET /stream`: changes as they are committed, in order, as server-sent events. A browser that comes
 * back says what it had last (`Last-Event-ID`, or `?lastEventId=` for a new page): when it missed
 * anything it is told to reload everything, and old calls are not announced again.
 *
 * Each change becomes bytes once and the same bytes go to every screen, so that a hall of fifty
 * displays has a call as soon as one would (docs/decisions/0013).
 */
export function addStream(
  app: FastifyInstance,
  office: Office,
  principalOf: (request: FastifyRequest) => Principal,
): void {
  const lines = new OpenLines();
  const stopListening = office.ledger.onCommit((events) => {
    // A device that was removed hears nothing more.
    for (const event of events) if (event.type === 'station.removed') lines.end(event.payload.id);
    if (lines.size === 0) return;
    const text = changeOf(office, events).map(asEvent).join('');
    if (text !== '') lines.send(text);
  });
  const pinging = setInterval(() => lines.send(PING), PING_MS);
  pinging.unref();
  app.addHook('preClose', async () => {
    stopListening();
    clearInterval(pinging);
    lines.end();
  });

  app.get<{ Querystring: { lastEventId?: string } }>('/stream', (request, reply) => {
    const { device } = principalOf(request);
    if (device.kind === 'none') {
      const { code, message } = unpaired();
      return refuse(reply, 403, code, message);
    }
    const response = open(reply);
    lines.add(response, device.stationId);
    const { lastSeq } = office.ledger;
    const had = lastHeard(request.headers['last-event-id'] ?? request.query.lastEventId);
    response.write(`retry: ${RETRY_MS}\nevent: connected\ndata:\n\n`);
    if (had !== undefined && had !== lastSeq)
      response.write(asEvent({ seq: lastSeq, topics: ['all'] }));
    return reply;
  });
}

/** The answer's head, sent at once; from here on the bytes are ours. */
function open(reply: FastifyReply): ServerResponse {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  raw.socket?.setNoDelay(true);
  return raw;
}

function asEvent(change: Change): string {
  return `id: ${change.seq}\ndata: ${JSON.stringify(change)}\n\n`;
}

/** What is no number is a page's first visit. */
function lastHeard(given: unknown): number | undefined {
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : undefined;
}
