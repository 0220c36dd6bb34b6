import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { networkInterfaces } from 'node:os';
import { checkServerIdentity, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';

/** An address by which others reach this machine; undefined where there is only loopback. */
export function findLanAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((cards) => cards ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

export type Reply = {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
  certificate?: DetailedPeerCertificate;
};

export type Asking = {
  /** PEM of the authority that is trusted; nothing else is. */
  ca?: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
};

/** One request on a connection of its own, over http or https as the address says. */
export function askOnce(url: string, { ca, method = 'GET', headers, body }: Asking = {}) {
  return new Promise<Reply>((resolve, reject) => {
    const secure = url.startsWith('https:');
    const options = { method, headers: headers ?? {}, agent: false as const };
    const call = secure
      ? request(url, {
          ...options,
          ...(ca !== undefined && { ca }),
          // By the address that is called, whatever the Host header says.
          checkServerIdentity: (_host, peer) => checkServerIdentity(new URL(url).hostname, peer),
        })
      : plainRequest(url, options);
    call.once('error', reject);
    call.once('response', (response) => {
      const certificate = secure
        ? (response.socket as TLSSocket).getPeerCertificate(true)
        : undefined;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
          ...(certificate !== undefined && { certificate }),
        }),
      );
    });
    call.end(body);
  });
}

/** A device on the LAN: keeps its cookies as a browser does, by https only. */
export class LanDevice {
  readonly url: string;
  readonly ca: string;
  readonly cookies = new Map<string, string>();

  constructor(url: string, ca: string) {
    this.url = url;
    this.ca = ca;
  }

  async do(procedure: string, input: object = {}): Promise<Reply> {
    const reply = await askOnce(`${this.url}/trpc/${procedure}`, {
      ca: this.ca,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-satu-atap': '1',
        cookie: [...this.cookies].map((pair) => pair.join('=')).join('; '),
      },
      body: JSON.stringify({ commandId: crypto.randomUUID(), ...input }),
    });
    for (const line of reply.headers['set-cookie'] ?? []) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    return reply;
  }
}
