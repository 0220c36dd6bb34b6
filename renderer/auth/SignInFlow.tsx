import { useState } from 'react';
import type { Me, SignInUser } from '../../domain/contract/auth.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { Banner, ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { unmarkLocked } from './lock-mark.ts';
import { PeoplePicker } from './PeoplePicker.tsx';
import { rememberPerson } from './remembered.ts';
import { SecretForm } from './SecretForm.tsx';
import { authTexts } from './texts.ts';
import styles from './Auth.module.css';

interface SignInFlowProps {
  zone: string;
  onSignedIn: (me: Me) => void;
  /** A way back, when somebody else's work waits behind (the lock). */
  back?: { label: string; onPress: () => void };
}

/** Name, then PIN. Used by the sign-in page and by the quick switch on the lock. */
export function SignInFlow({ zone, onSignedIn, back }: SignInFlowProps) {
  const [person, setPerson] = useState<SignInUser>();
  const people = useServerQuery(['auth.users'], () => client.auth.users.query());
  const signIn = useCommand(
    (input: { userId: string; pin: string }, commandId) =>
      client.auth.signIn.mutate({ ...input, commandId }),
    {
      onDone: (me) => {
        rememberPerson(me.userId);
        unmarkLocked();
        onSignedIn(me);
      },
    },
  );

  if (person) {
    return (
      <>
        <div className={styles.workHead}>
          <h2 className={styles.workTitle}>{authTexts.pinTitle(person.name)}</h2>
          <Button
            shortcut="Esc"
            onPress={() => {
              signIn.reset();
              setPerson(undefined);
            }}
          >
            {authTexts.otherPerson}
          </Button>
        </div>
        <SecretForm
          key={person.id}
          submitLabel={authTexts.signIn}
          zone={zone}
          busy={signIn.busy}
          problem={signIn.problem}
          onSubmit={(pin) => signIn.run({ userId: person.id, pin })}
        />
      </>
    );
  }
  return (
    <>
      <div className={styles.workHead}>
        <h2 className={styles.workTitle}>{authTexts.whoAreYou}</h2>
        {back && <Button onPress={back.onPress}>{back.label}</Button>}
      </div>
      {people.isLoading && <Skeleton lines={5} />}
      <ProblemBanner problem={people.problem} />
      {people.data && people.data.length === 0 && <Banner tone="warn">{authTexts.noPeople}</Banner>}
      {people.data && <PeoplePicker people={people.data} onPick={setPerson} />}
    </>
  );
}
