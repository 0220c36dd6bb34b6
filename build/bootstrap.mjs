/**
 * The first step of `npm start` and `npm test` on any machine: plain JavaScript, no package, Node 20 or
 * newer. Installs what is missing, then runs the wanted script on the pinned Node of devDependencies.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.satu-atap-lock');
const [script, ...args] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `Node ${process.versions.node} terlalu lama. Pasang Node 20 atau yang lebih baru, lalu ulangi.`,
  );
}
if (script === undefined) fail('Pakai: node build/bootstrap.mjs <skrip> [argumen]');

installIfNeeded();
const node = pinnedNode();
const path = `${join(modules, '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
const child = spawnSync(node, [join(root, script), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: path },
});
process.exit(child.status ?? 1);

/** `npm ci` when node_modules is absent or belongs to another lock file. */
function installIfNeeded() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const have = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
  if (have === wanted && existsSync(join(modules, 'node', 'package.json'))) return;
  if (have === undefined && isInstalledByHand()) {
    writeFileSync(stamp, wanted);
    return;
  }
  console.log('Memasang paket (npm ci)…');
  rmSync(stamp, { force: true });
  const npm = spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (npm.status !== 0)
    fail('Pemasangan paket gagal. Periksa sambungan ke registri npm, lalu ulangi.');
  writeFileSync(stamp, wanted);
}

/** npm's own record says whether `npm install` or `npm ci` was run by a person with this lock file. */
function isInstalledByHand() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([name, { version, optional }]) =>
      name === '' || optional === true || installed[name]?.version === version,
  );
}

function pinnedNode() {
  const program = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(program))
    fail('Node yang dipakai proyek belum terpasang. Hapus node_modules, lalu ulangi.');
  return program;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
