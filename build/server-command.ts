import { join } from 'node:path';
import { officeBundle } from './office.ts';
import { projectRoot } from './stale.ts';

export type ServerCommand = { args: string[]; env: NodeJS.ProcessEnv };

/**
 * How the bundled office server is started: Node's arguments with the program, and its environment.
 * Small young-generation spaces keep a front-desk PC's memory free; the server makes little garbage
 * that lives long.
 */
export function serverCommand(args: string[]): ServerCommand {
  return {
    args: ['--max-semi-space-size=4', join(officeBundle, 'office-server.js'), ...args],
    env: { ...process.env, SATU_ATAP_ROOT: projectRoot },
  };
}
