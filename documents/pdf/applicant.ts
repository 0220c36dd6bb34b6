import type { ApplicantFacts, ServiceFacts } from '../facts.ts';
import { maskedField, withoutNik } from '../privacy.ts';
import { drawFields } from './sheet.ts';
import type { Sheet } from './sheet.ts';

type Field = [label: string, value: string | undefined];

/** Who applies for what: the same fields, in the same order, on every paper of a case. */
export function drawApplicantFields(
  sheet: Sheet,
  facts: { applicant: ApplicantFacts; service: ServiceFacts; before?: Field[]; after?: Field[] },
): void {
  const { applicant, service } = facts;
  const optional = (text: string | undefined, mask: (text: string) => string): string | undefined =>
    text === undefined ? undefined : mask(text);
  drawFields(sheet, [
    ...(facts.before ?? []),
    ['Nama pemohon', withoutNik(applicant.name)],
    ['Instansi/perusahaan', optional(applicant.institution, withoutNik)],
    ['Nomor identitas', optional(applicant.identityMasked, maskedField)],
    ['Nomor telepon', optional(applicant.phoneMasked, maskedField)],
    ['Diwakili oleh', optional(applicant.representedBy, withoutNik)],
    ['Jenis layanan', service.title],
    ['Nomor SOP', service.sopNumber],
    ['Penyelenggara', service.agency],
    ...(facts.after ?? []),
  ]);
}
