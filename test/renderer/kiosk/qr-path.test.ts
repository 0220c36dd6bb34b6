import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { drawQr } from '../../../renderer/kiosk/qr-path.ts';

// CommonJS with a default export: the compiler and the runtime disagree about which level it is on.
const readQr = (typeof jsQR === 'function' ? jsQR : (jsQR as { default: unknown }).default) as (
  data: Uint8ClampedArray,
  width: number,
  height: number,
) => { data: string } | null;

/** Fills the path's rectangles into pixels, `scale` to a module. */
function paint({ size, path }: { size: number; path: string }, scale: number): Uint8ClampedArray {
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const end = (Number(x) + Number(width)) * scale;
      for (let column = Number(x) * scale; column < end; column += 1) {
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
      }
    }
  }
  return pixels;
}

test('a phone reads the address from the drawing', () => {
  const url = 'http://192.168.10.5:7100/antrean/0192f0c1-2b3d-7e4f-8a9b-0c1d2e3f4a5b';
  const drawing = drawQr(url);
  const side = drawing.size * 4;
  expect(readQr(paint(drawing, 4), side, side)?.data).toBe(url);
});
