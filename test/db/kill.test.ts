import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verify } from '../../db/events/verify.ts';
import { databaseFile, openDatabase } from '../../db/open.ts';
import { loadKeys } from '../../server/office-files.ts';
import { Client } from '../support/office.ts';

/** More of them by hand: `KILL_ROUNDS=25`. */
const rounds = Number(process.env.KILL_ROUNDS ?? 5);

const main = join(import.meta.dirname, '../../server/main.ts');
let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'satu-atap-kill-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function startServer() {
  const child = spawn(process.execPath, [main, '--demo', '--data', directory, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\S+/.exec(String(line))?.[0];
  if (url === undefined) throw new Error(`Server: ${String(line)}`);
  return { child, url };
}

/** What a command answered, by its id: the office promised exactly this. */
type Answered = Map<string, { ticketId: string; number: string }>;

/** Takes numbers as fast as it can until the line is cut. */
async function takeNumbers(url: string, answered: Answered): Promise<void> {
  const client = new Client(url);
  for (;;) {
    const commandId = crypto.randomUUID();
    try {
      const { ticketId, number } = await client.do<{ ticketId: string; number: string }>(
        'kiosk.take',
        {
          commandId,
          purposeId: 'serah-berkas',
          name: 'Budi Setiawan',
          language: 'id',
          noticeShown: true,
        },
      );
      answered.set(commandId, { ticketId, number });
    } catch (error) {
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}

// Six starts of a real server: on a busy machine each takes seconds.
test(
  'killed at random moments while it writes: nothing promised is lost, nothing is half-written',
  async () => {
    const answered: Answered = new Map();
    for (let round = 0; round < rounds; round += 1) {
      const { child, url } = await startServer();
      const writers = Array.from({ length: 8 }, () => takeNumbers(url, answered));
      // Somewhere in the middle of later writes; whichever moment it is, the promise must hold.
      const enough = answered.size + randomInt(5, 25);
      while (answered.size < enough) await pause(1);
      await pause(randomInt(0, 20));
      child.kill('SIGKILL');
      await once(child, 'exit');
      await Promise.all(writers);
      expect(existsSync(join(directory, 'kantor.berjalan'))).toBe(true);

      const opened = openDatabase(directory);
      expect(opened.uncleanStop).toBe(true);
      expect(verify(opened.sqlite, loadKeys(directory, true).master)).toMatchObject({ ok: true });
      opened.close();
    }
    expect(answered.size).toBeGreaterThanOrEqual(25);
    const live = new Database(join(directory, databaseFile), { readonly: true });
    const find = live.prepare<[string], { number: string; answer: string }>(
      'select t.number, c.answer from command_log c join event e on e.command_id = c.command_id join ticket t on t.id = substr(e.subject, 8) where c.command_id = ? limit 1',
    );
    for (const [commandId, { number }] of answered) {
      const row = find.get(commandId);
      expect(row?.number).toBe(number);
      expect(JSON.parse(row?.answer ?? '{}')).toMatchObject({ number });
    }
    const numbers = live.prepare('select number from ticket').pluck().all();
    expect(new Set(numbers).size).toBe(numbers.length);
    live.close();

    // A kiosk that lost its answer asks again and gets the same number.
    const { child, url } = await startServer();
    const [commandId, first] = [...answered].at(-1) ?? [];
    const again = await new Client(url).do('kiosk.take', {
      commandId,
      purposeId: 'serah-berkas',
      name: 'Budi Setiawan',
      language: 'id',
      noticeShown: true,
    });
    expect(again).toMatchObject({ ...first });
    child.kill('SIGTERM');
    await once(child, 'exit');
  },
  48_000 * rounds,
);
