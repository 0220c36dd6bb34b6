import { checkDispatch, DispatchForm } from '../../domain/steps/dispatch.ts';
import { askedOpds } from './asked-opds.ts';
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
    for (const { opd } of done.form.deliveries)
      done.number({ series, regarding: `Penyerahan berkas kepada ${opd}` });
  },
});
