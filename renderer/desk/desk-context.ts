import { createContext, use } from 'react';
import type { CaseView, StepCompleted } from '../../domain/contract/case-view.ts';
import type { DeskBoard, TicketView } from '../../domain/contract/queue.ts';
import type { Session } from '../auth/SessionGate.tsx';

/** What came of the step just ended; stays until the officer goes on. */
export type StepResult = {
  completed: StepCompleted;
  view: CaseView;
  /** The outcome chosen, in the SOP's words. */
  label: string;
};

export type Side = 'queue' | 'case';

export interface Desk {
  session: Session;
  counterId: string | undefined;
  board: DeskBoard | undefined;
  /** The number this counter called or serves. */
  current: TicketView | undefined;
  /** The case on the desk: the one opened by hand, else the current number's. */
  caseId: string | undefined;
  /** The case was opened by hand while another number is served. */
  isAside: boolean;
  openCase: (caseId: string | undefined) => void;
  result: StepResult | undefined;
  setResult: (result: StepResult | undefined) => void;
  chooseCounter: () => void;
  /** Where two columns share a place (large letters): which of them is in front. */
  showSide: (side: Side) => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('useDesk needs a DeskContext');
  return desk;
}
