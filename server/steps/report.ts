import { ReportForm } from '../../domain/steps/report.ts';
import { defineStepWork } from './step-work.ts';

/** The report of a service, not yet endorsed. */
export const reportWork = defineStepWork({ form: ReportForm });
