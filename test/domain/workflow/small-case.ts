import { expect } from 'vitest';
import type { CaseState, WorkflowEvent } from '../../../domain/workflow/case-state.ts';
import { evolveAll } from '../../../domain/workflow/case-state.ts';
import type {
  StepForm,
  WorkflowCommand,
  WorkflowContext,
} from '../../../domain/workflow/command.ts';
import { decide } from '../../../domain/workflow/decide.ts';
import type { Sop } from '../../../domain/workflow/define-sop.ts';
import { getStep, rolesOf } from '../../../domain/workflow/sop-lookup.ts';

const start = Date.parse('2026-03-13T02:00:00.000Z');

/** A case and its log; each command happens `minute` minutes after the start. */
export class CaseDriver {
  state: CaseState | undefined;
  readonly log: WorkflowEvent[] = [];
  readonly sop: Sop;
  minute = 0;

  constructor(sop: Sop) {
    this.sop = sop;
  }

  get now(): string {
    return new Date(start + this.minute * 60_000).toISOString();
  }

  get case(): CaseState {
    if (this.state === undefined) throw new Error('case not open');
    return this.state;
  }

  /** Steps that are active now, in order of their tokens. */
  get steps(): string[] {
    return this.case.active.map(({ step }) => step);
  }

  token(step: string): number {
    const active = this.case.active.find((candidate) => candidate.step === step);
    if (active === undefined) throw new Error(`${step} is not active: ${this.steps.join()}`);
    return active.token;
  }

  /** Does a command that must be accepted; gives its events. */
  do(command: WorkflowCommand, context: WorkflowContext = {}): WorkflowEvent[] {
    const decision = decide(this.state, this.sop, command, context);
    if ('refusal' in decision) {
      throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(decision.refusal)}`);
    }
    this.log.push(...decision.events);
    this.state = evolveAll(this.state, decision.events, this.now);
    this.minute += 1;
    return decision.events;
  }

  /** The code with which a command is refused. */
  refused(command: WorkflowCommand, context: WorkflowContext = {}): string {
    const decision = decide(this.state, this.sop, command, context);
    expect(decision).toHaveProperty('refusal');
    return 'refusal' in decision ? decision.refusal.code : '';
  }

  open(represented = false): this {
    const entry = this.sop.entries[0]?.step ?? '';
    this.do({ type: 'open', caseId: 'case:1', entry, represented });
    return this;
  }

  /** Completes an active step with everything a desk would fill in, by an officer of its role. */
  complete(stepId: string, outcome: string, form: StepForm = {}): WorkflowEvent[] {
    return this.do(this.completion(stepId, outcome, form), this.wellFilled);
  }

  completion(
    stepId: string,
    outcome: string,
    form: StepForm = {},
  ): Extract<WorkflowCommand, { type: 'complete' }> {
    const step = getStep(this.sop, stepId);
    const choice = step.outcomes[outcome]?.choices?.[0] ?? step.choices?.[0];
    return {
      type: 'complete',
      token: this.token(stepId),
      by: `user:${rolesOf(this.sop, step)[0]}`,
      roles: rolesOf(this.sop, step),
      outcome,
      reason: 'karena contoh',
      form: { applicantSigned: true, ...(choice !== undefined && { choice }), ...form },
    };
  }

  /** All requirements present and correct, and the bill paid. */
  get wellFilled(): WorkflowContext {
    return { checklist: allGood(this.sop), paid: true };
  }
}

export function allGood(sop: Sop) {
  return sop.requirements.map(({ id }) => ({ requirementId: id, present: true, correct: true }));
}
