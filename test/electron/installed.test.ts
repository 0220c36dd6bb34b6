/**
 * The office server as an installer lays it out, far from the source tree: the bundle, the packages that
 * are shipped, the resources, and nothing else. What is forgotten in electron-builder.config.ts is missed
 * here and not at the office.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleElectron } from '../../build/electron/bundle.ts';
import builder from '../../build/electron/electron-builder.config.ts';
import { Client } from '../support/office.ts';

const root = join(import.meta.dirname, '..', '..');
const packages = dirname(realpathSync(join(root, 'node_modules', 'zod')));
type Locked = {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const shipped = Object.keys(lock.packages['']?.dependencies ?? {});

const layout = mkdtempSync(join(realpathSync(tmpdir()), 'satu-atap-terpasang-'));
const app = join(layout, 'resources', 'app');
const resources = join(layout, 'resources');
const data = join(layout, 'data');
let imported: string[] = [];
let server: ChildProcess | undefined;
let said = '';
let client: Client;

/** Where Node would find a package from inside another one. */
function place(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    const candidate = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock.packages[candidate]) return candidate;
    if (!folder.includes('/node_modules/')) {
      const top = `node_modules/${name}`;
      return lock.packages[top] ? top : undefined;
    }
  }
}

/** The packages of the bundles with everything they stand on; what the installer packs of them. */
function copyPackages(names: string[]): void {
  const found = new Set<string>();
  const follow = (name: string, from: string): void => {
    const at = place(name, from);
    if (at === undefined || found.has(at)) return;
    found.add(at);
    const { dependencies = {}, optionalDependencies = {} } = lock.packages[at] ?? {};
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) follow(next, at);
  };
  for (const name of names) follow(name, '');
  const left = builder.files.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  for (const at of found) {
    const from = join(packages, '..', at);
    if (!existsSync(from)) continue; // optional, for another system
    cpSync(from, join(app, at), {
      recursive: true,
      filter: (path) => {
        const below = relative(join(packages, '..'), path);
        if (below !== at && relative(from, path).split('/').includes('node_modules')) return false;
        return !left.some((glob) => matchesGlob(below, glob) || matchesGlob(`${below}/x`, glob));
      },
    });
  }
}

beforeAll(async () => {
  const files = await bundleElectron(join(app, 'dist', 'electron'));
  cpSync(join(root, 'package.json'), join(app, 'package.json'));
  for (const { from, to } of builder.extraResources) {
    if (existsSync(join(root, from)))
      cpSync(join(root, from), join(resources, to), { recursive: true });
  }
  // The screens are built by the end-to-end tests; here it only matters that they are looked for.
  const index = join(resources, 'dist', 'renderer', 'index.html');
  if (!existsSync(index)) {
    mkdirSync(dirname(index), { recursive: true });
    writeFileSync(index, '<!doctype html><title>Satu Atap</title>');
  }
  imported = [
    ...new Set(
      files
        .flatMap((file) => [
          ...readFileSync(file, 'utf8').matchAll(
            /^(?:import|export) (?:[^"\n]* from )?"([^".][^"]*)";$/gm,
          ),
        ])
        .map(([, from]) => from ?? '')
        .filter((from) => from !== 'electron' && !isBuiltin(from))
        .map((from) =>
          from
            .split('/')
            .slice(0, from.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    ),
  ];
  // Read by path: documents/pdf/fonts.ts.
  copyPackages([...imported, ...shipped.filter((name) => name.startsWith('@fontsource'))]);
  mkdirSync(data);
  server = spawn(
    process.execPath,
    [
      join(app, 'dist', 'electron', 'office-server.js'),
      '--headless',
      '--demo',
      '--port=0',
      `--data=${data}`,
    ],
    { cwd: data, env: { SATU_ATAP_ROOT: resources }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ready = Promise.withResolvers<string>();
  const hear = (chunk: Buffer): void => {
    said += String(chunk);
    const url = /siap di (http:\S+)/.exec(said)?.[1];
    if (url) ready.resolve(url);
  };
  server.stdout?.on('data', hear);
  server.stderr?.on('data', hear);
  server.once('exit', () => ready.reject(new Error(`The server ended: ${said}`)));
  client = new Client(await ready.promise);
});

afterAll(() => {
  server?.kill('SIGKILL');
  rmSync(layout, { recursive: true, force: true });
});

test('every package of the bundles is shipped, not only at hand for developers', () => {
  expect(imported).toContain('better-sqlite3');
  expect(imported.filter((name) => !shipped.includes(name))).toEqual([]);
});

describe('installed', () => {
  test('it says who it is and shows its screens', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await (await fetch(`${client.url}/health`)).json()).toMatchObject({
      status: 'ok',
      office: 'CONTOH',
      version,
    });
    const page = await fetch(`${client.url}/meja`, { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([
      200,
      expect.stringContaining('<title>Satu Atap'),
    ]);
    expect((await fetch(`${client.url}/assets/audio/id/manifest.json`)).status).toBe(200);
  });

  test('a ticket is drawn by its own thread, with its own fonts', async () => {
    const { printJobId } = await client.do<{ printJobId: string }>('kiosk.take', {
      purposeId: 'pulsa',
      name: 'Budi Setiawan',
      language: 'id',
      noticeShown: true,
    });
    const paper = await fetch(`${client.url}/papers/${printJobId}.pdf`);
    expect([paper.status, (await paper.text()).slice(0, 5)]).toEqual([200, '%PDF-']);
  });

  test('an SOP with its flowchart, and a register as a spreadsheet', async () => {
    await client.do('auth.signIn', { userId: 'tu', pin: '123456' });
    const headers = { cookie: client.cookie };
    const sop = await fetch(`${client.url}/papers/sop/kaltim-rekomendasi-pameran.pdf`, { headers });
    expect([sop.status, (await sop.text()).slice(0, 5)]).toEqual([200, '%PDF-']);
    const { path } = await client.do<{ path: string }>('register.export', {
      format: 'xlsx',
      register: { kind: 'cases', filter: { from: '2026-01-01', to: '2026-12-31' } },
    });
    const sheet = await fetch(`${client.url}${path}`, { headers });
    expect([sheet.status, (await sheet.text()).slice(0, 2)]).toEqual([200, 'PK']);
  });

  test('it ends when told to, and said nothing of files it could not read', async () => {
    server?.removeAllListeners('exit');
    const ended = once(server as ChildProcess, 'exit');
    server?.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(said).not.toMatch(/ENOENT|Cannot find/);
  });
});
