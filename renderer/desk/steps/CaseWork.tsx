import { useState } from 'react';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import type { TicketView } from '../../../domain/contract/queue.ts';
import { Banner, ProblemBanner } from '../../ui/Banner.tsx';
import { RadioTiles } from '../../ui/RadioTiles.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useCase } from '../data.ts';
import { findStepAction } from './outcomes.ts';
import { StepForm } from './StepForm.tsx';
import { StepGuide } from './StepGuide.tsx';
import { stepTexts } from './texts.ts';
import desk from '../Desk.module.css';
import styles from './Steps.module.css';

interface CaseWorkProps {
  caseId: string;
  /** The number being served with this case; undefined when it came from the work list. */
  ticket: TicketView | undefined;
}

/** The step of a case that is mine to do, or whose it is. */
export function CaseWork({ caseId, ticket }: CaseWorkProps) {
  const found = useCase(caseId);
  if (!found.data) {
    return (
      <div className={desk.scroll}>
        {found.problem ? <ProblemBanner problem={found.problem} /> : <Skeleton lines={6} />}
      </div>
    );
  }
  return <ViewWork view={found.data} ticket={ticket} />;
}

function ViewWork({ view, ticket }: { view: CaseView; ticket: TicketView | undefined }) {
  const mine = view.active.filter((step) => isMine(view, step.token));
  const [chosen, setChosen] = useState<string>();
  const step = mine.find(({ token }) => String(token) === chosen) ?? mine[0];
  if (!step) return <Elsewhere view={view} />;
  return (
    <>
      {mine.length > 1 && (
        <div className={desk.notice}>
          <RadioTiles
            label={stepTexts.chooseStep}
            look="line"
            tiles={mine.map(({ token, title }) => ({ value: String(token), label: title }))}
            value={String(step.token)}
            onChange={setChosen}
          />
        </div>
      )}
      <StepForm
        key={`${view.id}.${step.token}.${ticket?.id ?? ''}`}
        view={view}
        step={step}
        ticket={ticket}
      />
    </>
  );
}

/** The server lists a step's outcomes only to those whose role does the step. */
function isMine(view: CaseView, token: number): boolean {
  return (
    view.available.some((entry) => entry.action === 'complete' && entry.token === token) ||
    findStepAction(view.available, token, 'release') !== undefined
  );
}

function Elsewhere({ view }: { view: CaseView }) {
  if (view.status !== 'open') {
    return (
      <div className={desk.scroll}>
        <Banner tone="neutral">{stepTexts.closed}</Banner>
      </div>
    );
  }
  return (
    <div className={desk.scroll}>
      {view.active.map((step) => (
        <div key={step.token} className={styles.step}>
          <Banner tone="info" title={step.title}>
            {stepTexts.notMine(step.actorLabel)}{' '}
            {step.holderName && stepTexts.holder(step.holderName)} {stepTexts.notMineHint}
          </Banner>
          <StepGuide step={step} />
        </div>
      ))}
    </div>
  );
}
