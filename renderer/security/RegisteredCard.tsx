import type { VisitRegistered } from '../../domain/contract/visit.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Icon } from '../ui/icons.tsx';
import { TicketNumber } from '../ui/TicketNumber.tsx';
import { securityKeys, securityTexts } from './texts.ts';
import { useTicketPaper } from './use-ticket-paper.ts';
import styles from './RegisteredCard.module.css';

/** The number just given, big enough to read across the desk; Enter begins the next visitor. */
export function RegisteredCard(props: { visit: VisitRegistered; onNext: () => void }) {
  const { visit, onNext } = props;
  const paper = useTicketPaper(visit.printJobId);
  return (
    <Card
      title={securityTexts.given}
      fill
      foot={
        <div className={styles.foot}>
          <Button size="l" variant="primary" shortcut="Enter" autoFocus onPress={onNext}>
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
          <Icon name="document" /> {visit.questionnaireNote}
        </p>
      </div>
      <div className={styles.paper} role="status">
        {paper.state === 'failed' ? (
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
            {securityTexts.notPrinted}
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
