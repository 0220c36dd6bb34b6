import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { isIPv6, type AddressInfo, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { isLoopback } from '../auth/principal.ts';
import { answerBrokenLine, connectionLimits } from './connections.ts';
import { ownAddresses, ownNames } from '../tls/lan-names.ts';
import {
  loadCertificate,
  needsRenewal,
  type OfficeCertificate,
} from '../tls/office-certificate.ts';

const LOOK_FOR_CHANGES_MS = 60_000;

export type LanOptions = {
  /** One address of this machine, or `0.0.0.0` / `::` for all. */
  host: string;
  /** Where LAN devices are answered by https; 0 = any free port. */
  tlsPort: number;
  /** The office's plain port, which sends strangers on to https. */
  port: number;
  directory: string;
  /** Further names of this server. */
  hosts: string[];
  now: () => number;
};

/** The office's door to its LAN: https only, so that no PIN travels in clear (docs/decisions/0010). */
export type LanDoor = {
  port: number;
  /** As other devices reach it, most useful first. */
  urls(): string[];
  certificate(): OfficeCertificate;
  /** New names or an old certificate: a new certificate under the same keys. True when there was one. */
  renew(): Promise<boolean>;
  close(): Promise<void>;
};

/** Where the door is while the server runs; empty when the office keeps to itself. */
export type Lan = { door?: LanDoor };

export function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** Whether others than this very machine reach an address. */
export function isLanHost(host: string): boolean {
  return host !== 'localhost' && !isLoopback(host);
}

/** Opens the LAN for an app that already listens on this machine. @throws what `listen` throws. */
export async function openLan(app: FastifyInstance, options: LanOptions): Promise<LanDoor> {
  const { host, directory, now } = options;
  const names = () => [
    ...ownNames(),
    ...ownAddresses(),
    ...(isWildcard(host) ? [] : [host]),
    ...options.hosts,
  ];
  let certificate = await loadCertificate(directory, names(), now());
  const route: RequestListener = (request, response) => app.routing(request, response);
  const limits = connectionLimits();
  const secure = createTlsServer(
    { ...limits, key: certificate.key, cert: certificate.chain, minVersion: 'TLSv1.2' },
    route,
  );
  const servers: Server[] = [secure];
  await listen(secure, host, options.tlsPort);
  // On all addresses the app's own listener meets strangers itself.
  if (!isWildcard(host)) {
    const plain = createServer(limits, route);
    servers.push(plain);
    try {
      await listen(plain, host, options.port);
    } catch (error) {
      await shut(secure);
      throw error;
    }
  }

  async function renew(): Promise<boolean> {
    if (!needsRenewal(certificate, names(), now())) return false;
    certificate = await loadCertificate(directory, names(), now());
    secure.setSecureContext({ key: certificate.key, cert: certificate.chain });
    return true;
  }
  const watch = setInterval(
    () => void renew().catch((error: unknown) => app.log.error(error)),
    LOOK_FOR_CHANGES_MS,
  );
  watch.unref();
  const { port } = secure.address() as AddressInfo;
  return {
    port,
    urls: () =>
      reachable(host).map((name) => `https://${isIPv6(name) ? `[${name}]` : name}:${port}`),
    certificate: () => certificate,
    renew,
    async close() {
      clearInterval(watch);
      await Promise.all(servers.map(shut));
    },
  };
}

function reachable(host: string): string[] {
  if (!isWildcard(host)) return [host];
  const addresses = ownAddresses().filter((address) => !isLoopback(address));
  const mdns = ownNames().filter((name) => name.endsWith('.local'));
  return [
    ...addresses.filter((address) => !isIPv6(address)),
    ...mdns,
    ...(host === '::' ? addresses.filter(isIPv6) : []),
  ];
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  server.on('clientError', (error, socket) => answerBrokenLine(error, socket as Socket));
  server.listen({ host, port });
  await once(server, 'listening');
}

async function shut(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
