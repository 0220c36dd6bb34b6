/** Where a window may go: the office server's own origin and the shell's own waiting page. Nothing else. */

/** The shell's own scheme; served from a fixed table of files, never from a path (Electron security list, item 18). */
export const LOCAL_SCHEME = 'satuatap';
export const LOCAL_ORIGIN = `${LOCAL_SCHEME}://shell`;

/** Chromium's own viewer, which draws a PDF in a child frame before it can be printed. */
const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai';

export interface NavigationAttempt {
  url: string;
  isMainFrame: boolean;
  /** Origin the shell is pinned to, as `URL.origin` writes it. */
  pinnedOrigin: string;
  /** The hidden window that prints PDFs; it alone needs the PDF viewer's frame. */
  printWindow?: boolean;
}

/**
 * True for a page of the office server.
 * Compares parsed origins, never substrings: `https://example.invalid/?next=localhost:3001` fools a substring.
 */
export function isOfficeUrl(url: string, pinnedOrigin: string): boolean {
  const parsed = findUrl(url);
  if (!parsed) return false;
  // `blob:` and `filesystem:` URLs carry the inner page's origin, so the scheme is compared as well.
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return false;
  if (parsed.username !== '' || parsed.password !== '') return false;
  return parsed.origin === pinnedOrigin;
}

/** True for the shell's own waiting page. */
export function isLocalPage(url: string): boolean {
  const parsed = findUrl(url);
  return (
    parsed?.protocol === `${LOCAL_SCHEME}:` &&
    parsed.host === 'shell' &&
    parsed.username === '' &&
    parsed.password === ''
  );
}

/** The one question every navigation event asks. */
export function mayNavigate({
  url,
  isMainFrame,
  pinnedOrigin,
  printWindow,
}: NavigationAttempt): boolean {
  if (isOfficeUrl(url, pinnedOrigin)) return true;
  if (isMainFrame) return isLocalPage(url);
  return printWindow === true && (url === PDF_VIEWER || url.startsWith(`${PDF_VIEWER}/`));
}

/** Host names that mean "this PC" and nothing else; `0.0.0.0` and other notations are refused on purpose. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** True when plain http is acceptable: the traffic never leaves this PC. */
export function isLoopbackHttp(url: string): boolean {
  const parsed = findUrl(url);
  return parsed?.protocol === 'http:' && LOOPBACK.has(parsed.hostname);
}

export function findUrl(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
