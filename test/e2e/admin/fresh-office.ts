import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverCommand } from '../../../build/server-command.ts';

export type FreshOffice = { url: string; stop: () => Promise<void> };

/** An office on its first start: nothing set up, an empty directory. */
export async function startFreshOffice(): Promise<FreshOffice> {
  const directory = mkdtempSync(join(tmpdir(), 'satu-atap-baru-'));
  const { args, env } = serverCommand(['--headless', '--port', '0', '--data', directory]);
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const ready = /Satu Atap siap di (http:\/\/\S+)/.exec(output);
      if (ready?.[1] !== undefined) resolve(ready[1]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`Server berhenti (${code}): ${output}`)));
  });
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
