import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..');

/**
 * Runs `make` when what lies in `folder` was not made from these sources as they are now; true when it ran.
 * By content, because a fresh clone gives every file the same age.
 */
export async function makeIfStale(
  folder: string,
  sources: readonly string[],
  make: () => Promise<unknown>,
): Promise<boolean> {
  const stamp = join(folder, '.sumber');
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, join(projectRoot, source), source);
  const wanted = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  await make();
  writeFileSync(stamp, wanted);
  return true;
}

function addTo(hash: ReturnType<typeof createHash>, path: string, name: string): void {
  if (!statSync(path).isDirectory()) {
    hash.update(name).update(readFileSync(path));
    return;
  }
  for (const entry of readdirSync(path).sort()) addTo(hash, join(path, entry), `${name}/${entry}`);
}
