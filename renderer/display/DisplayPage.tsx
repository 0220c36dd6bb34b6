import { useEffect, useEffectEvent, useState } from 'react';
import { announcementText } from '../../domain/announce/clips.ts';
import type { DisplayCall } from '../../domain/contract/queue.ts';
import { setOfficeAccent } from '../app/appearance.ts';
import { isDeviceRefusal } from '../app/problem.ts';
import { useChanges, useStreamUnseen } from '../app/stream.ts';
import { client } from '../app/trpc.ts';
import { useServerQuery } from '../app/use-server-query.ts';
import { useSurface } from '../app/use-surface.ts';
import { PairLink } from '../pairing/PairLink.tsx';
import { Button } from '../ui/Button.tsx';
import { serverNow, setServerTime, useNow } from '../ui/clock.ts';
import { formatLongDate, formatTime } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { Kawung } from '../ui/Kawung.tsx';
import { CounterBoard } from './CounterBoard.tsx';
import { CurrentCall } from './CurrentCall.tsx';
import { createNewCalls } from './new-calls.ts';
import { NextNumbers } from './NextNumbers.tsx';
import { Notices } from './Notices.tsx';
import { shownCalls } from './shown-calls.ts';
import { displayTexts } from './texts.ts';
import { useAnnouncer } from './use-announcer.ts';
import { useIsAway } from './use-is-away.ts';
import styles from './DisplayPage.module.css';

/** A new day begins without an event, and the clock of a small PC goes wrong or is put right: ms. */
const RENEW_MS = 60_000;
const DEFAULT_ZONE = 'Asia/Jakarta';

/** Layar antrean: what the lobby sees and hears. No personal data ever comes here. */
export function DisplayPage() {
  useSurface('display');
  const spoken = useAnnouncer();
  const state = useServerQuery(['display.state'], () => client.display.state.query(), {
    live: ['display', 'queue', 'office'],
    everyMs: RENEW_MS,
  });
  const office = useServerQuery(['office.public'], () => client.office.public.query(), {
    live: 'office',
    everyMs: RENEW_MS,
  });
  const { serverTime, accent } = office.data ?? {};
  useEffect(() => {
    if (serverTime !== undefined) setServerTime(Date.parse(serverTime));
  }, [serverTime]);
  useEffect(() => setOfficeAccent(accent), [accent]);
  const [newCalls] = useState(createNewCalls);
  useStreamUnseen();
  useChanges(['display'], ({ call }) => {
    if (call) newCalls.fromStream(call, serverNow()).forEach(spoken.announce);
  });
  const sayNew = useEffectEvent((calls: readonly DisplayCall[]) => {
    newCalls.fromState(calls, serverNow()).forEach(spoken.announce);
  });
  const calls = state.data?.calls;
  const isRefused = isDeviceRefusal(state.problem);
  useEffect(() => {
    if (calls !== undefined) sayNew(calls);
  }, [calls]);

  const { current, recent } = shownCalls(calls ?? [], spoken.playing, spoken.waiting);
  return (
    <Kawung>
      <div className={styles.display}>
        <title>{displayTexts.pageTitle}</title>
        <header className={styles.top}>
          <div>
            <p className={styles.agency}>{office.data?.agency}</p>
            <h1 className={styles.office}>{office.data?.name ?? displayTexts.pageTitle}</h1>
          </div>
          <Connection isShown={!isRefused} />
          {spoken.sound === 'blocked' && (
            <Button size="s" icon={<Icon name="speaker" />} onPress={spoken.unlockSound}>
              {displayTexts.enableSound}
            </Button>
          )}
          <DisplayClock zone={office.data?.zone || DEFAULT_ZONE} />
        </header>
        <main className={styles.main}>
          {isRefused ? (
            <NotPaired />
          ) : (
            <>
              <CurrentCall call={current} isSpoken={spoken.playing !== undefined} />
              <CounterBoard counters={state.data?.counters ?? []} />
              <NextNumbers queues={state.data?.next ?? []} recent={recent} />
            </>
          )}
        </main>
        <Notices notices={office.data?.notices ?? []} />
        <LiveText playing={spoken.playing} />
      </div>
    </Kawung>
  );
}

/** The same words for those who hear the page instead of seeing it. */
function LiveText({ playing }: { playing: DisplayCall | undefined }) {
  return (
    <p className={styles.spoken} aria-live="assertive" aria-atomic="true">
      {playing && announcementText(playing)}
    </p>
  );
}

/** Milliseconds without a line before the display says so. */
const AWAY_AFTER_MS = 2500;

function Connection({ isShown }: { isShown: boolean }) {
  const isAway = useIsAway(AWAY_AFTER_MS);
  return (
    <p className={styles.connection} role="status">
      {isAway && isShown && displayTexts.connecting}
    </p>
  );
}

function DisplayClock({ zone }: { zone: string }) {
  const now = useNow();
  return (
    <div className={styles.when}>
      <p className={styles.date}>{formatLongDate(now, zone)}</p>
      <p className={styles.clock}>{formatTime(now, zone)}</p>
    </div>
  );
}

function NotPaired() {
  return (
    <div className={styles.notPaired}>
      <h2>{displayTexts.notPaired}</h2>
      <p>{displayTexts.notPairedHint}</p>
      <PairLink />
    </div>
  );
}
