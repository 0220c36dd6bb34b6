import type { CounterConfig } from '../../domain/contract/office.ts';
import { CheckGroup } from '../admin/form/CheckGroup.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Icon } from '../ui/icons.tsx';
import { TextField } from '../ui/TextField.tsx';
import { counterProblems, newCounter, queuesFor, renamed } from './setup-form.ts';
import { setupTexts } from './texts.ts';
import type { StepProps } from './Wizard.tsx';
import styles from './Setup.module.css';

/** The counters: proposed from the services, changed as the hall really is. */
export function CounterStep({ options, draft, set, problems }: StepProps) {
  const queues = queuesFor(options, draft.sopIds).map(({ id, name, prefix }) => ({
    value: id,
    label: `${prefix} · ${name}`,
  }));
  const marked = problems.counters === undefined ? {} : counterProblems(draft.counters);
  const change = (counter: CounterConfig, next: CounterConfig) =>
    set({ counters: draft.counters.map((old) => (old === counter ? next : old)) });
  return (
    <>
      <h2>{setupTexts.counterTitle}</h2>
      <p className={styles.soft}>{setupTexts.counterHint}</p>
      {problems.counters !== undefined && (
        <p role="alert" className={styles.error}>
          <Icon name="warn" /> {problems.counters}
        </p>
      )}
      <ul className={styles.counters}>
        {draft.counters.map((counter, index) => (
          <li key={counter.id} className={styles.counter}>
            <div className={styles.sign}>
              <TextField
                label={setupTexts.counterName(index + 1)}
                value={counter.name}
                onChange={(name) => change(counter, renamed(counter, name))}
                maxLength={200}
                required
                error={marked[counter.id]?.name}
              />
              {draft.counters.length > 1 && (
                <IconButton
                  icon="cross"
                  label={setupTexts.removeCounter(counter.name)}
                  onPress={() =>
                    set({ counters: draft.counters.filter((other) => other !== counter) })
                  }
                />
              )}
            </div>
            <CheckGroup
              label={setupTexts.counterQueues(counter.name)}
              options={queues}
              values={counter.queueIds}
              onChange={(queueIds) => change(counter, { ...counter, queueIds })}
              error={marked[counter.id]?.queueIds}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button
          icon={<Icon name="plus" />}
          onPress={() => set({ counters: [...draft.counters, newCounter(draft.counters)] })}
        >
          {setupTexts.addCounter}
        </Button>
      </div>
    </>
  );
}
