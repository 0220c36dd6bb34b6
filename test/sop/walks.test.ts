import { array, assert, boolean, constantFrom, nat, property, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { availableActions } from '../../domain/workflow/available-actions.ts';
import type { AvailableAction } from '../../domain/workflow/available-actions.ts';
import { evolve } from '../../domain/workflow/case-state.ts';
import type { CaseState, WorkflowEvent } from '../../domain/workflow/case-state.ts';
import type { WorkflowCommand, WorkflowContext } from '../../domain/workflow/command.ts';
import { decide } from '../../domain/workflow/decide.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { findWayOut } from '../../domain/workflow/graph.ts';
import { getStep, rolesOf } from '../../domain/workflow/sop-lookup.ts';
import { CaseDriver } from '../domain/workflow/small-case.ts';
import { smallSop } from '../domain/workflow/small-sop.ts';
import { shippedSop } from './shipped.ts';

const at = '2026-03-13T02:00:00.000Z';

type Role = string;
type Choice = { pick: number; gate: number; checklistGood: boolean };
const choice: Arbitrary<Choice> = record({
  pick: nat(9999),
  gate: nat(39),
  checklistGood: boolean(),
});

describe.each(['kaltim-rekomendasi-pameran', 'satu-atap', 'kecil'])('random walks of %s', (id) => {
  const sop = id === 'kecil' ? smallSop() : shippedSop(id);
  const roles: Role[] = [
    ...new Set([...sop.steps.flatMap((step) => rolesOf(sop, step)), 'admin', 'tamu-tak-dikenal']),
  ];
  const visited = new Set<string>();
  const endings = new Set<string>();

  test('every walk can be worked to an end, and the rules hold at every step of it', () => {
    const entry = constantFrom(...sop.entries.map(({ step }) => step));
    const walk = array(choice, { minLength: 30, maxLength: 150, size: 'max' });
    assert(
      property(entry, boolean(), walk, (from, represented, choices) => {
        const run = new CaseDriver(sop);
        run.do({ type: 'open', caseId: 'case:1', entry: from, represented });
        for (const made of choices) {
          if (run.case.status !== 'open') break;
          step(run, made);
        }
        leaveByTheShortestWay(run);
        expect(run.case).toMatchObject({ active: [], parked: [] });
        expect(run.case.status).not.toBe('open');
        expect(replayed(run.log)).toEqual(replayed(run.log, (event) => structuredClone(event)));
        endings.add(run.case.status);
      }),
      { seed: 20170607, numRuns: 120 },
    );
  }, 120_000);

  /** One officer after another looks at the case; one enabled button is pressed. */
  function step(run: CaseDriver, { pick, gate, checklistGood }: Choice): void {
    const context: WorkflowContext = checklistGood ? run.wellFilled : { checklist: [] };
    const state = run.case;
    expectOneOfEach(state);
    expectCounterShutWithoutApproval(sop, state, run);
    const enabled: { action: AvailableAction; role: Role }[] = [];
    for (const role of roles) {
      const user = { userId: `user:${role}`, roles: [role] };
      for (const action of availableActions(state, sop, user, context)) {
        const decision = decide(state, sop, pressed(run, action, role), context);
        if (action.disabledCode === undefined) {
          expect(decision).toHaveProperty('events');
          enabled.push({ action, role });
        } else {
          expect(decision).toMatchObject({ refusal: { code: action.disabledCode } });
        }
      }
      expectWrongRoleRefused(sop, state, role);
    }
    const pool = poolFor(sop, enabled, gate);
    const chosen = pool[pick % Math.max(1, pool.length)];
    if (chosen === undefined) return;
    run.do(pressed(run, chosen.action, chosen.role), context);
    const { step: at, outcome } = chosen.action;
    if (outcome !== undefined) visited.add(`${at}.${outcome}`);
  }

  afterAll(() => {
    const all = sop.steps.flatMap((one) =>
      Object.keys(one.outcomes).map((out) => `${one.id}.${out}`),
    );
    // Over the whole run every step was reached and every outcome taken.
    expect([...visited].toSorted()).toEqual(all.toSorted());
    expect(endings.has('finished') && endings.has('refused')).toBe(true);
  });
});

/**
 * Mostly what carries the case on: if every button were as likely, nearly every walk would be
 * withdrawn, refused or sent away before it came to the back office.
 */
function poolFor<T extends { action: AvailableAction }>(sop: Sop, enabled: T[], gate: number): T[] {
  if (gate === 0) return enabled;
  const onSteps = enabled.filter(({ action }) => action.token !== null);
  const goingOn = onSteps.filter(({ action: { step, outcome } }) => {
    if (step === null || outcome === undefined) return false;
    const definition = getStep(sop, step);
    return definition.terminal === true || definition.outcomes[outcome]?.to !== 'end';
  });
  return gate < 10 || goingOn.length === 0 ? onSteps : goingOn;
}

/** The command that the button sends, with its form filled in. */
function pressed(run: CaseDriver, action: AvailableAction, role: Role): WorkflowCommand {
  const who = { by: `user:${role}`, roles: [role] };
  const token = action.token ?? 0;
  switch (action.action) {
    case 'take':
    case 'release':
      return { type: action.action, token, ...who };
    case 'hand-over':
      return { type: 'hand-over', token, ...who, to: `user:${role}:2`, toRoles: [role] };
    case 'complete':
      return { ...run.completion(action.step ?? '', action.outcome ?? ''), ...who };
    case 'withdraw':
    case 'refuse':
      return { type: action.action, ...who, reason: 'karena contoh' };
  }
}

function expectOneOfEach(state: CaseState): void {
  const steps = state.active.map(({ step }) => step);
  expect(new Set(steps).size).toBe(steps.length);
  expect(steps.length).toBeGreaterThan(0);
  expect(new Set(state.active.map(({ token }) => token)).size).toBe(steps.length);
}

function expectWrongRoleRefused(sop: Sop, state: CaseState, role: Role): void {
  const who = { by: `user:${role}`, roles: [role] };
  for (const { token, step } of state.active) {
    const definition = getStep(sop, step);
    if (rolesOf(sop, definition).includes(role)) continue;
    for (const outcome of Object.keys(definition.outcomes)) {
      expect(
        decide(state, sop, { type: 'complete', token, ...who, outcome, reason: 'x' }),
      ).toMatchObject({ refusal: { code: 'PERAN_TIDAK_SESUAI' } });
    }
    expect(decide(state, sop, { type: 'take', token, ...who })).toHaveProperty('refusal');
  }
}

/** "Tidak menerima berkas sebelum ada bukti / persetujuan dari CS". */
function expectCounterShutWithoutApproval(sop: Sop, state: CaseState, run: CaseDriver): void {
  if (!sop.steps.some(({ capability }) => capability === 'checklist')) return;
  const counter = state.active.find(({ step }) => getStep(sop, step).capability === 'receive');
  if (counter === undefined) return;
  // Whoever stands at the counter came with approval …
  expect(state.facts.csApproved).toBe(true);
  const checks = state.done.filter(({ step }) => getStep(sop, step).capability === 'checklist');
  expect(checks.at(-1)?.outcome).toBe('lengkap');
  // … and without it the counter would not take the files.
  const unapproved = { ...state, facts: { ...state.facts, csApproved: false } };
  const outcome = counter.step === '6' ? 'diterima' : 'terima';
  const command = run.completion(counter.step, outcome);
  const by = counter.holder ?? command.by;
  expect(decide(unapproved, sop, { ...command, by }, run.wellFilled)).toMatchObject({
    refusal: { code: 'BELUM_DISETUJUI_CS' },
  });
}

/** Whatever happened before, the holders let go and the case is worked to its end. */
function leaveByTheShortestWay(run: CaseDriver): void {
  for (let steps = 0; run.case.status === 'open' && steps < 100; steps += 1) {
    const active = run.case.active[0];
    const edge = active && findWayOut(run.sop, active.step)?.[0];
    if (active === undefined || edge === undefined) throw new Error('stuck');
    const command = run.completion(active.step, edge.outcome);
    run.do({ ...command, by: active.holder ?? command.by }, run.wellFilled);
  }
}

function replayed(
  log: readonly WorkflowEvent[],
  through: (event: WorkflowEvent) => WorkflowEvent = (event) => event,
): CaseState | undefined {
  return log.reduce<CaseState | undefined>(
    (state, event) => evolve(state, through(event), at),
    undefined,
  );
}
