/** Installers: `electron-builder --config build/electron/electron-builder.config.ts`. */
import type { Configuration } from 'electron-builder';
import { product } from './product.ts';

export default {
  appId: product.appId,
  productName: product.name,
  executableName: product.executable,
  copyright: 'Satu Atap',
  directories: { output: 'dist/installer', buildResources: 'assets/icons' },
  npmRebuild: false, // better-sqlite3 13 is N-API and brings its binaries: one file serves Node and Electron
  files: [
    'dist/electron/**/*',
    'package.json',
    '!**/node_modules/**/{test,tests,__tests__,docs,example,examples}/**',
    '!**/*.{map,md,ts,mts,cts}',
  ],
  asar: true,
  asarUnpack: ['**/*.node'], // the system's loader cannot read inside an archive
  // Data that the server reads by path, below SATU_ATAP_ROOT; same names as in the source tree.
  extraResources: [
    { from: 'package.json', to: 'package.json' }, // its version, for /health
    { from: 'sop', to: 'sop' },
    { from: 'assets', to: 'assets' },
    { from: 'db/migrations', to: 'db/migrations' },
    { from: 'dist/renderer', to: 'dist/renderer' },
  ],
  electronFuses: {
    runAsNode: false, // the exe cannot be used as a plain Node
    enableCookieEncryption: true, // one-way: never turn it off again
    enableNodeOptionsEnvironmentVariable: false, // NODE_OPTIONS must not inject code
    enableNodeCliInspectArguments: false, // no debugger on an office PC; e2e runs on the unfused build
    enableEmbeddedAsarIntegrityValidation: true, // a changed app.asar does not start
    onlyLoadAppFromAsar: true, // nor does a folder beside it
    loadBrowserProcessSpecificV8Snapshot: false, // true crashes at start without the extra file (electron-builder#8797)
    grantFileProtocolExtraPrivileges: false, // no page of ours comes from file:
  },
  win: {
    target: [{ target: 'nsis', arch: ['x64'] }],
    verifyUpdateCodeSignature: true,
  },
  nsis: {
    oneClick: false,
    perMachine: true, // asar integrity needs a folder that users cannot write (CVE-2025-55305)
    allowElevation: true,
    allowToChangeInstallationDirectory: false, // shell-launcher.xml names the path
    deleteAppDataOnUninstall: false, // the office's data outlives the program
    language: '1057', // Indonesian
    installerLanguages: ['id_ID'],
    shortcutName: product.name,
  },
  linux: {
    target: [
      { target: 'AppImage', arch: ['x64'] },
      { target: 'deb', arch: ['x64'] },
    ],
    category: 'Office',
    maintainer: 'Satu Atap',
    synopsis: 'Layanan satu atap: dari pintu sampai tanda terima',
  },
  publish: null, // updates are installed by a technician; see docs/operations
} satisfies Configuration;
