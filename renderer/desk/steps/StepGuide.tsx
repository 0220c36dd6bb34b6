import type { CaseView } from '../../../domain/contract/case-view.ts';
import { stepTexts } from './texts.ts';
import form from '../Form.module.css';
import styles from './Steps.module.css';

type Guided = Pick<CaseView['active'][number], 'actions' | 'needs' | 'outputs' | 'remarks'>;

/** What the SOP says about this step, quoted: actions by letter, needs, outputs, remarks. */
export function StepGuide({ step, isOpen = false }: { step: Guided; isOpen?: boolean }) {
  const hasLetters = step.actions.some(({ letter }) => letter !== undefined);
  return (
    <details className={styles.guide} open={isOpen}>
      <summary>{stepTexts.guide}</summary>
      <div className={form.stack}>
        <ol className={form.letters}>
          {step.actions.map((action, index) => (
            <li key={index}>
              <span className={form.letter}>{action.letter ?? (hasLetters ? '' : index + 1)}</span>
              <span>{action.text}</span>
            </li>
          ))}
        </ol>
        <GuideList title={stepTexts.needs} items={step.needs} />
        <GuideList title={stepTexts.outputs} items={step.outputs} />
        <GuideList title={stepTexts.remarks} items={step.remarks} />
      </div>
    </details>
  );
}

function GuideList({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <div className={form.tight}>
      <h4>{title}</h4>
      <ul className={form.bullets}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
