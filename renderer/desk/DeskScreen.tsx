import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ActingNote } from '../absences/ActingNote.tsx';
import { Shell } from '../app/Shell.tsx';
import { useIsConnected } from '../app/stream.ts';
import type { Session } from '../auth/SessionGate.tsx';
import { Banner } from '../ui/Banner.tsx';
import { cx } from '../ui/cx.ts';
import { CasePanel } from './case-panel/CasePanel.tsx';
import { CounterDialog } from './CounterDialog.tsx';
import { useBoard } from './data.ts';
import { DeskBar } from './DeskBar.tsx';
import { DeskContext } from './desk-context.ts';
import type { Desk, Side, StepResult } from './desk-context.ts';
import { QueueColumn } from './queue-column/QueueColumn.tsx';
import { ServingColumn } from './serving/ServingColumn.tsx';
import { SideSwitch } from './SideSwitch.tsx';
import { deskTexts } from './texts.ts';
import { useFocusKeeper } from './use-focus-keeper.ts';
import styles from './Desk.module.css';

/** Three columns that never move: the queue, the person being served, the case. */
export function DeskScreen({ session }: { session: Session }) {
  const { me, zone } = session;
  const [query, setQuery] = useSearchParams();
  const [result, setResult] = useState<StepResult>();
  const [isChoosing, setChoosing] = useState(false);
  const [chosenSide, setChosenSide] = useState<{ side: Side; caseId: string | undefined }>();
  const isConnected = useIsConnected();
  const columns = useRef<HTMLDivElement>(null);
  useFocusKeeper(columns);
  const board = useBoard(me.counterId);
  const current = board.data?.current;
  // In the address, so that a reload, or a link from the scan screen, finds the same case.
  const opened = query.get('berkas') ?? undefined;

  const caseId = opened ?? result?.view.id ?? current?.caseId;
  // With a case on the desk it is in front, until the officer turns to the queue; the next case again.
  const side =
    chosenSide && chosenSide.caseId === caseId
      ? chosenSide.side
      : caseId === undefined
        ? 'queue'
        : 'case';

  const desk: Desk = {
    session,
    counterId: me.counterId,
    board: board.data,
    current,
    caseId,
    isAside: opened !== undefined && current !== undefined && opened !== current.caseId,
    openCase: (caseId) => {
      setResult(undefined);
      setQuery(caseId === undefined ? {} : { berkas: caseId }, { replace: true });
    },
    result,
    setResult,
    chooseCounter: () => setChoosing(true),
    showSide: (wanted) => setChosenSide({ side: wanted, caseId }),
  };

  return (
    <DeskContext value={desk}>
      <Shell
        title={deskTexts.title}
        surface="counter"
        station={me.counterName ?? deskTexts.counterless}
        zone={zone}
        aside={<DeskBar />}
      >
        <div className={styles.frame}>
          <div ref={columns} className={styles.desk} data-side={side}>
            {(!isConnected || me.actingAs.length > 0) && (
              <div className={styles.away}>
                {!isConnected && (
                  <Banner tone="warn" title={deskTexts.serverAway}>
                    {deskTexts.stale}
                  </Banner>
                )}
                <ActingNote actingAs={me.actingAs} />
              </div>
            )}
            <SideSwitch side={side} onSwitch={desk.showSide} />
            <section
              className={cx(styles.column, styles.queue)}
              aria-label={deskTexts.columns.queue}
              tabIndex={-1}
              id="kolom-antrean"
            >
              <QueueColumn problem={board.problem} />
            </section>
            <section
              className={cx(styles.column, styles.serving)}
              aria-label={deskTexts.columns.serving}
              tabIndex={-1}
              id="kolom-tengah"
            >
              <ServingColumn />
            </section>
            <section
              className={cx(styles.column, styles.case)}
              aria-label={deskTexts.columns.case}
              tabIndex={-1}
              id="kolom-berkas"
            >
              <CasePanel />
            </section>
          </div>
        </div>
        {isChoosing && <CounterDialog me={me} onClose={() => setChoosing(false)} />}
      </Shell>
    </DeskContext>
  );
}
