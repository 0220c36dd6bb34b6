import { Link } from 'react-router';
import { Icon } from '../ui/icons.tsx';
import type { IconName } from '../ui/icons.tsx';
import { useSurface } from './use-surface.ts';
import styles from './StartPage.module.css';

interface Place {
  to: string;
  name: string;
  what: string;
  icon: IconName;
}

const people: readonly Place[] = [
  {
    to: '/satpam',
    name: 'Meja satpam',
    what: 'Tamu datang, nomor antrean, tamu pulang',
    icon: 'door',
  },
  { to: '/meja', name: 'Meja kerja', what: 'CS, help desk, loket, dan bidang', icon: 'person' },
  {
    to: '/pindai',
    name: 'Periksa tanda terima',
    what: 'Pindai kode QR pada surat',
    icon: 'search',
  },
  { to: '/admin', name: 'Pengelola', what: 'Pengguna, loket, layanan, laporan', icon: 'gear' },
];
const devices: readonly Place[] = [
  {
    to: '/anjungan',
    name: 'Anjungan mandiri',
    what: 'Layar sentuh untuk mengambil nomor',
    icon: 'hand',
  },
  { to: '/layar', name: 'Layar antrean', what: 'Panggilan di ruang tunggu', icon: 'speaker' },
];

/** Where this PC or screen goes to work. */
export function StartPage() {
  useSurface('desk');
  return (
    <main className={styles.page}>
      <title>Satu Atap</title>
      <header>
        <h1 className={styles.name}>Satu Atap</h1>
        <p>Dipakai sebagai apa perangkat ini?</p>
      </header>
      <Places title="Petugas" places={people} />
      <Places title="Layar untuk pemohon" places={devices} />
    </main>
  );
}

function Places({ title, places }: { title: string; places: readonly Place[] }) {
  return (
    <section>
      <h2 className={styles.group}>{title}</h2>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.to}>
            <Link to={place.to} className={styles.place}>
              <span className={styles.icon}>
                <Icon name={place.icon} size={1.8} />
              </span>
              <span>
                <span className={styles.placeName}>{place.name}</span>
                <span className={styles.what}>{place.what}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
