import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeIfStale, projectRoot } from './stale.ts';

/** Where the office server lies as it runs in an office: one file, and one for each of its threads. */
export const officeBundle = join(projectRoot, 'dist', 'office');

/** What the office server is made of. */
const sources = [
  'server',
  'db',
  'domain',
  'documents',
  'build/electron/bundle.ts',
  'package-lock.json',
];

/** Bundles the office server when it is absent or older than its sources; true when it did. */
export function bundleOfficeIfStale(): Promise<boolean> {
  return makeIfStale(officeBundle, sources, async () => {
    const { bundleElectron } = await import('./electron/bundle.ts');
    rmSync(officeBundle, { recursive: true, force: true });
    await bundleElectron(officeBundle, [
      'office-server',
      'render-thread',
      'register-thread',
      'check-thread',
    ]);
  });
}
