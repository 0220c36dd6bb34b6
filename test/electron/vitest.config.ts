import { defineConfig } from 'vitest/config';

/** `electron` in plain Node would try to fetch its binary; here it is a typed fake. */
export default defineConfig({
  resolve: { alias: { electron: new URL('fake-electron.ts', import.meta.url).pathname } },
  test: {
    name: 'electron',
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/electron/**/*.test.ts'],
    environment: 'node',
  },
});
