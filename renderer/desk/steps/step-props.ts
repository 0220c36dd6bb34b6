import type { ReactNode } from 'react';
import type { CaseView } from '../../../domain/contract/case-view.ts';

/** What every step form gets. */
export interface StepProps {
  view: CaseView;
  step: CaseView['active'][number];
  /** The number being served with it, ended or sent on with the step. */
  ticketId: string | undefined;
  /** Title, norm, who holds it: above the form. */
  heading: ReactNode;
}
