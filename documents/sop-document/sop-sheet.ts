import { PAPER_MM, mm, openPdf } from '../pdf/page.ts';
import type { Sheet } from '../pdf/sheet.ts';
import { breakLines, drawLines, drawText, lineHeight } from '../pdf/text.ts';
import type { TextStyle } from '../pdf/text.ts';
import type { SopDocumentFacts } from './facts.ts';

/** The SOP's pages: landscape, each but the first under the document's own running head. */
export interface SopSheet extends Sheet {
  facts: SopDocumentFacts;
  /** Begins a page; `isFirst` leaves the running head away. */
  startPage(isFirst?: boolean): void;
}

const MARGIN_MM = { left: 14, right: 9, top: 9, bottom: 11 };
const HEAD_MM = 15;

export function sopDocumentTitle({ sop }: SopDocumentFacts): string {
  return `SOP ${sop.header.documentNumber ?? sop.number ?? sop.title}`;
}

export function openSopSheet(facts: SopDocumentFacts): SopSheet {
  const { widthMm, heightMm } = PAPER_MM[facts.paper];
  const pdf = openPdf({
    widthMm: heightMm,
    heightMm: widthMm,
    title: `${sopDocumentTitle(facts)} · ${facts.sop.title}`,
    author: facts.sop.agency,
    at: facts.adoptedAt,
    language: 'id',
  });
  const withHead = new Set<number>();
  const sheet: SopSheet = {
    facts,
    pdf,
    left: mm(MARGIN_MM.left),
    width: pdf.width - mm(MARGIN_MM.left + MARGIN_MM.right),
    top: mm(MARGIN_MM.top),
    bottom: pdf.height - mm(MARGIN_MM.bottom),
    y: 0,
    startPage(isFirst = false) {
      pdf.addPage();
      sheet.y = sheet.top;
      if (isFirst) return;
      withHead.add(pdf.pageCount() - 1);
      sheet.y += mm(HEAD_MM) + mm(2.5);
    },
    ensure(height) {
      if (sheet.y + height <= sheet.bottom) return false;
      sheet.startPage();
      return true;
    },
    keepWithNext: () => undefined,
    ensureFoot: (height) => sheet.ensure(height),
    finish() {
      drawHeadsAndFeet(sheet, withHead);
      return pdf.finish();
    },
  };
  return sheet;
}

/** Written last: only then is the number of pages known. */
function drawHeadsAndFeet(sheet: SopSheet, withHead: ReadonlySet<number>): void {
  const { pdf, left, width, facts } = sheet;
  const pages = pdf.pageCount();
  const style: TextStyle = { face: 'letter', size: 6.5, colour: '#333333' };
  for (let page = 0; page < pages; page += 1) {
    pdf.doc.switchToPage(page);
    const count = `Halaman ${page + 1} dari ${pages}`;
    if (withHead.has(page)) drawRunningHead(sheet, count);
    const y = pdf.height - mm(MARGIN_MM.bottom) + mm(2);
    const source = `Dibuat dari data SOP yang dijalankan kantor ini: ${facts.version}.`;
    drawText(pdf, source, style, { x: left, y, width: width * 0.75 });
    drawText(pdf, count, { ...style, align: 'right' }, { x: left, y, width });
  }
}

/** Agency, kind of document and title, and the identity of this revision, in three boxes. */
function drawRunningHead(sheet: SopSheet, count: string): void {
  const { pdf, left, top, width, facts } = sheet;
  const { header, title, agency, number } = facts.sop;
  const height = mm(HEAD_MM);
  const parts = [0.2, 0.56, 0.24].map((share) => share * width);
  const xs = [left, left + (parts[0] ?? 0), left + (parts[0] ?? 0) + (parts[1] ?? 0)];
  pdf.doc.lineWidth(0.7).strokeColor('#000000');
  xs.forEach((x, index) => pdf.doc.rect(x, top, parts[index] ?? 0, height));
  pdf.doc.stroke();
  const bold: TextStyle = { face: 'letterBold', size: 8, align: 'center', leading: 1.2 };
  centred(sheet, [agency], bold, { x: xs[0] ?? 0, y: top, width: parts[0] ?? 0, height });
  centred(sheet, ['STANDAR OPERASIONAL PROSEDUR', title], bold, {
    x: xs[1] ?? 0,
    y: top,
    width: parts[1] ?? 0,
    height,
  });
  const small: TextStyle = { face: 'letter', size: 7, leading: 1.3 };
  const documentNumber = header.documentNumber ?? number;
  const lines = [
    ...(documentNumber === undefined ? [] : [`No. Dok : ${documentNumber}`]),
    ...(header.revision === undefined ? [] : [`Revisi : ${header.revision}`]),
    ...(header.effectiveOn === undefined ? [] : [`Tanggal efektif : ${header.effectiveOn}`]),
    count,
  ];
  const used = lines.length * lineHeight(small);
  lines.forEach((line, index) => {
    const y = top + (height - used) / 2 + index * lineHeight(small);
    drawText(pdf, line, small, { x: (xs[2] ?? 0) + mm(2), y, width: (parts[2] ?? 0) - mm(3) });
  });
}

/** Texts in the middle of a box, in smaller letters when they would not fit it. */
export function centred(
  sheet: Pick<Sheet, 'pdf'>,
  texts: string[],
  style: TextStyle,
  box: { x: number; y: number; width: number; height: number },
): void {
  const inner = { x: box.x + mm(1), width: box.width - mm(2) };
  let fitting = style;
  let lines = texts.flatMap((text) => breakLines(text, fitting, inner.width));
  while (lines.length * lineHeight(fitting) > box.height && fitting.size > 4) {
    fitting = { ...fitting, size: fitting.size - 0.4 };
    lines = texts.flatMap((text) => breakLines(text, fitting, inner.width));
  }
  const y = box.y + (box.height - lines.length * lineHeight(fitting)) / 2;
  drawLines(sheet.pdf, lines, fitting, { ...inner, y });
}
