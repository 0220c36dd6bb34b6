import type { OfficePaper, TestPageFacts } from '../facts.ts';
import { PAPER_MM, mm, openPdf } from '../pdf/page.ts';
import type { Pdf } from '../pdf/page.ts';
import { drawText } from '../pdf/text.ts';
import type { TextStyle } from '../pdf/text.ts';
import { drawQr, findQrMatrix } from '../qr/qr.ts';
import { TEST_QR, TEST_TITLE, testPageFields } from './test-page-words.ts';

const BODY: TextStyle = { face: 'letter', size: 11, leading: 1.5 };
const FRAME_MM = 10;

/** The test page of a paper printer: a frame to see cut margins, a ruler to see scaling, a QR code. */
export async function testPagePdf(facts: TestPageFacts, paper: OfficePaper): Promise<Uint8Array> {
  const media = PAPER_MM[paper];
  const pdf = openPdf({
    ...media,
    title: `Halaman Uji Cetak ${paper}`,
    author: facts.office,
    at: facts.at,
    language: 'id',
  });
  pdf.addPage();
  const frame = mm(FRAME_MM);
  pdf.doc.lineWidth(1).strokeColor('#000000');
  pdf.doc.rect(frame, frame, pdf.width - frame * 2, pdf.height - frame * 2).stroke();
  const x = mm(25);
  const width = pdf.width - x * 2;
  let y = mm(28);
  const title: TextStyle = { face: 'letterBold', size: 18, align: 'center' };
  y += drawText(pdf, TEST_TITLE, title, { x, y, width }) + mm(8);
  const fields: [string, string][] = [
    ...testPageFields(facts),
    ['Kertas', `${paper}, ${media.widthMm} × ${media.heightMm} mm`],
  ];
  for (const [label, value] of fields) {
    drawText(pdf, label, BODY, { x, y, width: mm(28) });
    y += drawText(pdf, `: ${value}`, BODY, { x: x + mm(28), y, width: width - mm(28) });
  }
  y = drawRuler(pdf, x, y + mm(10));
  y += drawText(
    pdf,
    'Ukur garis di atas: panjangnya harus 100 mm. Bila tidak, matikan “sesuaikan dengan halaman” pada pengaturan printer.',
    BODY,
    { x, y, width },
  );
  y += drawText(
    pdf,
    `Garis tepi harus tampak utuh, ${FRAME_MM} mm dari setiap sisi kertas. Bila terpotong, periksa ukuran kertas.`,
    BODY,
    { x, y: y + mm(3), width },
  );
  const matrix = findQrMatrix(TEST_QR);
  if (matrix) drawQr(pdf, matrix, { x: x - mm(3), y: y + mm(8), side: mm(35) });
  drawText(pdf, 'Pindai kode ini untuk memeriksa hasil cetak.', BODY, { x, y: y + mm(44), width });
  return pdf.finish();
}

function drawRuler(pdf: Pdf, x: number, y: number): number {
  pdf.doc.lineWidth(0.8).strokeColor('#000000');
  pdf.doc.moveTo(x, y).lineTo(x + mm(100), y);
  for (let at = 0; at <= 100; at += 5) {
    const length = at % 10 === 0 ? mm(4) : mm(2);
    pdf.doc.moveTo(x + mm(at), y).lineTo(x + mm(at), y + length);
  }
  pdf.doc.stroke();
  for (let at = 0; at <= 100; at += 20) {
    const style: TextStyle = { face: 'letter', size: 8, align: 'center' };
    drawText(pdf, String(at), style, { x: x + mm(at - 10), y: y + mm(4.5), width: mm(20) });
  }
  return y + mm(12);
}
