import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'dist', 'renderer', '.sumber');
/** What the screens are made of. */
const sources = ['renderer', 'domain', 'build/vite.config.ts', 'package-lock.json'];

/** Builds the screens when they are absent or older than their sources; true when it built. */
export async function buildScreensIfStale(): Promise<boolean> {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  await build({ configFile: join(root, 'build', 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(stamp, wanted);
  return true;
}

/** By content, because a fresh clone gives every file the same age. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, join(root, source), source);
  return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, path: string, name: string): void {
  if (!statSync(path).isDirectory()) {
    hash.update(name).update(readFileSync(path));
    return;
  }
  for (const entry of readdirSync(path).sort()) addTo(hash, join(path, entry), `${name}/${entry}`);
}
