import { join } from 'node:path';
import { createServer } from 'vite';
import { startOffice } from '../server/start-office.ts';

/** The office server on example data and the screens with live reload, in the browser; no Electron. */
const office = await startOffice({
  directory: 'data-contoh',
  port: 7100,
  host: '127.0.0.1',
  demo: true,
  log: 'stdout',
  hosts: ['localhost'],
});
process.env['SATU_ATAP_SERVER'] = office.url;
const screens = await createServer({ configFile: join(import.meta.dirname, 'vite.config.ts') });
await screens.listen();
screens.printUrls();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(
    signal,
    () =>
      void screens
        .close()
        .then(() => office.stop())
        .then(() => process.exit(0)),
  );
}
