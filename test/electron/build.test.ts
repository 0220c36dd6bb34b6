/** The installer's settings, the bundles and the Windows lock-down agree with each other. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bundleElectron } from '../../build/electron/bundle.ts';
import builder from '../../build/electron/electron-builder.config.ts';
import { findElectronBinary } from '../../build/electron/find-binary.mjs';
import { OLDEST_ELECTRON, product } from '../../build/electron/product.ts';
import { EXIT } from '../../electron/lifecycle.ts';
import { parseArguments } from '../../electron/policy/command-line.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('installer', () => {
  test('fuses, exactly', () => {
    expect(builder.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('installed for the machine, native files unpacked, data kept on removal', () => {
    expect(builder.nsis).toMatchObject({
      perMachine: true,
      allowToChangeInstallationDirectory: false,
      deleteAppDataOnUninstall: false,
    });
    expect([builder.asar, builder.asarUnpack, builder.npmRebuild]).toEqual([
      true,
      ['**/*.node'],
      false,
    ]);
    expect(builder.linux.target.map(({ target }) => target)).toEqual(['AppImage', 'deb']);
  });

  test('Electron is a supported major, pinned', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as {
      devDependencies: Record<string, string>;
    };
    const pinned = devDependencies['electron'] ?? '';
    expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number(pinned.split('.')[0])).toBeGreaterThanOrEqual(OLDEST_ELECTRON);
    expect(
      (JSON.parse(read('node_modules/electron/package.json')) as { version: string }).version,
    ).toBe(pinned);
  });
});

describe('Windows lock-down', () => {
  const xml = read('build/windows/shell-launcher.xml');
  const script = read('build/windows/kunci-anjungan.ps1');
  const shells = [...xml.matchAll(/<Shell Shell="([^"]+)"/g)].map(([, shell]) =>
    (shell ?? '').replaceAll('&quot;', '"'),
  );

  test('starts the program that the installer puts there, with words it understands', () => {
    const program = `%ProgramFiles%\\${product.name}\\${product.executable}.exe`;
    expect([builder.executableName, builder.productName]).toEqual([
      product.executable,
      product.name,
    ]);
    expect(shells).toEqual(['%SystemRoot%\\explorer.exe', `"${program}" --role=@PERAN@ --diawasi`]);
    expect(
      parseArguments((shells[1] ?? '').replace('@PERAN@', 'anjungan').split(' ')),
    ).toMatchObject({ roles: ['anjungan'], supervised: true, unknown: [] });
    expect(script).toContain(`'${product.name}\\${product.executable}.exe'`);
  });

  test('does at each exit code what the shell means by it', () => {
    const actions = Object.fromEntries(
      [...xml.matchAll(/ReturnCode="(\d+)" Action="(\w+)"/g)].map(([, code, action]) => [
        code,
        action,
      ]),
    );
    expect(actions).toEqual({
      [EXIT.done]: 'RestartShell',
      [EXIT.broken]: 'RestartShell',
      [EXIT.leftKiosk]: 'DoNothing',
    });
    expect(xml).toContain('<DefaultAction Action="RestartShell" />');
  });

  test('one profile, used by one account', () => {
    const ids = [...xml.matchAll(/<Profile Id="(\{[0-9A-F-]+\})"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(xml.match(/@\w+@/g)?.sort()).toEqual(['@AKUN@', '@AKUN@', '@PERAN@', '@PERAN@']); // once each in the comment
    for (const placeholder of ['@AKUN@', '@PERAN@'])
      expect(script).toContain(`.Replace('${placeholder}'`);
  });
});

test('the bundles load as Electron will load them', async () => {
  const out = mkdtempSync(join(tmpdir(), 'satu-atap-bundle-'));
  const files = await bundleElectron(out, ['main', 'preload', 'page']);
  expect(files.map((file) => file.slice(out.length + 1))).toEqual([
    'main.js',
    'preload.cjs',
    'pages/menghubungkan.js',
  ]);
  const [main = '', preload = '', page = ''] = files.map((file) => readFileSync(file, 'utf8'));
  const imported = [...main.matchAll(/^import .* from "([^"]+)";$/gm)].map(
    ([, from]) => from ?? '',
  );
  expect(imported.filter((from) => from !== 'electron' && !from.startsWith('node:'))).toEqual([]);
  expect(main).toContain('import.meta.dirname');
  // A sandboxed preload script has `require` for electron alone.
  expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map(([, from]) => from)).toEqual([
    'electron',
  ]);
  expect(preload).not.toMatch(/^import /m);
  expect(page).not.toMatch(/\b(import|require)\b/);
  expect(
    ['menghubungkan.html', 'menghubungkan.css'].every((name) =>
      existsSync(join(out, 'pages', name)),
    ),
  ).toBe(true);
});

