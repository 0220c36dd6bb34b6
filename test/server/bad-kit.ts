import { request } from 'node:http';
import { expect } from 'vitest';
import type { Client, OfficeUnderTest } from '../support/office.ts';

/** English words that would betray a message nobody translated. */
const english =
  /\b(the|invalid|error|expected|received|required|must|not found|unexpected|failed|missing|string|number|undefined|null)\b/i;

export type Refusal = {
  status: number;
  code: string;
  message: string;
  details?: Record<string, unknown>;
};

/** Whatever came back must be ours: a code, and an Indonesian sentence that says something. */
export function readRefusal(status: number, text: string): Refusal {
  const body = JSON.parse(text) as {
    error?: {
      data?: { satuAtap?: { code: string; message: string; details?: Record<string, unknown> } };
    };
  };
  const problem = body.error?.data?.satuAtap;
  if (problem === undefined) throw new Error(`Not refused: ${status} ${text}`);
  expect(problem.code).toMatch(/^[A-Z][A-Z_]+[A-Z]$/);
  expect(problem.message).toMatch(/^[A-Z].{15,}[.)\d]?$/s);
  expect(problem.message).not.toMatch(english);
  return { status, ...problem };
}

export async function refused(
  client: Client,
  procedure: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<Refusal> {
  const filled =
    typeof input === 'object' && input !== null && !Array.isArray(input)
      ? { commandId: crypto.randomUUID(), ...input }
      : input;
  const response = await client.post(procedure, filled, headers);
  return readRefusal(response.status, await response.text());
}

export async function refusedQuery(
  client: Client,
  procedure: string,
  input: unknown,
): Promise<Refusal> {
  const url = `${client.url}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
  const response = await fetch(url, { headers: { cookie: client.cookie } });
  return readRefusal(response.status, await response.text());
}

/** HTTP as no browser would send it: any Host, any path, untouched. */
export function raw(
  url: string,
  options: { method?: string; path: string; headers?: Record<string, string>; body?: string },
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(url);
    const { method = 'GET', path, headers = {}, body } = options;
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: {
          ...(headers['host'] === undefined && { host: `127.0.0.1:${port}` }),
          ...headers,
        },
        setHost: false,
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Bad input leaves nothing behind: no event, and a log that still agrees with every table. */
export function untouched(office: OfficeUnderTest): { check(): void } {
  const seq = office.office.ledger.lastSeq;
  return {
    check() {
      expect(office.office.ledger.lastSeq).toBe(seq);
      expect(office.verify()).toMatchObject({ ok: true });
    },
  };
}
