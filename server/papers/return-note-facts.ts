import type { CaseReader, CaseRecord } from '../../db/case/case-reader.ts';
import type { ReturnNoteFacts } from '../../documents/facts.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { actorLabel, getStep, rolesOf } from '../../domain/workflow/sop-lookup.ts';
import type { Office } from '../office.ts';
import { openDemandsOf } from '../steps/demands.ts';
import { returnNoteFacts } from './case-facts.ts';

/**
 * The note as it stands now: what is open of the requirements, and why the desk behind sent the file
 * back (SOP-LP2N-PAR-05 step 8; seed 000 P4c). Before that it is the checklist's own list.
 */
export function currentReturnNote(
  given: { office: Office; cases: CaseReader; record: CaseRecord; sop: Sop },
  by: { officerId: string; station: string; at: string },
): ReturnNoteFacts {
  const { office, cases, record, sop } = given;
  const facts = returnNoteFacts(office, record, sop, by);
  const active = record.state.active.find(
    ({ step }) => getStep(sop, step).capability === 'return-to-applicant',
  );
  if (active === undefined) return facts;
  const sent = cases
    .steps(record.id)
    .findLast(({ step, outcome }) => step === active.from?.step && outcome === active.from.outcome);
  return {
    ...facts,
    missing: [
      ...openDemandsOf(cases, sop, record).map(({ text, note }) => ({
        text,
        ...(note !== '' && { reason: note }),
      })),
      ...(sent === undefined || sent.reason === null
        ? []
        : [
            {
              text: `Catatan ${actorLabel(sop, getStep(sop, sent.step))}`,
              reason: sent.reason,
            },
          ]),
    ],
    comeBack: comeBackTo(office, sop, active.step),
  };
}

/** The queue at which the officer who asked for the repair serves. */
function comeBackTo(office: Office, sop: Sop, stepId: string): string {
  const roles = rolesOf(sop, getStep(sop, stepId));
  const queueId = sop.steps.find(
    (step) => step.queue !== undefined && rolesOf(sop, step).some((role) => roles.includes(role)),
  )?.queue;
  const queue = office.settings.queues.find(({ id }) => id === queueId);
  const number = queue === undefined ? '' : ` ambil nomor antrean ${queue.name},`;
  return `Silakan datang kembali pada jam pelayanan,${number} dan tunjukkan catatan ini. Berkas yang sudah benar tidak perlu diulang.`;
}
