import { useState } from 'react';
import type { ReactNode } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import type { Me } from '../../domain/contract/auth.ts';
import type { PublicOffice } from '../../domain/contract/office.ts';
import type { Role } from '../../domain/contract/roles.ts';
import { DraftOwner } from '../app/draft-owner.ts';
import { useStream } from '../app/stream.ts';
import { client } from '../app/trpc.ts';
import { useCommand } from '../app/use-command.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { homePath } from './home-path.ts';
import { isMarkedLocked, markLocked, unmarkLocked } from './lock-mark.ts';
import { LockScreen } from './LockScreen.tsx';
import { useMe, useOffice, useSetMe, useStillHere } from './session.ts';
import { authTexts } from './texts.ts';
import { useIdleLock } from './use-idle-lock.ts';
import { useSessionWatch } from './use-session-watch.ts';
import { useSignOut } from './use-sign-out.ts';

export interface Session {
  me: Me;
  office: PublicOffice;
  zone: string;
  lock: () => void;
  signOut: () => void;
}

interface SessionGateProps {
  /** Who may see this screen; the server checks again. Default: everybody signed in. */
  allows?: (roles: readonly Role[]) => boolean;
  children: (session: Session) => ReactNode;
}

/** Lets a signed-in person in, covers the screen when it is locked or left alone. */
export function SessionGate(props: SessionGateProps) {
  useStream();
  useSessionWatch();
  const me = useMe();
  const office = useOffice();
  const location = useLocation();
  if (office.data && !office.data.ready) return <Navigate to="/" replace />;
  if (me.data === null) {
    return <Navigate to={`/masuk?ke=${encodeURIComponent(location.pathname)}`} replace />;
  }
  if (!me.data || !office.data) {
    const away = me.problem ?? office.problem;
    return away ? <Banner tone="warn">{authTexts.serverAway}</Banner> : null;
  }
  // Another person, another screen: nothing of the last one's stays.
  return <Gate key={me.data.userId} {...props} me={me.data} office={office.data} />;
}

function Gate({
  me,
  office,
  allows,
  children,
}: SessionGateProps & { me: Me; office: PublicOffice }) {
  const navigate = useNavigate();
  const setMe = useSetMe();
  // Covered at once, even while the server cannot be told; a reload does not uncover it.
  const [isCovered, setCovered] = useState(() => isMarkedLocked(me.userId));
  const lockServer = useCommand((_: null, commandId) => client.auth.lock.mutate({ commandId }));
  const leave = useSignOut(me.userId, () => void navigate('/masuk', { replace: true }));
  const isLocked = me.locked || isCovered;
  const zone = office.zone || 'Asia/Jakarta';

  function lock() {
    markLocked(me.userId);
    setCovered(true);
    void lockServer.run(null);
  }
  function onUnlocked(next: Me) {
    unmarkLocked();
    setCovered(false);
    setMe(next);
    // The next officer begins on a screen of their own, not in what the last one had open.
    if (next.userId !== me.userId) void navigate(homePath(null, next.roles), { replace: true });
  }
  useIdleLock({
    minutes: office.idleLockMinutes,
    isActive: !isLocked,
    onIdle: lock,
    onAlive: useStillHere(),
  });

  if (allows && !allows(me.roles)) {
    return (
      <EmptyState
        title={authTexts.notForYou}
        actions={
          <Button variant="primary" onPress={() => void navigate('/')}>
            {authTexts.toLanding}
          </Button>
        }
      >
        {authTexts.notForYouHint}
      </EmptyState>
    );
  }
  return (
    <>
      <div inert={isLocked}>
        <DraftOwner value={me.userId}>
          {children({ me, office, zone, lock, signOut: leave.run })}
        </DraftOwner>
      </div>
      {isLocked && <LockScreen me={me} zone={zone} onUnlocked={onUnlocked} />}
    </>
  );
}
