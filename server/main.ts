import { parseArgs } from 'node:util';
import { isDomainError } from '../domain/errors.ts';
import { startOffice } from './start-office.ts';
import { version } from './version.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '7100' },
    host: { type: 'string', default: '127.0.0.1' },
    'tls-port': { type: 'string' },
    data: { type: 'string', default: 'data' },
    demo: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
    log: { type: 'boolean', default: false },
  },
});

type ParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
};
/** Only inside the desktop shell's utility process. */
const parentPort = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;

try {
  const running = await startOffice({
    directory: values.data,
    port: Number(values.port),
    host: values.host,
    ...(values['tls-port'] !== undefined && { tlsPort: Number(values['tls-port']) }),
    demo: values.demo,
    log: values.log ? 'stdout' : 'file',
  });
  console.log(`Satu Atap siap di ${running.url}`);
  if (running.lan !== undefined)
    console.log(
      `Perangkat lain: ${running.lan.urls()[0]} (kunci SHA-256 ${running.lan.certificate().keyPin})`,
    );
  running.office.papers.warm();
  parentPort?.postMessage({ type: 'ready', url: running.url, version });
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void running.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  parentPort?.on('message', ({ data }) => {
    if ((data as { type?: string } | null)?.type === 'stop') stop();
  });
} catch (error) {
  const port = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const code = isDomainError(error) ? error.code : port ? 'PORT_DIPAKAI' : 'GAGAL_MULAI';
  const message = isDomainError(error)
    ? error.message
    : port
      ? `Port ${(error as { port?: number }).port ?? values.port} sudah dipakai program lain. Pilih port lain dengan --port atau --tls-port.`
      : `Server tidak dapat mulai: ${error instanceof Error ? error.message : String(error)}`;
  console.error(`[${code}] ${message}`);
  parentPort?.postMessage({ type: 'failed', code, message });
  process.exitCode = 1;
}
