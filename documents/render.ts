import type { Artefact } from './artefact.ts';
import { checklistPdf, checklistTitle } from './checklist/checklist-pdf.ts';
import { dispatchProofPdf, dispatchProofTitle } from './dispatch-proof/dispatch-proof-pdf.ts';
import type { OfficePaper, PaperFacts, TestPageFacts, TicketFacts } from './facts.ts';
import {
  handOverReceiptPdf,
  handOverReceiptTitle,
} from './hand-over-receipt/hand-over-receipt-pdf.ts';
import { invitationPdf, invitationTitle } from './invitation/invitation-pdf.ts';
import { letterPdf, letterTitle } from './letter/letter-pdf.ts';
import { opdReceiptPdf, opdReceiptTitle } from './opd-receipt/opd-receipt-pdf.ts';
import { performanceReportPdf } from './performance-report/performance-report-pdf.ts';
import { performanceReportTitle } from './performance-report/performance-report-title.ts';
import { PAPER_MM } from './pdf/page.ts';
import { processSheetPdf, processSheetTitle } from './process-sheet/process-sheet-pdf.ts';
import { receiptPdf, receiptTitle } from './receipt/receipt-pdf.ts';
import { refusalLetterPdf, refusalLetterTitle } from './refusal-letter/refusal-letter-pdf.ts';
import { returnNotePdf, returnNoteTitle } from './return-note/return-note-pdf.ts';
import { dispositionPdf, dispositionTitle } from './disposition/disposition-pdf.ts';
import { serviceMemoPdf, serviceMemoTitle } from './service-memo/service-memo-pdf.ts';
import { serviceReportPdf, serviceReportTitle } from './service-report/service-report-pdf.ts';
import { sopDocumentPdf } from './sop-document/sop-document-pdf.ts';
import { sopDocumentTitle } from './sop-document/sop-sheet.ts';
import {
  siteVisitReportPdf,
  siteVisitReportTitle,
} from './site-visit-report/site-visit-report-pdf.ts';
import { testPageEscPos } from './test-page/test-page-escpos.ts';
import { testPagePdf } from './test-page/test-page-pdf.ts';
import type { TicketColumns } from './ticket/escpos.ts';
import { ticketEscPos } from './ticket/ticket-escpos.ts';
import { TICKET_WIDTH_MM, layOutTicket } from './ticket/ticket-pdf.ts';
import { ticketTitle } from './ticket/ticket-words.ts';
import {
  transmittalLetterPdf,
  transmittalLetterTitle,
} from './transmittal-letter/transmittal-letter-pdf.ts';
import {
  verificationFormPdf,
  verificationFormTitle,
} from './verification-form/verification-form-pdf.ts';
import type { SheetKind } from './sheet-kinds.ts';

/** A sheet of the office's own paper: how its facts become a title and a PDF. */
type Sheet<F> = {
  title(facts: F): string;
  pdf(facts: F): Promise<Uint8Array>;
  isLandscape: boolean;
};

function sheet<F extends PaperFacts>(
  title: (facts: F) => string,
  pdf: (facts: F) => Promise<Uint8Array>,
  isLandscape = false,
): Sheet<F> {
  return { title, pdf, isLandscape };
}

/** Every office paper by its kind: one line each. */
const sheets = {
  'service-memo': sheet(serviceMemoTitle, serviceMemoPdf),
  disposition: sheet(dispositionTitle, dispositionPdf),
  'service-report': sheet(serviceReportTitle, serviceReportPdf),
  receipt: sheet(receiptTitle, receiptPdf),
  checklist: sheet(checklistTitle, checklistPdf),
  letter: sheet(letterTitle, letterPdf),
  'refusal-letter': sheet(refusalLetterTitle, refusalLetterPdf),
  invitation: sheet(invitationTitle, invitationPdf),
  'verification-form': sheet(verificationFormTitle, verificationFormPdf),
  'transmittal-letter': sheet(transmittalLetterTitle, transmittalLetterPdf),
  'opd-receipt': sheet(opdReceiptTitle, opdReceiptPdf),
  'site-visit-report': sheet(siteVisitReportTitle, siteVisitReportPdf),
  'return-note': sheet(returnNoteTitle, returnNotePdf),
  'process-sheet': sheet(processSheetTitle, processSheetPdf, true),
  'sop-document': sheet(sopDocumentTitle, sopDocumentPdf, true),
  'performance-report': sheet(performanceReportTitle, performanceReportPdf),
  'hand-over-receipt': sheet(handOverReceiptTitle, handOverReceiptPdf),
  'dispatch-proof': sheet(dispatchProofTitle, dispatchProofPdf),
} satisfies Record<SheetKind, unknown>;
type SheetRequest = {
  [K in SheetKind]: { kind: K; facts: Parameters<(typeof sheets)[K]['pdf']>[0] };
}[SheetKind];

/** Every paper the office can print, with the form the printer wants it in. */
export type PaperRequest =
  | { kind: 'ticket'; form: 'pdf'; facts: TicketFacts }
  | { kind: 'ticket'; form: 'escpos'; columns: TicketColumns; facts: TicketFacts }
  | SheetRequest
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
    default: {
      // The request's type binds the facts to the kind; a union of functions cannot say so.
      const { title, pdf, isLandscape } = sheets[request.kind] as Sheet<PaperFacts>;
      const drawn = paper(title(request.facts), request.facts.paper, await pdf(request.facts));
      if (!isLandscape) return drawn;
      const { widthMm, heightMm } = drawn.media;
      return { ...drawn, media: { widthMm: heightMm, heightMm: widthMm } };
    }
  }
}

function paper(title: string, size: OfficePaper, bytes: Uint8Array): Omit<Artefact, 'copies'> {
  return { format: 'pdf', bytes, media: PAPER_MM[size], title };
}
