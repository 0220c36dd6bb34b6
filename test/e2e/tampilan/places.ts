import type { Page } from '@playwright/test';
import { shippedSop } from '../../sop/shipped.ts';
import type { OfficeUnderTest } from '../../support/office.ts';
import { kaltimCaseAt, officerOf, satuAtapCaseAt, signedIn } from '../../support/walk.ts';

/** One screen in one state, and who looks at it. */
export type Place = {
  name: string;
  /** Nobody: a screen for visitors, or before the sign-in. */
  as?: string;
  counter?: string;
  path: string;
  /** Default: a desk's 1366 × 768. */
  size?: { width: number; height: number };
  /** Presses what leads to the state that is looked at. */
  open?: (page: Page) => Promise<void>;
};

/** As long as names in letters get. */
export const longName =
  'Perkumpulan Penyelenggara Pameran Dagang dan Ekonomi Kreatif Kalimantan Timur II';

const press = (name: string | RegExp) => async (page: Page) =>
  page.getByRole('button', { name }).first().click();
const tab = (name: string) => async (page: Page) => page.getByRole('tab', { name }).click();

/** The administration: every part, and the form behind it. */
function adminPlaces(admin: string): Place[] {
  const at = (path: string, open?: Place['open'], what = ''): Place => ({
    name: `pengaturan ${path} ${what}`.trim(),
    as: admin,
    path: `/admin/${path}`,
    ...(open && { open }),
  });
  return [
    at('pengguna'),
    at('pengguna', press('Tambah pengguna'), 'baru'),
    at('pengganti'),
    at('pengganti', press('Tetapkan pengganti'), 'baru'),
    at('loket'),
    at('loket', press('Tambah antrean'), 'antrean'),
    at('loket', press('Tambah loket'), 'loket'),
    at('tujuan'),
    at('tujuan', press('Tambah tujuan'), 'baru'),
    at('layanan'),
    ...[
      'Logo & warna',
      'Nomor tanda terima',
      'Hari & jam kerja',
      'Batas waktu & SOP',
      'Layar & kunci',
    ].map((name) => at('kantor', tab(name), name)),
    at('kantor'),
    at('nomor'),
    at('nomor', press('Tambah seri'), 'baru'),
    at('printer'),
    at('printer', press('Tambah printer'), 'baru'),
    at('libur'),
    at('perangkat'),
    at('perangkat', press('Tambah perangkat'), 'baru'),
    at('catatan'),
  ];
}

/** Steps that no file reaches on the shortest way: they follow a return, and look like the step before. */
const offTheWay = ['8'];

/** A file at each step that somebody does at a desk, taken up by its officer. */
async function deskPlaces(walk: OfficeUnderTest): Promise<Place[]> {
  const places: Place[] = [];
  for (const [sopId, open, first] of [
    ['kaltim-rekomendasi-pameran', kaltimCaseAt, '4'],
    ['satu-atap', satuAtapCaseAt, 'P2'],
  ] as const) {
    const sop = shippedSop(sopId);
    const from = sop.steps.findIndex(({ id }) => id === first);
    for (const { id, actor } of sop.steps.slice(from)) {
      if (['publik', 'satpam', 'pemohon'].includes(actor) || offTheWay.includes(id)) continue;
      const caseId = await open(walk, id, longName);
      places.push({
        name: `meja ${sopId} ${id}`,
        as: officerOf(sop, id),
        path: `/meja?berkas=${caseId}`,
        open: takeUp,
      });
    }
  }
  return places;
}

async function takeUp(page: Page): Promise<void> {
  const take = page.getByRole('button', { name: /Ambil langkah ini/ });
  const own = page.getByRole('button', { name: 'Lepaskan' }).first();
  await take.or(own).first().waitFor();
  if (await take.isVisible()) await take.click();
  await own.waitFor();
}

/** Every address of the product, with what an officer opens there. */
export async function allPlaces(walk: OfficeUnderTest): Promise<Place[]> {
  const desks = await deskPlaces(walk);
  const caseId = desks.at(3)?.path.split('=')[1] ?? '';
  const satpam = await signedIn(walk, 'satpam');
  const users = await satpam.ask<{ id: string; name: string }[]>('auth.users');
  const admin = users.find(({ name }) => name === 'Administrator')?.id ?? '';
  const { ticketId } = await satpam.do<{ ticketId: string }>('visit.register', {
    purposeId: 'serah-berkas',
    name: longName,
    institution: longName,
    priorityKind: 'lansia',
  });
  const portrait = { width: 1080, height: 1920 };
  return [
    { name: 'layar-layar', path: '/' },
    { name: 'masuk', path: '/masuk' },
    { name: 'masuk PIN', path: '/masuk', open: press('Rina Wulandari') },
    { name: 'pasangkan', path: '/pasangkan' },
    { name: 'alamat salah', path: '/tidak-ada' },
    { name: 'komponen', path: '/ui' },
    { name: 'antrean di HP', path: `/antrean/${ticketId}`, size: { width: 390, height: 844 } },
    { name: 'layar antrean', path: '/layar', size: { width: 1920, height: 1080 } },
    { name: 'anjungan berdiri', path: '/anjungan', size: portrait },
    { name: 'anjungan rebah', path: '/anjungan', size: { width: 1920, height: 1080 } },
    { name: 'layar petugas', as: 'kasi', path: '/' },
    { name: 'satpam', as: 'satpam', path: '/satpam' },
    { name: 'satpam menolak', as: 'satpam', path: '/satpam', open: press(/Tidak dapat dilayani/) },
    { name: 'meja CS', as: 'cs', counter: 'cs-1', path: '/meja' },
    ...desks,
    { name: 'cari berkas', as: 'kasi', path: '/berkas' },
    { name: 'berkas lengkap', as: 'kasi', path: `/berkas/${caseId}` },
    { name: 'pindai', as: 'loket1', path: '/pindai' },
    { name: 'sop', as: 'kasi', path: '/sop' },
    { name: 'sop kaltim', as: 'kasi', path: '/sop/kaltim-rekomendasi-pameran' },
    { name: 'sop satu-atap', as: 'kasi', path: '/sop/satu-atap' },
    ...['Hari ini', 'Layanan', 'Langkah', 'Petugas', 'Pengembalian', 'Tunggakan'].map((name) => ({
      name: `pimpinan ${name}`,
      as: 'kadis',
      path: '/pimpinan',
      open: tab(name),
    })),
    { name: 'pengganti', as: 'kadis', path: '/pengganti' },
    { name: 'register permohonan', as: 'tu', path: '/register' },
    { name: 'register nomor', as: 'tu', path: '/register', open: tab('Surat keluar') },
    ...adminPlaces(admin),
  ];
}
