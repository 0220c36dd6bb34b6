import { EndorseForm } from '../../domain/steps/endorse.ts';
import { ReportForm } from '../../domain/steps/report.ts';
import { getStep } from '../../domain/workflow/sop-lookup.ts';
import {
  numberReport,
  reportName,
  reportNumber,
  serviceReportFacts,
} from '../papers/service-report-facts.ts';
import { signerFacts } from '../papers/signer-facts.ts';
import { latestForm } from './past-forms.ts';
import { defineStepWork } from './step-work.ts';

/** The endorser's signature under a report that exists. */
export const endorseWork = defineStepWork({
  form: EndorseForm,
  check({ cases, sop, record }) {
    if (latestForm(cases, sop, record.id, 'report', ReportForm) !== undefined) return undefined;
    return {
      code: 'LAPORAN_BELUM_ADA',
      message: 'Laporan yang disahkan belum ada. Minta unit membuat laporannya dahulu.',
    };
  },
  after(done) {
    const { office, tx, cases, sop, user, acting, after: record, form } = done;
    const report = latestForm(cases, sop, record.id, 'report', ReportForm);
    if (report === undefined) return;
    // A number voided in the meantime is replaced: a report is not endorsed without one.
    const given =
      reportNumber(cases, sop, record.id) ?? numberReport(done, getStep(sop, report.row.step));
    const signer = signerFacts(office, user.userId, acting);
    done.print({
      paper: 'service-report',
      title: `${reportName(office, given.series)} ${given.number}`,
      facts: serviceReportFacts(office, record, sop, report.form, {
        ...given,
        at: tx.now,
        endorsement: { signer, at: tx.now, ...(form.note !== '' && { note: form.note }) },
      }),
    });
  },
});
