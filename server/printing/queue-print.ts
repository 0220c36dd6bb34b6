import type { PrintJobRecord } from '../../db/case/case-reader.ts';
import type { Transaction } from '../../db/ledger.ts';
import type { SheetKind } from '../../documents/sheet-kinds.ts';
import type { PrinterConfig } from '../../domain/contract/office.ts';
import type { Office } from '../office.ts';

export type PaperKind = 'ticket' | 'test-page' | SheetKind;

export type NewPrintJob = {
  paper: PaperKind;
  /** For the printer's queue; no personal data. */
  title: string;
  facts: object;
  caseId?: string;
  ticketId?: string;
  /** 0 = original, 1 = first copy … */
  copy?: number;
  printerId?: string;
};

/** Queues a paper in the command's own transaction: what is promised is on the record before it prints. */
export function queuePrint(office: Office, tx: Transaction, job: NewPrintJob): string {
  const id = tx.newId();
  const printer =
    job.printerId === undefined
      ? choosePrinter(office, job.paper, tx.stamp.station)
      : office.settings.printers.find((p) => p.id === job.printerId);
  const subject =
    job.caseId === undefined
      ? job.ticketId === undefined
        ? `print:${id}`
        : `ticket:${job.ticketId}`
      : `case:${job.caseId}`;
  tx.append({
    subject,
    type: 'print.queued',
    payload: {
      id,
      paper: job.paper,
      title: job.title,
      copy: job.copy ?? 0,
      state: printer === undefined ? 'no-printer' : 'queued',
      ...(printer !== undefined && { printerId: printer.id }),
      ...(job.caseId !== undefined && { caseId: job.caseId }),
      ...(job.ticketId !== undefined && { ticketId: job.ticketId }),
    },
    sealed: { facts: job.facts },
  });
  return id;
}

/** The printer for this paper at this station: its own first, then one that serves every station. */
export function choosePrinter(
  office: Office,
  paper: PaperKind,
  stationId: string,
): PrinterConfig | undefined {
  const role = paper === 'ticket' ? 'ticket' : 'document';
  const fitting = office.settings.printers.filter(
    (printer) => printer.active && printer.role === role,
  );
  return (
    fitting.find(({ stationIds }) => stationIds.includes(stationId)) ??
    fitting.find(({ stationIds }) => stationIds.length === 0)
  );
}

/** The subject a paper belongs to; erased with it. */
export function subjectOf(job: PrintJobRecord): string {
  if (job.caseId !== null) return `case:${job.caseId}`;
  return job.ticketId === null ? `print:${job.id}` : `ticket:${job.ticketId}`;
}
