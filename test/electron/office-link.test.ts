/** The office server dies, hangs, lies and comes back; time is turned by hand. */
import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { watchHub } from '../../electron/hub-watch.ts';
import { officeTimes, superviseOffice, type ServerProcess } from '../../electron/office-process.ts';
import { KEY_CHANGED, type OfficeState } from '../../electron/office-state.ts';
import { createFakeClock } from './fake-clock.ts';

const origin = 'http://127.0.0.1:7100';
const ready = { type: 'ready', url: `${origin}/`, status: 'ok' };

class Server extends EventEmitter implements ServerProcess {
  said: unknown[] = [];
  killed = 0;
  /** Answers `stop` by ending. */
  obedient = true;
  postMessage(message: unknown): void {
    this.said.push(message);
    if (this.obedient) this.emit('exit', 0);
  }
  kill(): boolean {
    this.killed += 1;
    return true;
  }
}

function setUp(fork?: () => ServerProcess) {
  const clock = createFakeClock();
  const servers: Server[] = [];
  const states: OfficeState[] = [];
  const link = superviseOffice({
    fork:
      fork ??
      (() => {
        const server = new Server();
        servers.push(server);
        return server;
      }),
    origin,
    clock,
    random: () => 1,
    log: () => {},
    onState: (state) => void states.push(state),
  });
  return { clock, servers, states, link };
}

describe('a server of our own', () => {
  test('starts, is ready, dies, comes back', async () => {
    const { clock, servers, states, link } = setUp();
    link.start();
    servers[0]?.emit('message', { type: 'noise' });
    servers[0]?.emit('message', ready);
    servers[0]?.emit('exit', 1);
    expect(clock.pending()).toEqual([500]);
    await clock.pass(500);
    servers[1]?.emit('message', ready);
    expect(states).toEqual([
      { phase: 'ready', failures: 0 },
      { phase: 'restarting', failures: 1, reason: 'exit 1' },
      { phase: 'ready', failures: 0 },
    ]);
  });

  test('waits longer each time, asks for help, and never gives up', async () => {
    const { clock, servers, states, link } = setUp();
    link.start();
    const waits: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      servers.at(-1)?.emit('exit', 1);
      const [wait = 0] = clock.pending();
      waits.push(wait);
      await clock.pass(wait);
    }
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(states.map(({ phase }) => phase)).toEqual([
      ...Array<string>(5).fill('restarting'),
      ...Array<string>(5).fill('failed'),
    ]);
    servers.at(-1)?.emit('message', ready);
    expect(link.state()).toEqual({ phase: 'ready', failures: 0 });
  });

  test('a server that comes and goes at once is not "well again" each time', async () => {
    const { clock, servers, states, link } = setUp();
    link.start();
    for (const [uptime, expected] of [
      [1000, 1],
      [1000, 2],
      [officeTimes.settledMs, 1],
    ] as const) {
      servers.at(-1)?.emit('message', ready);
      await clock.pass(uptime);
      servers.at(-1)?.emit('exit', 1);
      expect(states.at(-1)).toMatchObject({ failures: expected });
      await clock.pass(2000);
    }
  });

  test('one that never says it is ready is ended and started anew', async () => {
    const { clock, servers, states, link } = setUp();
    link.start();
    await clock.pass(officeTimes.readyWithinMs);
    expect(servers[0]?.killed).toBe(1);
    servers[0]?.emit('exit', 143); // late news of the old one
    expect(states.at(-1)).toEqual({
      phase: 'restarting',
      failures: 1,
      reason: 'not-ready-in-time',
    });
    await clock.pass(500);
    servers[0]?.emit('message', ready); // a voice from the grave
    expect(link.state().phase).toBe('restarting');
    servers[1]?.emit('message', ready);
    expect(link.state().phase).toBe('ready');
  });

  test('one that reports another origin is not ours', () => {
    const { servers, link } = setUp();
    link.start();
    servers[0]?.emit('message', { ...ready, url: 'http://127.0.0.1.evil.test:7100' });
    expect(servers[0]?.killed).toBe(1);
    expect(link.state()).toEqual({ phase: 'restarting', failures: 1, reason: 'other-origin' });
  });

  test('one that says why it cannot start is believed, and its code is shown', async () => {
    const { clock, servers, link } = setUp();
    link.start();
    servers[0]?.emit('message', {
      type: 'failed',
      code: 'PORT_DIPAKAI',
      message: 'Port 7100 sudah dipakai program lain.',
    });
    servers[0]?.emit('exit', 1);
    expect(link.state()).toEqual({
      phase: 'restarting',
      failures: 1,
      reason: 'PORT_DIPAKAI',
      says: 'Port 7100 sudah dipakai program lain.',
    });
    await clock.pass(500);
    expect(servers).toHaveLength(2);
  });

  test('a fork that throws is a failure like any other', async () => {
    const { clock, link } = setUp(() => {
      throw new Error('ENOENT');
    });
    link.start();
    expect(link.state()).toEqual({ phase: 'restarting', failures: 1, reason: 'fork: ENOENT' });
    await clock.pass(500);
    expect(link.state().failures).toBe(2);
  });

  test('stops in order, and does not start again', async () => {
    const { clock, servers, link } = setUp();
    link.start();
    servers[0]?.emit('message', ready);
    await link.stop();
    await link.stop();
    expect(servers[0]?.said).toEqual([{ type: 'stop' }]);
    await clock.pass(600_000);
    expect(servers).toHaveLength(1);
    expect(servers[0]?.killed).toBe(0);
  });

  test('one that does not stop is ended after its time', async () => {
    const { clock, servers, link } = setUp();
    link.start();
    const [server] = servers;
    if (server) server.obedient = false;
    let stopped = false;
    const stopping = link.stop().then(() => (stopped = true));
    await clock.pass(officeTimes.stopWithinMs - 1);
    expect([server?.killed, stopped]).toEqual([0, false]);
    await clock.pass(1 + officeTimes.killWithinMs);
    await stopping;
    expect([server?.killed, stopped]).toEqual([1, true]);
  });

  test('stopping while waiting to start again', async () => {
    const { clock, servers, link } = setUp();
    link.start();
    servers[0]?.emit('exit', 1);
    await link.stop();
    await clock.pass(600_000);
    expect(servers).toHaveLength(1);
  });
});

