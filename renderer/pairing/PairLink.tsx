import { Link } from 'react-router';
import { pairingTexts } from './texts.ts';
import styles from './PairLink.module.css';

/** For screens that a device without pairing may not open: where the code is entered. */
export function PairLink() {
  return (
    <Link to="/pasangkan" lang="id" className={styles.enter}>
      {pairingTexts.enter}
    </Link>
  );
}
