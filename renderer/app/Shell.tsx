import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNow } from '../ui/clock.ts';
import { ConnectionBadge } from '../ui/ConnectionBadge.tsx';
import { Button } from '../ui/Button.tsx';
import { formatTime } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { AppearanceDialog } from './AppearanceDialog.tsx';
import { useIsConnected, useStream } from './stream.ts';
import { useSurface } from './use-surface.ts';
import type { Surface } from './use-surface.ts';
import styles from './Shell.module.css';

export interface ShellProps {
  /** The screen's own name: "Meja kerja", "Satpam"; also the window's title. */
  title: string;
  /** "Loket 2" */
  station?: string | undefined;
  /** Of the signed-in officer. */
  userName?: string | undefined;
  /** IANA zone of the office, for the clock. */
  zone?: string;
  /** Events not yet sent to the centre. */
  unsent?: number | undefined;
  onSwitchUser?: (() => void) | undefined;
  onLock?: (() => void) | undefined;
  /** More of the top bar, left of the connection. */
  aside?: ReactNode;
  /** Default 'desk'. */
  surface?: Surface;
  /** 'fixed' (default): the page is as tall as the window and its parts scroll; 'scroll': the page does. */
  layout?: 'fixed' | 'scroll';
  children: ReactNode;
}

/** The top bar and the room below it, for every desk screen. */
export function Shell(props: ShellProps) {
  useSurface(props.surface ?? 'desk');
  useStream();
  const isConnected = useIsConnected();
  const [isLookOpen, setLookOpen] = useState(false);
  return (
    <div className={props.layout === 'scroll' ? styles.scroll : styles.fixed}>
      <title>{`${props.title} · Satu Atap`}</title>
      <header className={styles.bar}>
        <h1 className={styles.where}>
          <span className={styles.brand}>Satu Atap</span>
          <span>{props.title}</span>
          {props.station && <span>{props.station}</span>}
        </h1>
        {props.userName && (
          <span className={styles.user}>
            <Icon name="person" /> {props.userName}
          </span>
        )}
        {props.onSwitchUser && (
          <Button size="s" variant="quiet" onPress={props.onSwitchUser}>
            Ganti pengguna
          </Button>
        )}
        {props.onLock && (
          <Button size="s" variant="quiet" icon={<Icon name="lock" />} onPress={props.onLock}>
            Kunci
          </Button>
        )}
        <span className={styles.rest}>
          {props.aside}
          {props.unsent !== undefined && props.unsent > 0 && (
            <span className={styles.unsent}>{props.unsent} menunggu kirim</span>
          )}
          <ConnectionBadge isConnected={isConnected} />
          <Button size="s" variant="quiet" onPress={() => setLookOpen(true)}>
            Tampilan
          </Button>
          <Clock zone={props.zone ?? 'Asia/Jakarta'} />
        </span>
      </header>
      <main className={styles.main}>{props.children}</main>
      <AppearanceDialog isOpen={isLookOpen} onClose={() => setLookOpen(false)} />
    </div>
  );
}

function Clock({ zone }: { zone: string }) {
  return <span className={styles.clock}>{formatTime(useNow(), zone)}</span>;
}
