import { checkDispatch, DispatchForm } from '../../domain/steps/dispatch.ts';
import { opdReceiptFacts } from '../papers/opd-facts.ts';
import { askedOpds, findLetterNumber } from './asked-opds.ts';
import { defineStepWork } from './step-work.ts';

/**
 * Penyerahan ke OPD (SOP-LP2N-PAR-05 step 9): who received the letter and the files there, and a
 * numbered tanda terima for each agency.
 */
export const dispatchWork = defineStepWork<DispatchForm>({
  form: DispatchForm,
  check: ({ form, cases, sop, record, office, tx }) =>
    checkDispatch(form, { asked: askedOpds(cases, sop, record.id), today: office.day(tx.now) }),
  after(done) {
    const series = done.step.series ?? 'tanda-terima-opd';
    for (const delivery of done.form.deliveries) {
      const { opd } = delivery;
      const { number } = done.number({ series, regarding: `Penyerahan berkas kepada ${opd}` });
      done.print({
        paper: 'opd-receipt',
        title: `Tanda terima ${number}, ${opd}`,
        facts: opdReceiptFacts(
          done,
          delivery,
          number,
          findLetterNumber(done.cases, done.sop, done.record.id, opd),
        ),
      });
    }
  },
});
