import type { Instant } from '../../domain/calendar/office-time.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { PaperFacts } from '../facts.ts';

/** The SOP as the official SOP AP document (PermenPANRB 35/2012), from the data the office runs on. */
export interface SopDocumentFacts extends PaperFacts {
  sop: Sop;
  /** Which text of the SOP this is, e.g. `satu-atap@1f3a…`: named in the foot. */
  version: string;
  /** When the office took this text into use: the paper's own date, so that it never changes. */
  adoptedAt: Instant;
}
