import { fileCode, type CaseReader, type CaseRecord } from '../../db/case/case-reader.ts';
import type { ServiceReportFacts } from '../../documents/service-report/service-report-pdf.ts';
import type { ReportForm } from '../../domain/steps/report.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { seriesOf } from '../../domain/workflow/sop-lookup.ts';
import type { SopStep } from '../../domain/workflow/define-step.ts';
import type { Office } from '../office.ts';
import type { StepDone } from '../steps/step-work.ts';
import { applicantFacts, paperFacts } from './case-facts.ts';

export type ReportNumber = { series: string; number: string; day: string };

/**
 * The number a report of this case has; a corrected one keeps it, for it was never issued. Undefined
 * before the first report, or when its number was voided.
 */
export function reportNumber(
  reader: CaseReader,
  sop: Sop,
  caseId: string,
): ReportNumber | undefined {
  const series = sop.steps
    .filter(({ capability }) => capability === 'report')
    .map((step) => seriesOf(sop, step));
  return reader
    .numbersOf(caseId)
    .findLast((row) => row.state === 'given' && series.includes(row.series));
}

/** What the office calls the report: the name of its register, "Laporan PULSA". */
export function reportName(office: Office, series: string): string {
  return office.settings.series.find(({ id }) => id === series)?.name ?? 'Laporan';
}

/** The report's next number; the kind comes from the SOP's own choices, never from free text. */
export function numberReport(done: StepDone<object>, step: SopStep): ReportNumber {
  const series = seriesOf(done.sop, step) ?? 'laporan-pulsa';
  const kind = done.after.choice === null ? '' : `: ${done.after.choice}`;
  return done.number({ series, regarding: `${reportName(done.office, series)}${kind}` });
}

export function serviceReportFacts(
  office: Office,
  record: CaseRecord,
  sop: Sop,
  form: ReportForm,
  given: ReportNumber & { at: string; endorsement?: ServiceReportFacts['endorsement'] },
): ServiceReportFacts {
  const { endorsement } = given;
  return {
    ...paperFacts(office),
    name: reportName(office, given.series),
    number: given.number,
    day: given.day,
    at: given.at,
    place: office.settings.office.city,
    serviceTitle: sop.title,
    serviceKind: form.serviceKind,
    fileNumber: record.number ?? fileCode(record.n),
    applicant: applicantFacts(record),
    request: form.request,
    method: form.method,
    result: form.result,
    conclusion: form.conclusion,
    attachments: form.attachments.filter((line) => line !== ''),
    unit: form.unit,
    madeBy: form.madeBy,
    ...(form.object !== '' && { object: form.object }),
    ...(record.receivedAt !== null && { receivedDay: office.day(record.receivedAt) }),
    // Until it is endorsed nobody may take it for the report.
    ...(endorsement === undefined ? { draft: true as const } : { endorsement }),
  };
}
