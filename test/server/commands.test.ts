/** What somebody reads who mistypes a command: Indonesian, one code, never a stack of lines. */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'satu-atap-perintah-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...words], {
    encoding: 'utf8',
    cwd: folder,
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

test.each([
  [
    'server/cli/verify.ts',
    ['--salah'],
    2,
    /^\[OPSI_SALAH\] .* --salah\nPakai: npm run verify -- --data FOLDER/,
  ],
  [
    'server/cli/verify.ts',
    ['--data', 'tidak-ada'],
    1,
    /^\[DATA_TIDAK_ADA\] .*Periksa nama foldernya/,
  ],
  [
    'server/cli/simulate.ts',
    ['--salah'],
    2,
    /^\[OPSI_SALAH\] .*\nPakai: npm run simulate -- --visits N/,
  ],
  ['server/cli/simulate.ts', ['--visits', 'abc'], 1, /^Pakai bilangan bulat/],
  [
    'server/cli/sop-check.ts',
    ['tidak-ada.yaml'],
    1,
    /SOP_BERKAS_TIDAK_TERBUKA: Berkas tidak dapat dibuka/,
  ],
  ['server/main.ts', ['--salah'], 1, /^\[OPSI_SALAH\] .*--headless, --port N/],
  ['server/main.ts', ['--port', '70000'], 1, /^\[OPSI_SALAH\] --port harus angka/],
] as const)('%s %j', (script, words, status, says) => {
  const ran = run(script, ...words);
  expect(ran).toMatchObject({ status, stderr: expect.stringMatching(says) });
  expect(ran.stderr).not.toMatch(/^ {4}at |node:internal/m);
});

test('a port that is taken, a data folder that is a file', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const taken = run(
    'server/main.ts',
    '--port',
    String(port),
    '--data',
    join(folder, 'a'),
    '--demo',
  );
  expect(taken).toMatchObject({ status: 1 });
  expect(taken.stderr).toContain(
    `[PORT_DIPAKAI] Port ${port} sudah dipakai program lain. Pilih port lain`,
  );
  other.close();

  writeFileSync(join(folder, 'berkas'), '');
  const file = run('server/main.ts', '--port', '0', '--data', join(folder, 'berkas'));
  expect(file.status).toBe(1);
  expect(file.stderr).toMatch(/^\[[A-Z_]+\] [A-Z].*folder/i);
  expect(file.stderr).not.toMatch(/ENOTDIR|EEXIST|^ {4}at /m);
});
