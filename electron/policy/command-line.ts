/** What may be said on the command line of the shell (shortcuts, Shell Launcher, npm start). */
import { Role } from './roles.ts';

export interface ShellArguments {
  /** Empty: as the settings say. */
  roles: Role[];
  demo: boolean;
  /** Something outside (Shell Launcher, systemd) starts this program again: it must not start itself. */
  supervised: boolean;
  /** Settings prepared by a technician, taken over once and then deleted. */
  provisioningFile?: string;
  /** Folder of the office's data; else as the settings say. */
  data?: string;
  port?: number;
  /** Words that were not understood; logged, never guessed at. */
  unknown: string[];
}

/** Reads `--role=a,b` (repeatable), `--demo`, `--diawasi`, `--setelan=FILE`, `--data=DIR`, `--port=N`; leaves Chromium's own switches alone. */
export function parseArguments(argv: readonly string[]): ShellArguments {
  const found: ShellArguments = { roles: [], demo: false, supervised: false, unknown: [] };
  for (const word of argv) {
    const [name = '', value = ''] = splitOnce(word);
    if (name === '--role') {
      for (const text of value.split(',')) {
        const role = Role.safeParse(text.trim());
        if (role.success && !found.roles.includes(role.data)) found.roles.push(role.data);
        else if (!role.success) found.unknown.push(word);
      }
    } else if (name === '--demo' && value === '') found.demo = true;
    else if (name === '--diawasi' && value === '') found.supervised = true;
    else if (name === '--setelan' && value) found.provisioningFile = value;
    else if (name === '--data' && value) found.data = value;
    else if (name === '--port' && /^\d{4,5}$/.test(value) && Number(value) <= 65_535)
      found.port = Number(value);
    else if (OWN_NAMES.has(name)) found.unknown.push(word);
  }
  return found;
}

const OWN_NAMES = new Set(['--role', '--demo', '--diawasi', '--setelan', '--data', '--port']);

function splitOnce(word: string): [string, string] {
  const at = word.indexOf('=');
  return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)];
}
