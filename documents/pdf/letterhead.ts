import type { Letterhead } from '../facts.ts';
import { findPaperLogo } from './logo.ts';
import { mm } from './page.ts';
import type { Pdf } from './page.ts';
import { breakLines, drawLines, textWidth } from './text.ts';
import type { TextStyle } from './text.ts';

const LOGO_MM = 20;

/** Kop naskah dinas: logo at the left, lines centred from parent to unit, a double rule. Answers its height. */
export function drawLetterhead(
  pdf: Pdf,
  head: Letterhead,
  box: { x: number; y: number; width: number },
): number {
  const logo = head.logo && findPaperLogo(head.logo);
  if (logo) pdf.doc.image(logo, box.x, box.y, { fit: [mm(LOGO_MM), mm(LOGO_MM)], align: 'center' });
  const side = logo ? mm(LOGO_MM + 3) : 0;
  // The lines are centred on the paper while they fit; the room at the right mirrors the logo.
  const text = { x: box.x + side, width: box.width - side * (box.width > mm(150) ? 2 : 1) };
  let y = box.y;
  head.lines.forEach((line, index) => {
    const unit = index === head.lines.length - 1;
    const style: TextStyle = {
      face: unit ? 'letterBold' : 'letter',
      size: unit ? 14 : 12,
      align: 'center',
      leading: 1.18,
    };
    y += drawLines(pdf, breakLines(line, style, text.width), style, { ...text, y });
  });
  const small: TextStyle = { face: 'letter', size: 8.5, align: 'center', leading: 1.25 };
  const contact = [
    head.phone && `Telepon\u00A0${head.phone.replaceAll(' ', '\u00A0')}`,
    head.web && `Laman\u00A0${head.web}`,
    head.email && `Pos-el\u00A0${head.email}`,
  ].filter((entry): entry is string => typeof entry === 'string' && entry !== '');
  y += 2;
  for (const line of [head.address, ...packed(contact, small, text.width)]) {
    y += drawLines(pdf, breakLines(line, small, text.width), small, { ...text, y });
  }
  if (logo) y = Math.max(y, box.y + mm(LOGO_MM));
  return drawDoubleRule(pdf, head.accent, { ...box, y: y + 4 }) - box.y;
}

/** As many entries to a line as fit, so that no line ends in a separator. */
function packed(entries: string[], style: TextStyle, width: number): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const longer = `${lines.at(-1) ?? ''} · ${entry}`;
    if (lines.length > 0 && textWidth(longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(entry);
  }
  return lines;
}

function drawDoubleRule(
  pdf: Pdf,
  accent: string | undefined,
  box: { x: number; y: number; width: number },
): number {
  const end = box.x + box.width;
  const thin = accent && /^#[0-9a-f]{6}$/i.test(accent) ? accent : '#000000';
  pdf.doc.lineWidth(2).strokeColor('#000000').moveTo(box.x, box.y).lineTo(end, box.y).stroke();
  pdf.doc
    .lineWidth(0.7)
    .strokeColor(thin)
    .moveTo(box.x, box.y + 2.4)
    .lineTo(end, box.y + 2.4)
    .stroke();
  return box.y + 3;
}
