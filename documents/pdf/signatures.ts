import { drawQr, findQrMatrix } from '../qr/qr.ts';
import { mm } from './page.ts';
import { BODY, BODY_BOLD, SMALL } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { breakLines, drawLines, drawText, lineHeight } from './text.ts';
import type { TextStyle } from './text.ts';

export interface Signer {
  /** Lines above the room to sign, e.g. "Samarinda, 19 November 2026" and "Petugas Loket". */
  above: string[];
  name: string;
  /** Lines below the name, e.g. the NIP. */
  below?: string[];
}

const QR_MM = 30;
const SIGN_ROOM = mm(17);
const CENTRED = { ...BODY, size: 9.5, align: 'center' } satisfies TextStyle;
const NAME = { ...BODY_BOLD, size: 9.5, align: 'center' } satisfies TextStyle;

/**
 * The foot of a signed paper, kept whole on one page: the signers side by side with their rooms level,
 * and the QR code at the bottom left of that page when there is one.
 */
export function drawSignatures(sheet: Sheet, signers: Signer[], qr?: string): void {
  const qrWidth = qr ? mm(QR_MM + 14) : 0;
  const gap = mm(6);
  const area = sheet.width - qrWidth;
  // Without a QR code a lone signer stands at the right, as on a letter.
  const columns = Math.max(signers.length, qr ? 1 : 2);
  const width = (area - gap * (columns - 1)) / columns;
  const blocks = signers.map((signer) => ({
    above: signer.above.flatMap((text) => breakLines(text, CENTRED, width)),
    name: breakLines(signer.name, NAME, width).slice(0, 4),
    below: (signer.below ?? []).flatMap((text) => breakLines(text, CENTRED, width)),
  }));
  const step = lineHeight(CENTRED);
  const above = Math.max(...blocks.map((block) => block.above.length)) * step;
  const under = Math.max(...blocks.map((block) => block.name.length + block.below.length)) * step;
  const qrHeight = qr ? mm(QR_MM) + lineHeight(SMALL) * 2 : 0;
  sheet.y += mm(3);
  sheet.ensureFoot(Math.max(above + SIGN_ROOM + under, qrHeight));
  const y = sheet.y;
  blocks.forEach((block, index) => {
    const column = columns - signers.length + index;
    const x = sheet.left + qrWidth + column * (width + gap);
    // Bottom-aligned above the room, so that both sign on one level.
    const start = y + above - block.above.length * step;
    drawLines(sheet.pdf, block.above, CENTRED, { x, y: start, width });
    let under = y + above + SIGN_ROOM;
    under += drawLines(sheet.pdf, block.name, NAME, { x, y: under, width });
    drawLines(sheet.pdf, block.below, CENTRED, { x, y: under, width });
  });
  if (qr) drawCheckCode(sheet, qr);
  sheet.y = y + Math.max(above + SIGN_ROOM + under, qrHeight);
}

function drawCheckCode(sheet: Sheet, qr: string): void {
  const side = mm(QR_MM);
  const caption = lineHeight(SMALL) * 2;
  // The quiet zone hangs over the margin so that the dark modules line up with the text.
  const quiet = mm(1.8);
  const y = sheet.bottom - side - caption;
  const matrix = findQrMatrix(qr);
  if (matrix) drawQr(sheet.pdf, matrix, { x: sheet.left - quiet, y, side });
  const text = matrix
    ? 'Periksa keaslian:\npindai kode ini'
    : 'Kode keaslian tidak dapat dicetak:\nperiksa keaslian di loket';
  drawText(sheet.pdf, text, SMALL, { x: sheet.left, y: y + side - 2, width: mm(QR_MM + 14) });
}
