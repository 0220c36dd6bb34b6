/** Words of the holiday tables. */
export const holidayTexts = {
  title: 'Hari libur',
  lead: 'Dasar hitungan hari kerja pada setiap janji selesai. Cocokkan dengan SKB 3 Menteri tahun itu, dan tambahkan libur daerah.',
  years: 'Tahun',
  table: (year: number) => `Hari libur ${year}`,
  day: 'Tanggal',
  dayOf: (n: number) => `Tanggal baris ${n}`,
  dayHint: '17 Agustus',
  dayMissing: 'Tulis tanggal dan bulannya, misalnya 17 Agustus atau 17/8.',
  empty: 'Belum ada tanggal.',
  dayOtherYear: (year: number) => `Tanggal ini bukan tahun ${year}.`,
  dayTwice: 'Tanggal ini sudah ada di daftar.',
  weekday: 'Hari',
  name: 'Nama',
  nameOf: (n: number) => `Nama baris ${n}`,
  nameMissing: 'Isi nama hari libur.',
  kind: 'Jenis',
  kindOf: (n: number) => `Jenis baris ${n}`,
  kinds: {
    'libur-nasional': 'Libur nasional',
    'cuti-bersama': 'Cuti bersama',
    lokal: 'Libur daerah',
  },
  add: 'Tambah tanggal',
  remove: 'Hapus',
  removeOf: (name: string) => `Hapus ${name}`,
  restore: 'Pulihkan daftar bawaan',
  restoreTitle: (year: number) => `Pulihkan daftar ${year}?`,
  restoreBody:
    'Daftar di layar ini diganti dengan daftar SKB bawaan program. Belum tersimpan sampai Anda menekan Simpan.',
  restoreNone: (year: number) => `Program tidak membawa daftar SKB ${year}. Isi sendiri dari SKB.`,
  unloaded: (year: number) => `Daftar ${year} belum dimuat`,
  unloadedBody: (year: number) =>
    `Selama belum disimpan, janji selesai yang jatuh pada tahun ${year} tidak dihitung: tanggalnya tidak dijanjikan pada tanda terima. Isi dari SKB ${year}, lalu simpan.`,
  count: (national: number, joint: number, local: number) =>
    `${national} libur nasional, ${joint} cuti bersama${local > 0 ? `, ${local} libur daerah` : ''}.`,
  effect:
    'Batas waktu berkas yang masih berjalan ikut dihitung ulang; janji yang sudah tercetak tidak berubah.',
  holes: 'Daftar ini berlubang',
  holesBody: (days: readonly string[]) =>
    `Libur nasional yang tanggalnya tetap belum ada: ${days.join(', ')}. Daftar belum dapat disimpan.`,
  fillHoles: (n: number) => `Tambahkan ${n} hari itu`,
  saved: (year: number) => `Hari libur ${year} tersimpan.`,
  switchTitle: 'Pindah tahun tanpa menyimpan?',
} as const;