describe('a hub elsewhere', () => {
  test('one lost answer is no news, two are; garbage is not an office', async () => {
    const clock = createFakeClock();
    const states: OfficeState[] = [];
    const ok = async () => Response.json({ status: 'ok' });
    const lost = async () => {
      throw new TypeError('fetch failed');
    };
    const garbage = async () => new Response('<html>', { status: 200 });
    const answers: (() => Promise<Response>)[] = [ok, lost, ok, lost, lost, garbage, ok];
    const asked: string[] = [];
    const link = watchHub({
      origin: 'https://hub.lan:8443',
      fetch: (url) => {
        asked.push(url);
        return (answers.shift() ?? ok)();
      },
      clock,
      random: () => 1,
      log: () => {},
      onState: (state) => void states.push(state),
      wasKeyRefused: () => false,
    });
    link.start();
    await clock.pass(20_000);
    await link.stop();
    const count = asked.length;
    await clock.pass(60_000);
    expect(asked).toHaveLength(count);
    expect(new Set(asked)).toEqual(new Set(['https://hub.lan:8443/health']));
    expect(states).toEqual([
      { phase: 'ready', failures: 0 },
      { phase: 'restarting', failures: 2, reason: 'unreachable' },
      { phase: 'restarting', failures: 3, reason: 'unreachable' },
      { phase: 'ready', failures: 0 },
    ]);
  });

  test('another key than the noted one is news at once, and not called a bad cable', async () => {
    const clock = createFakeClock();
    const states: OfficeState[] = [];
    const link = watchHub({
      origin: 'https://hub.lan:8443',
      fetch: async () => {
        throw new TypeError('net::ERR_FAILED');
      },
      clock,
      random: () => 1,
      log: () => {},
      onState: (state) => void states.push(state),
      wasKeyRefused: () => true,
    });
    link.start();
    await clock.pass(0);
    await link.stop();
    expect(states).toEqual([{ phase: 'restarting', failures: 1, reason: KEY_CHANGED }]);
  });

  test('a PC that wakes up asks at once, one question at a time', async () => {
    const clock = createFakeClock();
    const waiting: (() => void)[] = [];
    const link = watchHub({
      origin: 'https://hub.lan:8443',
      fetch: () =>
        new Promise((resolve) => waiting.push(() => resolve(Response.json({ status: 'ok' })))),
      clock,
      random: () => 1,
      log: () => {},
      onState: () => {},
      wasKeyRefused: () => false,
    });
    link.start();
    link.lookNow();
    expect(waiting).toHaveLength(1);
    waiting[0]?.();
    await clock.pass(0);
    expect(clock.pending()).toEqual([5_000]);
    link.lookNow();
    expect(waiting).toHaveLength(2);
    waiting[1]?.();
    await clock.pass(0);
    expect(clock.pending()).toEqual([5_000]); // the old appointment is off
    await link.stop();
  });
});
