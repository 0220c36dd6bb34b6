/** After a power cut a large file is read for damage beside the work, not before it. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { databaseFile } from '../../db/open.ts';
import { Office } from '../../server/office.ts';
import { makeDemoOffice } from '../../server/setup/demo.ts';
import { startOffice, type RunningOffice } from '../../server/start-office.ts';
import { sha256 } from '../db/kit.ts';
import { Client } from '../support/office.ts';

let directory: string;
let running: RunningOffice | undefined;
const file = () => join(directory, databaseFile);
const check = () => join(directory, 'kantor.perlu-diperiksa');
const cutOff = () => writeFileSync(join(directory, 'kantor.berjalan'), '1\n');

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'satu-atap-periksa-'));
  const office = new Office({ directory, demo: true });
  await makeDemoOffice(office);
  office.close();
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  rmSync(directory, { recursive: true, force: true });
});

/** Every file is large here. */
async function start(checkAfterMs = 0): Promise<RunningOffice> {
  running = await startOffice({
    directory,
    port: 0,
    host: '127.0.0.1',
    demo: false,
    open: { checkAtStartBytes: 0 },
    checkAfterMs,
  });
  return running;
}

async function stop(): Promise<void> {
  await running?.stop();
  running = undefined;
}

async function untilChecked({ office }: RunningOffice): Promise<string> {
  await vi.waitFor(() => expect(['waiting', 'running']).not.toContain(office.dataCheck.state), {
    timeout: 60_000,
  });
  return office.dataCheck.state;
}

const visitor = {
  purposeId: 'serah-berkas',
  name: 'Budi Setiawan',
  language: 'id',
  noticeShown: true,
};
const take = (url: string) => new Client(url).do<{ number: string }>('kiosk.take', visitor);

/** Pages in the middle of the file that nothing needs for opening it. */
function damage(): void {
  const bytes = readFileSync(file());
  bytes.fill(0xee, bytes.length - 12 * 4096, bytes.length - 4096);
  writeFileSync(file(), bytes);
}

test('nothing is read after a proper stop', async () => {
  expect((await start()).office.dataCheck.state).toBe('not-needed');
  expect(existsSync(check())).toBe(false);
});

test('a sound file: the office works at once, and the next start has nothing left to check', async () => {
  cutOff();
  const office = await start();
  expect(existsSync(check())).toBe(true);
  expect((await take(office.url)).number).toMatch(/\d/);
  expect(await untilChecked(office)).toBe('sound');
  expect(existsSync(check())).toBe(false);
  await stop();
  expect((await start()).office.dataCheck.state).toBe('not-needed');
});

test('stopped before it was read, it is read after the next start', async () => {
  cutOff();
  await start(3_600_000);
  await stop();
  expect(existsSync(check())).toBe(true);
  const again = await start();
  expect(again.office.opened.uncleanStop).toBe(false);
  expect(await untilChecked(again)).toBe('sound');
});

describe('damage', () => {
  beforeEach(() => {
    copyFileSync(file(), `${file()}.cadangan`);
    damage();
    cutOff();
  });

  test('ends all writing in plain words, and the next start refuses until the file is restored', async () => {
    const office = await start();
    expect(await untilChecked(office)).toBe('damaged');
    const refusal = await new Client(office.url).refusal('kiosk.take', visitor);
    expect(refusal).toMatchObject({
      code: 'DATA_RUSAK',
      message: expect.stringContaining('pulihkan dari cadangan'),
    });
    const health = await (await fetch(`${office.url}/health`)).json();
    expect(health).toMatchObject({ dataCheck: 'damaged' });
    await stop();
    const bytes = sha256(file());
    await expect(start()).rejects.toMatchObject({ code: 'DATA_RUSAK' });
    expect(sha256(file())).toBe(bytes);
  });

  test('a restored file opens again, read through first', async () => {
    const office = await start();
    expect(await untilChecked(office)).toBe('damaged');
    await stop();
    copyFileSync(`${file()}.cadangan`, file());
    const again = await start();
    expect(again.office.dataCheck.state).toBe('not-needed');
    expect((await take(again.url)).number).toMatch(/\d/);
  });
});
