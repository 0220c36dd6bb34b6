import { checkSendDay, SendForm } from '../../domain/steps/send.ts';
import { isRefused } from '../papers/reply-facts.ts';
import { giveProof } from './give-proof.ts';
import { whatGoesOut } from './give-reply.ts';
import { chainOf, mustBeDrafted } from './letter-rules.ts';
import { defineStepWork } from './step-work.ts';

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
    const delivery = { ...done, at: done.tx.now, officerId: done.user.userId };
    giveProof(delivery, done.form, whatGoesOut(delivery));
  },
});
