/** Links that leave the office's own pages. At a desk a few government sites open in the system browser; at a kiosk none. */
import { findUrl } from './navigation.ts';

export const externalHosts = {
  'oss.go.id': 'licensing system the officers look things up in',
  'www.lapor.go.id': 'SP4N-LAPOR!, national complaints (Perpres 76/2013)',
  'jdih.setneg.go.id': 'texts of regulations cited in the SOPs',
} as const satisfies Record<string, string>;

/** True for an https link, default port, no user info, to a host of the table by exact name. */
export function isAllowedExternal(url: string): boolean {
  const parsed = findUrl(url);
  return (
    parsed?.protocol === 'https:' &&
    parsed.port === '' &&
    parsed.username === '' &&
    parsed.password === '' &&
    Object.hasOwn(externalHosts, parsed.hostname)
  );
}

/**
 * Opens an allowed link with the injected `open`; answers whether it did.
 * `open` is injected so that the one call of `shell.openExternal` stays in main.ts.
 */
export function openExternalLink(
  url: string,
  kiosk: boolean,
  open: (url: string) => void,
): boolean {
  if (kiosk || !isAllowedExternal(url)) return false;
  open(url);
  return true;
}
