import { useState } from 'react';
import { NavLink, Outlet, useNavigate, useOutletContext } from 'react-router';
import { Shell } from '../app/Shell.tsx';
import type { Session } from '../auth/SessionGate.tsx';
import { authTexts } from '../auth/texts.ts';
import { UserMenu } from '../auth/UserMenu.tsx';
import { ConfirmDialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/icons.tsx';
import { ServerHealth } from './ServerHealth.tsx';
import { sections } from './sections.ts';
import { adminTexts } from './texts.ts';
import styles from './Admin.module.css';

/** Left: the parts; right: the one chosen. */
export function AdminScreen({ session }: { session: Session }) {
  const navigate = useNavigate();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <Shell
      title={adminTexts.title}
      zone={session.zone}
      aside={
        <UserMenu
          name={session.me.name}
          items={[
            { label: authTexts.lockNow, icon: 'lock', onPress: session.lock },
            { label: adminTexts.screens, icon: 'menu', onPress: () => void navigate('/') },
            { label: adminTexts.signOut, icon: 'exit', onPress: () => setLeaving(true) },
          ]}
        />
      }
    >
      <div className={styles.frame}>
        <nav aria-label={adminTexts.nav} className={styles.nav}>
          <ul>
            {sections.map(({ path, label, icon }) => (
              <li key={path}>
                <NavLink to={path} className={styles.place ?? ''}>
                  <Icon name={icon} /> {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.page} id="bagian">
          <ServerHealth />
          <Outlet context={session} />
        </div>
      </div>
      <ConfirmDialog
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        onConfirm={session.signOut}
        title={adminTexts.signOutTitle}
        confirmLabel={adminTexts.signOut}
      >
        {adminTexts.signOutBody}
      </ConfirmDialog>
    </Shell>
  );
}

/** Who is signed in, for the pages inside. */
export function useSession(): Session {
  return useOutletContext<Session>();
}
