import { PaperRow } from '../case-panel/PaperRow.tsx';
import { usePaperDeeds } from '../case-panel/use-paper-deeds.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { TicketNumber } from '../../ui/TicketNumber.tsx';
import { useCase } from '../data.ts';
import { useDesk } from '../desk-context.ts';
import type { StepResult } from '../desk-context.ts';
import { deskKeys } from '../help/keys.ts';
import { servingTexts } from '../serving/texts.ts';
import { stepTexts } from './texts.ts';
import desk from '../Desk.module.css';
import styles from './Steps.module.css';

/** What came of the step: what to hand over, what to say, where the visitor goes. */
export function ResultCard({ result }: { result: StepResult }) {
  const { openCase, current } = useDesk();
  const { completed, view } = result;
  const { receipt, ticket, returnNoteJobId, nextSteps } = completed;
  const now = useCase(view.id).data ?? view;
  const papers = usePaperDeeds(view.id);
  const printed = now.papers
    .toReversed()
    .filter(
      (job) =>
        job.id === receipt?.printJobId ||
        job.id === returnNoteJobId ||
        completed.papers.some(({ jobId }) => jobId === job.id),
    );
  return (
    <>
      <div className={desk.head}>
        <h2 className={desk.title}>{servingTexts.title}</h2>
        <span>{view.applicantName}</span>
      </div>
      <div className={desk.scroll} role="status">
        {receipt ? (
          <section className={styles.receipt}>
            <p className={styles.label}>{stepTexts.receiptNumber}</p>
            <p className={styles.receiptNumber}>{receipt.number}</p>
            <p className={styles.label}>{stepTexts.readAloud}</p>
            <p className={styles.promise}>“{receipt.sentence}”</p>
          </section>
        ) : (
          <Banner tone="good" title={result.label}>
            {view.applicantName}
          </Banner>
        )}
        {completed.numbers.length > 0 && (
          <ul>
            {completed.numbers.map(({ name, number }) => (
              <li key={number}>
                {name}: <b>{number}</b>
              </li>
            ))}
          </ul>
        )}
        {ticket && (
          <p className={styles.sendTo}>
            <TicketNumber number={ticket.number} size="m" look="ticket" />
            <span>{stepTexts.visitorTo(ticket.number, ticket.queueName)}</span>
          </p>
        )}
        {returnNoteJobId !== undefined && <p>{stepTexts.noteOfMissing}</p>}
        <ul>
          {printed.map((job) => (
            <PaperRow key={job.id} job={job} {...papers} />
          ))}
        </ul>
        <ul>
          {nextSteps.length === 0 && <li>{stepTexts.caseEnded}</li>}
          {nextSteps.map((step) => (
            <li key={step.id}>{stepTexts.nextAt(step.actorLabel, step.title)}</li>
          ))}
        </ul>
      </div>
      <div className={desk.foot}>
        <Button
          variant="primary"
          size="l"
          shortcut={deskKeys.forward}
          onPress={() => openCase(undefined)}
        >
          {current ? servingTexts.backToTicket(current.number) : stepTexts.doneClose}
        </Button>
      </div>
    </>
  );
}
