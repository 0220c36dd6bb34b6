import { useState } from 'react';
import type { VisitRegistered } from '../../domain/contract/visit.ts';
import { Shell } from '../app/Shell.tsx';
import { useDraft } from '../app/use-draft.ts';
import type { Session } from '../auth/SessionGate.tsx';
import { RegisteredCard } from './RegisteredCard.tsx';
import { SecurityBar } from './SecurityBar.tsx';
import { securityTexts } from './texts.ts';
import { colleagueOf, emptyVisit } from './visit-form.ts';
import type { VisitForm } from './visit-form.ts';
import { VisitorLists } from './VisitorLists.tsx';
import { VisitDesk } from './VisitDesk.tsx';
import styles from './Security.module.css';

/** Left: the next visitor, or the number just given. Right: who is in the building. */
export function SecurityScreen({ session }: { session: Session }) {
  // Outlives a reload and a restart of the server, ends with the number.
  const draft = useDraft('satpam', emptyVisit);
  const [given, setGiven] = useState<{ visit: VisitRegistered; form: VisitForm }>();
  return (
    <Shell
      title={securityTexts.pageTitle}
      userName={session.me.name}
      zone={session.zone}
      onLock={session.lock}
      aside={<SecurityBar onSignOut={session.signOut} onLock={session.lock} />}
    >
      <div className={styles.screen}>
        {given === undefined ? (
          <VisitDesk
            draft={draft}
            onGiven={(visit, form) => {
              draft.wipe();
              setGiven({ visit, form });
            }}
          />
        ) : (
          <RegisteredCard
            key={given.visit.ticketId}
            visit={given.visit}
            institution={given.form.institution.trim()}
            onNext={() => setGiven(undefined)}
            onColleague={() => {
              draft.set(colleagueOf(given.form));
              setGiven(undefined);
            }}
          />
        )}
        <VisitorLists
          zone={session.office.zone || 'Asia/Jakarta'}
          onGiven={(visit) => setGiven({ visit, form: emptyVisit })}
        />
      </div>
    </Shell>
  );
}
