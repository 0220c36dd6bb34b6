import type { Artefact } from './artefact.ts';
import { checklistPdf, checklistTitle } from './checklist/checklist-pdf.ts';
import type {
  ChecklistFacts,
  OfficePaper,
  ProcessSheetFacts,
  ReceiptFacts,
  ReturnNoteFacts,
  TestPageFacts,
  TicketFacts,
} from './facts.ts';
import { PAPER_MM } from './pdf/page.ts';
import { processSheetPdf, processSheetTitle } from './process-sheet/process-sheet-pdf.ts';
import { receiptPdf, receiptTitle } from './receipt/receipt-pdf.ts';
import { returnNotePdf, returnNoteTitle } from './return-note/return-note-pdf.ts';
import { testPageEscPos } from './test-page/test-page-escpos.ts';
import { testPagePdf } from './test-page/test-page-pdf.ts';
import type { TicketColumns } from './ticket/escpos.ts';
import { ticketEscPos } from './ticket/ticket-escpos.ts';
import { TICKET_WIDTH_MM, layOutTicket } from './ticket/ticket-pdf.ts';
import { ticketTitle } from './ticket/ticket-words.ts';

/** Every paper the office can print, with the form the printer wants it in. */
export type PaperRequest =
  | { kind: 'ticket'; form: 'pdf'; facts: TicketFacts }
  | { kind: 'ticket'; form: 'escpos'; columns: TicketColumns; facts: TicketFacts }
  | { kind: 'receipt'; facts: ReceiptFacts }
  | { kind: 'checklist'; facts: ChecklistFacts }
  | { kind: 'return-note'; facts: ReturnNoteFacts }
  | { kind: 'process-sheet'; facts: ProcessSheetFacts }
  | { kind: 'test-page'; form: 'pdf'; paper: OfficePaper; facts: TestPageFacts }
  | { kind: 'test-page'; form: 'escpos'; columns: TicketColumns; facts: TestPageFacts };

/** A roll has no page height; printers that ask for one are told the length of a usual ticket. */
const ROLL_MM = { widthMm: TICKET_WIDTH_MM, heightMm: 120 };

/** Facts to a finished paper. Equal requests give equal bytes. */
export async function renderPaper(request: PaperRequest, copies = 1): Promise<Artefact> {
  return { ...(await renderOne(request)), copies };
}

async function renderOne(request: PaperRequest): Promise<Omit<Artefact, 'copies'>> {
  switch (request.kind) {
    case 'ticket': {
      const title = ticketTitle(request.facts);
      if (request.form === 'escpos') {
        return {
          format: 'escpos',
          bytes: ticketEscPos(request.facts, request),
          media: ROLL_MM,
          title,
        };
      }
      const { bytes, heightMm } = await layOutTicket(request.facts);
      return { format: 'pdf', bytes, media: { widthMm: TICKET_WIDTH_MM, heightMm }, title };
    }
    case 'receipt':
      return paper(
        receiptTitle(request.facts),
        request.facts.paper,
        await receiptPdf(request.facts),
      );
    case 'checklist':
      return paper(
        checklistTitle(request.facts),
        request.facts.paper,
        await checklistPdf(request.facts),
      );
    case 'return-note':
      return paper(
        returnNoteTitle(request.facts),
        request.facts.paper,
        await returnNotePdf(request.facts),
      );
    case 'process-sheet': {
      const sheet = paper(
        processSheetTitle(request.facts),
        request.facts.paper,
        await processSheetPdf(request.facts),
      );
      const { widthMm, heightMm } = sheet.media;
      return { ...sheet, media: { widthMm: heightMm, heightMm: widthMm } };
    }
    case 'test-page': {
      if (request.form === 'pdf') {
        return paper(
          'Halaman Uji Cetak',
          request.paper,
          await testPagePdf(request.facts, request.paper),
        );
      }
      const bytes = testPageEscPos(request.facts, request);
      return { format: 'escpos', bytes, media: ROLL_MM, title: 'Halaman Uji Cetak' };
    }
  }
}

function paper(title: string, size: OfficePaper, bytes: Uint8Array): Omit<Artefact, 'copies'> {
  return { format: 'pdf', bytes, media: PAPER_MM[size], title };
}
