import type { IdentityKind } from '../people/identity.ts';
import type { CaseView } from './case-view.ts';

/** A queue a visitor may be sent to. */
export type DeskQueue = {
  id: string;
  name: string;
  prefix: string;
  maxCalls: number;
  waiting: number;
  open: boolean;
};

/** A service the office runs. */
export type DeskService = { id: string; number: string; title: string; shortTitle: string };

/** What the information desk tells about a service, quoted from its SOP. */
export type ServiceGuide = {
  id: string;
  number: string;
  title: string;
  requirements: { id: string; text: string }[];
  promise?: string;
  /** Rupiah; 0 = free; absent = the SOP does not say. */
  fee?: number;
  product?: string;
  steps: Pick<
    CaseView['active'][number],
    | 'step'
    | 'title'
    | 'actorLabel'
    | 'capability'
    | 'queue'
    | 'actions'
    | 'needs'
    | 'norm'
    | 'outputs'
    | 'remarks'
  >[];
};

/** Who holds the number being served, as written at the door; numbers masked, `case.open` knows them. */
export type TicketVisitor = {
  name: string;
  identityKind: IdentityKind | '';
  identityNumber: string;
  phone: string;
  institution: string;
  represented: boolean;
  onBehalfOf: string;
};
