import { CaseTransactor } from '../../db/case/case-transactor.ts';
import type { CaseRecord } from '../../db/case/case-reader.ts';
import type { Transaction } from '../../db/ledger.ts';
import type { StepCompleted } from '../../domain/contract/case-view.ts';
import type { VoidNumberInput } from '../../domain/contract/letter.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { findStep, isForward, rolesOf } from '../../domain/workflow/sop-lookup.ts';
import type { z } from 'zod';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { printLetters } from '../papers/print-letters.ts';
import { queuePrint } from '../printing/queue-print.ts';
import { giveNumber, voidNumber } from './give-number.ts';
import { letterSeries, letterSubject } from './number-letter.ts';

/**
 * Voids the number of a letter that is still in the office, gives the letter the next one and prints
 * it again, in one go: a signed letter is never without a number. The voided number stays in the
 * register with its reason (SOP-LP2N-PAR-05 step 15).
 * @throws DomainError `PERAN_TIDAK_SESUAI`, `NOMOR_TIDAK_ADA`, `NOMOR_SUDAH_BATAL`,
 *   `NOMOR_BUKAN_NOMOR_SURAT`, `SURAT_SUDAH_DISERAHKAN`, `PERMOHONAN_SUDAH_DITUTUP`
 */
export function voidLetterNumber(
  office: Office,
  tx: Transaction,
  user: SignedIn,
  input: z.infer<typeof VoidNumberInput>,
): Pick<StepCompleted, 'caseId' | 'papers' | 'numbers'> {
  const cases = new CaseTransactor(tx);
  const record = cases.getCase(input.caseId);
  const sop = cases.sopOf(record);
  mustNumber(sop, user);
  if (!cases.numbersOf(record.id).some(isAsked(input))) {
    throw new DomainError(
      'NOMOR_TIDAK_ADA',
      `Nomor ${input.number} bukan nomor pada berkas ini. Muat ulang berkas.`,
    );
  }
  if (input.series !== letterSeries(sop)) {
    throw new DomainError(
      'NOMOR_BUKAN_NOMOR_SURAT',
      'Hanya nomor surat hasil layanan yang dapat diganti di sini.',
    );
  }
  mustBeInOffice(sop, record);
  voidNumber(tx, input.series, input.number, input.reason);
  const given = giveNumber(office, tx, {
    series: input.series,
    regarding: letterSubject(sop),
    caseId: record.id,
    sopId: sop.id,
  });
  const papers: StepCompleted['papers'] = [];
  printLetters({ office, cases, record, sop, at: tx.now, number: given.number }, (job) => {
    const jobId = queuePrint(office, tx, { ...job, caseId: record.id });
    papers.push({ jobId, title: job.title });
    return jobId;
  });
  return {
    caseId: record.id,
    papers,
    numbers: [{ name: given.name, number: given.number }],
  };
}

/** Whether this officer may void that number now; the command checks again. */
export function mayVoidNumber(
  sop: Sop,
  record: CaseRecord,
  user: Pick<SignedIn, 'roles'>,
  row: { series: string; state: string },
): boolean {
  return (
    row.state === 'given' &&
    row.series === letterSeries(sop) &&
    mayNumber(sop, user) &&
    record.status === 'open' &&
    !hasLeft(sop, record)
  );
}

function isAsked({ series, number }: { series: string; number: string }) {
  return (row: { series: string; number: string }) =>
    row.series === series && row.number === number;
}

/** Those who give the letter its number may take it back. */
function mayNumber(sop: Sop, user: Pick<SignedIn, 'roles'>): boolean {
  const step = sop.steps.find(({ capability }) => capability === 'number');
  const roles = step === undefined ? [] : rolesOf(sop, step);
  return user.roles.some((role) => roles.includes(role));
}

function mustNumber(sop: Sop, user: SignedIn): void {
  if (mayNumber(sop, user)) return;
  throw new DomainError(
    'PERAN_TIDAK_SESUAI',
    'Nomor surat dibatalkan oleh petugas yang memberi nomor.',
  );
}

/** Is the letter with the applicant already? */
function hasLeft(sop: Sop, record: CaseRecord): boolean {
  return record.state.done.some(({ step, outcome }) => {
    const done = findStep(sop, step);
    const arrow = done?.outcomes[outcome];
    return (
      (done?.capability === 'hand-over' || done?.capability === 'send') &&
      arrow !== undefined &&
      isForward(arrow)
    );
  });
}

function mustBeInOffice(sop: Sop, record: CaseRecord): void {
  if (hasLeft(sop, record)) {
    throw new DomainError(
      'SURAT_SUDAH_DISERAHKAN',
      'Surat sudah diserahkan kepada pemohon, jadi nomornya tidak dapat dibatalkan.',
    );
  }
  if (record.status !== 'open') {
    throw new DomainError('PERMOHONAN_SUDAH_DITUTUP', 'Permohonan ini sudah ditutup.');
  }
}
