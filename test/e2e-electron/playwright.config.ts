import { defineConfig } from '@playwright/test';

/** The shell itself; the pages are tested in a browser by test/e2e. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../dist/test-results/electron',
  testMatch: '*.spec.ts',
  timeout: 90_000,
  workers: 1, // one shell at a time: it holds a single-instance lock
  reporter: 'list',
});
