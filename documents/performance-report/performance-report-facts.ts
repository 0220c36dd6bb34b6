import type { CalendarDay, Instant } from '../../domain/calendar/office-time.ts';
import type {
  BacklogFigures,
  OfficerFigure,
  ReturnFigure,
  ServiceFigure,
  StepFigure,
  TrafficFigures,
} from '../../domain/contract/dashboard.ts';
import type { PaperFacts, SignerFacts } from '../facts.ts';

/** The dashboard of a period as a paper. Without applicants' names and officers' free text. */
export interface PerformanceReportFacts extends PaperFacts {
  period: { from: CalendarDay; to: CalendarDay };
  /** What was asked for besides the period: "Layanan", "Rekomendasi Pameran". */
  filters: [label: string, value: string][];
  traffic: TrafficFigures;
  services: ServiceFigure[];
  steps: StepFigure[];
  officers: OfficerFigure[];
  returns: ReturnFigure[];
  /** As it stood when the report was made; it has no period. */
  backlog: Pick<BacklogFigures, 'open' | 'bands' | 'steps'>;
  signer: SignerFacts;
  place: string;
  printedAt: Instant;
}
