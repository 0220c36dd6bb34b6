import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { serverCommand } from '../../../build/server-command.ts';
import { findBrowser } from '../../support/browser.ts';

/** A demo office of its own, as a real process that can be killed and started again on the same port. */
export class TestOffice {
  readonly directory = mkdtempSync(join(tmpdir(), 'satu-atap-e2e-'));
  url = '';
  private child: ChildProcess | undefined;

  async start(): Promise<void> {
    const port = this.url === '' ? '0' : new URL(this.url).port;
    const { args, env } = serverCommand([
      '--headless',
      '--demo',
      '--port',
      port,
      '--data',
      this.directory,
    ]);
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    this.url = await new Promise<string>((resolve, reject) => {
      let output = '';
      const listen = (chunk: Buffer) => {
        output += chunk.toString();
        const ready = /Satu Atap siap di (http:\/\/\S+)/.exec(output);
        if (ready?.[1] !== undefined) resolve(ready[1]);
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.once('exit', (code) => reject(new Error(`Server berhenti (${code}): ${output}`)));
    });
  }

  /** Graceful: SIGTERM, as the desktop shell and a service manager do. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** As a power cut: nothing gets to say goodbye. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Signs in through the sign-in command and keeps the cookie in the page's context. */
  async signIn(target: Page | BrowserContext, userId: string, counterId?: string): Promise<void> {
    const context =
      'request' in target && !('goto' in target) ? target : (target as Page).context();
    const answer = await context.request.post(`${this.url}/trpc/auth.signIn`, {
      headers: { 'x-satu-atap': '1' },
      data: {
        commandId: crypto.randomUUID(),
        userId,
        pin: '123456',
        ...(counterId !== undefined && { counterId }),
      },
    });
    if (!answer.ok())
      throw new Error(`Tidak dapat masuk sebagai ${userId}: ${await answer.text()}`);
  }

  /** Calls a command or a question of the API as whoever is signed in in `context`. */
  async call<T = unknown>(context: BrowserContext, procedure: string, input?: unknown): Promise<T> {
    const question =
      input === undefined ||
      (typeof input === 'object' && input !== null && !('commandId' in input));
    const url = `${this.url}/trpc/${procedure}`;
    const answer = question
      ? await context.request.get(
          input === undefined ? url : `${url}?input=${encodeURIComponent(JSON.stringify(input))}`,
        )
      : await context.request.post(url, { headers: { 'x-satu-atap': '1' }, data: input });
    const body = (await answer.json()) as {
      result?: { data: T };
      error?: { message: string; data?: { satuAtap?: { code: string } } };
    };
    if (body.error !== undefined)
      throw new Error(`${procedure}: ${body.error.data?.satuAtap?.code} ${body.error.message}`);
    return body.result?.data as T;
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
}

type Fixtures = { office: TestOffice; cspViolations: string[] };

/** Playwright's test with an office; a violated content security policy fails any test. */
export const test = base.extend<Fixtures>({
  office: async ({}, use) => {
    const office = new TestOffice();
    await office.start();
    await use(office);
    await office.kill();
    office.remove();
  },
  cspViolations: [
    async ({ context }, use) => {
      const violations: string[] = [];
      context.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
      });
      await use(violations);
      if (violations.length > 0) throw new Error(`CSP dilanggar: ${violations.join('\n')}`);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

/** Launch options for the configuration. */
export async function launchOptions() {
  const { executablePath, args } = await findBrowser();
  return { executablePath, args };
}
