/**
 * Every clip that ships, and what its voice says. Texts are how a speaker reads them (baku:
 * "antrean", "silakan"); letters by their Indonesian names.
 */
export const clipTexts = {
  bel: '(bel)',
  'nomor-antrean': 'nomor antrean',
  'silakan-menuju': 'silakan menuju',
  'angka-0': 'nol',
  'angka-1': 'satu',
  'angka-2': 'dua',
  'angka-3': 'tiga',
  'angka-4': 'empat',
  'angka-5': 'lima',
  'angka-6': 'enam',
  'angka-7': 'tujuh',
  'angka-8': 'delapan',
  'angka-9': 'sembilan',
  sepuluh: 'sepuluh',
  sebelas: 'sebelas',
  belas: 'belas',
  puluh: 'puluh',
  seratus: 'seratus',
  ratus: 'ratus',
  'huruf-a': 'a',
  'huruf-b': 'be',
  'huruf-c': 'ce',
  'huruf-d': 'de',
  'huruf-e': 'e',
  'huruf-f': 'ef',
  'huruf-g': 'ge',
  'huruf-h': 'ha',
  'huruf-i': 'i',
  'huruf-j': 'je',
  'huruf-k': 'ka',
  'huruf-l': 'el',
  'huruf-m': 'em',
  'huruf-n': 'en',
  'huruf-o': 'o',
  'huruf-p': 'pe',
  'huruf-q': 'ki',
  'huruf-r': 'er',
  'huruf-s': 'es',
  'huruf-t': 'te',
  'huruf-u': 'u',
  'huruf-v': 've',
  'huruf-w': 'we',
  'huruf-x': 'eks',
  'huruf-y': 'ye',
  'huruf-z': 'zet',
  loket: 'loket',
  meja: 'meja',
  ruang: 'ruang',
  pintu: 'pintu',
  informasi: 'informasi',
  'layanan-pelanggan': 'layanan pelanggan',
  'help-desk': 'help desk',
  pulsa: 'pulsa',
  pendaftaran: 'pendaftaran',
  pengambilan: 'pengambilan',
  pelayanan: 'pelayanan',
  perizinan: 'perizinan',
  pengaduan: 'pengaduan',
  konsultasi: 'konsultasi',
  verifikasi: 'verifikasi',
  pembayaran: 'pembayaran',
  kasir: 'kasir',
  laboratorium: 'laboratorium',
  prioritas: 'prioritas',
  rapat: 'rapat',
  tamu: 'tamu',
  lantai: 'lantai',
  umum: 'umum',
} as const satisfies Record<string, string>;

export type ClipId = keyof typeof clipTexts;

/** All clips that ship with the product. */
export const clipList = Object.keys(clipTexts) as ClipId[];

/** True for a name that has a clip. */
export function isClipId(name: string): name is ClipId {
  return Object.hasOwn(clipTexts, name);
}
