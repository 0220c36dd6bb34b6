import type { CaseView } from '../contract/case-view.ts';
import { openDemands, setDemands, type Demand, type OpenDemand } from './applicant-demands.ts';
import { ClassifyForm } from './classify.ts';
import { DispatchForm, type Delivery } from './dispatch.ts';
import { lastForm } from './first-forms.ts';
import { distinctOpds, sameOpd } from './opd.ts';
import { RecommendForm, type Pertek } from './recommend.ts';
import type { ReturnToApplicantForm } from './return-to-applicant.ts';
import { VerifyForm } from './verify.ts';

/** What goes to an agency besides the requirements (SOP-LP2N-PAR-05 step 9: surat dan berkas). */
const applicationItself = 'Isian permohonan';

/** All that verification looks at in this case: the SOP's requirements and those set for the applicant. */
export function demandsIn(view: CaseView): Demand[] {
  return [
    ...view.requirements.map(({ id, text }) => ({ id, text })),
    ...setDemands(setLines(view)),
  ];
}

/** What the applicant must still bring or mend. */
export function openDemandsIn(view: CaseView): OpenDemand[] {
  return openDemands({
    requirements: view.requirements,
    lines: setLines(view),
    verified: lastForm(view, 'verify', VerifyForm)?.findings ?? [],
  });
}

function setLines(view: CaseView): string[] {
  return lastForm(view, 'classify', ClassifyForm)?.requirements ?? [];
}

/** Agencies asked for a pertek by the last verification. */
export function askedIn(view: CaseView): string[] {
  return distinctOpds(lastForm(view, 'verify', VerifyForm)?.perteks.map(({ opd }) => opd) ?? []);
}

/** Agencies that owe a pertek: those asked, or else those the files were brought to. */
export function owingIn(view: CaseView): string[] {
  const asked = askedIn(view);
  if (asked.length > 0) return asked;
  const sent = lastForm(view, 'dispatch', DispatchForm);
  return distinctOpds(sent?.deliveries.map(({ opd }) => opd) ?? []);
}

/**
 * Verification begins unjudged: nothing is found valid by looking away. In a later round what was
 * valid before stays so, and the agencies asked stay asked.
 */
export function firstVerification(view: CaseView): VerifyForm {
  const before = lastForm(view, 'verify', VerifyForm);
  return {
    findings: before?.findings.filter(({ present, correct }) => present && correct) ?? [],
    note: '',
    perteks: before?.perteks ?? [],
    nature: before?.nature ?? 'Biasa',
    enclosures: before?.enclosures.length
      ? before.enclosures
      : [applicationItself, ...view.requirements.map(({ text }) => text)],
  };
}

/** One notice, today and unsaid how; every open demand still to be mended. */
export function firstReturn(view: CaseView, today: string): ReturnToApplicantForm {
  return {
    contacts: [{ way: '', day: today, time: '', note: '' }],
    repairs: openDemandsIn(view).map(({ id }) => ({
      requirementId: id,
      repaired: false,
      note: '',
    })),
    repairNote: '',
  };
}

/** A delivery to each agency asked, today, to whoever received the last one there. */
export function firstDispatch(view: CaseView, today: string): DispatchForm {
  const before = lastForm(view, 'dispatch', DispatchForm)?.deliveries ?? [];
  const files = lastForm(view, 'verify', VerifyForm)?.enclosures ?? [];
  const asked = askedIn(view);
  const opds = asked.length > 0 ? asked : distinctOpds(before.map(({ opd }) => opd));
  return {
    deliveries: (opds.length > 0 ? opds : ['']).map((opd) => ({
      ...newDelivery(opd, today, files.length > 0 ? files : [applicationItself]),
      ...receiverBefore(before, opd),
    })),
    monitoring: '',
  };
}

export function newDelivery(opd: string, today: string, files: string[]): Delivery {
  return { opd, receiver: '', position: '', day: today, time: '', way: 'diantar', files, note: '' };
}

function receiverBefore(before: readonly Delivery[], opd: string) {
  const known = before.find((each) => sameOpd(each.opd, opd));
  return known === undefined ? {} : { receiver: known.receiver, position: known.position };
}

/** What the technical team wrote before, with a pertek to be entered for each agency that owes one. */
export function firstRecommendation(view: CaseView): RecommendForm {
  const before = lastForm(view, 'recommend', RecommendForm);
  const owing = owingIn(view);
  const known = before?.perteks ?? [];
  const kinds = lastForm(view, 'verify', VerifyForm)?.perteks ?? [];
  const perteks = owing.map(
    (opd) =>
      known.find((each) => sameOpd(each.opd, opd)) ??
      newPertek(
        opd,
        kinds
          .filter((each) => sameOpd(each.opd, opd))
          .map(({ kind }) => kind)
          .join('; '),
      ),
  );
  const others = known.filter((each) => !owing.some((opd) => sameOpd(opd, each.opd)));
  return {
    ...(before ?? RecommendForm.parse({})),
    perteks: perteks.length + others.length > 0 ? [...perteks, ...others] : [newPertek('', '')],
  };
}

export function newPertek(opd: string, kind: string): Pertek {
  return {
    opd,
    kind,
    number: '',
    day: '',
    signer: '',
    conclusion: '',
    conditions: [],
    text: '',
  };
}
