import { useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import type { Me } from '../../domain/contract/auth.ts';
import { useStream } from '../app/stream.ts';
import { useSurface } from '../app/use-surface.ts';
import { Banner, ProblemBanner } from '../ui/Banner.tsx';
import { CounterPicker } from './CounterPicker.tsx';
import { homePath } from './home-path.ts';
import { OfficeSide } from './OfficeSide.tsx';
import { rememberedCounter } from './remembered.ts';
import { seatFor } from './seat.ts';
import { useMe, useOffice, useSetMe } from './session.ts';
import { SignInFlow } from './SignInFlow.tsx';
import { authTexts } from './texts.ts';
import { useChooseCounter } from './use-choose-counter.ts';
import styles from './Auth.module.css';

/** /masuk: who works here now, and at which counter. */
export function SignInPage() {
  useSurface('desk');
  useStream();
  const office = useOffice();
  const me = useMe();
  const setMe = useSetMe();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const [asking, setAsking] = useState<Me>();
  const choose = useChooseCounter();

  const target = (person: Me) => homePath(query.get('ke'), person.roles);
  const go = (person: Me) => void navigate(target(person), { replace: true });

  async function sit(person: Me, counterId: string) {
    const seated = await choose.run(counterId);
    if (seated) go(seated);
    else setAsking(person);
  }

  function onSignedIn(person: Me) {
    const seat = seatFor(person, rememberedCounter());
    setAsking(person);
    setMe(person);
    if (seat.kind === 'none') return go(person);
    if (seat.kind === 'known') void sit(person, seat.counterId);
  }

  if (me.data && !me.data.locked && !asking) return <Navigate to={target(me.data)} replace />;
  const zone = office.data?.zone || 'Asia/Jakarta';
  return (
    <div className={styles.page}>
      <title>{`${authTexts.pageTitle} · Satu Atap`}</title>
      {office.data ? <OfficeSide office={office.data} /> : <aside className={styles.office} />}
      <main className={styles.work}>
        <h1 className={styles.brand}>{authTexts.pageTitle}</h1>
        {office.problem && <Banner tone="warn">{authTexts.serverAway}</Banner>}
        {asking ? (
          <>
            <h2 className={styles.workTitle}>{authTexts.whichCounter}</h2>
            <ProblemBanner problem={choose.problem} />
            <CounterPicker
              me={asking}
              onPick={(id) => void sit(asking, id)}
              onNone={() => go(asking)}
            />
          </>
        ) : (
          <SignInFlow zone={zone} onSignedIn={onSignedIn} />
        )}
      </main>
    </div>
  );
}
