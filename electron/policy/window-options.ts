/** The only options a window of this shell is ever opened with. Pure: tests read it without Electron. */
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { ruleOf, type Role } from './roles.ts';

export interface Surroundings {
  /** Absolute path of the sandboxed preload script. */
  preload: string;
  /** A developer's run: developer tools may be opened at desks. */
  development: boolean;
}

/** In-memory for the public's screens, so that nothing of one visitor outlives the window. */
export function partitionOf(role: Role): string {
  return ruleOf(role).kiosk ? 'satu-atap-umum' : 'persist:satu-atap';
}

const fenced = {
  nodeIntegration: false, // pages have no Node
  nodeIntegrationInWorker: false, // nor have their workers
  nodeIntegrationInSubFrames: false, // nor has anything embedded
  contextIsolation: true, // the preload script's world is not the page's
  sandbox: true, // the operating system fences the renderer
  webSecurity: true, // same-origin policy
  allowRunningInsecureContent: false, // no http inside https
  experimentalFeatures: false, // nothing unproven
  webviewTag: false, // no guest pages
  navigateOnDragDrop: false, // a file dropped on the window does not open
  plugins: false, // no PDF viewer inside pages
  spellcheck: false, // would fetch dictionaries, and marks Indonesian names
  safeDialogs: true, // a page cannot flood the officer with dialogs
} as const satisfies WebPreferences;

/** Options for a station's window. The window is shown by windows.ts once it has something to show. */
export function windowOptions(
  role: Role,
  { preload, development }: Surroundings,
): BrowserWindowConstructorOptions {
  const rule = ruleOf(role);
  return {
    title: `Satu Atap · ${rule.title}`,
    show: false, // no white flash
    backgroundColor: '#fbfaf6', // the paper-white of the pages
    autoHideMenuBar: true,
    width: 1366,
    height: 768,
    ...(rule.kiosk
      ? {
          kiosk: true,
          frame: false,
          closable: false, // closed by the PIN only
          minimizable: false,
          movable: false,
          resizable: false,
          skipTaskbar: true,
          alwaysOnTop: true, // over notifications of the system
        }
      : { minWidth: 1024, minHeight: 640 }),
    webPreferences: {
      ...fenced,
      preload,
      partition: partitionOf(role),
      devTools: development && !rule.kiosk,
      disableDialogs: rule.kiosk, // alert() on a touchscreen is a dead end
      autoplayPolicy: role === 'layar' ? 'no-user-gesture-required' : 'user-gesture-required', // the display speaks by itself
      backgroundThrottling: !rule.keepAwake, // a display behind another window must keep calling numbers
    },
  };
}

/** Options for the hidden window that prints a PDF where there is no better way. No preload: it may ask nothing. */
export function printWindowOptions(): BrowserWindowConstructorOptions {
  return {
    show: false,
    focusable: false,
    skipTaskbar: true,
    webPreferences: {
      ...fenced,
      plugins: true, // Chromium's PDF viewer draws the paper
      partition: partitionOf('meja'),
      devTools: false,
      disableDialogs: true,
    },
  };
}
