import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder that holds `sop/`, `assets/`, `db/migrations/` and `dist/renderer/`: the project itself,
 * or what the desktop shell unpacked (it says so in SATU_ATAP_ROOT).
 */
export const root = process.env['SATU_ATAP_ROOT'] ?? join(import.meta.dirname, '..');

export function resource(...parts: string[]): string {
  return join(root, ...parts);
}

export function hasScreens(): boolean {
  return existsSync(resource('dist', 'renderer', 'index.html'));
}
