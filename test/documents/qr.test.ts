import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findQrMatrix } from '../../documents/qr/qr.ts';
import { readCode } from '../support/pdf.ts';

/** The matrix as a scanner's camera would see it: four pixels a module, four modules of quiet. */
function scan(text: string): string | undefined {
  const matrix = findQrMatrix(text);
  if (!matrix) return undefined;
  const scale = 4;
  const side = (matrix.size + 8) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const row = Math.floor(y / scale) - 4;
      const column = Math.floor(x / scale) - 4;
      const inside = row >= 0 && column >= 0 && row < matrix.size && column < matrix.size;
      if (inside && matrix.dark(row, column))
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return readCode(pixels, side, side);
}

describe('QR matrix', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_.:/?=-]{1,200}$/), (text) => {
        expect(scan(text)).toBe(text);
      }),
      { numRuns: 15 },
    );
  });

  it('is absent, not wrong, for nothing and for more than a code holds', () => {
    expect(findQrMatrix('')).toBeUndefined();
    expect(findQrMatrix('x'.repeat(5000))).toBeUndefined();
  });
});
