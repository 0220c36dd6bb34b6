import { join } from 'node:path';
import { makeIfStale, projectRoot } from './stale.ts';

/** What the screens are made of. */
const sources = ['renderer', 'domain', 'build/vite.config.ts', 'package-lock.json'];

/** Builds the screens when they are absent or older than their sources; true when it built. */
export function buildScreensIfStale(): Promise<boolean> {
  return makeIfStale(join(projectRoot, 'dist', 'renderer'), sources, async () => {
    // Loaded only when needed: it takes longer than the office server's own start.
    const { build } = await import('vite');
    await build({
      configFile: join(projectRoot, 'build', 'vite.config.ts'),
      logLevel: 'warn',
    });
  });
}
