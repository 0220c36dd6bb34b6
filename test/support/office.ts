import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify, type VerifyReport } from '../../db/events/verify.ts';
import { startOffice, type RunningOffice, type StartOptions } from '../../server/start-office.ts';

/** A signed-in person (or a device) talking to a real office over real HTTP. */
export class Client {
  cookie = '';
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async post(
    procedure: string,
    input: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const response = await fetch(`${this.url}/trpc/${procedure}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-satu-atap': '1',
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...headers,
      },
      body: typeof input === 'string' ? input : JSON.stringify(input),
    });
    const set = response.headers.getSetCookie().map((line) => line.split(';')[0] as string);
    if (set.length > 0) this.cookie = set.join('; ');
    return response;
  }

  /** A command; `commandId` is made when the input has none. */
  async do<T = Record<string, never>>(procedure: string, input: object = {}): Promise<T> {
    return (await read(
      await this.post(procedure, { commandId: crypto.randomUUID(), ...input }),
    )) as T;
  }

  async ask<T = unknown>(procedure: string, input?: object): Promise<T> {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return (await read(
      await fetch(`${this.url}/trpc/${procedure}${query}`, { headers: { cookie: this.cookie } }),
    )) as T;
  }

  /** The code of the refusal; throws when it was not refused. */
  async refusal(
    procedure: string,
    input: object = {},
  ): Promise<{ code: string; message: string; details?: Record<string, unknown> }> {
    const response = await this.post(procedure, { commandId: crypto.randomUUID(), ...input });
    const body = (await response.json()) as Answer;
    if (body.error === undefined)
      throw new Error(`${procedure} was not refused: ${JSON.stringify(body)}`);
    return body.error.data.satuAtap;
  }
}

type Answer = {
  result?: { data: unknown };
  error?: {
    message: string;
    data: { satuAtap: { code: string; message: string; details?: Record<string, unknown> } };
  };
};

async function read(response: Response): Promise<unknown> {
  const body = (await response.json()) as Answer;
  if (body.error !== undefined) {
    const { code, message } = body.error.data.satuAtap;
    throw Object.assign(new Error(`${code}: ${message}`), { code });
  }
  return body.result?.data;
}

export type OfficeUnderTest = RunningOffice & {
  directory: string;
  client(): Client;
  /** Somebody of the demo office, signed in. */
  as(userId: string, counterId?: string): Promise<Client>;
  verify(): VerifyReport;
  /** Until every paper that waits has been printed or has failed: nothing more happens by itself. */
  settled(): Promise<void>;
  /** Stops and starts again on the same data, with other options if given. */
  restart(options?: Partial<StartOptions>): Promise<void>;
  remove(): Promise<void>;
};

/** A real office in this process on a free port, with its own data; the demo office unless told otherwise. */
export async function openOffice(options: Partial<StartOptions> = {}): Promise<OfficeUnderTest> {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'satu-atap-'));
  const begin = (more: Partial<StartOptions> = {}) =>
    startOffice({ directory, port: 0, host: '127.0.0.1', demo: true, ...options, ...more });
  const running = await begin();
  const test: OfficeUnderTest = {
    ...running,
    directory,
    client: () => new Client(test.url),
    async as(userId, counterId) {
      const client = new Client(test.url);
      await client.do('auth.signIn', {
        userId,
        pin: '123456',
        ...(counterId !== undefined && { counterId }),
      });
      return client;
    },
    verify: () => verify(test.office.opened.sqlite, test.office.keys.master),
    async settled() {
      const waiting = test.office.opened.sqlite.prepare<[], { n: number }>(
        `select count(*) as n from print_job where state in ('queued', 'claimed')`,
      );
      while ((waiting.get()?.n ?? 0) > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    async restart(more) {
      await test.stop();
      Object.assign(test, await begin(more));
    },
    async remove() {
      await test.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return test;
}

/** A visitor with files, registered at the door and called at CS, whose case is open: step 4 of SOP 004. */
export async function openKaltimCase(
  office: OfficeUnderTest,
  name = 'Budi Setiawan',
  represented = false,
) {
  const satpam = await office.as('satpam');
  const cs = await office.as('cs', 'cs-1');
  const visit = await satpam.do<{ ticketId: string; number: string }>('visit.register', {
    purposeId: 'serah-berkas',
    name,
  });
  await cs.do('queue.callTicket', {
    counterId: 'cs-1',
    ticketId: visit.ticketId,
    reason: 'uji otomatis',
  });
  await cs.do('queue.start', { ticketId: visit.ticketId });
  const { caseId } = await cs.do<{ caseId: string }>('case.open', {
    sopId: 'kaltim-rekomendasi-pameran',
    ticketId: visit.ticketId,
    applicant: {
      name,
      identityKind: 'ktp',
      identityNumber: '3602041211870001',
      phone: '081234567890',
      represented,
      representative: represented ? 'Sari Kuasa' : '',
    },
  });
  return { satpam, cs, caseId, ticketId: visit.ticketId };
}
