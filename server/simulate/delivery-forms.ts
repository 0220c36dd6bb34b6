import type { HandOverForm } from '../../domain/steps/hand-over.ts';
import type { ReceiveProductForm } from '../../domain/steps/receive-product.ts';
import type { RegisterForm } from '../../domain/steps/register.ts';
import { SendWay, type SendForm } from '../../domain/steps/send.ts';
import type { FormQuestion } from './forms.ts';

/** The applicant, or the attorney on the case, comes with the tanda terima. */
export function handOverFillIn({ view, luck }: FormQuestion): HandOverForm {
  const { name, institution, identityKind, identityNumber, represented, representative } =
    view.applicant;
  const byAttorney = represented && representative !== '';
  return {
    proof: view.receipt === undefined ? 'none' : 'shown',
    proofNumber: view.receipt?.number ?? '',
    proofNote: '',
    receiver: {
      who: byAttorney ? 'attorney' : 'applicant',
      name: byAttorney ? representative : name,
      identityKind: identityKind ?? 'ktp',
      identityNumber: byAttorney || identityNumber === '' ? '6472015505880003' : identityNumber,
    },
    powerOfAttorney: {
      number: byAttorney ? `${luck.whole(1, 40)}/SK/2026` : '',
      day: '',
      giver: byAttorney ? institution || name : '',
    },
    copies: 1,
    rightsTold: true,
    questionnaire: luck.chance(0.9) ? 'given' : 'declined',
    archive: `Lemari ${luck.whole(1, 4)}, map ${luck.whole(1, 60)}`,
  };
}

export function receiveProductFillIn({ luck }: FormQuestion): ReceiveProductForm {
  return {
    proofSigned: true,
    questionnaire: luck.chance(0.7) ? 'returned' : 'later',
    note: '',
  };
}

export function sendFillIn({ view, step, luck }: FormQuestion): SendForm {
  const way = luck.pick(SendWay.options);
  const isCarried = way === 'post' || way === 'courier';
  return {
    way,
    to: view.applicantName,
    address: isCarried
      ? view.applicant.address || 'Jalan Turangga 5, Bandung'
      : way === 'email'
        ? view.applicant.email || 'pemohon@contoh.id'
        : '',
    day: view.receipt?.day ?? step.since.slice(0, 10),
    carrier: way === 'post' ? 'Pos Indonesia' : way === 'courier' ? 'Kurir kantor' : '',
    tracking: isCarried ? `P${luck.whole(100_000, 999_999)}` : '',
    signed: way === 'in-person',
    attachments: '',
  };
}

export function registerFillIn(): RegisterForm {
  return { note: '' };
}
