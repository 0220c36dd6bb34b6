import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  test: {
    root,
    projects: [
      {
        resolve: {
          // Node 24 needs a second and 130 MB for this package's ES modules, 0.1 s and 18 MB for the
          // same code as CommonJS (docs/decisions/0013); here every test file pays for it.
          alias: [
            {
              find: /^drizzle-orm((?:\/[\w-]+)*)$/,
              replacement: `${root}node_modules/drizzle-orm$1/index.cjs`,
            },
          ],
        },
        test: {
          name: 'inti',
          root,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/electron/**', 'test/e2e/**', 'test/e2e-electron/**', 'node_modules/**'],
          environment: 'node',
          testTimeout: 60_000,
          // A paper may take seconds on a machine that also runs a browser: waiting longer costs
          // nothing when it passes.
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 60_000,
        },
      },
      fileURLToPath(new URL('../test/electron/vitest.config.ts', import.meta.url)),
    ],
  },
});
