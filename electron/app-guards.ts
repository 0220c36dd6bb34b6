/** Guards that hold for every web contents of the app, ours or not, from the moment it exists. */
import type { App, Input, WebContents } from 'electron';
import type { Log } from './log.ts';
import { openExternalLink } from './policy/external-links.ts';
import { isDeniedKey } from './policy/kiosk-keys.ts';
import { findUrl, mayNavigate } from './policy/navigation.ts';
import { ruleOf, type Role } from './policy/roles.ts';

export interface Guarding {
  pinnedOrigin: string;
  findRole: (webContentsId: number) => Role | undefined;
  isPrintWindow: (webContentsId: number) => boolean;
  openExternal: (url: string) => void;
  log: Log;
}

/** Attaches the guards; call before `ready`, so that no contents are born unguarded. */
export function guardApp(app: App, guarding: Guarding): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, guarding));

  // The pin in session-hardening.ts decides before this event; what still fails stays failed.
  app.on('certificate-error', (event, _contents, url, error, _certificate, callback) => {
    event.preventDefault();
    guarding.log('guard.certificate', { host: hostOf(url), error });
    callback(false);
  });
  app.on('select-client-certificate', (event, _contents, url, _list, callback) => {
    event.preventDefault(); // the default would hand out the officer's first certificate
    guarding.log('guard.client-certificate', { host: hostOf(url) });
    callback();
  });
  app.on('login', (event, _contents, details, _info, callback) => {
    event.preventDefault(); // our server signs people in on its own page, never by a browser prompt
    guarding.log('guard.login', { host: hostOf(details.url) });
    callback();
  });
}

/** Guards of one web contents. */
export function guardContents(contents: WebContents, guarding: Guarding): void {
  const { pinnedOrigin, findRole, isPrintWindow, log } = guarding;
  const isKiosk = (): boolean => {
    const role = findRole(contents.id);
    return role === undefined || ruleOf(role).kiosk; // unknown contents get the stricter rules
  };

  function check(
    event: { preventDefault(): void },
    kind: string,
    url: string,
    isMainFrame: boolean,
  ): void {
    if (mayNavigate({ url, isMainFrame, pinnedOrigin, printWindow: isPrintWindow(contents.id) }))
      return;
    event.preventDefault();
    log('guard.navigation', { kind, host: hostOf(url) });
  }

  contents.on('will-navigate', (event) => check(event, 'navigate', event.url, event.isMainFrame));
  contents.on('will-frame-navigate', (event) =>
    check(event, 'frame', event.url, event.isMainFrame),
  );
  contents.on('will-redirect', (event) => check(event, 'redirect', event.url, event.isMainFrame));
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log('guard.webview');
  });
  contents.setWindowOpenHandler(({ url }) => {
    const opened = openExternalLink(url, isKiosk(), guarding.openExternal);
    log('guard.window-open', { host: hostOf(url), external: opened });
    return { action: 'deny' };
  });
  contents.on('before-input-event', (event, input: Input) => {
    if (isDeniedKey(input, isKiosk())) event.preventDefault();
  });
  contents.on('devtools-opened', () => {
    if (isKiosk()) contents.closeDevTools();
  });
  contents.on('dom-ready', () => void contents.setVisualZoomLevelLimits(1, 1));
}

/** Only the host goes to the log: paths and queries may carry numbers of people. */
function hostOf(url: string): string {
  const parsed = findUrl(url);
  return parsed ? parsed.host || parsed.protocol : 'invalid';
}
