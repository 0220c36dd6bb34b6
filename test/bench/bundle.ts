import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '../..');
const bundle = join(root, 'dist/renderer/bundle');

/** gzip bytes of all JavaScript each screen loads before it shows anything; builds the screens when they are older than their source. */
export function firstScreens(): Record<string, number> {
  if (isStale()) {
    const built = spawnSync(
      process.execPath,
      [join(root, 'node_modules/vite/bin/vite.js'), 'build', '-c', 'build/vite.config.ts'],
      { cwd: root, stdio: 'ignore' },
    );
    if (built.status !== 0) throw new Error('The screens do not build');
  }
  const html = readFileSync(join(root, 'dist/renderer/index.html'), 'utf8');
  const entries = [...html.matchAll(/(?:src|href)="\/bundle\/([^"]+\.js)"/g)].map(
    ([, file]) => file ?? '',
  );
  const entry = entries.map((file) => readFileSync(join(bundle, file), 'utf8')).join('\n');
  const screens = [
    ...new Set(
      [...entry.matchAll(/import\([`'"]\.\/([^`'"]+\.js)[`'"]\)/g)].map(([, file]) => file ?? ''),
    ),
  ];
  return Object.fromEntries(
    screens
      .map(
        (screen) =>
          [screen.replace(/-[^-]{8}\.js$/, ''), sizeOf(closure([...entries, screen]))] as const,
      )
      .sort(([, a], [, b]) => b - a),
  );
}

/** A file with everything it imports statically, each once. */
function closure(files: string[]): Set<string> {
  const all = new Set<string>();
  const open = [...files];
  while (open.length > 0) {
    const file = open.pop() as string;
    if (all.has(file)) continue;
    all.add(file);
    const text = readFileSync(join(bundle, file), 'utf8');
    for (const [, next] of text.matchAll(/(?:from|import)\s*[`'"]\.\/([^`'"]+\.js)[`'"]/g))
      open.push(next ?? '');
  }
  return all;
}

function sizeOf(files: Set<string>): number {
  return [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(bundle, file)), { level: 9 }).length,
    0,
  );
}

function isStale(): boolean {
  if (!existsSync(bundle)) return true;
  const built = statSync(join(root, 'dist/renderer/index.html')).mtimeMs;
  return readdirSync(join(root, 'renderer'), { recursive: true, withFileTypes: true }).some(
    (file) => file.isFile() && statSync(join(file.parentPath, file.name)).mtimeMs > built,
  );
}
