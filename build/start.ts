import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../server/cli/read-options.ts';
import { findElectronBinary } from './electron/find-binary.mjs';
import { bundleOfficeIfStale } from './office.ts';
import { buildScreensIfStale } from './screens.ts';
import { serverCommand } from './server-command.ts';

const help = `npm start -- [pilihan]
  --headless    tanpa layar: hanya server kantor
  --port N      port server (biasa: 7100)
  --host H      alamat yang didengarkan (biasa: 127.0.0.1; 0.0.0.0 untuk jaringan kantor)
  --tls-port N  port https untuk jaringan kantor (biasa: port + 343, yaitu 7443)
  --data DIR    folder data kantor (biasa: data)
  --demo        kantor contoh, bila folder data masih kosong`;

const root = join(import.meta.dirname, '..');
const options = {
  headless: { type: 'boolean', default: false },
  port: { type: 'string', default: '7100' },
  host: { type: 'string', default: '127.0.0.1' },
  'tls-port': { type: 'string' },
  data: { type: 'string' },
  demo: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const { values } = readOptions({ options }, help);
if (values.help) {
  console.log(help);
} else {
  if (await buildScreensIfStale()) console.log('Layar selesai dibuat.');
  await bundleOfficeIfStale();
  await start();
}

async function start(): Promise<void> {
  // The example office keeps its own folder, so that trying it never touches a real office's data.
  const data = values.data ?? (values.demo ? 'data-contoh' : 'data');
  const args = [`--port=${values.port}`, `--data=${data}`, ...(values.demo ? ['--demo'] : [])];
  if (!values.headless) {
    const found = await findElectronBinary({ timeoutMs: 60_000 });
    if (found.path !== undefined) {
      runShell(found.path, args);
      return;
    }
    console.log(found.reason);
  }
  const tlsPort = values['tls-port'];
  runServer([
    ...args,
    `--host=${values.host}`,
    ...(tlsPort === undefined ? [] : [`--tls-port=${tlsPort}`]),
  ]);
}

function runShell(electron: string, args: string[]): void {
  const bundle = join(root, 'build', 'electron', 'bundle.ts');
  const bundled = spawn(process.execPath, [bundle], { cwd: root, stdio: 'inherit' });
  bundled.once('exit', (code) => {
    if (code !== 0) process.exit(code ?? 1);
    passSignals(spawn(electron, [root, ...args], { cwd: root, stdio: 'inherit' }));
  });
}

function runServer(args: string[]): void {
  const command = serverCommand(args);
  const server = spawn(process.execPath, command.args, {
    cwd: root,
    env: command.env,
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  server.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    const url = /Satu Atap siap di (http:\/\/\S+)/.exec(chunk.toString())?.[1];
    if (url !== undefined && !values.headless) openBrowser(url);
  });
  passSignals(server);
}

/** The default browser where the machine has one and a screen to show it on; the address is printed anyway. */
function openBrowser(url: string): void {
  const opener =
    process.platform === 'darwin'
      ? '/usr/bin/open'
      : process.platform === 'win32'
        ? 'explorer.exe'
        : '/usr/bin/xdg-open';
  const hasScreen =
    process.platform !== 'linux' ||
    process.env['DISPLAY'] !== undefined ||
    process.env['WAYLAND_DISPLAY'] !== undefined;
  if (!hasScreen || (process.platform !== 'win32' && !existsSync(opener))) {
    console.log(`Buka ${url} di peramban.`);
    return;
  }
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', () => console.log(`Buka ${url} di peramban.`))
    .unref();
}

function passSignals(child: ReturnType<typeof spawn>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
}
