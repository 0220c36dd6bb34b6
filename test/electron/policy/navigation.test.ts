import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openExternalLink } from '../../../electron/policy/external-links.ts';
import {
  isLocalPage,
  isLoopbackHttp,
  isOfficeUrl,
  mayNavigate,
} from '../../../electron/policy/navigation.ts';

const office = 'http://127.0.0.1:7100';
const hub = 'https://satuatap.kantor.lan:8443';

/** Each of these has fooled a real program once. */
const tricks = [
  'https://example.invalid/?next=localhost:7100',
  'https://example.invalid/?next=http://127.0.0.1:7100/meja',
  'https://example.invalid/#http://127.0.0.1:7100',
  'http://127.0.0.1.evil.test:7100/',
  'http://127.0.0.1:7100.evil.test/',
  'http://127.0.0.1:7100@evil.test/',
  'http://127.0.0.1%3A7100@evil.test/',
  'http://evil.test\\@127.0.0.1:7100/',
  'http://user@127.0.0.1:7100/meja',
  'http://user:pass@127.0.0.1:7100/meja',
  'http://127.0.0.1:71000/',
  'http://127.0.0.1:711/',
  'http://127.0.0.1/',
  'http://localhost:7100/',
  'http://[::1]:7100/',
  'http://0.0.0.0:7100/',
  'https://127.0.0.1:7100/',
  'ws://127.0.0.1:7100/',
  'ftp://127.0.0.1:7100/',
  'file:///C:/Windows/System32/cmd.exe',
  'file://127.0.0.1:7100/share',
  'data:text/html,<script>alert(1)</script>',
  'javascript:location="http://127.0.0.1:7100"',
  'blob:http://127.0.0.1:7100/3f0c',
  'filesystem:http://127.0.0.1:7100/temporary/x',
  'view-source:http://127.0.0.1:7100/',
  'about:blank',
  'about:srcdoc',
  'chrome://settings',
  'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html',
  'satuatap://shell.evil.test/menghubungkan.html',
  'satuatap://user@shell/menghubungkan.html',
  'satuatap:menghubungkan.html',
  'ms-settings:',
  '//127.0.0.1:7100/',
  '',
  ' ',
];

describe('where a window may go', () => {
  test.each(tricks)('not to %s', (url) => {
    expect(mayNavigate({ url, isMainFrame: true, pinnedOrigin: office })).toBe(false);
    expect(isOfficeUrl(url, hub)).toBe(false);
  });

  test('to the office’s own pages, in any spelling of the same origin', () => {
    for (const url of [
      `${office}/`,
      `${office}/meja?berkas=1#atas`,
      'HTTP://127.0.0.1:7100/meja',
      'http://127.1:7100/meja',
      'http://2130706433:7100/',
    ]) {
      expect(mayNavigate({ url, isMainFrame: true, pinnedOrigin: office })).toBe(true);
    }
    expect(
      mayNavigate({
        url: 'https://SATUATAP.kantor.lan:8443/layar',
        isMainFrame: true,
        pinnedOrigin: hub,
      }),
    ).toBe(true);
  });

  test('to the waiting page in the main frame only', () => {
    const url = 'satuatap://shell/menghubungkan.html';
    expect(isLocalPage(url)).toBe(true);
    expect(mayNavigate({ url, isMainFrame: true, pinnedOrigin: office })).toBe(true);
    expect(mayNavigate({ url, isMainFrame: false, pinnedOrigin: office })).toBe(false);
  });

  test('the PDF viewer only inside a print window’s child frame', () => {
    const url = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html';
    expect(mayNavigate({ url, isMainFrame: false, pinnedOrigin: office, printWindow: true })).toBe(
      true,
    );
    expect(mayNavigate({ url, isMainFrame: true, pinnedOrigin: office, printWindow: true })).toBe(
      false,
    );
    expect(
      mayNavigate({
        url: `${url.replace('hjai/', 'hjai.evil/')}`,
        isMainFrame: false,
        pinnedOrigin: office,
        printWindow: true,
      }),
    ).toBe(false);
  });

  test('never to another host, wherever the office’s origin is hidden in the URL', () => {
    const hiding = fc.constantFrom(
      (host: string) => `https://${host}/?next=${office}`,
      (host: string) => `https://${host}/${office}/meja`,
      (host: string) => `http://${host}:7100/#${office}`,
      (host: string) => `http://127.0.0.1.${host}:7100/`,
      (host: string) => `http://127.0.0.1:7100@${host}/`,
    );
    fc.assert(
      fc.property(fc.domain(), hiding, (host, hide) => {
        expect(mayNavigate({ url: hide(host), isMainFrame: true, pinnedOrigin: office })).toBe(
          false,
        );
      }),
    );
  });
});

test('plain http is for this very PC only', () => {
  expect(
    ['http://127.0.0.1:1', 'http://localhost:7100', 'http://[::1]:7100'].every(isLoopbackHttp),
  ).toBe(true);
  expect(
    [
      'http://192.168.1.5:7100',
      'http://127.0.0.1.evil.test',
      'https://127.0.0.1',
      'http://0.0.0.0',
    ].some(isLoopbackHttp),
  ).toBe(false);
});

describe('links that leave', () => {
  const tries: [string, boolean, boolean][] = [
    ['https://oss.go.id/', false, true],
    ['https://www.lapor.go.id/laporan', false, true],
    ['https://oss.go.id/', true, false],
    ['http://oss.go.id/', false, false],
    ['https://oss.go.id:8443/', false, false],
    ['https://oss.go.id.evil.test/', false, false],
    ['https://evil.test/?https://oss.go.id/', false, false],
    ['https://oss.go.id@evil.test/', false, false],
    ['https://user@oss.go.id/', false, false],
    ['https://constructor/', false, false],
    ['ms-msdt:/id', false, false],
  ];
  test.each(tries)('%s at a kiosk=%s: %s', (url, kiosk, expected) => {
    const opened: string[] = [];
    expect(openExternalLink(url, kiosk, (link) => opened.push(link))).toBe(expected);
    expect(opened).toEqual(expected ? [url] : []);
  });
});
