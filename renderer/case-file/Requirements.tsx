import type { CaseView } from '../../domain/contract/case-view.ts';
import { Card } from '../ui/Card.tsx';
import { Status } from '../ui/Status.tsx';
import type { Tone } from '../ui/Status.tsx';
import { fileTexts } from './texts.ts';
import styles from './CaseFile.module.css';

type Requirement = CaseView['requirements'][number];

/** What had to be brought, and what was found of it. */
export function Requirements({ view }: { view: CaseView }) {
  const { requirements } = view;
  const good = requirements.filter(({ present, correct }) => present && correct).length;
  return (
    <Card title={fileTexts.requirements}>
      {requirements.length === 0 ? (
        <p className={styles.soft}>{fileTexts.noRequirements}</p>
      ) : (
        <>
          <p className={styles.soft}>{fileTexts.requirementsCount(good, requirements.length)}</p>
          <ul className={styles.list} aria-label={fileTexts.requirements}>
            {requirements.map((each) => (
              <li key={each.id}>
                <p>{each.text}</p>
                <p className={styles.marks}>
                  <Status tone={findingOf(each).tone}>{findingOf(each).word}</Status>
                  {each.note && <span className={styles.soft}>{each.note}</span>}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function findingOf({ checked, present, correct }: Requirement): { tone: Tone; word: string } {
  if (!checked) return { tone: 'neutral', word: fileTexts.unchecked };
  if (!present) return { tone: 'bad', word: fileTexts.absent };
  return correct ? { tone: 'good', word: fileTexts.good } : { tone: 'warn', word: fileTexts.wrong };
}
