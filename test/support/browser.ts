import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Flags without which a closed or root machine cannot run Chromium. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export type Browser = { executablePath: string; args: string[]; origin: string };

/**
 * A browser for the tests: the one named in SATU_ATAP_BROWSER, Playwright's own, the system's, and at
 * last the Chromium that comes inside an npm package.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env['SATU_ATAP_BROWSER'];
  if (named !== undefined && named !== '')
    return { executablePath: named, args: flags, origin: 'SATU_ATAP_BROWSER' };
  const own = chromium.executablePath();
  if (existsSync(own)) return { executablePath: own, args: flags, origin: 'Playwright' };
  const system = systemBrowsers.find((path) => existsSync(path));
  if (system !== undefined) return { executablePath: system, args: flags, origin: 'sistem' };
  const { default: packaged } = await import('@sparticuz/chromium');
  return {
    executablePath: await packaged.executablePath(),
    args: [
      ...new Set([
        ...flags,
        '--headless=shell',
        '--hide-scrollbars',
        '--mute-audio',
        '--in-process-gpu',
        '--use-gl=angle',
        '--use-angle=swiftshader',
      ]),
    ],
    origin: '@sparticuz/chromium',
  };
}