test('the bundled main script boots: every import resolves, paths lie beside it', async () => {
  const out = mkdtempSync(join(tmpdir(), 'satu-atap-boot-'));
  await bundleElectron(out, ['main', 'preload', 'page']);
  // Plain Node with `electron` answered by the same fake; everything else is the bundle as shipped.
  const fake = pathToFileURL(join(root, 'test', 'electron', 'fake-electron.ts')).href;
  const script = `
    import { createRequire, registerHooks } from 'node:module';
    registerHooks({ resolve: (name, context, next) => name === 'electron' ? { url: ${JSON.stringify(fake)}, shortCircuit: true } : next(name, context) });
    const fake = await import('electron');
    globalThis.window = new EventTarget();
    createRequire(${JSON.stringify(join(out, 'x.js'))})('./preload.cjs');
    await import(${JSON.stringify(pathToFileURL(join(out, 'main.js')).href)});
    while (fake.FakeServer.all.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const page = await fake.session.fromPartition('satu-atap-umum').handlers.protocol({ url: 'satuatap://shell/menghubungkan.html' });
    console.log(JSON.stringify({ exposed: Object.keys(fake.exposed.satuAtapShell), preload: fake.BrowserWindow.all[0].options.webPreferences.preload, page: page.status, fork: fake.transcript.find(([what]) => what === 'fork')[1] }));
    process.exit(0);`;
  const answer: unknown = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 30_000,
    }),
  );
  expect(answer).toEqual({
    exposed: ['leaveKiosk', 'closeExit', 'listPrinters', 'version', 'restart'],
    preload: join(out, 'preload.cjs'),
    page: 200,
    fork: 'office-server.js',
  });
});

describe('finding Electron', () => {
  const here = { env: { DISPLAY: ':0' }, platform: 'linux', uid: 1000 } as const;

  function packageWith(install: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'electron-'));
    writeFileSync(join(folder, 'install.js'), install);
    return folder;
  }
  const installs = `const fs = require('node:fs'), path = require('node:path');
    fs.mkdirSync(path.join(__dirname, 'dist')); fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), ''); fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron');`;

  test('already there: nothing is run', async () => {
    const folder = packageWith('process.exit(1)');
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist', 'electron'), '');
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(await findElectronBinary({ ...here, packageFolder: folder })).toEqual({
      path: join(folder, 'dist', 'electron'),
    });
  });

  test('fetched by its own installer', async () => {
    const folder = packageWith(installs);
    expect(
      await findElectronBinary({ ...here, packageFolder: folder, download: false }),
    ).toHaveProperty('reason');
    expect(await findElectronBinary({ ...here, packageFolder: folder })).toEqual({
      path: join(folder, 'dist', 'electron'),
    });
  });

  test('one reason in one line, and never a hang', async () => {
    const reasons = await Promise.all([
      findElectronBinary({
        ...here,
        packageFolder: packageWith('setInterval(() => {}, 1000)'),
        timeoutMs: 300,
      }),
      findElectronBinary({
        ...here,
        packageFolder: packageWith('console.error("getaddrinfo ENOTFOUND"); process.exit(1)'),
      }),
      findElectronBinary({ ...here, packageFolder: packageWith('process.exit(0)') }),
      findElectronBinary({ ...here, packageFolder: join(tmpdir(), 'tidak-ada') }),
      findElectronBinary({ ...here, packageFolder: packageWith(installs), env: {} }),
      findElectronBinary({ ...here, packageFolder: packageWith(installs), uid: 0 }),
    ]);
    expect(reasons.map(({ reason }) => reason)).toEqual([
      'Unduhan program Electron terlalu lama; dilanjutkan di peramban.',
      'Program Electron tidak dapat diunduh (tidak ada jaringan?); dilanjutkan di peramban.',
      'Program Electron tidak dapat diunduh (tidak ada jaringan?); dilanjutkan di peramban.',
      'Paket Electron belum terpasang; dilanjutkan di peramban.',
      'Komputer ini tidak memiliki layar grafis; dilanjutkan di peramban.',
      'Electron tidak dapat dijalankan oleh pengguna root; dilanjutkan di peramban.',
    ]);
  });
});
