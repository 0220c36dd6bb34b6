/** Words of the administration's frame. */
export const adminTexts = {
  title: 'Pengaturan',
  nav: 'Bagian pengaturan',
  users: 'Pengguna & peran',
  desks: 'Loket & antrean',
  purposes: 'Tujuan kunjungan',
  sops: 'Layanan (SOP)',
  office: 'Identitas & kop',
  printers: 'Printer',
  holidays: 'Hari libur',
  absences: 'Pengganti (Plh/Plt)',
  series: 'Nomor surat',
  stations: 'Perangkat',
  audit: 'Catatan audit',
  screens: 'Layar lain',
  lock: 'Kunci layar',
  signOut: 'Keluar',
  signOutTitle: 'Keluar dari pengaturan?',
  signOutBody: 'Perubahan yang belum disimpan akan hilang.',
  loading: 'Memuat…',
} as const;

/** What the server's clock and disk have to say. */
export const healthTexts = {
  diskTitle: 'Disk komputer server hampir penuh',
  diskBody:
    'Nomor dan berkas baru ditolak sampai ada ruang. Hapus atau pindahkan berkas lain dari disk itu; jangan hapus isi folder data.',
  behindTitle: 'Jam komputer server mundur',
  behindBody:
    'Waktu dilanjutkan dari catatan terakhir supaya urutan tidak kacau. Betulkan tanggal dan jam komputer server.',
  jumpTitle: (from: string, to: string) => `Jam server melompat dari ${from} ke ${to}`,
  jumpBody:
    'Berkas yang menunggu pemohon belum dinyatakan kedaluwarsa sampai tanggal ini dipastikan. Bila tanggalnya salah, betulkan jam komputer server sebelum melayani.',
  confirm: (today: string) => `Hari ini memang ${today}`,
  confirmed: 'Tanggal server dipastikan.',
} as const;
