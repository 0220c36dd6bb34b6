/**
 * Finds Electron's program, or fetches it the way its package documents (node_modules/electron/install.js),
 * within a limit. Plain JavaScript: the start script calls it before anything else is known to work.
 * Never throws, never hangs, prints nothing.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} FindOptions
 * @property {number} [timeoutMs] longest wait for the download, ms
 * @property {string} [packageFolder] folder of the electron package
 * @property {boolean} [needsDisplay] true when it is to be started now; without a screen nothing is fetched
 * @property {boolean} [download] false: only look
 * @property {Record<string, string | undefined>} [env]
 * @property {NodeJS.Platform} [platform]
 * @property {number | undefined} [uid]
 */

const here = dirname(fileURLToPath(import.meta.url));

/**
 * @param {FindOptions} [options]
 * @returns {Promise<{ path: string, reason?: undefined } | { path?: undefined, reason: string }>}
 */
export async function findElectronBinary({
  timeoutMs = 60_000,
  packageFolder = join(here, '..', '..', 'node_modules', 'electron'),
  needsDisplay = true,
  download = true,
  env = process.env,
  platform = process.platform,
  uid = process.getuid?.(),
} = {}) {
  if (needsDisplay && platform === 'linux') {
    if (!env.DISPLAY && !env.WAYLAND_DISPLAY)
      return { reason: 'Komputer ini tidak memiliki layar grafis; dilanjutkan di peramban.' };
    if (uid === 0)
      return {
        reason: 'Electron tidak dapat dijalankan oleh pengguna root; dilanjutkan di peramban.',
      };
  }
  const install = join(packageFolder, 'install.js');
  if (!existsSync(install))
    return { reason: 'Paket Electron belum terpasang; dilanjutkan di peramban.' };
  const found = findInstalled(packageFolder, env);
  if (found) return { path: found };
  if (!download) return { reason: 'Program Electron belum diunduh; dilanjutkan di peramban.' };

  const outcome = await run(install, timeoutMs, env);
  const fetched = findInstalled(packageFolder, env);
  if (fetched) return { path: fetched };
  return {
    reason:
      outcome === 'timeout'
        ? 'Unduhan program Electron terlalu lama; dilanjutkan di peramban.'
        : 'Program Electron tidak dapat diunduh (tidak ada jaringan?); dilanjutkan di peramban.',
  };
}

/**
 * Reads what Electron's own installer leaves behind, without loading its index.js (which would download).
 * @param {string} packageFolder
 * @param {Record<string, string | undefined>} env
 * @returns {string | undefined}
 */
function findInstalled(packageFolder, env) {
  try {
    const name = readFileSync(join(packageFolder, 'path.txt'), 'utf8').trim();
    const path = join(env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist'), name);
    return name !== '' && existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} script
 * @param {number} timeoutMs
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<'ended' | 'timeout'>}
 */
function run(script, timeoutMs, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { stdio: 'ignore', env, windowsHide: true });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      child.unref();
      resolve('timeout');
    }, timeoutMs);
    const end = () => {
      clearTimeout(timer);
      resolve('ended');
    };
    child.once('error', end);
    child.once('exit', end);
  });
}
