import { useState } from 'react';
import type { PurposeView, VisitRegistered } from '../../domain/contract/visit.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import type { Draft } from '../app/use-draft.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { Banner, ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { toast } from '../ui/toasts.ts';
import { DeskKeyboard } from './DeskKeyboard.tsx';
import { PersonFields } from './PersonFields.tsx';
import { PurposeTiles } from './PurposeTiles.tsx';
import { RefuseDialog } from './RefuseDialog.tsx';
import { securityKeys, securityTexts } from './texts.ts';
import { useTouchTyping } from './use-touch-typing.ts';
import { registerInput, visitProblems } from './visit-form.ts';
import type { VisitForm } from './visit-form.ts';
import styles from './Security.module.css';

export interface VisitDeskProps {
  draft: Draft<VisitForm>;
  onGiven: (visit: VisitRegistered, form: VisitForm) => void;
}

const FORM = 'tamu-baru';

/** One visitor: purpose, person, and one of the two endings (seed 000, step 2). */
export function VisitDesk({ draft, onGiven }: VisitDeskProps) {
  const { value: form, set } = draft;
  const purposes = useServerQuery(['visit.purposes'], () => client.visit.purposes.query(), {
    live: ['queue', 'office'],
  });
  const purpose = purposes.data?.find(({ id }) => id === form.purposeId);
  const [isTried, setTried] = useState(false);
  const [isRefusing, setRefusing] = useState(false);
  // A new key builds the form anew, with the focus back at its start.
  const [round, setRound] = useState(0);
  const register = useCommand(
    (input: ReturnType<typeof registerInput>, commandId) =>
      client.visit.register.mutate({ ...input, commandId }),
    // Kept over a reload: a number given while the server died is given to this visitor, once.
    { onDone: (visit) => onGiven(visit, form), keepAs: 'satpam' },
  );
  const problems = visitProblems(form, purpose);
  const touch = useTouchTyping(FORM);
  const change = (part: Partial<VisitForm>) => set((old) => ({ ...old, ...part }));

  function startAgain() {
    draft.wipe();
    register.reset();
    setTried(false);
    setRound(round + 1);
  }
  function give(chosen: PurposeView | undefined) {
    // Enter before the purposes are here is no mistake of the guard's.
    if (purposes.data === undefined) return;
    setTried(true);
    if (chosen === undefined || Object.keys(problems).length > 0) return focusFirstProblem();
    void register.run(registerInput(form, chosen));
  }

  return (
    <Card
      title={securityTexts.newVisitor}
      aside={
        <Button size="s" variant="quiet" shortcut={securityKeys.clear} onPress={startAgain}>
          {securityTexts.clear}
        </Button>
      }
      fill
      foot={
        <>
          {touch.field && <DeskKeyboard touch={touch} form={form} onChange={change} />}
          <div className={styles.endings}>
            <Button size="l" wide shortcut={securityKeys.refuse} onPress={() => setRefusing(true)}>
              {securityTexts.refuse}
            </Button>
            <Button
              size="l"
              wide
              variant="primary"
              shortcut="Enter"
              busy={register.busy}
              disabledReason={purposes.data === undefined ? securityTexts.loading : undefined}
              onPress={() => give(purpose)}
            >
              {securityTexts.give}
            </Button>
          </div>
        </>
      }
    >
      <form
        key={round}
        id={FORM}
        className={styles.form}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          give(purpose);
        }}
      >
        <ProblemBanner problem={purposes.problem ?? register.problem} />
        {register.retrying && <Banner tone="warn">{securityTexts.retrying}</Banner>}
        {purposes.isLoading && <Skeleton lines={2} />}
        {purposes.data?.length === 0 && <Banner tone="warn">{securityTexts.noPurposes}</Banner>}
        {purposes.data && (
          <PurposeTiles
            purposes={purposes.data}
            chosen={purpose}
            form={form}
            onChange={change}
            problems={isTried ? problems : {}}
            formId={FORM}
            isTouched={touch.isTouched}
          />
        )}
        <PersonFields
          form={form}
          onChange={change}
          problems={isTried ? problems : {}}
          isTouched={touch.isTouched}
        />
        {/* Enter in any field ends the form, as browsers do only with a submit button in it. */}
        <button type="submit" hidden />
      </form>
      {isRefusing && (
        <RefuseDialog
          form={form}
          purposeId={purpose?.id}
          onClose={() => setRefusing(false)}
          onRefused={(name) => {
            setRefusing(false);
            startAgain();
            toast(securityTexts.refused(name));
          }}
        />
      )}
    </Card>
  );
}

/** After the next paint the fields that need mending are marked. */
function focusFirstProblem(): void {
  requestAnimationFrame(() => {
    const form = document.getElementById(FORM);
    const field =
      form?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      form?.querySelector<HTMLElement>('input[type="radio"]');
    field?.focus();
  });
}
