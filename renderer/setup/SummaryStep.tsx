import type { ReactNode } from 'react';
import { linesOf } from '../admin/office/office-form.ts';
import { officeTexts } from '../admin/office/texts.ts';
import { Button } from '../ui/Button.tsx';
import { queuesFor } from './setup-form.ts';
import type { SetupStep } from './setup-form.ts';
import { setupTexts } from './texts.ts';
import type { StepProps } from './Wizard.tsx';
import styles from './Setup.module.css';

/** Everything once more, each part one press away from being changed. */
export function SummaryStep({ options, draft, goTo }: StepProps) {
  const queues = queuesFor(options, draft.sopIds);
  const nameOf = (id: string) => queues.find((queue) => queue.id === id)?.name ?? id;
  const { summary, steps } = setupTexts;
  const change = (step: SetupStep) => (
    <Button
      size="s"
      aria-label={setupTexts.change(steps[step].toLowerCase())}
      onPress={() => goTo(step)}
    >
      {setupTexts.changeShort}
    </Button>
  );
  return (
    <>
      <h2>{setupTexts.summaryTitle}</h2>
      <p className={styles.soft}>{setupTexts.summaryHint}</p>
      <dl className={styles.summary}>
        <Part name={summary.office} action={change('kantor')}>
          <strong>
            {draft.name} ({draft.id})
          </strong>
          <span>{linesOf(draft.letterhead).join(' · ')}</span>
          <span>
            {[draft.address, draft.city].filter((part) => part.trim() !== '').join(', ')} ·{' '}
            {officeTexts.zones[draft.zone]}
          </span>
        </Part>
        <Part name={summary.sops} action={change('layanan')}>
          {options.sops
            .filter(({ id }) => draft.sopIds.includes(id))
            .map(({ id, title }) => (
              <span key={id}>{title}</span>
            ))}
        </Part>
        <Part name={summary.counters} action={change('loket')}>
          {draft.counters.map(({ id, name, queueIds }) => (
            <span key={id}>
              {name}: {queueIds.map(nameOf).join(', ')}
            </span>
          ))}
        </Part>
        <Part name={summary.admin} action={change('admin')}>
          <span>{draft.adminName}</span>
        </Part>
      </dl>
    </>
  );
}

function Part(props: { name: string; action: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.part}>
      <dt>{props.name}</dt>
      <dd className={styles.partWords}>{props.children}</dd>
      <dd>{props.action}</dd>
    </div>
  );
}
