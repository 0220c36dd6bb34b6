/**
 * Bundles the desktop shell into dist/electron: `node build/electron/bundle.ts`.
 * Main and office server are ES modules; the sandboxed preload script and the waiting page's script are classic ones.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { projectRoot } from '../stale.ts';

interface Part {
  name:
    | 'main'
    | 'preload'
    | 'page'
    | 'office-server'
    | 'render-thread'
    | 'register-thread'
    | 'check-thread';
  entry: string;
  /** File below the output folder. */
  file: string;
  format: 'es' | 'cjs' | 'iife';
  /** What stays an import. */
  external: (id: string) => boolean;
  target: string;
}

function isBuiltIn(id: string): boolean {
  return id === 'electron' || id.startsWith('node:');
}

/** The server is one file with its packages, which halves its start; better-sqlite3 finds its binary beside itself. */
function staysOutside(id: string): boolean {
  return isBuiltIn(id) || id === 'better-sqlite3';
}

export const parts = [
  {
    name: 'main',
    entry: 'electron/main.ts',
    file: 'main.js',
    format: 'es',
    external: isBuiltIn,
    target: 'node24',
  },
  {
    name: 'preload',
    entry: 'electron/preload.ts',
    file: 'preload.cjs',
    format: 'cjs',
    external: isBuiltIn,
    target: 'node24',
  },
  {
    name: 'page',
    entry: 'electron/pages/menghubungkan.ts',
    file: 'pages/menghubungkan.js',
    format: 'iife',
    external: () => false,
    target: 'chrome140',
  },
  {
    name: 'office-server',
    entry: 'server/main.ts',
    file: 'office-server.js',
    format: 'es',
    external: staysOutside,
    target: 'node24',
  },
  {
    name: 'render-thread',
    entry: 'server/printing/render-thread.ts',
    file: 'render-thread.js',
    format: 'es',
    external: staysOutside,
    target: 'node24',
  },
  {
    name: 'register-thread',
    entry: 'server/registers/register-thread.ts',
    file: 'register-thread.js',
    format: 'es',
    external: staysOutside,
    target: 'node24',
  },
  {
    name: 'check-thread',
    entry: 'server/data-check/check-thread.ts',
    file: 'check-thread.js',
    format: 'es',
    external: staysOutside,
    target: 'node24',
  },
] as const satisfies readonly Part[];

const copied = ['menghubungkan.html', 'menghubungkan.css'] as const;

/** Bundles the named parts (default: all) into `outDir`; throws when one does not build or does not parse. */
export async function bundleElectron(
  outDir: string,
  names: readonly Part['name'][] = parts.map(({ name }) => name),
): Promise<string[]> {
  const files: string[] = [];
  for (const part of parts.filter(({ name }) => names.includes(name))) {
    if (!existsSync(join(projectRoot, part.entry)))
      throw new Error(`${part.entry} tidak ada: bagian "${part.name}" tidak dapat dibangun.`);
    await build(configOf(part, outDir));
    const file = join(outDir, part.file);
    // Node parses it as Electron will: a bundle that does not even load is found here, not at the office.
    execFileSync(process.execPath, ['--check', file], { stdio: 'pipe' });
    files.push(file);
  }
  if (names.includes('page')) {
    for (const name of copied) {
      const target = join(outDir, 'pages', name);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(projectRoot, 'electron', 'pages', name), target);
    }
  }
  return files;
}

function configOf({ entry, file, format, external, target }: Part, outDir: string): InlineConfig {
  return {
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: format === 'iife' ? {} : { conditions: ['node', 'import', 'default'] },
    build: {
      outDir: dirname(join(outDir, file)),
      emptyOutDir: false,
      target,
      minify: false, // stack traces in an office's log must be readable
      sourcemap: false,
      ssr: format !== 'iife',
      rolldownOptions: {
        input: join(projectRoot, entry),
        external,
        output: {
          format,
          entryFileNames: file.slice(file.lastIndexOf('/') + 1),
          codeSplitting: false,
        },
      },
    },
    ssr: { noExternal: true },
  };
}

if (import.meta.main) {
  const outDir = join(projectRoot, 'dist', 'electron');
  rmSync(outDir, { recursive: true, force: true });
  const only = process.argv
    .slice(2)
    .filter((word): word is Part['name'] => parts.some(({ name }) => name === word));
  try {
    const files = await bundleElectron(outDir, only.length > 0 ? only : undefined);
    console.log(`Cangkang Electron dibangun: ${files.length} berkas di dist/electron.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
