/** Words of the desk as a whole: bar, search, help, lost connection. */
export const deskTexts = {
  title: 'Meja kerja',
  serverAway:
    'Server kantor belum tersambung. Isian Anda tetap tersimpan di sini dan dilanjutkan sendiri.',
  stale: 'Data di layar mungkin sudah berubah.',
  search: 'Cari berkas',
  searchLabel: 'Nomor tanda terima, nama pemohon, atau instansi',
  searchEmpty: 'Tidak ada berkas yang cocok.',
  searchHint: 'Ketik paling sedikit 2 huruf.',
  searching: 'Mencari…',
  help: 'Bantuan tombol',
  helpTitle: 'Tombol papan ketik',
  counterless: 'tanpa loket',
  screens: 'Layar lain',
  find: 'Cari berkas lengkap',
  substitute: 'Tetapkan pengganti saya',
  scan: 'Pindai',
  settings: 'Tampilan',
  textSize: 'Ukuran huruf',
  contrast: 'Kontras tinggi',
  sides: 'Yang tampil di kolom kiri',
  columns: { queue: 'Antrean', serving: 'Yang dilayani', case: 'Berkas ini' },
} as const;
