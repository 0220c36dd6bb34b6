import type { Letterhead } from '../facts.ts';
import { findPaperLogo } from './logo.ts';
import { mm } from './page.ts';
import type { Pdf } from './page.ts';
import { breakLines, drawLines, textWidth } from './text.ts';
import type { Line, TextStyle } from './text.ts';

/** A square logo is as high as this; a wide one may be as wide as that. */
const LOGO_MM = 20;
const LOGO_WIDEST_MM = 38;
const PARENT: HeadLine = { face: 'letter', size: 12, least: 10.5 };
const UNIT: HeadLine = { face: 'letterBold', size: 14, least: 11.5 };

type HeadLine = Pick<TextStyle, 'face' | 'size'> & { least: number };

/** Kop naskah dinas: logo at the left, lines centred from parent to unit, a double rule. Answers its height. */
export function drawLetterhead(
  pdf: Pdf,
  head: Letterhead,
  box: { x: number; y: number; width: number },
): number {
  const logo = head.logo && findPaperLogo(head.logo);
  const logoWidth = logo ? Math.min(mm(LOGO_WIDEST_MM), mm(LOGO_MM) * logo.aspect) : 0;
  const logoHeight = logo ? logoWidth / logo.aspect : 0;
  const side = logo ? logoWidth + mm(3) : 0;
  const parents = head.lines.slice(0, -1);
  const unit = head.lines.slice(-1);
  // The lines are centred on the paper while they fit; else on what the logo leaves, else smaller.
  const mirrored = box.width - side * 2;
  const isMirrored = fits(parents, PARENT, mirrored) && fits(unit, UNIT, mirrored);
  const text = { x: box.x + side, width: isMirrored ? mirrored : box.width - side };
  let y = box.y;
  for (const { lines, kind } of [
    { lines: parents, kind: PARENT },
    { lines: unit, kind: UNIT },
  ]) {
    const style = fitting(lines, kind, text.width);
    for (const line of lines)
      y += drawLines(pdf, balancedLines(line, style, text.width), style, { ...text, y });
  }
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
  if (logo) {
    const height = Math.max(y - box.y, logoHeight);
    const at = box.y + (height - logoHeight) / 2;
    pdf.doc.image(logo.png, box.x, at, { width: logoWidth, height: logoHeight });
    y = box.y + height;
  }
  return drawDoubleRule(pdf, head.accent, { ...box, y: y + 4 }) - box.y;
}

function headStyle({ face, size }: HeadLine): TextStyle {
  return { face, size, align: 'center', leading: 1.18 };
}

function fits(lines: string[], kind: HeadLine, width: number): boolean {
  return lines.every((line) => textWidth(line, headStyle(kind)) <= width);
}

/** One size for all lines of a kind: the largest that keeps each on one line, within what is readable. */
function fitting(lines: string[], kind: HeadLine, width: number): TextStyle {
  for (let { size } = kind; size >= kind.least; size -= 0.25)
    if (fits(lines, { ...kind, size }, width)) return headStyle({ ...kind, size });
  return headStyle(kind);
}

/** A line that must be broken is broken into parts of like length, not into a long and a leftover. */
function balancedLines(text: string, style: TextStyle, width: number): Line[] {
  const lines = breakLines(text, style, width);
  if (lines.length < 2) return lines;
  let narrow = width;
  let best = lines;
  while (narrow > width / 2) {
    narrow -= style.size;
    const tried = breakLines(text, style, narrow);
    if (tried.length > lines.length) break;
    best = tried;
  }
  return best;
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
