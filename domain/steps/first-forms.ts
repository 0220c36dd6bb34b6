import type { CaseView } from '../contract/case-view.ts';
import { ClassifyForm, emptyClassification, type MemoForm } from './classify.ts';
import { DisposeForm, instructions } from './dispose.ts';
import { ProcessForm } from './processing.ts';
import { ReportForm } from './report.ts';
import type { Capability } from '../workflow/capabilities.ts';
import type { z } from 'zod';

type Step = CaseView['active'][number];
/** Who fills it in. */
export type Officer = { name: string; position: string };

/** The form of the last done step of a kind, as far as it can still be read. */
export function lastForm<F>(
  { timeline }: Pick<CaseView, 'timeline'>,
  capability: Capability,
  schema: z.ZodType<F>,
): F | undefined {
  const row = timeline.findLast(
    (each) => each.capability === capability && each.form && each.completedAt !== undefined,
  );
  const read = schema.safeParse(row?.form);
  return read.success ? read.data : undefined;
}

/** Sorting begins empty but for the nota dinas; the ground of excluded information with its class. */
export function firstClassification(view: CaseView): ClassifyForm {
  const before = lastForm(view, 'classify', ClassifyForm);
  const memo: MemoForm = {
    regarding: 'Pelayanan permohonan informasi',
    body: 'Permohonan berikut termasuk Daftar Informasi Publik Bebas. Mohon memberikan layanan secara langsung dan menyampaikan hasilnya kepada petugas untuk disampaikan kepada pemohon.',
    copies: [],
  };
  return {
    ...emptyClassification,
    memo,
    legalClass: before?.legalClass ?? '',
    ...(before !== undefined && { requirements: before.requirements }),
  };
}

/** The usual disposition: this letter, to be worked on and its result handed to the desk. */
export function firstDisposition(view: CaseView): DisposeForm {
  return {
    from: view.applicant.institution || view.applicantName,
    letterNumber: '',
    letterDay: '',
    receivedDay: view.receipt?.day ?? view.openedAt.slice(0, 10),
    nature: 'biasa',
    regarding: view.applicant.subject || view.sopTitle,
    instructions: ['proses'],
    instructionText: '',
    notes: '',
  };
}

/**
 * What processing begins with: the standard of this kind of service; after the report, that it goes
 * to be endorsed (PULSA 4).
 */
export function firstProcess(view: CaseView, step: Step, officer: Officer): ProcessForm {
  const report = reportNumberOf(view);
  const standard = step.standards?.find(({ choice }) => choice === view.choice)?.text ?? '';
  return {
    result: report === undefined ? '' : `${report.name} ${report.number} dimintakan pengesahannya.`,
    doneBy: officer.name,
    unit: step.units?.join(', ') ?? officer.position,
    standard,
    notes: '',
    attachments: [],
  };
}

/** The report as it came back, or one made of what the processing step wrote down. */
export function firstReport(view: CaseView, step: Step, officer: Officer): ReportForm {
  const before = lastForm(view, 'report', ReportForm);
  if (before !== undefined) return before;
  const work = lastForm(view, 'process', ProcessForm);
  return {
    serviceKind: view.choice ?? view.sopTitle,
    request: view.applicant.subject,
    object: '',
    method: work?.standard ?? '',
    result: work?.result ?? '',
    conclusion: '',
    madeBy: work?.doneBy ?? officer.name,
    unit: work?.unit || step.units?.join(', ') || officer.position,
    attachments: work?.attachments ?? [],
  };
}

/** The number of the report that was printed for this case. */
export function reportNumberOf({
  numbers,
  papers,
}: Pick<CaseView, 'numbers' | 'papers'>): { name: string; number: string } | undefined {
  const printed = papers.find(({ paper }) => paper === 'service-report');
  return numbers.findLast(
    ({ name, number, state }) =>
      state === 'given' && printed?.title.startsWith(`${name} ${number}`) === true,
  );
}

/** What the file came back with, when it came back to this step. */
export function returnedWith({ timeline }: CaseView): { reason: string; by: string } | undefined {
  const before = timeline.findLast(({ completedAt }) => completedAt !== undefined);
  if (before?.returns !== true) return undefined;
  return { reason: before.reason ?? '', by: before.officerName ?? before.actorLabel };
}

/** The instructions of the last disposition, as sentences. */
export function instructionsOf(view: CaseView): string[] {
  const form = lastForm(view, 'dispose', DisposeForm);
  if (form === undefined) return [];
  const ticked = form.instructions.map((each) => instructions[each]);
  return [...ticked, form.instructionText, form.notes].filter((text) => text !== '');
}
