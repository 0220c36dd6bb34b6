import type { PriorityKind } from '../../domain/contract/queue.ts';
import type { PurposeView, RegisterVisitInput } from '../../domain/contract/visit.ts';
import { checkIdentity } from '../../domain/people/identity.ts';
import type { IdentityKind } from '../../domain/people/identity.ts';
import { checkPhone } from '../../domain/people/phone.ts';
import { securityTexts } from './texts.ts';

/** The form of the security desk as it is typed (seed 000, step 2). */
export type VisitForm = {
  purposeId: string;
  name: string;
  identityKind: IdentityKind;
  identityNumber: string;
  phone: string;
  institution: string;
  represented: boolean;
  onBehalfOf: string;
  priority: PriorityKind | 'none';
  overrideReason: string;
};

export const emptyVisit: VisitForm = {
  purposeId: '',
  name: '',
  identityKind: 'ktp',
  identityNumber: '',
  phone: '',
  institution: '',
  represented: false,
  onBehalfOf: '',
  priority: 'none',
  overrideReason: '',
};

/** The next of a group: the same errand and institution, another person. */
export function colleagueOf({ purposeId, institution, overrideReason }: VisitForm): VisitForm {
  return { ...emptyVisit, purposeId, institution, overrideReason };
}

export type VisitField = 'purposeId' | 'name' | 'onBehalfOf' | 'overrideReason';
export type VisitProblems = Partial<Record<VisitField, string>>;

/** Letters that the server asks of every reason. */
const LEAST_REASON = 5;

/** What must be mended before a number can be given. Identity and phone never are: see `visitRemarks`. */
export function visitProblems(form: VisitForm, purpose: PurposeView | undefined): VisitProblems {
  const isBlank = (text: string) => text.trim() === '';
  return {
    ...(purpose === undefined && { purposeId: securityTexts.purposeMissing }),
    ...(isBlank(form.name) && { name: securityTexts.nameMissing }),
    ...(form.represented &&
      isBlank(form.onBehalfOf) && { onBehalfOf: securityTexts.onBehalfOfMissing }),
    ...(purpose?.open === false &&
      form.overrideReason.trim().length < LEAST_REASON && {
        overrideReason: securityTexts.overrideMissing,
      }),
  };
}

/** What looks odd about identity and phone: shown beside the field, never a block. */
export function visitRemarks(form: Pick<VisitForm, 'identityKind' | 'identityNumber' | 'phone'>): {
  identity?: string | undefined;
  phone?: string | undefined;
} {
  const { identityKind, identityNumber, phone } = form;
  return {
    identity:
      identityNumber.trim() === ''
        ? undefined
        : checkIdentity(identityKind, identityNumber).warnings[0]?.message,
    phone: phone.trim() === '' ? undefined : checkPhone(phone).warnings[0]?.message,
  };
}

export type PersonInput = ReturnType<typeof personInput>;

/** The person as both registering and refusing send it. */
export function personInput(form: VisitForm) {
  return {
    name: form.name.trim(),
    ...(form.identityNumber.trim() === ''
      ? {}
      : { identityKind: form.identityKind, identityNumber: form.identityNumber.trim() }),
    phone: form.phone.trim(),
    institution: form.institution.trim(),
    represented: form.represented,
    onBehalfOf: form.represented ? form.onBehalfOf.trim() : '',
  };
}

/** What `visit.register` gets, without the command's id. */
export function registerInput(form: VisitForm, purpose: PurposeView) {
  return {
    ...personInput(form),
    purposeId: purpose.id,
    ...(form.priority === 'none' ? {} : { priorityKind: form.priority }),
    ...(purpose.open ? {} : { overrideReason: form.overrideReason.trim() }),
  } satisfies Omit<RegisterVisitInput, 'commandId' | 'identityNumber'>;
}
