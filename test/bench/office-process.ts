import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { bundleOfficeIfStale } from '../../build/office.ts';
import { serverCommand } from '../../build/server-command.ts';
import { OfficeClient } from '../../server/simulate/client.ts';

export type OfficeProcess = {
  url: string;
  /** From spawn until it says that it is ready. */
  readyMs: number;
  /** Somebody of the example office, signed in, on a line of their own. */
  as(userId: string, counterId?: string): Promise<OfficeClient>;
  /** Resident memory, MB (Linux). */
  memory(): number;
  stop(): Promise<void>;
};

/** The office server as it runs in an office: a process of its own on a port of its own. */
export async function startProcess(directory: string): Promise<OfficeProcess> {
  await bundleOfficeIfStale();
  const { args, env } = serverCommand(['--headless', '--port', '0', '--data', directory, '--demo']);
  const began = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  // A bench that is cut short must not leave servers behind that hold the data.
  process.once('exit', () => child.kill('SIGKILL'));
  const url = await readyUrl(child);
  const readyMs = performance.now() - began;
  // One device may sign in only so often: a person has one session here, on as many lines as wanted.
  const sessions = new Map<string, string>();
  return {
    url,
    readyMs,
    async as(userId, counterId) {
      const client = new OfficeClient(url);
      const session = `${userId} ${counterId ?? ''}`;
      client.cookie = sessions.get(session) ?? '';
      if (client.cookie !== '') return client;
      await client.do('auth.signIn', {
        userId,
        pin: '123456',
        ...(counterId !== undefined && { counterId }),
      });
      sessions.set(session, client.cookie);
      return client;
    },
    memory: () =>
      Number(
        /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? Number.NaN,
      ) / 1024,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function readyUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('No output to read');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /siap di (\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('The office server ended before it was ready');
}
