import type { CaseView } from '../../../../domain/contract/case-view.ts';
import type { HandOverForm } from '../../../../domain/steps/hand-over.ts';
import type { CaseParties, ReceiverRole } from '../../../../domain/steps/receiver.ts';

/** What the desk begins with: whoever should come, as the case knows them. */
export function firstHandOver(view: CaseView, archive: string): HandOverForm {
  const { represented, representative } = view.applicant;
  const who = represented && representative !== '' ? 'attorney' : 'applicant';
  return {
    proof: view.receipt === undefined ? 'none' : 'shown',
    proofNumber: '',
    proofNote: '',
    ...receiverAs(view, who),
    copies: 1,
    rightsTold: false,
    questionnaire: 'given',
    archive,
  };
}

/** The fields of a receiver, prefilled with what is known of one who comes in this standing. */
export function receiverAs(
  { applicant }: CaseView,
  who: ReceiverRole,
): Pick<HandOverForm, 'receiver' | 'powerOfAttorney'> {
  const isApplicant = who === 'applicant';
  return {
    receiver: {
      who,
      name: isApplicant ? applicant.name : who === 'attorney' ? applicant.representative : '',
      identityKind: (isApplicant ? applicant.identityKind : undefined) ?? 'ktp',
      identityNumber: isApplicant ? applicant.identityNumber : '',
    },
    powerOfAttorney: { number: '', day: '', giver: isApplicant ? '' : applicant.name },
  };
}

/** Numbers are masked here; the server compares what is behind the mask. */
export function partiesOf({ applicant }: CaseView): CaseParties {
  const { name, institution, identityNumber, represented, representative } = applicant;
  return { name, institution, identityNumber, represented, representative };
}
