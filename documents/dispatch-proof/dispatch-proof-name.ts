// Apart from the drawing: whoever only names the paper does not load it.

/** "Tanda terima surat" when the receiver signs it, "Bukti pengiriman" when it was sent. */
export function dispatchProofName({ signs }: { signs: boolean }): string {
  return signs ? 'Tanda Terima Surat' : 'Bukti Pengiriman';
}
