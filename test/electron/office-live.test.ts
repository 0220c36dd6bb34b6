/** The contract between shell and server with the real, bundled server: ready, killed, back again, stopped in order. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bundleElectron } from '../../build/electron/bundle.ts';
import { projectRoot } from '../../build/stale.ts';
import { systemClock } from '../../electron/clock.ts';
import { superviseOffice } from '../../electron/office-process.ts';

/** Node's own channel in the part of Electron's `process.parentPort`. */
const parentPort = `data:text/javascript,${encodeURIComponent(
  `process.parentPort = { postMessage: (m) => process.send(m), on: (_, f) => process.on('message', (data) => f({ data })) };`,
)}`;

let bundle = '';
const children: ChildProcess[] = [];

beforeAll(async () => {
  // Inside the project, because the server's packages stay imports.
  mkdirSync(join(projectRoot, 'dist'), { recursive: true });
  bundle = mkdtempSync(join(projectRoot, 'dist', 'uji-electron-'));
  await bundleElectron(bundle, ['office-server']);
}, 60_000);

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(bundle, { recursive: true, force: true });
});

test(
  'a killed server is back by itself with nothing lost, and ends with 0 when told to stop',
  { timeout: 120_000 },
  async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    probe.close();
    await once(probe, 'close');

    const data = mkdtempSync(join(tmpdir(), 'satu-atap-kantor-'));
    const origin = `http://127.0.0.1:${port}`;
    const link = superviseOffice({
      origin,
      clock: systemClock,
      random: Math.random,
      log: () => {},
      onState: () => {},
      fork() {
        const child = fork(
          join(bundle, 'office-server.js'),
          ['--headless', '--port', String(port), '--host', '127.0.0.1', '--data', data, '--demo'],
          {
            execArgv: ['--import', parentPort],
            env: { ...process.env, SATU_ATAP_ROOT: projectRoot },
            stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
          },
        );
        children.push(child);
        return {
          on: (event: string, listener: (...words: never[]) => void) =>
            child.on(event, listener as () => void),
          postMessage: (message) => child.send(message as object),
          kill: () => child.kill(),
        };
      },
    });
    const ready = () =>
      vi.waitFor(() => expect(link.state().phase).toBe('ready'), { timeout: 50_000, interval: 50 });
    const health = async () =>
      (await (await fetch(`${origin}/health`)).json()) as { status: string; seq: number };

    link.start();
    await ready();
    const before = await health();
    expect(before).toMatchObject({ status: 'ok' });
    children[0]?.kill('SIGKILL');
    await vi.waitFor(() => expect(link.state().phase).toBe('restarting'), { timeout: 10_000 });
    await ready();
    expect((await health()).seq).toBeGreaterThanOrEqual(before.seq);
    await link.stop();
    expect(children).toHaveLength(2);
    expect(children[1]?.exitCode).toBe(0);
  },
);
