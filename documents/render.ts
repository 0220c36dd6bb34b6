import type { Artefact } from './artefact.ts';
import type {
  ChecklistFacts,
  OfficePaper,
  ProcessSheetFacts,
  ReceiptFacts,
  ReturnNoteFacts,
  TestPageFacts,
  TicketFacts,
} from './facts.ts';

/** Every paper the office can print, with the form the printer wants it in. */
export type PaperRequest =
  | { kind: 'ticket'; form: 'pdf'; facts: TicketFacts }
  | { kind: 'ticket'; form: 'escpos'; columns: 42 | 48; facts: TicketFacts }
  | { kind: 'receipt'; facts: ReceiptFacts }
  | { kind: 'checklist'; facts: ChecklistFacts }
  | { kind: 'return-note'; facts: ReturnNoteFacts }
  | { kind: 'process-sheet'; facts: ProcessSheetFacts }
  | { kind: 'test-page'; form: 'pdf'; paper: OfficePaper; facts: TestPageFacts }
  | { kind: 'test-page'; form: 'escpos'; columns: 42 | 48; facts: TestPageFacts };

/** Facts to a finished paper. Equal requests give equal bytes. */
export async function renderPaper(request: PaperRequest, copies = 1): Promise<Artefact> {
  throw new Error(`belum: ${request.kind} ${copies}`);
}
