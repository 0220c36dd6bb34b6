/** Words of pairing a device with the office. */
export const pairingTexts = {
  enter: 'Masukkan kode pasang',
  pageTitle: 'Pasangkan perangkat',
  title: 'Pasangkan perangkat ini',
  lead: 'Minta administrator membuat kode di Pengaturan → Perangkat, lalu ketik delapan huruf dan angkanya di sini.',
  code: 'Kode pasang',
  left: (n: number) => `Kurang ${n} huruf atau angka.`,
  pair: 'Pasangkan',
  hub: 'Ini komputer server kantor: semua layar sudah terbuka di sini, tidak perlu dipasangkan.',
  already: (name: string) =>
    `Perangkat ini sudah terpasang sebagai “${name}”. Kode baru akan menggantinya.`,
  back: 'Kembali ke halaman depan',
  done: (name: string) => `Terpasang sebagai “${name}”. Membuka layarnya…`,
  notReady: 'Kantor belum disiapkan. Siapkan dahulu di komputer server.',
} as const;
