/** The waiting page: its words, its files, its policy. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  answerLocal,
  CONNECTING_CSP,
  CONNECTING_URL,
  connectingTexts,
  renderConnecting,
} from '../../electron/connecting-page.ts';
import { failedState, type OfficeState } from '../../electron/office-state.ts';

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
