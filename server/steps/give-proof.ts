import { fileCode, type CaseReader, type CaseRecord } from '../../db/case/case-reader.ts';
import { dispatchProofName } from '../../documents/dispatch-proof/dispatch-proof-name.ts';
import type { DispatchProofFacts } from '../../documents/dispatch-proof/dispatch-proof-pdf.ts';
import { sendWayLabels, type SendForm } from '../../domain/steps/send.ts';
import { infoOf } from '../../domain/workflow/capabilities.ts';
import { applicantFacts, officerFacts, paperFacts, serviceFacts } from '../papers/case-facts.ts';
import type { Outgoing } from '../papers/outgoing-facts.ts';
import type { Reply } from './give-reply.ts';

/** A letter or report on its way out of the office, by whom. */
export type Delivery = Reply & { officerId: string; station: string };

const series = infoOf('send').series ?? 'bukti-pengiriman';

/**
 * Numbers and prints the proof that something was delivered. For a receiver at the desk it can be
 * printed before, to be signed; the step then takes the same number and prints only what has changed.
 */
export function giveProof(delivery: Delivery, form: SendForm, letter: Outgoing): void {
  const signs = form.way === 'in-person';
  const name = dispatchProofName({ signs });
  const { cases, record } = delivery;
  const { number } =
    proofNumber(cases, record) ?? delivery.number({ series, regarding: `${name}: ${letter.text}` });
  if (isProofPrinted(cases, record, form)) return;
  delivery.print({
    paper: 'dispatch-proof',
    title: `${name} ${number}`,
    facts: proofFacts(delivery, form, number, letter),
  });
}

/** Whether a proof that says the same lies printed already. */
export function isProofPrinted(cases: CaseReader, record: CaseRecord, form: SendForm): boolean {
  const number = proofNumber(cases, record)?.number;
  return cases.jobs(record.id).some(({ paper, facts }) => {
    if (paper !== 'dispatch-proof') return false;
    const said = JSON.parse(facts) as Partial<DispatchProofFacts>;
    return (
      said.number === number &&
      said.signs === true &&
      form.way === 'in-person' &&
      said.to === form.to &&
      said.day === form.day &&
      (said.attachments ?? '') === form.attachments
    );
  });
}

function proofNumber(cases: CaseReader, record: CaseRecord): { number: string } | undefined {
  return cases
    .numbersOf(record.id)
    .findLast((row) => row.series === series && row.state === 'given');
}

function proofFacts(
  { office, at, officerId, station, record, sop }: Delivery,
  form: SendForm,
  number: string,
  letter: Outgoing,
): DispatchProofFacts {
  return {
    ...paperFacts(office),
    number,
    at,
    day: form.day,
    fileNumber: record.number ?? fileCode(record.n),
    applicant: applicantFacts(record),
    service: serviceFacts(sop),
    items: [letter],
    way: sendWayLabels[form.way],
    to: form.to,
    signs: form.way === 'in-person',
    officer: officerFacts(office, officerId, station),
    place: office.settings.office.city,
    ...(form.attachments !== '' && { attachments: form.attachments }),
    ...(form.address !== '' && { address: form.address }),
    ...(form.carrier !== '' && { carrier: form.carrier }),
    ...(form.tracking !== '' && { tracking: form.tracking }),
  };
}
