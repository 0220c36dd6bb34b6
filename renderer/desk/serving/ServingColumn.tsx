import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { useDesk } from '../desk-context.ts';
import { CaseWork } from '../steps/CaseWork.tsx';
import { ResultCard } from '../steps/ResultCard.tsx';
import { CalledCard } from './CalledCard.tsx';
import { servingTexts } from './texts.ts';
import { TicketWork } from './TicketWork.tsx';
import desk from '../Desk.module.css';

/** Middle: the person in front of the desk, and the step that is worked on. */
export function ServingColumn() {
  const { current, result, caseId, isAside, openCase, counterId } = useDesk();
  if (result) return <ResultCard result={result} />;
  if (caseId !== undefined && (isAside || !current)) {
    return (
      <>
        <div className={desk.head}>
          <h2 className={desk.title}>{servingTexts.title}</h2>
          <Button size="s" onPress={() => openCase(undefined)}>
            {current ? servingTexts.backToTicket(current.number) : servingTexts.closeCase}
          </Button>
        </div>
        {isAside && (
          <div className={desk.notice}>
            <Banner tone="info">{servingTexts.otherCase}</Banner>
          </div>
        )}
        <CaseWork key={caseId} caseId={caseId} ticket={undefined} />
      </>
    );
  }
  if (!current) {
    return (
      <>
        <div className={desk.head}>
          <h2 className={desk.title}>{servingTexts.title}</h2>
        </div>
        <div className={desk.middle}>
          <EmptyState icon="person" title={servingTexts.nobody}>
            {counterId === undefined ? servingTexts.nobodyHintNoCounter : servingTexts.nobodyHint}
          </EmptyState>
        </div>
      </>
    );
  }
  return current.state === 'serving' ? (
    <TicketWork key={current.id} ticket={current} />
  ) : (
    <CalledCard key={current.id} ticket={current} />
  );
}
