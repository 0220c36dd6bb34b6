import { Link, Navigate } from 'react-router';
import type { Me } from '../../domain/contract/auth.ts';
import { useStream } from '../app/stream.ts';
import { useSurface } from '../app/use-surface.ts';
import { useMe, useOffice } from '../auth/session.ts';
import { useSignOut } from '../auth/use-sign-out.ts';
import { PairLink } from '../pairing/PairLink.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/icons.tsx';
import { screensFor } from './screens.ts';
import type { Screen } from './screens.ts';
import { landingTexts } from './texts.ts';
import styles from './LandingPage.module.css';

/** `/`: which screens this device and this person may open, and why not the others. */
export function LandingPage() {
  useSurface('desk');
  useStream();
  const office = useOffice();
  const me = useMe();
  if (!office.data) {
    return office.problem ? <Banner tone="warn">{landingTexts.serverAway}</Banner> : null;
  }
  if (!office.data.ready) return <Navigate to="/pasang" replace />;
  const { device, demo, agency, name } = office.data;
  const screens = screensFor(device, me.data ?? null, office.data.ready);
  return (
    <main className={styles.page}>
      <title>{`${name} · Satu Atap`}</title>
      <header className={styles.head}>
        <div>
          <p className={styles.soft}>{agency}</p>
          <h1 className={styles.name}>{name || 'Satu Atap'}</h1>
          <p className={styles.soft}>
            {deviceLine(device)} {device.kind === 'none' && <PairLink />}
          </p>
        </div>
        <div>
          {me.data ? (
            <Person me={me.data} />
          ) : !office.data.ready ? null : (
            <Link to="/masuk" className={styles.signIn}>
              {landingTexts.signIn}
            </Link>
          )}
        </div>
      </header>
      {demo && <Banner tone="info">{landingTexts.demo}</Banner>}
      <Places
        title={landingTexts.forPeople}
        hint={me.data === null && office.data.ready ? landingTexts.chooseThenSignIn : undefined}
        screens={screens.filter((s) => s.group === 'people')}
      />
      <Places
        title={landingTexts.forDevices}
        screens={screens.filter((s) => s.group === 'devices')}
      />
    </main>
  );
}

function deviceLine(device: { paired: boolean; kind: string; name: string }): string {
  if (device.kind === 'hub') return landingTexts.deviceHub;
  return device.paired ? landingTexts.devicePaired(device.name) : landingTexts.deviceNone;
}

interface PlacesProps {
  title: string;
  /** Once for the whole group. */
  hint?: string | undefined;
  screens: readonly Screen[];
}

/** The screens that open here, as tiles; the others by name in one line, with the reason. */
function Places({ title, hint, screens }: PlacesProps) {
  if (screens.length === 0) return null;
  const isOpen = (screen: Screen) => screen.disabledReason === undefined || screen.needsSignIn;
  const closed = screens.filter((screen) => !isOpen(screen));
  return (
    <section>
      <h2 className={styles.group}>{title}</h2>
      {hint && <p className={styles.hint}>{hint}</p>}
      <ul className={styles.places}>
        {screens.filter(isOpen).map((screen) => (
          <li key={screen.path}>
            <Place screen={screen} />
          </li>
        ))}
      </ul>
      {closed[0]?.disabledReason && (
        <p className={styles.closed}>
          {landingTexts.closed(
            closed[0].disabledReason,
            closed.map((screen) => screen.title),
          )}
        </p>
      )}
    </section>
  );
}

function Place({ screen }: { screen: Screen }) {
  const to = screen.needsSignIn ? `/masuk?ke=${encodeURIComponent(screen.path)}` : screen.path;
  return (
    <Link to={to} className={styles.place}>
      <span className={styles.icon}>
        <Icon name={screen.icon} size={1.8} />
      </span>
      <span>
        <span className={styles.placeName}>{screen.title}</span>
        <span className={styles.soft}>{screen.hint}</span>
      </span>
    </Link>
  );
}

/** Who is signed in here, and the way out: the next officer on this PC begins with their own name. */
function Person({ me }: { me: Me }) {
  const signOut = useSignOut(me.userId);
  return (
    <span className={styles.who}>
      <Icon name="person" /> {landingTexts.signedInAs(me.name)}
      <Button size="s" busy={signOut.busy} onPress={signOut.run}>
        {landingTexts.signOut}
      </Button>
    </span>
  );
}
