/** The page shown while there is no office server. Served from a fixed table on the shell's own scheme. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_CHANGED, type OfficeState } from './office-state.ts';
import { findUrl, LOCAL_ORIGIN } from './policy/navigation.ts';

export const CONNECTING_URL = `${LOCAL_ORIGIN}/menghubungkan.html`;
/** The same page with the technician's PIN pad open on it. */
export const EXIT_URL = `${CONNECTING_URL}?keluar`;

/** The server's own policy for this page: nothing but its two files, and nobody to talk to. */
export const CONNECTING_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export interface ConnectingView {
  state: OfficeState;
  /** The public is looking: larger, and no instructions for staff except who to ask. */
  kiosk: boolean;
  /** The server runs on this PC; else on the hub. */
  local: boolean;
  version: string;
  /** A technician asked for the PIN pad. */
  exit?: boolean;
}

interface Texts {
  heading: string;
  detail: string;
  help: string[];
}

const localHelp = [
  'Tunggu satu menit. Server kantor dijalankan ulang dengan sendirinya.',
  'Bila belum juga terhubung, mulai ulang komputer ini.',
  'Bila masih gagal, hubungi petugas teknis dan sebutkan kode di bawah. Data yang sudah tersimpan tetap aman.',
];
const keyHelp = [
  'Kunci server tidak sama dengan yang dicatat saat komputer ini dipasang. Jangan memasukkan PIN di mana pun.',
  'Minta petugas teknis mencocokkan sidik jari kunci di Admin → Perangkat pada komputer server.',
  'Bila server memang baru dipulihkan, catat sidik jari yang baru di berkas setelan komputer ini.',
];
const remoteHelp = [
  'Periksa kabel jaringan komputer ini dan lampu pada sakelar jaringan.',
  'Periksa apakah komputer server di meja depan menyala.',
  'Bila masih gagal, hubungi petugas teknis dan sebutkan kode di bawah.',
];

/** The words for a state. Pure. */
export function connectingTexts(view: Omit<ConnectingView, 'version'>): Texts {
  const { state, kiosk, local, exit = false } = view;
  if (kiosk && exit)
    return {
      heading: 'Untuk petugas teknis',
      detail: 'Layar ini kembali sendiri setelah satu menit.',
      help: [],
    };
  if (kiosk) {
    return state.phase === 'failed'
      ? {
          heading: 'Layar ini sedang tidak dapat dipakai',
          detail: 'Silakan bertanya di meja satpam. Nomor antrean Anda tetap berlaku.',
          help: [],
        }
      : { heading: 'Mohon tunggu sebentar…', detail: 'Menghubungkan ke server kantor.', help: [] };
  }
  const reason = 'reason' in state ? state.reason : '';
  const help = reason === KEY_CHANGED ? keyHelp : local ? localHelp : remoteHelp;
  switch (state.phase) {
    case 'failed':
      return {
        heading: 'Server kantor belum dapat dihubungi',
        detail: state.says ?? tries(state.failures),
        help,
      };
    case 'restarting':
      return {
        heading: 'Menghubungkan kembali ke server kantor…',
        detail: state.says ?? tries(state.failures),
        help: state.failures >= 3 || reason === KEY_CHANGED ? help : [],
      };
    default:
      return {
        heading: 'Menghubungkan ke server kantor…',
        detail: 'Sebentar lagi layar ini terbuka dengan sendirinya.',
        help: [],
      };
  }
}

function tries(failures: number): string {
  return `Percobaan ke-${failures + 1} berjalan dengan sendirinya.`;
}

/** Fills the page's template. Every value is escaped, though all of them are our own. */
export function renderConnecting(template: string, view: ConnectingView): string {
  const { heading, detail, help } = connectingTexts(view);
  const reason = 'reason' in view.state ? `Kode: ${view.state.reason} · ` : '';
  const values: Record<string, string> = {
    class: view.kiosk ? (view.exit ? 'public exit' : 'public') : 'staff',
    heading: escapeHtml(heading),
    detail: escapeHtml(detail),
    'help-hidden': help.length === 0 ? 'hidden' : '',
    help: help.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n          '),
    footnote: escapeHtml(`${view.kiosk ? '' : reason}Satu Atap ${view.version}`),
  };
  return template.replaceAll(/\{\{([a-z-]+)\}\}/g, (_, name: string) => values[name] ?? '');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const files = {
  '/menghubungkan.html': 'text/html; charset=utf-8',
  '/menghubungkan.css': 'text/css; charset=utf-8',
  '/menghubungkan.js': 'text/javascript; charset=utf-8',
} as const satisfies Record<string, string>;

/** Answers a request on the shell's scheme: three names, by exact match, so there is no path to traverse. */
export function answerLocal(url: string, folder: string, view: ConnectingView): Response {
  const path = findUrl(url)?.pathname ?? '';
  if (!url.startsWith(`${LOCAL_ORIGIN}/`) || !Object.hasOwn(files, path))
    return new Response('', { status: 404 });
  const name = path as keyof typeof files;
  const text = readFileSync(join(folder, name.slice(1)), 'utf8');
  const exit = findUrl(url)?.search === '?keluar';
  return new Response(
    name === '/menghubungkan.html' ? renderConnecting(text, { ...view, exit }) : text,
    {
      headers: {
        'content-type': files[name],
        'content-security-policy': CONNECTING_CSP,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    },
  );
}
