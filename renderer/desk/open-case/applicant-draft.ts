import type { TicketVisitor } from '../../../domain/contract/desk.ts';
import type { Applicant } from '../../../domain/contract/case.ts';
import { checkIdentity } from '../../../domain/people/identity.ts';
import type { IdentityKind } from '../../../domain/people/identity.ts';
import { isMasked } from '../../../domain/people/mask.ts';
import { checkPhone } from '../../../domain/people/phone.ts';

/** The form as it is typed; '' = not shown. */
export type ApplicantDraft = Omit<Applicant, 'identityKind'> & { identityKind: IdentityKind | '' };

export const emptyApplicant: ApplicantDraft = {
  name: '',
  identityKind: '',
  identityNumber: '',
  phone: '',
  email: '',
  address: '',
  institution: '',
  represented: false,
  representative: '',
  subject: '',
};

/** As the server wants it: tidied numbers, no attorney unless somebody comes for the applicant. */
export function toApplicant(draft: ApplicantDraft): Applicant {
  const { identityKind, ...rest } = draft;
  const number = draft.identityNumber.trim();
  return {
    ...rest,
    name: draft.name.trim(),
    identityNumber:
      identityKind === '' || number === ''
        ? number
        : checkIdentity(identityKind, number).normalised,
    representative: draft.represented ? draft.representative.trim() : '',
    ...(identityKind !== '' && { identityKind }),
  };
}

/** What looks odd about the numbers, beside the field; never a block (domain rules, identity). */
export function remarks(draft: ApplicantDraft): { identity: string[]; phone: string[] } {
  const messages = (warnings: readonly { message: string }[]) =>
    warnings.map((each) => each.message);
  return {
    identity:
      draft.identityKind === '' ||
      draft.identityNumber.trim() === '' ||
      isMasked(draft.identityNumber)
        ? []
        : messages(checkIdentity(draft.identityKind, draft.identityNumber).warnings),
    phone:
      draft.phone.trim() === '' || isMasked(draft.phone)
        ? []
        : messages(checkPhone(draft.phone).warnings),
  };
}

/** What the visitor wrote at the door, as the form begins with it: an attorney is not the applicant. */
export function fromVisitor(visitor: TicketVisitor): ApplicantDraft {
  const { name, onBehalfOf, ...rest } = visitor;
  return {
    ...emptyApplicant,
    ...rest,
    name: visitor.represented && onBehalfOf !== '' ? onBehalfOf : name,
    representative: visitor.represented ? name : '',
  };
}
