import { randomUUID } from 'node:crypto';
import { Agent, request, type IncomingMessage } from 'node:http';

/** A refusal of the server, with its stable code. */
export class Refused extends Error {
  readonly code: string;

  constructor(procedure: string, code: string, message: string) {
    super(`${procedure}: [${code}] ${message}`);
    this.code = code;
  }
}

export type ClientOptions = {
  /** Shared by the clients of one run, so that connections are kept. */
  agent?: Agent;
  newCommandId?: () => string;
};

type Answer = {
  result?: { data: unknown };
  error?: { message: string; data?: { satuAtap?: { code: string; message: string } } };
};

/** A person or device talking to an office over real HTTP, as the screens do. */
export class OfficeClient {
  readonly url: string;
  cookie = '';
  private readonly agent: Agent;
  private readonly newCommandId: () => string;

  constructor(url: string, options: ClientOptions = {}) {
    this.url = url;
    this.agent = options.agent ?? new Agent({ keepAlive: true });
    this.newCommandId = options.newCommandId ?? randomUUID;
  }

  /** A command with a new id, or with the id it brings. @throws Refused */
  async do<T>(procedure: string, input: object = {}): Promise<T> {
    const body = JSON.stringify({ commandId: this.newCommandId(), ...input });
    return this.read<T>(procedure, await this.send('POST', `/trpc/${procedure}`, body));
  }

  /** A question. @throws Refused */
  async ask<T>(procedure: string, input?: object): Promise<T> {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return this.read<T>(procedure, await this.send('GET', `/trpc/${procedure}${query}`));
  }

  /** Sends a command whose answer never arrives: the line is cut when the server begins to answer. */
  lose(procedure: string, input: object): Promise<void> {
    return new Promise((resolve, reject) => {
      const cut = request(
        `${this.url}/trpc/${procedure}`,
        { method: 'POST', headers: this.headers(true) },
        (response) => {
          response.destroy();
          resolve();
        },
      );
      cut.on('error', reject);
      cut.end(JSON.stringify(input));
    });
  }

  /** Status and body of any path. */
  send(
    method: 'GET' | 'POST',
    path: string,
    body?: string,
  ): Promise<{ status: number; body: Buffer }> {
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.url}${path}`,
        { method, agent: this.agent, headers: this.headers(body !== undefined) },
        (response) => {
          const parts: Buffer[] = [];
          this.remember(response);
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }),
          );
          response.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  private headers(isCommand: boolean): Record<string, string> {
    return {
      ...(this.cookie !== '' && { cookie: this.cookie }),
      ...(isCommand && { 'content-type': 'application/json', 'x-satu-atap': '1' }),
    };
  }

  private remember(response: IncomingMessage): void {
    const set = response.headers['set-cookie']?.map((line) => line.split(';')[0] ?? '');
    if (set !== undefined && set.length > 0) this.cookie = set.join('; ');
  }

  private read<T>(procedure: string, { status, body }: { status: number; body: Buffer }): T {
    const answer = JSON.parse(body.toString('utf8')) as Answer;
    if (answer.error !== undefined) {
      const problem = answer.error.data?.satuAtap;
      throw new Refused(
        procedure,
        problem?.code ?? String(status),
        problem?.message ?? answer.error.message,
      );
    }
    return answer.result?.data as T;
  }
}
