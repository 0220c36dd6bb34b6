import type { VisitRegistered } from '../../domain/contract/visit.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { TicketNumber } from '../ui/TicketNumber.tsx';
import type { KioskLanguage } from './kiosk-flow.ts';
import { useKioskTexts } from './kiosk-texts.ts';
import { QrCode } from './QrCode.tsx';
import styles from './TicketScreen.module.css';

export type PaperState = 'printing' | 'printed' | 'failed';

export interface TicketScreenProps {
  ticket: VisitRegistered;
  language: KioskLanguage;
  paper: PaperState;
  /** Absolute address the QR code carries. */
  followUrl: string;
  onPrintAgain: () => void;
  isRetrying: boolean;
}

/** The number, huge; where to wait; the QR code; what became of the paper. */
export function TicketScreen(props: TicketScreenProps) {
  const { ticket, followUrl } = props;
  const english = props.language === 'en';
  const t = useKioskTexts();
  return (
    <div className={styles.ticket}>
      <div className={styles.number}>
        <TicketNumber number={ticket.number} />
        <p className={styles.queue}>{english ? ticket.queueNameEn : ticket.queueName}</p>
      </div>
      <div className={styles.where}>
        <p className={styles.term}>{t('goTo')}</p>
        <p className={styles.place}>
          <Icon name="right" /> {english ? ticket.goToEn : ticket.goTo}
        </p>
        <p className={styles.ahead}>{t('ahead', { count: ticket.waitingAhead })}</p>
      </div>
      {followUrl !== '' && (
        <figure className={styles.follow}>
          <QrCode text={followUrl} label={t('qrLabel')} />
          <figcaption>{t('follow')}</figcaption>
        </figure>
      )}
      <div className={styles.paper} aria-live="polite">
        <Paper {...props} />
        <p className={styles.line}>
          <Icon name="document" /> {t('questionnaire')}
        </p>
      </div>
    </div>
  );
}

function Paper({ paper, onPrintAgain, isRetrying }: TicketScreenProps) {
  const t = useKioskTexts();
  if (paper === 'printing') {
    return (
      <p className={styles.line}>
        <Spinner label={t('printing')} /> <span aria-hidden="true">{t('printing')}</span>
      </p>
    );
  }
  if (paper === 'printed') {
    return (
      <p className={styles.line}>
        <Icon name="printer" /> {t('printed')}
      </p>
    );
  }
  return (
    <Banner
      tone="warn"
      actions={
        <Button icon={<Icon name="printer" />} busy={isRetrying} onPress={onPrintAgain}>
          {t('printAgain')}
        </Button>
      }
    >
      {t('notPrinted')}
    </Banner>
  );
}
