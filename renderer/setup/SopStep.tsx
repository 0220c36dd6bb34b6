import { Checkbox } from '../ui/Checkbox.tsx';
import { Icon } from '../ui/icons.tsx';
import { setupTexts } from './texts.ts';
import type { StepProps } from './Wizard.tsx';
import styles from './Setup.module.css';

/** Which services this office opens. */
export function SopStep({ options, draft, set, problems }: StepProps) {
  return (
    <fieldset
      className={styles.group}
      data-problem={problems.sopIds === undefined ? undefined : true}
    >
      <legend>
        <h2>{setupTexts.sopTitle}</h2>
      </legend>
      <p className={styles.soft}>{setupTexts.sopHint}</p>
      <ul className={styles.sops}>
        {options.sops.map(({ id, title, number, agency, steps }) => (
          <li key={id} className={styles.sop}>
            <Checkbox
              label={title}
              description={setupTexts.sopFacts(number, agency, steps)}
              checked={draft.sopIds.includes(id)}
              onChange={(isOn) =>
                set({
                  sopIds: options.sops
                    .map((sop) => sop.id)
                    .filter((other) => (other === id ? isOn : draft.sopIds.includes(other))),
                })
              }
            />
          </li>
        ))}
      </ul>
      {problems.sopIds !== undefined && (
        <p role="alert" className={styles.error}>
          <Icon name="warn" /> {problems.sopIds}
        </p>
      )}
    </fieldset>
  );
}
