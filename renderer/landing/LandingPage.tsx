import { Link } from 'react-router';
import { useStream } from '../app/stream.ts';
import { useSurface } from '../app/use-surface.ts';
import { useMe, useOffice } from '../auth/session.ts';
import { PairLink } from '../pairing/PairLink.tsx';
import { Banner } from '../ui/Banner.tsx';
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
        <p>
          {me.data ? (
            <span className={styles.who}>
              <Icon name="person" /> {landingTexts.signedInAs(me.data.name)}
            </span>
          ) : !office.data.ready ? null : (
            <Link to="/masuk" className={styles.signIn}>
              {landingTexts.signIn}
            </Link>
          )}
        </p>
      </header>
      {demo && <Banner tone="info">{landingTexts.demo}</Banner>}
      <Places
        title={landingTexts.forPeople}
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

function Places({ title, screens }: { title: string; screens: readonly Screen[] }) {
  if (screens.length === 0) return null;
  return (
    <section>
      <h2 className={styles.group}>{title}</h2>
      <ul className={styles.places}>
        {screens.map((screen) => (
          <li key={screen.path}>
            <Place screen={screen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Place({ screen }: { screen: Screen }) {
  const words = (
    <>
      <span className={styles.icon}>
        <Icon name={screen.icon} size={1.8} />
      </span>
      <span>
        <span className={styles.placeName}>{screen.title}</span>
        <span className={styles.soft}>{screen.hint}</span>
        {screen.disabledReason && <span className={styles.reason}>{screen.disabledReason}</span>}
      </span>
    </>
  );
  if (screen.disabledReason === undefined || screen.needsSignIn) {
    const to = screen.needsSignIn ? `/masuk?ke=${encodeURIComponent(screen.path)}` : screen.path;
    return (
      <Link to={to} className={styles.place}>
        {words}
      </Link>
    );
  }
  return (
    <div className={styles.closed} aria-disabled="true">
      {words}
    </div>
  );
}
