import type { CaseRecord } from '../../db/case/case-reader.ts';
import type { CaseTransactor } from '../../db/case/case-transactor.ts';
import type { Transaction } from '../../db/ledger.ts';
import type { StepCompleted } from '../../domain/contract/case-view.ts';
import type { Acting, StepFormData } from '../../domain/events/case-events.ts';
import { readForm } from '../../domain/steps/step-forms.ts';
import type { Refusal } from '../../domain/workflow/command.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { SopStep, StepOutcome } from '../../domain/workflow/define-step.ts';
import { isForward } from '../../domain/workflow/sop-lookup.ts';
import type { z } from 'zod';
import type { SignedIn } from '../auth/principal.ts';
import { giveNumber, type GivenNumber } from '../numbers/give-number.ts';
import type { Office } from '../office.ts';
import { queuePrint, type NewPrintJob } from '../printing/queue-print.ts';

/** What a step is completed with, before the interpreter has decided. */
export type StepBase = {
  office: Office;
  tx: Transaction;
  cases: CaseTransactor;
  user: SignedIn;
  /** Set when the officer stands in for somebody here. */
  acting?: Acting;
  /** The case before this step is done. */
  record: CaseRecord;
  sop: Sop;
  step: SopStep;
  token: number;
  outcomeId: string;
  outcome: StepOutcome;
  reason: string;
  /** One of the step's `choices`. */
  choice?: string;
  /** Bidang/Balai it is forwarded to; empty where the next step has no units. */
  units: string[];
  /** The counter's or the officer's own name, as papers print it. */
  station: string;
};
export type StepGiven<F> = StepBase & { form: F };

/** After the interpreter: the case as it is now, and ways to do what the step promises. */
export type StepDone<F> = StepGiven<F> & {
  after: CaseRecord;
  answer: StepCompleted;
  /** Queues a paper of this case and tells the desk of it. */
  print(job: Omit<NewPrintJob, 'caseId'>): string;
  /** Takes the next number of a register for this case and tells the desk of it. */
  number(asked: { series: string; regarding: string; day?: string }): GivenNumber;
};

/** The server's part of a capability: its form, what it refuses, and what it does once done. */
export type StepWork<F extends object> = {
  form: z.ZodType<F>;
  /** Whether this outcome needs the form; outcomes that go forward do, unless told otherwise. */
  needsForm?: (
    outcome: StepOutcome,
    step: SopStep,
    given: Pick<StepBase, 'sop' | 'record'>,
  ) => boolean;
  /** What the rules of the capability refuse, before anything is written. */
  check?: (given: StepGiven<F>) => Refusal | undefined;
  /** Whether what this step opens is opened in part; undefined when it opens nothing. */
  opensPartly?: (given: StepGiven<F>) => boolean | undefined;
  /** Numbers and papers, in the same transaction. */
  after?: (done: StepDone<F>) => void;
  /** Identity numbers and the like, masked for the case file. */
  mask?: (form: F) => F;
};

export type Prepared =
  | { refusal: Refusal }
  | {
      form?: StepFormData;
      partly?: boolean;
      after(rest: { after: CaseRecord; answer: StepCompleted }): void;
    };
/** A capability's work with its form type closed over, as the registry keeps it. */
export type AnyStepWork = {
  prepare(base: StepBase, form: unknown): Prepared;
  mask(form: StepFormData): StepFormData;
};

export function defineStepWork<F extends object>(work: StepWork<F>): AnyStepWork {
  return {
    prepare(base, raw) {
      const needed = (work.needsForm ?? isForward)(base.outcome, base.step, base);
      if (raw === undefined) {
        if (!needed) return { after: () => undefined };
        return {
          refusal: {
            code: 'ISIAN_WAJIB',
            message: `Isi formulir "${base.step.title}" dahulu, lalu selesaikan langkahnya.`,
          },
        };
      }
      // An outcome that does without the form keeps what was typed, if it can be read.
      const read = readForm(work.form, raw);
      if ('refusal' in read) return needed ? read : { after: () => undefined };
      const given = { ...base, form: read.form };
      const refusal = needed ? work.check?.(given) : undefined;
      if (refusal !== undefined) return { refusal };
      const partly = needed ? work.opensPartly?.(given) : undefined;
      return {
        form: read.form as StepFormData,
        ...(partly !== undefined && { partly }),
        after({ after, answer }) {
          if (needed) work.after?.(doneOf(given, after, answer));
        },
      };
    },
    mask(form) {
      const read = work.form.safeParse(form);
      return read.success && work.mask ? (work.mask(read.data) as StepFormData) : form;
    },
  };
}

function doneOf<F>(given: StepGiven<F>, after: CaseRecord, answer: StepCompleted): StepDone<F> {
  const { office, tx, sop } = given;
  return {
    ...given,
    after,
    answer,
    print(job) {
      const jobId = queuePrint(office, tx, { ...job, caseId: after.id });
      answer.papers.push({ jobId, title: job.title });
      return jobId;
    },
    number(asked) {
      const given = giveNumber(office, tx, { ...asked, caseId: after.id, sopId: sop.id });
      answer.numbers.push({ name: given.name, number: given.number });
      return given;
    },
  };
}
