/** Words about the outgoing numbers of a case. */
export const numberTexts = {
  title: 'Nomor surat keluar',
  voided: 'batal',
  voidNumber: 'Batalkan nomor…',
  voidTitle: (number: string) => `Batalkan nomor ${number}?`,
  voidBody:
    'Nomor ini tetap tercatat sebagai batal. Surat langsung mendapat nomor berikutnya dan dicetak ulang; tarik dan musnahkan lembar yang lama.',
  voidReason: 'Alasan pembatalan',
  voidTooShort: 'Tulis alasannya, paling sedikit 5 huruf.',
  voidConfirm: 'Batalkan dan beri nomor baru',
  keep: 'Tidak jadi',
  renumbered: (number: string) => `Surat bernomor baru: ${number}.`,
} as const;
