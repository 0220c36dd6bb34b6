import QRCode from 'qrcode';

import type { Pdf } from '../pdf/page.ts';

export interface QrMatrix {
  size: number;
  dark(row: number, column: number): boolean;
}

/** The code's modules, error level M. Undefined when the text is longer than any QR code holds. */
export function findQrMatrix(text: string): QrMatrix | undefined {
  if (!text) return undefined;
  try {
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
    return { size: modules.size, dark: (row, column) => modules.get(row, column) === 1 };
  } catch {
    return undefined;
  }
}

/**
 * Draws the code as vector squares with its four-module quiet zone inside `side` points, so that it
 * stays sharp on any printer.
 */
export function drawQr(
  pdf: Pdf,
  matrix: QrMatrix,
  box: { x: number; y: number; side: number },
): void {
  const quiet = 4;
  const module = box.side / (matrix.size + quiet * 2);
  for (let row = 0; row < matrix.size; row += 1) {
    for (let column = 0; column < matrix.size; column += 1) {
      if (!matrix.dark(row, column)) continue;
      const start = column;
      while (column + 1 < matrix.size && matrix.dark(row, column + 1)) column += 1;
      // One rectangle per run: neighbouring squares would show hairlines when scaled.
      pdf.doc.rect(
        box.x + (start + quiet) * module,
        box.y + (row + quiet) * module,
        (column - start + 1) * module,
        module,
      );
    }
  }
  pdf.doc.fill('#000000');
}
