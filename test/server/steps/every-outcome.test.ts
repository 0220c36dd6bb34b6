/**
 * Every arrow of both SOPs, forward, back and out, as the SOP draws it: a case is brought to the
 * step, completed that way by the person the SOP names, and must stand where the arrow leads.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import { infoOf } from '../../../domain/workflow/capabilities.ts';
import type { StepOutcome } from '../../../domain/workflow/define-step.ts';
import { findActor, getStep, targetsOf } from '../../../domain/workflow/sop-lookup.ts';
import { openOffice, type OfficeUnderTest } from '../../support/office.ts';
import {
  complete,
  completion,
  kaltimCaseAt,
  satuAtapCaseAt,
  signedIn,
  walkTo,
} from '../../support/walk.ts';
import { shippedSop } from '../../sop/shipped.ts';

let office: OfficeUnderTest;
beforeAll(async () => {
  // Ten times faster, for the limits on sign-ins; then nobody may be idle for long.
  office = await openOffice({ monotonic: () => performance.now() * 10 });
  const users = office.office.reader.users();
  const admin = await office.as(users.find(({ roles }) => roles.includes('admin'))?.id ?? '');
  await admin.do('admin.saveOffice', {
    office: { ...office.office.settings.office, idleLockMinutes: 120 },
  });
});
afterAll(async () => {
  expect(office.verify().difference).toBeUndefined();
  await office.remove();
});

async function look(caseId: string): Promise<CaseView> {
  return (await signedIn(office, 'kadis')).ask<CaseView>('case.get', { caseId });
}

/** Detours to steps that are not on the shortest way. */
const detours: Record<string, [at: string, outcome: string][]> = {
  '5': [['4', 'kendala-teknis']],
  '8': [['7', 'belum-lengkap']],
  P4b: [['P4a', 'dikecualikan']],
  P4c: [['P4a', 'dip-khusus']],
  P4d: [
    ['P4a', 'dip-khusus'],
    ['P4c', 'diserahkan'],
  ],
  P4e: [
    ['P4a', 'dip-khusus'],
    ['P4c', 'diserahkan'],
    ['P4d', 'dipenuhi'],
  ],
  P5b: [
    ['P4a', 'dikecualikan'],
    ['P4b', 'tetap-dikecualikan'],
  ],
};

async function caseAt(sopId: string, step: string): Promise<string> {
  const detour = detours[step] ?? [];
  const start = detour[0]?.[0] ?? step;
  const caseId =
    sopId === 'satu-atap' ? await satuAtapCaseAt(office, start) : await kaltimCaseAt(office, start);
  for (const [at, outcome] of detour) await complete(office, caseId, at, outcome);
  if (detour.length > 0) await walkTo(office, caseId, step);
  return caseId;
}

/** Steps at which the door, not the desk, stands: walked through when the case is opened. */
const atTheDoor = ['1', '2', '3', 'R1', 'R2', 'P1', 'U1'];

for (const sopId of ['kaltim-rekomendasi-pameran', 'satu-atap']) {
  const sop = shippedSop(sopId);
  const arrows = sop.steps
    .filter(({ id }) => !atTheDoor.includes(id))
    .flatMap((step) =>
      Object.entries(step.outcomes).map(
        ([id, outcome]) => [step.id, id, outcome] as [string, string, StepOutcome],
      ),
    );

  describe(sop.title, () => {
    test.each(arrows)('%s: %s', async (stepId, outcomeId, outcome) => {
      const caseId = await caseAt(sopId, stepId);
      if (outcome.reason === 'required') {
        const { client, input } = await completion(office, caseId, stepId, outcomeId);
        const { reason: _reason, ...silent } = input;
        expect(await client.refusal('case.completeStep', silent)).toMatchObject({
          code: 'ALASAN_WAJIB',
        });
      }
      await complete(office, caseId, stepId, outcomeId);
      const view = await look(caseId);
      const targets = targetsOf(outcome);
      expect(view.active.map(({ step }) => step)).toEqual(targets);
      expect(view.status).toBe(
        targets.length > 0
          ? 'open'
          : (outcome.closes ?? (view.status === 'refused' ? 'refused' : 'finished')),
      );
      const line = view.timeline.findLast(({ step }) => step === stepId);
      expect(line).toMatchObject({ outcomeLabel: outcome.label, completedAt: expect.any(String) });
      if (outcome.reason === 'required') expect(line?.reason).toBeTruthy();
    });

    test('whose step it is, and whose it is not', async () => {
      const { demoUsers } = await import('../../../server/setup/demo.ts');
      const { rolesOf } = await import('../../../domain/workflow/sop-lookup.ts');
      for (const step of sop.steps.filter(({ id }) => !atTheDoor.includes(id))) {
        const caseId = await caseAt(sopId, step.id);
        const outcomeId = Object.keys(step.outcomes)[0] as string;
        const { input } = await completion(office, caseId, step.id, outcomeId);
        const roles = rolesOf(sop, getStep(sop, step.id));
        for (const user of demoUsers) {
          const may = user.roles.some((role) => roles.includes(role));
          if (may) continue;
          const client = await signedIn(office, user.id);
          for (const [procedure, sent] of [
            ['case.completeStep', input],
            ['case.takeStep', { caseId, token: input['token'] }],
          ] as const) {
            const { code } = await client.refusal(procedure, sent);
            expect(
              ['PERAN_TIDAK_SESUAI', 'PERAN_TIDAK_BERHAK'],
              `${user.id} at ${step.id}`,
            ).toContain(code);
          }
        }
        expect((await look(caseId)).active.map((each) => each.step)).toEqual([step.id]);
      }
    });

    test('every step of the office has been reached', () => {
      const reachable = new Set(arrows.map(([step]) => step));
      const own = sop.steps.filter(
        ({ id, actor, capability }) =>
          !atTheDoor.includes(id) &&
          (findActor(sop, actor)?.external !== true || infoOf(capability).label !== ''),
      );
      expect(own.map(({ id }) => id).filter((id) => !reachable.has(id))).toEqual([]);
    });
  });
}
