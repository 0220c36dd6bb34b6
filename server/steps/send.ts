import { fileCode } from '../../db/case/case-reader.ts';
import {
  dispatchProofName,
  type DispatchProofFacts,
} from '../../documents/dispatch-proof/dispatch-proof-pdf.ts';
import { checkSendDay, SendForm, sendWayLabels } from '../../domain/steps/send.ts';
import { infoOf } from '../../domain/workflow/capabilities.ts';
import { applicantFacts, officerFacts, paperFacts, serviceFacts } from '../papers/case-facts.ts';
import { reportOf, type Outgoing } from '../papers/outgoing-facts.ts';
import { isRefused } from '../papers/reply-facts.ts';
import { giveReply } from './give-reply.ts';
import { chainOf, mustBeDrafted } from './letter-rules.ts';
import { defineStepWork, type StepDone } from './step-work.ts';

/**
 * An answer or a report goes to the applicant, with proof. A step with a number series of its own
 * numbers the letter it sends (PINTU step 5); one without sends what was numbered before (PULSA step 5).
 */
export const sendWork = defineStepWork({
  form: SendForm,
  check: ({ office, tx, cases, record, sop, step, form }) =>
    (step.series === undefined || isRefused({ record })
      ? undefined
      : mustBeDrafted(chainOf(cases, sop, record.id))) ??
    checkSendDay(form.day, { opened: office.day(record.openedAt), today: office.day(tx.now) }),
  after(done) {
    const letter = letterOf(done);
    const signs = done.form.way === 'in-person';
    const { number } = done.number({
      series: infoOf('send').series ?? 'bukti-pengiriman',
      regarding: `${dispatchProofName({ signs })}: ${letter.text}`,
    });
    done.print({
      paper: 'dispatch-proof',
      title: `${dispatchProofName({ signs })} ${number}`,
      facts: proofFacts(done, number, letter),
    });
  },
});

function letterOf(done: StepDone<SendForm>): Outgoing {
  const { tx, step, sop, cases, record } = done;
  return step.series === undefined
    ? reportOf(cases, record, sop)
    : giveReply({ ...done, at: tx.now });
}

function proofFacts(
  done: StepDone<SendForm>,
  number: string,
  letter: Outgoing,
): DispatchProofFacts {
  const { office, tx, user, form, sop, station, after: record } = done;
  const { attachments } = form;
  return {
    ...paperFacts(office),
    number,
    at: tx.now,
    day: form.day,
    fileNumber: record.number ?? fileCode(record.n),
    applicant: applicantFacts(record),
    service: serviceFacts(sop),
    items: [letter, ...(attachments === '' ? [] : [{ text: attachments }])],
    way: sendWayLabels[form.way],
    to: form.to,
    signs: form.way === 'in-person',
    officer: officerFacts(office, user.userId, station),
    place: office.settings.office.city,
    ...(form.address !== '' && { address: form.address }),
    ...(form.carrier !== '' && { carrier: form.carrier }),
    ...(form.tracking !== '' && { tracking: form.tracking }),
  };
}
