import type { Me } from '../../domain/contract/auth.ts';
import { Icon } from '../ui/icons.tsx';
import styles from './Absences.module.css';

/** "Anda juga bertindak sebagai Plh. Kepala Dinas (menggantikan …)"; nothing on an ordinary day. */
export function ActingNote({ actingAs }: Pick<Me, 'actingAs'>) {
  if (actingAs.length === 0) return null;
  const places = actingAs.map(({ title, name }) => `${title} (menggantikan ${name})`);
  return (
    <p className={styles.note}>
      <Icon name="people" /> Anda juga bertindak sebagai {places.join(' dan ')}.
    </p>
  );
}
