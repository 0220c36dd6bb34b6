/**
 * Completes package-lock.json after `npm install`: `node build/complete-lock.mjs`.
 * A registry mirror that lacks some platforms' builds of optional packages makes npm leave them out of
 * the lock file, and `npm ci` then refuses everywhere. Their versions stand in their parents'
 * `optionalDependencies`, their platform in their names.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'win32',
  'openharmony',
  'sunos',
  'netbsd',
  'openbsd',
  'aix',
];
const processors = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'riscv64',
  's390x',
  'ppc64',
  'loong64',
  'wasm32',
  'mips64el',
];

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lock;
let added = 0;

for (const [parent, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const top = `node_modules/${name}`;
    const nested = `${parent}/node_modules/${name}`;
    if (packages[top]?.version === version || packages[nested] !== undefined) continue;
    const parts = name.split('/').at(-1).split('-');
    const cpu = processors.find((processor) => parts.includes(processor));
    if (cpu === undefined || !/^\d+\.\d+\.\d+/.test(version)) continue;
    const os = systems.find((system) => parts.includes(system));
    const libc = parts.includes('musl') ? 'musl' : parts.includes('gnu') ? 'glibc' : undefined;
    packages[packages[top] === undefined ? top : nested] = {
      version,
      cpu: [cpu],
      ...(entry.dev === true && { dev: true }),
      ...(libc !== undefined && { libc: [libc] }),
      optional: true,
      ...(os !== undefined && { os: [os] }),
    };
    added += 1;
  }
}

const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} paket ditambahkan ke package-lock.json`);
