import { useState } from 'react';
import type { VisitRegistered } from '../../domain/contract/visit.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Icon } from '../ui/icons.tsx';
import { TicketNumber } from '../ui/TicketNumber.tsx';
import { securityKeys, securityTexts } from './texts.ts';
import { useTicketPaper } from './use-ticket-paper.ts';
import styles from './RegisteredCard.module.css';

export interface RegisteredCardProps {
  visit: VisitRegistered;
  /** Of the visitor; '' when none was named. */
  institution: string;
  onNext: () => void;
  /** Somebody else of the same institution. */
  onColleague: () => void;
}

const DOUBLE_PRESS_MS = 500;

/** The number just given, big enough to read across the desk; Enter begins the next visitor. */
export function RegisteredCard(props: RegisteredCardProps) {
  const { visit, institution, onNext, onColleague } = props;
  const paper = useTicketPaper(visit.printJobId);
  const [shownAt] = useState(() => performance.now());
  // The second half of a double press on "Beri nomor" must not sweep the number off the screen.
  const settled = (act: () => void) => () => {
    if (performance.now() - shownAt > DOUBLE_PRESS_MS) act();
  };
  return (
    <Card
      title={securityTexts.given}
      fill
      foot={
        <div className={styles.foot}>
          {institution !== '' && (
            <Button size="l" wide shortcut={securityKeys.colleague} onPress={settled(onColleague)}>
              {securityTexts.colleague}
            </Button>
          )}
          <Button
            size="l"
            wide
            variant="primary"
            shortcut="Enter"
            autoFocus
            onPress={settled(onNext)}
          >
            {securityTexts.nextVisitor}
          </Button>
        </div>
      }
    >
      <div className={styles.given} role="status">
        <span className={styles.number}>
          <TicketNumber number={visit.number} size="giant" />
        </span>
        <p className={styles.queue}>{visit.queueName}</p>
        <p className={styles.ahead}>{securityTexts.ahead(visit.waitingAhead)}</p>
        <p className={styles.goTo}>
          <span className={styles.term}>{securityTexts.goTo}</span>
          <strong className={styles.place}>
            <Icon name="right" /> {visit.goTo}
          </strong>
        </p>
        <p className={styles.note}>
          <Icon name="document" /> {securityTexts.questionnaire}
        </p>
      </div>
      <div className={styles.paper} role="status">
        {paper.state === 'failed' || paper.isUnsure ? (
          <Banner
            tone="warn"
            actions={
              <Button
                icon={<Icon name="printer" />}
                shortcut={securityKeys.printAgain}
                busy={paper.isRetrying}
                onPress={paper.printAgain}
              >
                {securityTexts.printAgain}
              </Button>
            }
          >
            {paper.isUnsure ? securityTexts.unsurePrinted : securityTexts.notPrinted}
          </Banner>
        ) : (
          <p className={styles.note}>
            <Icon name="printer" />
            {paper.state === 'printing' ? securityTexts.printing : securityTexts.printed}
          </p>
        )}
      </div>
    </Card>
  );
}
