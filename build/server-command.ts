import { join } from 'node:path';

/**
 * How the office server is started: Node's arguments and the program. Small young-generation spaces keep
 * a front-desk PC's memory free; the server makes little garbage that lives long.
 */
export function serverCommand(args: string[]): string[] {
  return ['--max-semi-space-size=4', join(import.meta.dirname, '..', 'server', 'main.ts'), ...args];
}
