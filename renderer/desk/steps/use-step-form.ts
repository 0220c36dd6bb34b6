import { useEffect, useEffectEvent, useState } from 'react';
import type { z } from 'zod';
import type { StepAction } from '../../../domain/contract/case-view.ts';
import { client } from '../../app/trpc.ts';
import { useCommand } from '../../app/use-command.ts';
import { useDraft } from '../../app/use-draft.ts';
import { useDesk } from '../desk-context.ts';
import { answerTo, demandsOf, lacking, nothingFilled, type Filled } from './demands.ts';
import type { OutcomeButton } from './outcomes.ts';
import type { StepProps } from './step-props.ts';
import { stepTexts } from './texts.ts';
import type { StepAnswer } from './use-complete-step.ts';

/** After this much quiet, what was typed goes to the server too. */
const SAVE_AFTER_MS = 2000;

export interface StepFormState<F extends object> {
  value: F;
  /** Changes some fields. */
  set: (change: Partial<F>) => void;
  filled: Filled;
  setFilled: (change: Partial<Filled>) => void;
  /** The remark on a field ("findings.0.note"), once somebody has been in it or tried to go on. */
  errorOf: (path: string) => string | undefined;
  touch: (path: string) => void;
  /** For `OutcomeBar`. */
  answer: (action: StepAction) => StepAnswer;
  blocked: (button: OutcomeButton) => string | undefined;
  choices: string[];
  /** Bidang/Balai the case may be forwarded to. */
  units: string[];
  needsSignature: boolean;
  /** Whether the server has what stands here. */
  isSaved: boolean;
}

/**
 * The state of a step's form: starts from what was kept on the server, outlives a reload, is kept
 * on the server while the officer has the step in hand, and closes the way forward until the
 * capability's schema is content. `needsForm` tells which outcomes need it; those that go forward
 * do unless told otherwise, as on the server.
 */
export function useStepForm<F extends object>(
  { view, step }: Pick<StepProps, 'view' | 'step'>,
  schema: z.ZodType<F>,
  initial: F,
  needsForm: (action: StepAction, kind: OutcomeButton['kind']) => boolean = (_, kind) =>
    kind !== 'back',
): StepFormState<F> {
  const { session } = useDesk();
  const [start] = useState<F>(() => ({ ...initial, ...(step.form as Partial<F> | undefined) }));
  const draft = useDraft<F>(`isian.${view.id}.${step.token}`, start);
  const more = useDraft<Filled>(`langkah.${view.id}.${step.token}`, nothingFilled);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState<F>(start);
  const isMine = step.holderId === session.me.userId;
  const save = useCommand((form: F, commandId) =>
    client.case.saveForm.mutate({
      commandId,
      caseId: view.id,
      token: step.token,
      form: form as Record<string, unknown>,
    }),
  );
  const keep = useEffectEvent(async (form: F) => {
    if (!isMine || form === saved) return;
    if ((await save.run(form)) !== undefined) setSaved(form);
  });
  const { value } = draft;
  useEffect(() => {
    const timer = setTimeout(() => void keep(value), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value]);

  const result = schema.safeParse(value);
  const issues = result.success
    ? []
    : result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  const { choices, units, needsSignature } = demandsOf(view.available, step.token);
  return {
    value,
    set: (change) => draft.set((old) => ({ ...old, ...change })),
    filled: more.value,
    setFilled: (change) => more.set((old) => ({ ...old, ...change })),
    errorOf: (path) =>
      touched.has(path) ? issues.find((issue) => issue.path === path)?.message : undefined,
    touch: (path) => setTouched((old) => (old.has(path) ? old : new Set([...old, path]))),
    answer: (action) => ({
      ...answerTo(action, more.value),
      form: value as Record<string, unknown>,
    }),
    blocked: ({ action, kind }) => {
      if (needsForm(action, kind) && issues[0] !== undefined) return issues[0].message;
      const what = lacking(action, more.value);
      if (what === undefined) return undefined;
      return stepTexts.lacking[what];
    },
    choices,
    units,
    needsSignature,
    isSaved: !isMine || saved === value,
  };
}
