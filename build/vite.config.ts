import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin, ProxyOptions } from 'vite';

const OFFICE_SERVER = process.env['SATU_ATAP_SERVER'] ?? 'http://127.0.0.1:7100';
/** The office server answers only to its own name and its own pages (server/http/guards.ts). */
const toOffice: ProxyOptions = {
  target: OFFICE_SERVER,
  changeOrigin: true,
  headers: { origin: new URL(OFFICE_SERVER).origin },
};
const PROXIED = ['/trpc', '/stream', '/papers', '/registers', '/assets', '/health'];

/**
 * React Aria ships its spoken strings in 34 languages, Indonesian not among them.
 * Ours are in renderer/ui/aria-strings.ts, so none of the 34 belongs in the bundle.
 */
function withoutForeignAriaStrings(): Plugin {
  const locale =
    /node_modules\/react-(aria|stately|aria-components)\/.*\/intl\/.*[a-z]{2}-[A-Z]{2}\.(mjs|js)$/;
  return {
    name: 'satu-atap:without-foreign-aria-strings',
    enforce: 'pre',
    load(id) {
      return locale.test(id) ? 'export default undefined;' : undefined;
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('../renderer', import.meta.url)),
  plugins: [withoutForeignAriaStrings(), react()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    // `/assets` on the office server is the office's own files (logo, sounds).
    assetsDir: 'bundle',
    // The CSP is font-src 'self': a font inlined as data: would be refused.
    assetsInlineLimit: 0,
    target: 'chrome120',
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    // Schemas that a screen does not use are not shipped to it: building one changes nothing else.
    rolldownOptions: { treeshake: { manualPureFunctions: ['z'] } },
  },
  server: {
    port: 7180,
    proxy: Object.fromEntries(PROXIED.map((path) => [path, toOffice])),
  },
  preview: {
    port: 7181,
    proxy: Object.fromEntries(PROXIED.map((path) => [path, toOffice])),
  },
});
