import { drawApplicantFields } from '../pdf/applicant.ts';
import type { ReceiptFacts } from '../facts.ts';
import { dateText, dayText, momentText, nipLines } from '../format.ts';
import { drawChecklistTable } from '../checklist/checklist-table.ts';
import { mm } from '../pdf/page.ts';
import {
  BODY,
  BODY_BOLD,
  drawHeading,
  drawParagraph,
  drawTitle,
  writeSheet,
} from '../pdf/sheet.ts';
import type { Sheet } from '../pdf/sheet.ts';
import { drawSignatures } from '../pdf/signatures.ts';
import { breakLines, drawLines, drawText, lineHeight } from '../pdf/text.ts';
import { withoutNik } from '../privacy.ts';

/** Tanda terima berkas permohonan, on the office's own paper. */
export function receiptPdf(facts: ReceiptFacts): Promise<Uint8Array> {
  return writeSheet({ facts, title: receiptTitle(facts), at: facts.receivedAt }, (sheet) => {
    drawTitle(sheet, 'TANDA TERIMA BERKAS PERMOHONAN', `Nomor: ${facts.number}`);
    drawApplicantFields(sheet, {
      applicant: facts.applicant,
      service: facts.service,
      before: [['Diterima', momentText(facts.receivedAt, facts.zone)]],
      after: [['Produk layanan', facts.product]],
    });
    if (facts.checklist.length > 0) {
      const present = facts.checklist.filter((item) => item.present).length;
      drawHeading(sheet, `Persyaratan yang diterima: ${present} dari ${facts.checklist.length}`);
      drawChecklistTable(sheet, facts.checklist);
      sheet.y += mm(4);
    }
    drawPromise(sheet, facts);
    drawHowToCheck(sheet, facts.howToCheck);
    const { officer } = facts;
    drawSignatures(
      sheet,
      [
        {
          above: [
            facts.applicant.representedBy ? 'Yang menyerahkan (kuasa),' : 'Yang menyerahkan,',
          ],
          name: withoutNik(facts.applicant.representedBy ?? facts.applicant.name),
        },
        {
          above: [
            `${facts.place}, ${dateText(facts.receivedAt, facts.zone)}`,
            `Petugas ${officer.station},`,
          ],
          name: officer.name,
          below: nipLines(officer.nip),
        },
      ],
      facts.qr,
    );
  });
}

export function receiptTitle(facts: ReceiptFacts): string {
  return `Tanda Terima ${facts.number}`;
}

/** The promise is what the applicant takes home: boxed, so that it is found at once. */
function drawPromise(sheet: Sheet, facts: ReceiptFacts): void {
  const pad = 6;
  const width = sheet.width - pad * 2;
  const title = breakLines('Janji layanan', BODY_BOLD, width);
  const sentence = breakLines(facts.promise.sentence, BODY, width);
  const due = facts.promise.dueDay
    ? breakLines(`Batas waktu: ${dayText(facts.promise.dueDay)}`, BODY_BOLD, width)
    : [];
  const lines = title.length + sentence.length + due.length;
  const height = lines * lineHeight(BODY) + pad * 2;
  if (height > (sheet.bottom - sheet.top) / 2) return drawLongPromise(sheet, facts);
  sheet.ensure(height);
  sheet.pdf.doc.lineWidth(0.8).strokeColor('#000000');
  sheet.pdf.doc.rect(sheet.left, sheet.y, sheet.width, height).stroke();
  const box = { x: sheet.left + pad, y: sheet.y + pad, width };
  box.y += drawLines(sheet.pdf, title, BODY_BOLD, box);
  box.y += drawLines(sheet.pdf, sentence, BODY, box);
  drawLines(sheet.pdf, due, BODY_BOLD, box);
  sheet.y += height + mm(4);
}

/** A promise too long for a box runs on over the pages instead. */
function drawLongPromise(sheet: Sheet, facts: ReceiptFacts): void {
  drawHeading(sheet, 'Janji layanan');
  drawParagraph(sheet, facts.promise.sentence);
  const { dueDay } = facts.promise;
  if (dueDay) drawParagraph(sheet, `Batas waktu: ${dayText(dueDay)}`, BODY_BOLD);
  sheet.y += mm(4);
}

function drawHowToCheck(sheet: Sheet, ways: string[]): void {
  if (ways.length === 0) return;
  drawHeading(sheet, 'Cara memeriksa status permohonan');
  for (const way of ways) {
    const indent = mm(4);
    breakLines(way, BODY, sheet.width - indent).forEach((line, index) => {
      sheet.ensure(lineHeight(BODY));
      const box = { x: sheet.left, y: sheet.y, width: sheet.width };
      if (index === 0) drawText(sheet.pdf, '•', BODY, box);
      sheet.y += drawLines(sheet.pdf, [line], BODY, { ...box, x: sheet.left + indent });
    });
  }
}
