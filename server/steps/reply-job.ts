import type { CaseRecord } from '../../db/case/case-reader.ts';
import type { CaseTransactor } from '../../db/case/case-transactor.ts';
import type { Transaction } from '../../db/ledger.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { getStep, rolesOf } from '../../domain/workflow/sop-lookup.ts';
import type { SignedIn } from '../auth/principal.ts';
import { giveNumber } from '../numbers/give-number.ts';
import { letterNumber } from '../numbers/number-letter.ts';
import type { Office } from '../office.ts';
import { isRefused } from '../papers/reply-facts.ts';
import { queuePrint, type NewPrintJob } from '../printing/queue-print.ts';
import { giveReply } from './give-reply.ts';
import { chainOf, mustBeDrafted } from './letter-rules.ts';

/**
 * Numbers the answer and gives its paper, while the step that sends it is this officer's: the letter
 * must lie on the desk before it can be handed over.
 * @throws DomainError `SURAT_BELUM_DAPAT_DIBERI_NOMOR`, `SURAT_SUDAH_BERNOMOR`, `KONSEP_BELUM_ADA`
 */
export function replyJob(
  office: Office,
  tx: Transaction,
  user: SignedIn,
  cases: CaseTransactor,
  record: CaseRecord,
  sop: Sop,
): NewPrintJob {
  const step = record.state.active
    .filter(({ holder }) => holder === undefined || holder === user.userId)
    .map((active) => getStep(sop, active.step))
    .find(
      (each) =>
        each.capability === 'send' &&
        each.series !== undefined &&
        rolesOf(sop, each).some((role) => (user.roles as string[]).includes(role)),
    );
  if (step === undefined)
    throw new DomainError(
      'SURAT_BELUM_DAPAT_DIBERI_NOMOR',
      'Surat tanggapan diberi nomor oleh petugas yang menyampaikannya, pada langkah penyampaian.',
    );
  const number = letterNumber(cases, sop, record.id);
  if (number !== undefined)
    throw new DomainError(
      'SURAT_SUDAH_BERNOMOR',
      `Surat ini sudah bernomor ${number.number}. Cetak ulang dari daftar surat bila perlu.`,
    );
  const undrafted = isRefused({ record })
    ? undefined
    : mustBeDrafted(chainOf(cases, sop, record.id));
  if (undrafted !== undefined) throw new DomainError(undrafted.code, undrafted.message);
  const jobs: Omit<NewPrintJob, 'caseId'>[] = [];
  giveReply({
    office,
    cases,
    record,
    sop,
    step,
    at: tx.now,
    number: (asked) => giveNumber(office, tx, { ...asked, caseId: record.id, sopId: sop.id }),
    print: (job) => `${jobs.push(job)}`,
  });
  const sheets = jobs.map((job) => ({ ...job, caseId: record.id }));
  const last = sheets.pop();
  if (last === undefined) throw new Error('A reply has at least one sheet');
  for (const job of sheets) queuePrint(office, tx, job);
  return last;
}
