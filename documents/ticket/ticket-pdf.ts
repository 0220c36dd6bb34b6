import type { TicketFacts } from '../facts.ts';
import { mm, openPdf } from '../pdf/page.ts';
import type { Pdf } from '../pdf/page.ts';
import { breakLines, drawLines, lineHeight, textWidth } from '../pdf/text.ts';
import type { TextStyle } from '../pdf/text.ts';
import { drawQr, findQrMatrix } from '../qr/qr.ts';
import { ticketTitle, ticketWords } from './ticket-words.ts';
import type { TicketWords } from './ticket-words.ts';

export const TICKET_WIDTH_MM = 80;
/** An 80 mm roll prints 72 mm (576 dots at 203 dpi); anything outside is cut off. */
const SIDE_MM = 4;
const TOP_MM = 3;
const END_MM = 6;
const QR_MM = 27;

const SMALL: TextStyle = { face: 'ticket', size: 8.5, align: 'center', leading: 1.35 };
const NORMAL: TextStyle = { face: 'ticket', size: 10, align: 'center', leading: 1.35 };
const STRONG: TextStyle = { face: 'ticketBold', size: 10.5, align: 'center', leading: 1.3 };

/** One thing on the ticket: its height is known before the page is opened. */
interface Block {
  height: number;
  draw(pdf: Pdf, y: number): void;
}

const x = mm(SIDE_MM);
const width = mm(TICKET_WIDTH_MM - SIDE_MM * 2);

function textBlock(text: string, style: TextStyle): Block {
  const lines = breakLines(text, style, width);
  return {
    height: lines.length * lineHeight(style),
    draw: (pdf, y) => void drawLines(pdf, lines, style, { x, y, width }),
  };
}

function space(height: number): Block {
  return { height, draw: () => undefined };
}

function rule(): Block {
  return {
    height: 9,
    draw(pdf, y) {
      pdf.doc.lineWidth(0.8).strokeColor('#000000').dash(2.5, { space: 2 });
      pdf.doc
        .moveTo(x, y + 4)
        .lineTo(x + width, y + 4)
        .stroke();
      pdf.doc.undash();
    },
  };
}

/** White on black: seen at once by the officer who calls, and by the one who checks a copy. */
function band(text: string): Block {
  const style: TextStyle = { ...STRONG, colour: '#ffffff' };
  const height = lineHeight(style) + 6;
  return {
    height: height + 4,
    draw(pdf, y) {
      const wide = Math.min(width, textWidth(text, style) + 28);
      pdf.doc.roundedRect(x + (width - wide) / 2, y, wide, height, 3).fill('#000000');
      drawLines(pdf, breakLines(text, style, width), style, { x, y: y + 3, width });
    },
  };
}

/** As large as the paper allows, so that it is read from the next chair. */
function numberBlock(number: string): Block {
  const style: TextStyle = { face: 'ticketNumber', size: 72, align: 'center', leading: 1.05 };
  const wide = textWidth(number, style);
  if (wide > width) style.size = Math.max(20, (style.size * width) / wide);
  return textBlock(number, style);
}

/** The code with its caption; nothing at all when the address is too long for a code. */
function qrBlocks(url: string, caption: string): Block[] {
  const matrix = findQrMatrix(url);
  if (!matrix) return [];
  const side = mm(QR_MM);
  const code: Block = {
    height: side,
    draw: (pdf, y) => drawQr(pdf, matrix, { x: x + (width - side) / 2, y, side }),
  };
  return [space(3), code, textBlock(caption, SMALL)];
}

function blocks(words: TicketWords, followUrl: string | undefined): Block[] {
  return [
    ...(words.copy ? [band(words.copy)] : []),
    textBlock(words.office, STRONG),
    rule(),
    textBlock(words.heading, SMALL),
    textBlock(words.queue, STRONG),
    numberBlock(words.number),
    ...(words.priority ? [band(words.priority)] : []),
    ...(words.service ? [textBlock(words.service, NORMAL), space(3)] : []),
    textBlock(words.waiting, STRONG),
    textBlock(words.issued, SMALL),
    ...(followUrl && words.follow ? qrBlocks(followUrl, words.follow) : []),
    ...(words.notes.length > 0 ? [rule()] : []),
    ...words.notes.map((note) => textBlock(note, SMALL)),
  ];
}

export interface TicketPaper {
  bytes: Uint8Array;
  heightMm: number;
}

/** The ticket with the height it came to, for the printer's page size. */
export async function layOutTicket(facts: TicketFacts): Promise<TicketPaper> {
  const parts = blocks(ticketWords(facts), facts.followUrl);
  const content = parts.reduce((sum, part) => sum + part.height, 0);
  const heightMm = Math.ceil((content * 25.4) / 72) + TOP_MM + END_MM;
  const pdf = openPdf({
    widthMm: TICKET_WIDTH_MM,
    heightMm,
    title: ticketTitle(facts),
    author: facts.office,
    at: facts.issuedAt,
    language: facts.language,
  });
  pdf.addPage();
  let y = mm(TOP_MM);
  for (const part of parts) {
    part.draw(pdf, y);
    y += part.height;
  }
  return { bytes: await pdf.finish(), heightMm };
}

/** A queue ticket, 80 mm wide, as high as its content. */
export async function ticketPdf(facts: TicketFacts): Promise<Uint8Array> {
  return (await layOutTicket(facts)).bytes;
}
