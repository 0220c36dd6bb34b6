import type { Refusal } from '../workflow/command.ts';
import type { FormIssue } from './step-forms.ts';

/** A refusal that names the field of the form which wants something, so that the screen can point at it. */
export function refuseForm(
  code: string,
  message: string,
  path: string,
  details: Record<string, unknown> = {},
): Refusal {
  const issues: FormIssue[] = [{ path, message }];
  return { code, message, details: { issues, ...details } };
}

/** The remark that a refusal makes on one field. */
export function issueAt(refusal: Refusal | undefined, path: string): string | undefined {
  const issues = (refusal?.details?.issues ?? []) as FormIssue[];
  return issues.find((issue) => issue.path === path)?.message;
}

/** First refusal of a list of checks, in the order a person fills the form in. */
export function firstRefusal(...found: (Refusal | undefined)[]): Refusal | undefined {
  return found.find((each) => each !== undefined);
}

/** A day that somebody wrote must have come already. `today` is the office's day. */
export function refuseFuture(day: string, today: string, path: string): Refusal | undefined {
  return day > today
    ? refuseForm('TANGGAL_BELUM_TIBA', 'Tanggal itu belum tiba. Periksa tanggalnya.', path)
    : undefined;
}
