import { EndorseForm } from '../../domain/steps/endorse.ts';
import { ReportForm } from '../../domain/steps/report.ts';
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
});
