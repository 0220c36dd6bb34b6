import type { CaseRecord } from '../../db/case/case-reader.ts';
import type { CaseTransactor } from '../../db/case/case-transactor.ts';
import type { Transaction } from '../../db/ledger.ts';
import type { PaperInput } from '../../domain/contract/case.ts';
import { DomainError } from '../../domain/errors.ts';
import type { SendForm } from '../../domain/steps/send.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { SopStep } from '../../domain/workflow/define-step.ts';
import { getStep, rolesOf } from '../../domain/workflow/sop-lookup.ts';
import type { z } from 'zod';
import type { SignedIn } from '../auth/principal.ts';
import { giveNumber } from '../numbers/give-number.ts';
import { letterNumber } from '../numbers/number-letter.ts';
import type { Office } from '../office.ts';
import { isRefused } from '../papers/reply-facts.ts';
import { queuePrint, type NewPrintJob } from '../printing/queue-print.ts';
import { giveProof, isProofPrinted, type Delivery } from './give-proof.ts';
import { whatGoesOut } from './give-reply.ts';
import { chainOf, mustBeDrafted } from './letter-rules.ts';

type Given = {
  office: Office;
  tx: Transaction;
  user: SignedIn;
  cases: CaseTransactor;
  record: CaseRecord;
  sop: Sop;
  station: string;
};
type Asked = Pick<z.infer<typeof PaperInput>, 'paper' | 'delivery'>;

/**
 * Papers that must lie on the desk before something can be handed over, while the step that sends it
 * is this officer's: the numbered letter (`reply`), and the proof that the receiver signs
 * (`reply-proof`). All but the last sheet are queued here; the last is the answer.
 * @throws DomainError `SURAT_BELUM_DAPAT_DIBERI_NOMOR`, `SURAT_SUDAH_BERNOMOR`,
 * `TANDA_TERIMA_SUDAH_DICETAK`, `KONSEP_BELUM_ADA`
 */
export function deliveryJob(given: Given, asked: Asked): NewPrintJob {
  const { office, tx, user, cases, record, sop } = given;
  const step = mustBeSending(given);
  const form = formAt(given, asked);
  if (asked.paper === 'reply') mustBeUnnumbered(given, step);
  else mustBeUnprinted(given, form);
  const undrafted =
    step.series === undefined || isRefused({ record })
      ? undefined
      : mustBeDrafted(chainOf(cases, sop, record.id));
  if (undrafted !== undefined) throw new DomainError(undrafted.code, undrafted.message);

  const sheets: NewPrintJob[] = [];
  const delivery: Delivery = {
    ...given,
    step,
    at: tx.now,
    officerId: user.userId,
    number: (wanted) => giveNumber(office, tx, { ...wanted, caseId: record.id, sopId: sop.id }),
    print: (job) => `${sheets.push({ ...job, caseId: record.id })}`,
  };
  const letter = whatGoesOut(delivery);
  if (asked.paper === 'reply-proof') giveProof(delivery, form, letter);
  const last = sheets.pop();
  if (last === undefined) throw new Error('A delivery has at least one sheet');
  for (const job of sheets) queuePrint(office, tx, job);
  return last;
}

function mustBeSending({ record, sop, user }: Given): SopStep {
  const step = record.state.active
    .filter(({ holder }) => holder === undefined || holder === user.userId)
    .map((active) => getStep(sop, active.step))
    .find(
      (each) =>
        each.capability === 'send' &&
        rolesOf(sop, each).some((role) => (user.roles as string[]).includes(role)),
    );
  if (step !== undefined) return step;
  throw new DomainError(
    'SURAT_BELUM_DAPAT_DIBERI_NOMOR',
    'Surat diberi nomor oleh petugas yang menyampaikannya, pada langkah penyampaian.',
  );
}

function mustBeUnnumbered({ cases, sop, record }: Given, step: SopStep): void {
  const number = letterNumber(cases, sop, record.id);
  if (step.series === undefined)
    throw new DomainError(
      'SURAT_BELUM_DAPAT_DIBERI_NOMOR',
      'Langkah ini menyampaikan surat yang sudah bernomor. Cetak ulang dari daftar surat bila perlu.',
    );
  if (number !== undefined)
    throw new DomainError(
      'SURAT_SUDAH_BERNOMOR',
      `Surat ini sudah bernomor ${number.number}. Cetak ulang dari daftar surat bila perlu.`,
    );
}

function mustBeUnprinted({ cases, record }: Given, form: SendForm): void {
  if (isProofPrinted(cases, record, form))
    throw new DomainError(
      'TANDA_TERIMA_SUDAH_DICETAK',
      'Tanda terima untuk penerima ini sudah dicetak. Cetak ulang dari daftar surat bila perlu.',
    );
}

/** Handed over here and now. */
function formAt({ office, tx, record }: Given, { delivery }: Asked): SendForm {
  return {
    way: 'in-person',
    to: delivery?.to ?? record.applicant.name ?? '',
    attachments: delivery?.attachments ?? '',
    day: office.day(tx.now),
    address: '',
    carrier: '',
    tracking: '',
    signed: false,
  };
}
