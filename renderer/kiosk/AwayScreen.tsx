import type { ReactNode } from 'react';
import { PairLink } from '../pairing/PairLink.tsx';
import { Icon } from '../ui/icons.tsx';
import { Kawung } from '../ui/Kawung.tsx';
import { useKioskTexts } from './kiosk-texts.ts';
import styles from './AwayScreen.module.css';

/** The office server is away and nobody is in the middle of anything: calm, and back by itself. */
export function AwayScreen() {
  const t = useKioskTexts();
  return <Message title={t('away')} text={t('awayText')} />;
}

/** A device that the office does not know may not give numbers. */
export function NotPairedScreen() {
  const t = useKioskTexts();
  return (
    <Message title={t('notPaired')} text={t('notPairedText')}>
      <PairLink />
    </Message>
  );
}

/** The office server is away while a visitor fills in: the answers stay. */
export function AwayStrip() {
  const t = useKioskTexts();
  return (
    <p className={styles.strip} role="status">
      <Icon name="clock" /> {t('awayStrip')}
    </p>
  );
}

function Message(props: { title: string; text: string; children?: ReactNode }) {
  const { title, text } = props;
  return (
    <Kawung>
      <main className={styles.away}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        {props.children}
      </main>
    </Kawung>
  );
}
