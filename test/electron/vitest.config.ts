import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** `electron` in plain Node would try to fetch its binary; here it is a typed fake. */
export default defineConfig({
  resolve: { alias: { electron: join(import.meta.dirname, 'fake-electron.ts') } },
  test: {
    name: 'electron',
    root: join(import.meta.dirname, '..', '..'),
    include: ['test/electron/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
