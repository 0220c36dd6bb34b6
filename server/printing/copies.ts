import type { CaseReader, PrintJobRecord } from '../../db/case/case-reader.ts';

/** Jobs of one paper: the same kind under the same title. */
export function samePaper(job: PrintJobRecord, jobs: PrintJobRecord[]): PrintJobRecord[] {
  const title = bareTitle(job);
  return jobs.filter((other) => other.paper === job.paper && bareTitle(other) === title);
}

export function bareTitle({ title }: Pick<PrintJobRecord, 'title'>): string {
  return title.replace(/ \(salinan\)$/, '');
}

/** The number of the next copy of a paper: 1 for the first, and none twice. */
export function nextCopy(jobs: Pick<PrintJobRecord, 'copy'>[]): number {
  return Math.max(0, ...jobs.map(({ copy }) => copy)) + 1;
}

/**
 * Which copy another try of this job is; undefined when the earlier one surely left no paper. Whoever
 * tries again after `unknown` may hold two papers in the end: one of them says SALINAN.
 */
export function copyOfRetry(cases: CaseReader, job: PrintJobRecord): number | undefined {
  if (job.paper === 'test-page' || job.state === 'failed' || job.state === 'no-printer')
    return undefined;
  if (job.ticketId !== null) return nextCopy(cases.jobsOfTicket(job.ticketId));
  return nextCopy(job.caseId === null ? [job] : samePaper(job, cases.jobs(job.caseId)));
}
