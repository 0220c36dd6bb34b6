/** The waiting page: its words, its files, its policy. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  answerLocal,
  CONNECTING_CSP,
  CONNECTING_URL,
  connectingTexts,
  EXIT_URL,
  renderConnecting,
} from '../../electron/connecting-page.ts';
import { failedState, KEY_CHANGED, type OfficeState } from '../../electron/office-state.ts';

const pages = join(import.meta.dirname, '..', '..', 'electron', 'pages');
const starting: OfficeState = { phase: 'starting', failures: 0 };
const view = { state: starting, kiosk: false, local: true, version: '0.1.0' };

test('the words, state by state', () => {
  const states = [
    starting,
    failedState(1, 'exit 1'),
    failedState(3, 'exit 1'),
    failedState(9, 'exit 1'),
  ];
  const words = (kiosk: boolean, local: boolean) =>
    states.map((state) => {
      const { heading, detail, help } = connectingTexts({ state, kiosk, local });
      return [heading, detail, help.length];
    });
  expect(words(false, true)).toEqual([
    ['Menghubungkan ke server kantor…', 'Sebentar lagi layar ini terbuka dengan sendirinya.', 0],
    ['Menghubungkan kembali ke server kantor…', 'Percobaan ke-2 berjalan dengan sendirinya.', 0],
    ['Menghubungkan kembali ke server kantor…', 'Percobaan ke-4 berjalan dengan sendirinya.', 3],
    ['Server kantor belum dapat dihubungi', 'Percobaan ke-10 berjalan dengan sendirinya.', 3],
  ]);
  expect(words(true, false).map(([heading]) => heading)).toEqual([
    'Mohon tunggu sebentar…',
    'Mohon tunggu sebentar…',
    'Mohon tunggu sebentar…',
    'Layar ini sedang tidak dapat dipakai',
  ]);
  const helps = [true, false].map(
    (local) => connectingTexts({ state: failedState(3, 'x'), kiosk: false, local }).help[0],
  );
  expect(helps).toEqual([
    'Tunggu satu menit. Server kantor dijalankan ulang dengan sendirinya.',
    'Periksa kabel jaringan komputer ini dan lampu pada sakelar jaringan.',
  ]);
});

test('the server’s own words, and a changed key, are said to officers only', () => {
  const says = 'Port 7100 sudah dipakai program lain. Pilih port lain dengan --port.';
  const words = (state: OfficeState, kiosk = false) =>
    connectingTexts({ state, kiosk, local: false });
  for (const failures of [1, 9]) {
    expect(words(failedState(failures, 'PORT_DIPAKAI', says)).detail).toBe(says);
    expect(words(failedState(failures, 'PORT_DIPAKAI', says), true).detail).not.toContain('Port');
  }
  expect(words(failedState(1, KEY_CHANGED)).help[0]).toContain('Jangan memasukkan PIN');
  expect(words(failedState(1, KEY_CHANGED), true).help).toEqual([]);
});

test('the PIN pad: on a public screen that asked for it, nowhere else', async () => {
  const shown = async (url: string, kiosk: boolean) =>
    /<body class="([^"]+)">[\s\S]*<h1>([^<]+)</
      .exec(await answerLocal(url, pages, { ...view, kiosk }).text())
      ?.slice(1, 3);
  expect(await shown(EXIT_URL, true)).toEqual(['public exit', 'Untuk petugas teknis']);
  expect(await shown(CONNECTING_URL, true)).toEqual(['public', 'Mohon tunggu sebentar…']);
  expect(await shown(EXIT_URL, false)).toEqual(['staff', 'Menghubungkan ke server kantor…']);
});

test('values are escaped and no placeholder is left', async () => {
  const state = failedState(3, '<script>alert(1)</script>');
  const html = await answerLocal(CONNECTING_URL, pages, { ...view, state }).text();
  expect(html).not.toMatch(/\{\{|\}\}|<script>alert/);
  expect(html).toContain('Kode: &lt;script&gt;alert(1)&lt;/script&gt; · Satu Atap 0.1.0');
  expect(renderConnecting('{{heading}}{{tidak-ada}}', view)).toBe(
    'Menghubungkan ke server kantor…',
  );
});

test('the public never reads a technical reason', async () => {
  const html = await answerLocal(CONNECTING_URL, pages, {
    ...view,
    kiosk: true,
    state: failedState(9, 'exit 1'),
  }).text();
  expect(html).not.toContain('exit 1');
  expect(html).toContain('Silakan bertanya di meja satpam. Nomor antrean Anda tetap berlaku.');
});

describe('what the scheme answers', () => {
  test('its files, with a strict policy', () => {
    const { headers, status } = answerLocal(CONNECTING_URL, pages, view);
    expect([
      status,
      headers.get('content-security-policy'),
      headers.get('x-content-type-options'),
    ]).toEqual([200, CONNECTING_CSP, 'nosniff']);
    expect(
      answerLocal('satuatap://shell/menghubungkan.css', pages, view).headers.get('content-type'),
    ).toContain('text/css');
  });

  test.each([
    'satuatap://shell/',
    'satuatap://shell/../settings.ts',
    'satuatap://shell/%2e%2e/settings.ts',
    'satuatap://shell/..%2fsettings.ts',
    'satuatap://shell/..\\settings.ts',
    'satuatap://shell//etc/passwd',
    'satuatap://shell/menghubungkan.ts',
    'satuatap://shell/constructor',
    'satuatap://evil/menghubungkan.html',
    'satuatap://shell.evil/menghubungkan.html',
    'file:///menghubungkan.html',
    '',
  ])('nothing else: %s', (url) => {
    expect(answerLocal(url, pages, view).status).toBe(404);
  });
});
