import { ReportForm } from '../../domain/steps/report.ts';
import {
  numberReport,
  reportName,
  reportNumber,
  serviceReportFacts,
} from '../papers/service-report-facts.ts';
import { defineStepWork } from './step-work.ts';

/** The report of a service, numbered and not yet endorsed (seed 000, PULSA 3). */
export const reportWork = defineStepWork({
  form: ReportForm,
  after(done) {
    const { office, tx, cases, sop, step, after: record, form } = done;
    const given = reportNumber(cases, sop, record.id) ?? numberReport(done, step);
    done.print({
      paper: 'service-report',
      title: `${reportName(office, given.series)} ${given.number} (belum disahkan)`,
      facts: serviceReportFacts(office, record, sop, form, { ...given, at: tx.now }),
    });
  },
});
