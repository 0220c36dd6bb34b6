import { CaseTransactor } from '../../db/case/case-transactor.ts';
import type { Transaction } from '../../db/ledger.ts';
import type { ReceiptFacts } from '../../documents/facts.ts';
import { isSheetKind } from '../../documents/sheet-kinds.ts';
import type { PaperInput, ReprintInput } from '../../domain/contract/case.ts';
import type { PrintJobRow } from '../../domain/contract/case-view.ts';
import { DomainError } from '../../domain/errors.ts';
import type { z } from 'zod';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { checklistFacts, mustBeReceived, receiptFacts } from '../papers/case-facts.ts';
import { processSheetFacts } from '../papers/process-sheet-facts.ts';
import { currentLetterJob } from '../papers/print-letters.ts';
import { deliveryJob } from '../steps/delivery-job.ts';
import { currentReturnNote } from '../papers/return-note-facts.ts';
import { bareTitle, nextCopy, samePaper } from '../printing/copies.ts';
import { queuePrint, type NewPrintJob } from '../printing/queue-print.ts';
import { printJobView } from '../router/views.ts';
import { stationOf } from './complete-step.ts';

/** Prints a paper of a case, again if need be: a receipt after the first is a marked copy. */
export function printPaper(
  office: Office,
  tx: Transaction,
  user: SignedIn,
  input: z.infer<typeof PaperInput>,
): PrintJobRow {
  const cases = new CaseTransactor(tx);
  const id = queuePrint(office, tx, jobOf(office, tx, user, cases, input));
  const job = cases.findJob(id);
  if (job === undefined) throw new DomainError('CETAKAN_TIDAK_ADA', 'Cetakan itu tidak ada.');
  return printJobView(office, job);
}

function jobOf(
  office: Office,
  tx: Transaction,
  user: SignedIn,
  cases: CaseTransactor,
  input: z.infer<typeof PaperInput>,
): NewPrintJob {
  const record = cases.getCase(input.caseId);
  const sop = cases.sopOf(record);
  const by = { officerId: user.userId, station: stationOf(office, user), at: tx.now };
  switch (input.paper) {
    case 'receipt': {
      const { number, receivedAt } = mustBeReceived(record);
      const copy = nextCopy(cases.jobs(record.id).filter(({ paper }) => paper === 'receipt'));
      const promise = {
        sentence: record.promise ?? '',
        ...(record.dueDay !== null && { dueDay: record.dueDay }),
      };
      const facts =
        firstReceipt(cases, record.id) ??
        receiptFacts(office, record, sop, {
          number,
          receivedAt,
          officerId: record.receivedBy ?? user.userId,
          station: by.station,
          promise,
        });
      return {
        paper: 'receipt',
        title: `Tanda terima ${number} (salinan)`,
        caseId: record.id,
        copy,
        facts: { ...facts, copy: { number: copy, at: tx.now } },
      };
    }
    case 'checklist':
      return {
        paper: 'checklist',
        title: 'Daftar periksa persyaratan',
        caseId: record.id,
        facts: checklistFacts(office, record, sop, by),
      };
    case 'return-note':
      return {
        paper: 'return-note',
        title: 'Catatan kelengkapan berkas',
        caseId: record.id,
        facts: currentReturnNote({ office, cases, record, sop }, by),
      };
    case 'letter':
      return {
        ...currentLetterJob({ office, cases, record, sop, at: tx.now }),
        caseId: record.id,
      };
    case 'reply':
    case 'reply-proof':
      return deliveryJob({ office, tx, user, cases, record, sop, station: by.station }, input);
    case 'process-sheet':
      return {
        paper: 'process-sheet',
        title: 'Map pengendali proses',
        caseId: record.id,
        facts: processSheetFacts(office, record, sop, tx.now),
      };
  }
}

/** A copy says what the applicant's own says, whatever was found of the requirements since. */
function firstReceipt(cases: CaseTransactor, caseId: string): ReceiptFacts | undefined {
  const first = cases.jobs(caseId).findLast(({ paper, copy }) => paper === 'receipt' && copy === 0);
  const facts = first === undefined ? {} : (JSON.parse(first.facts) as Partial<ReceiptFacts>);
  return facts.number === undefined ? undefined : (facts as ReceiptFacts);
}

/**
 * A paper of the case once more, from the facts it was first printed with, marked SALINAN.
 * @throws DomainError `CETAKAN_TIDAK_ADA`, `KERTAS_SUDAH_DIHAPUS`
 */
export function reprint(
  office: Office,
  tx: Transaction,
  input: z.infer<typeof ReprintInput>,
): PrintJobRow {
  const cases = new CaseTransactor(tx);
  const jobs = cases.jobs(input.caseId);
  const first = jobs.find(({ id }) => id === input.jobId);
  if (first === undefined || !isSheetKind(first.paper))
    throw new DomainError('CETAKAN_TIDAK_ADA', 'Cetakan itu tidak ada pada berkas ini.');
  const facts = JSON.parse(first.facts) as Record<string, unknown>;
  if (Object.keys(facts).length === 0)
    throw new DomainError(
      'KERTAS_SUDAH_DIHAPUS',
      'Isi kertas ini sudah dihapus atas permintaan pemilik data.',
    );
  const title = bareTitle(first);
  const copy = nextCopy(samePaper(first, jobs));
  const id = queuePrint(office, tx, {
    paper: first.paper,
    title: `${title} (salinan)`,
    caseId: input.caseId,
    copy,
    facts: { ...facts, copy: { number: copy, at: tx.now } },
  });
  const job = cases.findJob(id);
  if (job === undefined) throw new DomainError('CETAKAN_TIDAK_ADA', 'Cetakan itu tidak ada.');
  return printJobView(office, job);
}
