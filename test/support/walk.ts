import type { CaseView, StepCompleted } from '../../domain/contract/case-view.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { getStep, isForward, rolesOf, targetsOf } from '../../domain/workflow/sop-lookup.ts';
import { demoUsers } from '../../server/setup/demo.ts';
import { fillIn } from '../../server/simulate/forms.ts';
import { Random } from '../../server/simulate/random.ts';
import { shippedSop } from '../sop/shipped.ts';
import { openKaltimCase, type Client, type OfficeUnderTest } from './office.ts';

/** Somebody of the demo office who may do a step. */
export function officerOf(sop: Sop, stepId: string): string {
  const roles = rolesOf(sop, getStep(sop, stepId));
  const user = demoUsers.find((each) => each.roles.some((role) => roles.includes(role)));
  if (user === undefined) throw new Error(`Nobody is ${roles.join(' or ')}`);
  return user.id;
}

const clients = new WeakMap<OfficeUnderTest, Map<string, Client>>();

/** Signs in once per person and office: sign-ins are limited, and slow on purpose. */
export async function signedIn(office: OfficeUnderTest, userId: string): Promise<Client> {
  const known = clients.get(office) ?? new Map<string, Client>();
  clients.set(office, known);
  const client = known.get(userId) ?? (await office.as(userId));
  known.set(userId, client);
  return client;
}

type More = { form?: Record<string, unknown>; reason?: string; choice?: string; by?: string };

/** What a careful officer would send to complete a step this way. */
export async function completion(
  office: OfficeUnderTest,
  caseId: string,
  stepId: string,
  outcome: string,
  more: More = {},
): Promise<{ client: Client; input: Record<string, unknown>; view: CaseView }> {
  const admin = await signedIn(office, 'kadis');
  const { sopId } = await admin.ask<CaseView>('case.get', { caseId });
  const client = await signedIn(office, more.by ?? officerOf(shippedSop(sopId), stepId));
  let view = await client.ask<CaseView>('case.get', { caseId });
  const step = view.active.find(({ step }) => step === stepId);
  if (step === undefined)
    throw new Error(`Step ${stepId} is not active: ${view.active.map((each) => each.step).join()}`);
  const action = view.available.find(
    (each) => each.action === 'complete' && each.token === step.token && each.outcome === outcome,
  );
  if (action === undefined) throw new Error(`Step ${stepId} does not offer ${outcome}`);
  if (action.disabledReason !== undefined && step.capability === 'checklist') {
    const findings = view.requirements.map(({ id }) => ({
      requirementId: id,
      present: true,
      correct: true,
    }));
    await client.do('case.saveChecklist', { caseId, findings });
    view = await client.ask<CaseView>('case.get', { caseId });
  }
  const form = more.form ?? fillIn({ view, step, action, luck: new Random(7) });
  return {
    client,
    view,
    input: {
      caseId,
      token: step.token,
      outcome,
      applicantSigned: true,
      ...(form !== undefined && { form }),
      ...(action.choices !== undefined && { choice: more.choice ?? action.choices[0] }),
      ...((action.reason !== undefined || more.reason !== undefined) && {
        reason: more.reason ?? 'Perlu diperbaiki sesuai catatan petugas',
      }),
    },
  };
}

/** Completes a step as its officer, with a well filled-in form. */
export async function complete(
  office: OfficeUnderTest,
  caseId: string,
  stepId: string,
  outcome: string,
  more: More = {},
): Promise<StepCompleted> {
  const { client, input } = await completion(office, caseId, stepId, outcome, more);
  return client.do<StepCompleted>('case.completeStep', input);
}

/** Completes every step between where the case is and `target`, along the shortest way forward. */
export async function walkTo(
  office: OfficeUnderTest,
  caseId: string,
  target: string,
): Promise<void> {
  const reader = await signedIn(office, 'kadis');
  const { sopId, active } = await reader.ask<CaseView>('case.get', { caseId });
  const sop = shippedSop(sopId);
  for (const [step, outcome] of way(sop, active[0]?.step ?? '', target))
    await complete(office, caseId, step, outcome);
}

/** A case of SOP 004 that has come to `step` (4 or later). */
export async function kaltimCaseAt(
  office: OfficeUnderTest,
  step: string,
  name?: string,
  represented = false,
): Promise<string> {
  const { cs, caseId, ticketId } = await openKaltimCase(office, name, represented);
  await cs.do('queue.finish', { ticketId });
  await walkTo(office, caseId, step);
  return caseId;
}

/** A case of seed 000 that has come to `step`: P… at PINTU, U… at PULSA. */
export async function satuAtapCaseAt(
  office: OfficeUnderTest,
  step: string,
  name = 'Andi Wijaya',
): Promise<string> {
  const [officer, counterId, purposeId] = step.startsWith('U')
    ? (['pulsa', 'ruang-pulsa', 'pulsa'] as const)
    : (['pintu', 'ruang-pintu', 'informasi-umum'] as const);
  const satpam = await signedIn(office, 'satpam');
  const desk = await signedIn(office, officer);
  const visit = await satpam.do<{ ticketId: string }>('visit.register', { purposeId, name });
  await desk.do('queue.callTicket', {
    counterId,
    ticketId: visit.ticketId,
    reason: 'uji otomatis',
  });
  await desk.do('queue.start', { ticketId: visit.ticketId });
  const { caseId } = await desk.do<{ caseId: string }>('case.open', {
    sopId: 'satu-atap',
    ticketId: visit.ticketId,
    applicant: { name, subject: 'Data rumah contoh tahan gempa' },
  });
  await desk.do('queue.finish', { ticketId: visit.ticketId });
  await walkTo(office, caseId, step);
  return caseId;
}

/** Shortest way forward, as steps with the outcome to choose. */
function way(sop: Sop, from: string, to: string): [string, string][] {
  const ways = new Map<string, [string, string][]>([[from, []]]);
  const open = [from];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    for (const [outcome, arrow] of Object.entries(getStep(sop, at).outcomes)) {
      if (!isForward(arrow)) continue;
      for (const target of targetsOf(arrow)) {
        if (ways.has(target)) continue;
        ways.set(target, [...(ways.get(at) ?? []), [at, outcome]]);
        open.push(target);
      }
    }
  }
  const found = ways.get(to);
  if (found === undefined) throw new Error(`No way from ${from} to ${to}`);
  return found;
}
