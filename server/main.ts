import { parseArgs } from 'node:util';
import { DomainError, isDomainError } from '../domain/errors.ts';
import { startOffice } from './start-office.ts';
import { version } from './version.ts';

function readOptions() {
  try {
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
    const { port, 'tls-port': tlsPort, ...rest } = values;
    return {
      ...rest,
      port: portOf('--port', port),
      ...(tlsPort !== undefined && { tlsPort: portOf('--tls-port', tlsPort) }),
    };
  } catch (error) {
    if (isDomainError(error)) throw error;
    throw new DomainError(
      'OPSI_SALAH',
      `Pilihan pada baris perintah tidak dikenal: ${process.argv.slice(2).join(' ')}. Yang ada: --headless, --port N, --host H, --tls-port N, --data FOLDER, --demo.`,
    );
  }
}

function portOf(option: string, text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new DomainError('OPSI_SALAH', `${option} harus angka 0 sampai 65535, bukan "${text}".`);
}

type ParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
};
/** Only inside the desktop shell's utility process. */
const parentPort = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;

try {
  const { data: directory, headless: _here, log, ...options } = readOptions();
  const running = await startOffice({ directory, ...options, log: log ? 'stdout' : 'file' });
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
    void running.stop().then(() => {
      // The data is closed; a thread that still reads it cannot be called off and only holds up the end.
      if (running.office.dataCheck.isReading) process.kill(process.pid, 'SIGKILL');
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  parentPort?.on('message', ({ data }) => {
    if ((data as { type?: string } | null)?.type === 'stop') stop();
  });
} catch (error) {
  const { code, message } = whyNot(error);
  console.error(`[${code}] ${message}`);
  parentPort?.postMessage({ type: 'failed', code, message });
  process.exitCode = 1;
}

function whyNot(error: unknown): { code: string; message: string } {
  if (isDomainError(error)) return error;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return {
      code: 'PORT_DIPAKAI',
      message: `Port ${port ?? ''} sudah dipakai program lain. Pilih port lain dengan --port atau --tls-port.`,
    };
  if (code === 'EACCES')
    return {
      code: 'PORT_TERLARANG',
      message: `Port ${port ?? ''} tidak boleh dibuka oleh pengguna ini. Pilih port di atas 1023 dengan --port.`,
    };
  if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL')
    return {
      code: 'ALAMAT_SALAH',
      message: 'Alamat pada --host bukan alamat komputer ini. Pakai 127.0.0.1 atau 0.0.0.0.',
    };
  return {
    code: 'GAGAL_MULAI',
    message: `Server tidak dapat mulai: ${error instanceof Error ? error.message : String(error)}`,
  };
}
