import type { StationKind } from '../../domain/contract/roles.ts';

/** Letters and digits of a code. */
export const CODE_LENGTH = 8;

/** What was typed as a code: capitals, nothing but letters and digits, never too long. */
export function tidyCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, CODE_LENGTH);
}

/** "ABCD 2345", as the code is read aloud. */
export function showCode(code: string): string {
  return code.length > 4 ? `${code.slice(0, 4)} ${code.slice(4)}` : code;
}

/** The screen for which a device was paired. */
export const screenOf = {
  desk: '/masuk',
  security: '/satpam',
  kiosk: '/anjungan',
  display: '/layar',
} as const satisfies Record<StationKind, string>;
