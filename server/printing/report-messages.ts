/** What a station's shell says went wrong, for the officer who waits for the paper. */
const messages: Readonly<Record<string, string>> = {
  PENCETAK_TIDAK_DIKENAL:
    'Printer itu tidak ada lagi di komputernya. Periksa kabel printer, atau betulkan namanya di pengaturan.',
  PENCETAK_MENOLAK:
    'Printer menolak cetakan. Periksa apakah printer siap dan kertasnya ada, lalu cetak lagi.',
  PENCETAK_PDF_TIDAK_ADA:
    'Program pencetak PDF tidak terpasang di komputer itu. Hubungi administrator.',
  PENCETAK_PDF_MENOLAK: 'Program pencetak PDF menolak cetakan. Periksa printer, lalu cetak lagi.',
  SURAT_TIDAK_TERBACA: 'Komputer itu tidak dapat mengambil kertasnya dari server. Cetak lagi.',
  SURAT_TIDAK_TERBUKA: 'Komputer itu tidak dapat membuka kertasnya. Cetak lagi.',
  CETAK_TERPUTUS:
    'Pencetakan terputus di komputer itu. Periksa apakah kertas sudah keluar; bila belum, cetak ulang.',
  CETAK_TANPA_JAWABAN:
    'Printer tidak menjawab. Periksa apakah kertas sudah keluar; bila belum, cetak ulang.',
  CETAK_TANPA_LAPORAN:
    'Komputer pemilik printer tidak memberi kabar. Periksa apakah kertas sudah keluar; bila belum, cetak ulang.',
  CETAK_TERLALU_LAMA:
    'Kertas ini menunggu printer lebih dari 10 menit, jadi tidak dicetak lagi dengan sendirinya. Nomornya tetap berlaku; cetak lagi bila masih diperlukan.',
  CETAK_TIDAK_DIAMBIL:
    'Komputer pemilik printer tidak mengambil cetakan ini. Periksa apakah komputer itu menyala, Satu Atap terbuka, dan nama printernya benar; lalu cetak lagi.',
};

/** Code and Indonesian sentence of a print that did not end well; a code of a newer shell gets a general one. */
export function reportMessage(
  state: 'failed' | 'unknown',
  code: string | undefined,
): { code: string; message: string } {
  const known = code ?? (state === 'failed' ? 'PENCETAK_MENOLAK' : 'CETAK_TANPA_JAWABAN');
  return {
    code: known,
    message:
      messages[known] ??
      (state === 'failed'
        ? 'Kertas tidak tercetak. Periksa printer, lalu cetak lagi.'
        : 'Belum pasti tercetak. Periksa apakah kertas sudah keluar; bila belum, cetak ulang.'),
  };
}
