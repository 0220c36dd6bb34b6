import type { Applicant } from '../../domain/contract/case.ts';
import { checkIdentity } from '../../domain/people/identity.ts';
import { maskIdentity, maskPhone } from '../../domain/people/mask.ts';
import { checkPhone } from '../../domain/people/phone.ts';

/** The applicant with identity number and phone masked (UU 27/2022). */
export function masked(applicant: Partial<Applicant>): Applicant {
  return {
    name: applicant.name ?? '',
    identityNumber: applicant.identityNumber ? maskIdentity(applicant.identityNumber) : '',
    phone: applicant.phone ? maskPhone(applicant.phone) : '',
    email: applicant.email ?? '',
    address: applicant.address ?? '',
    institution: applicant.institution ?? '',
    represented: applicant.represented ?? false,
    representative: applicant.representative ?? '',
    subject: applicant.subject ?? '',
    ...(applicant.identityKind !== undefined && { identityKind: applicant.identityKind }),
  };
}

/** Remarks about numbers: they warn, never block (no check digit exists; domain rules, identity). */
export function warningsOf(applicant: Partial<Applicant>): { code: string; message: string }[] {
  const identity =
    applicant.identityKind === undefined || !applicant.identityNumber
      ? []
      : checkIdentity(applicant.identityKind, applicant.identityNumber).warnings;
  return [...identity, ...(applicant.phone ? checkPhone(applicant.phone).warnings : [])];
}
