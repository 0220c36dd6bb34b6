import { fileCode, type CaseRecord } from '../../db/case/case-reader.ts';
import type { OpdReceiptFacts } from '../../documents/opd-receipt/opd-receipt-pdf.ts';
import type { SiteVisitReportFacts } from '../../documents/site-visit-report/site-visit-report-pdf.ts';
import type { TransmittalLetterFacts } from '../../documents/transmittal-letter/transmittal-letter-pdf.ts';
import type { VerificationFormFacts } from '../../documents/verification-form/verification-form-pdf.ts';
import { deliveryWays, type Delivery } from '../../domain/steps/dispatch.ts';
import { addresseeOf } from '../../domain/steps/opd.ts';
import type { SiteVisit } from '../../domain/steps/recommend.ts';
import type { VerifyForm } from '../../domain/steps/verify.ts';
import type { GivenNumber } from '../numbers/give-number.ts';
import { demandsOf } from '../steps/demands.ts';
import type { StepDone } from '../steps/step-work.ts';
import { initialsOf } from '../../domain/people/initials.ts';
import { applicantFacts, paperFacts, serviceFacts } from './case-facts.ts';
import { signerFacts } from './signer-facts.ts';

/** The words that every paper of a step begins with: whose case, by whom, where, when. */
function base(done: StepDone<unknown>) {
  const { office, record, sop, tx } = done;
  return {
    ...paperFacts(office),
    at: tx.now,
    caseNumber: numberOf(record),
    applicant: applicantFacts(record),
    service: serviceFacts(sop),
    place: office.settings.office.city,
  };
}

function numberOf(record: CaseRecord): string {
  return record.number ?? fileCode(record.n);
}

function signerOf({ office, user, acting }: StepDone<unknown>) {
  return signerFacts(office, user.userId, acting);
}

export function verificationFacts(
  done: StepDone<VerifyForm>,
  perteks: VerificationFormFacts['perteks'],
): VerificationFormFacts {
  const { form, cases, sop, record, step, outcome, reason } = done;
  const { at, ...rest } = base(done);
  const verifier = signerOf(done);
  return {
    ...rest,
    verifiedAt: at,
    round: record.state.done.filter((each) => each.step === step.id).length + 1,
    rows: demandsOf(cases, sop, record).map(({ id, text }) => {
      const finding = form.findings.find(({ requirementId }) => requirementId === id);
      return {
        text,
        present: finding?.present ?? false,
        correct: finding?.correct ?? false,
        ...(finding === undefined && { unchecked: true as const }),
        ...(finding !== undefined && finding.note !== '' && { note: finding.note }),
      };
    }),
    finding: outcome.label,
    ...(reason !== '' && { reason }),
    ...(form.note !== '' && { note: form.note }),
    perteks,
    verifier,
    paraf: initialsOf(verifier.name),
  };
}

export function transmittalFacts(
  done: StepDone<VerifyForm>,
  letter: { opd: string; kinds: string[]; given: GivenNumber },
): TransmittalLetterFacts {
  const { form, record } = done;
  const { subject } = record.applicant;
  return {
    ...base(done),
    number: letter.given.number,
    day: letter.given.day,
    nature: form.nature,
    addressee: addresseeOf(letter.opd),
    kinds: letter.kinds,
    files: form.enclosures.filter((line) => line !== ''),
    signer: signerOf(done),
    ...(subject !== undefined && subject !== '' && { subject }),
  };
}

export function opdReceiptFacts(
  done: StepDone<unknown>,
  delivery: Delivery,
  number: string,
  letterNumber: string | undefined,
): OpdReceiptFacts {
  return {
    ...base(done),
    number,
    opd: delivery.opd,
    receiver: delivery.receiver,
    receiverPosition: delivery.position,
    day: delivery.day,
    time: delivery.time,
    way: deliveryWays[delivery.way],
    files: delivery.files.filter((line) => line !== ''),
    officer: signerOf(done),
    ...(letterNumber !== undefined && { letterNumber }),
    ...(delivery.note !== '' && { note: delivery.note }),
  };
}

export function siteVisitFacts(
  done: StepDone<unknown>,
  visit: SiteVisit,
  number: string,
): SiteVisitReportFacts {
  return {
    ...base(done),
    number,
    day: visit.day,
    time: visit.time,
    visited: visit.place,
    team: visit.team.filter(({ name }) => name !== ''),
    findings: visit.findings,
    evidence: visit.evidence.filter((line) => line !== ''),
  };
}
