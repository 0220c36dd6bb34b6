/** Every key of the desk, as the help overlay shows them. The same strings are bound to the buttons. */
export const deskKeys = {
  callNext: 'F2',
  recall: 'F3',
  start: 'F4',
  transfer: 'F6',
  helpDesk: 'F7',
  giveBack: 'F8',
  forward: 'F9',
  finish: 'F10',
  noShow: 'Alt+T',
  issue: 'Alt+N',
  link: 'Alt+P',
  handOver: 'Alt+S',
  search: 'Ctrl+K',
  focusQueue: 'Alt+1',
  focusServing: 'Alt+2',
  focusCase: 'Alt+3',
  lock: 'Alt+L',
  help: '?',
} as const;

export const keyGroups = [
  {
    title: 'Antrean',
    keys: [
      [deskKeys.callNext, 'Panggil nomor berikutnya; di daftar berkas: kerjakan berikutnya'],
      [deskKeys.recall, 'Panggil ulang'],
      [deskKeys.start, 'Sudah datang, mulai layani'],
      [deskKeys.noShow, 'Tidak hadir'],
      [deskKeys.transfer, 'Alihkan ke antrean lain'],
      [deskKeys.finish, 'Selesai melayani'],
      [deskKeys.issue, 'Beri nomor antrean'],
      [deskKeys.link, 'Pemohon sudah punya berkas'],
    ],
  },
  {
    title: 'Langkah berkas',
    keys: [
      [deskKeys.forward, 'Hasil utama: lengkap, terima, setuju'],
      [deskKeys.giveBack, 'Kembalikan dengan alasan'],
      [deskKeys.helpDesk, 'Hasil lain, mis. perlu help desk'],
      [deskKeys.handOver, 'Serahkan langkah ke petugas lain'],
    ],
  },
  {
    title: 'Daftar periksa',
    keys: [
      ['↑ ↓', 'Pindah baris'],
      ['Spasi', 'Tandai ada'],
      ['B', 'Tandai benar'],
      ['T', 'Tandai tidak ada'],
      ['C', 'Tulis catatan'],
      ['A', 'Semua ada dan benar'],
    ],
  },
  {
    title: 'Layar',
    keys: [
      [deskKeys.search, 'Cari berkas'],
      [deskKeys.focusQueue, 'Ke kolom antrean'],
      [deskKeys.focusServing, 'Ke kolom tengah'],
      [deskKeys.focusCase, 'Ke kolom berkas'],
      [deskKeys.lock, 'Kunci layar'],
      ['Esc', 'Tutup dialog'],
      [deskKeys.help, 'Bantuan ini'],
    ],
  },
] as const satisfies readonly { title: string; keys: readonly (readonly [string, string])[] }[];
