import { Banner, ProblemBanner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { ConnectionBadge } from '../ui/ConnectionBadge.tsx';
import { Elapsed } from '../ui/Elapsed.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { Status } from '../ui/Status.tsx';
import { TicketNumber } from '../ui/TicketNumber.tsx';
import { NOT_CONNECTED } from '../app/problem.ts';
import { Card } from '../ui/Card.tsx';
import styles from './Gallery.module.css';

const openedAt = Date.now();
const MINUTE = 60_000;

export function Messages() {
  return (
    <>
      <div className={styles.row}>
        <Status>menunggu</Status>
        <Status tone="info">dipanggil</Status>
        <Status tone="good">selesai</Status>
        <Status tone="warn">hampir terlambat</Status>
        <Status tone="bad">terlambat 12 mnt</Status>
        <ConnectionBadge isConnected />
        <ConnectionBadge isConnected={false} />
        <Spinner label="Sedang memuat" />
        <Elapsed since={openedAt - 7 * MINUTE} />
        <Elapsed since={openedAt - 16 * MINUTE} warnAfter={15 * MINUTE} />
        <Elapsed since={openedAt - 64 * MINUTE} lateAfter={60 * MINUTE} />
      </div>
      <div className={styles.row}>
        <TicketNumber number="A 014" size="s" />
        <TicketNumber number="A 014" />
        <TicketNumber number="A 014" size="l" />
        <TicketNumber number="A 014" size="giant" look="ticket" />
      </div>
      <div className={styles.grid}>
        <Banner title="Kantor tutup pukul 15.00">Sisa 4 nomor akan dilayani hari ini.</Banner>
        <Banner tone="good">Tanda terima dicetak. Jangka waktu mulai dihitung.</Banner>
        <Banner tone="warn" actions={<Button size="s">Cetak ulang</Button>}>
          Printer kehabisan kertas. Isi kertas, lalu tekan Cetak ulang.
        </Banner>
        <ProblemBanner problem={NOT_CONNECTED} />
      </div>
      <div className={styles.grid}>
        <Card title="Antrean">
          <EmptyState icon="people" title="Belum ada yang menunggu">
            Nomor baru muncul di sini dengan sendirinya.
          </EmptyState>
        </Card>
        <Card title="Memuat" look="sunken">
          <Skeleton lines={4} />
        </Card>
      </div>
    </>
  );
}
