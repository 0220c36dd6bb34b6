import { create } from 'qrcode';

export type QrDrawing = {
  /** Modules on a side, the quiet zone included: the viewBox of the path. */
  size: number;
  /** SVG path of the dark modules, one run of a row at a time. */
  path: string;
};

/** Modules of light border that readers need (ISO/IEC 18004). */
const QUIET = 4;

/** Draws a text as a QR code; medium correction, as screens are clean. */
export function drawQr(text: string): QrDrawing {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const rows: string[] = [];
  for (let y = 0; y < modules.size; y += 1) {
    let start: number | undefined;
    for (let x = 0; x <= modules.size; x += 1) {
      const dark = x < modules.size && modules.get(y, x) === 1;
      if (dark) start ??= x;
      else if (start !== undefined) {
        rows.push(`M${start + QUIET} ${y + QUIET}h${x - start}v1h-${x - start}z`);
        start = undefined;
      }
    }
  }
  return { size: modules.size + 2 * QUIET, path: rows.join('') };
}
