import type { StationKind } from '../../../domain/contract/roles.ts';

/** Words of the devices on the office's network. */
export const stationTexts = {
  title: 'Perangkat',
  lead: 'Komputer, anjungan, dan layar di jaringan kantor. Perangkat dipasangkan sekali dengan kode dari halaman ini; komputer server tidak perlu.',
  add: 'Tambah perangkat',
  addTitle: 'Perangkat baru',
  table: 'Daftar perangkat',
  name: 'Nama perangkat',
  nameHint: 'Supaya mudah dikenali, misalnya “Anjungan pintu timur”.',
  nameMissing: 'Isi nama perangkat.',
  kind: 'Jenis',
  kinds: {
    desk: 'Meja petugas',
    security: 'Meja keamanan',
    kiosk: 'Anjungan',
    display: 'Layar antrean',
  } satisfies Record<StationKind, string>,
  kindHints: {
    desk: 'Petugas masuk dengan nama dan PIN.',
    security: 'Mencatat tamu di pintu.',
    kiosk: 'Tamu mengambil nomor sendiri.',
    display: 'Menampilkan dan menyuarakan panggilan.',
  } satisfies Record<StationKind, string>,
  counter: 'Loket',
  noCounter: 'Tidak terikat loket',
  state: 'Keadaan',
  pairedAt: (date: string) => `terpasang sejak ${date}`,
  waiting: 'menunggu kode',
  remove: 'Lepas',
  removeOf: (name: string) => `Lepas ${name}`,
  removeTitle: (name: string) => `Lepas ${name}?`,
  removeBody: 'Perangkat ini tidak dapat dipakai lagi sampai dipasangkan dengan kode baru.',
  removed: (name: string) => `${name} dilepas.`,
  makeCode: 'Buat kode pasang',
  codeTitle: (name: string) => `Kode pasang untuk ${name}`,
  codeHow:
    'Di perangkat itu, buka alamat server ini, lalu halaman “Pasangkan”, dan ketik kode ini:',
  address: 'Alamat',
  codeLife: (clock: string) => `Berlaku ${clock} menit lagi, untuk satu perangkat.`,
  codeOver: 'Kode sudah lewat waktunya. Lepas perangkat ini dari daftar, lalu buat kode baru.',
  codePaired: (name: string) => `${name} sudah terpasang.`,
  codeWaiting: 'Menunggu perangkat…',
  done: 'Selesai',
  none: 'Belum ada perangkat lain.',
  noneHint: 'Tambahkan anjungan, layar, atau komputer petugas yang tersambung ke jaringan kantor.',
} as const;

/** Words of the office's door to its network (docs/operations/jaringan.md). */
export const lanTexts = {
  title: 'Alamat untuk perangkat lain',
  closed: 'Server ini belum dibuka untuk perangkat lain.',
  closedHint:
    'Jalankan server dengan pilihan --host 0.0.0.0, atau minta teknisi mengubah setelan program.',
  address: 'Alamat',
  certificate: 'Sertifikat kantor',
  download: 'Unduh sertifikat',
  key: 'Kunci (program desktop)',
  atTheHub: 'Sidik jarinya hanya tampil di komputer server.',
} as const;
