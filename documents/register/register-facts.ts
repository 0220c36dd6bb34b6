import type { CalendarDay, Instant } from '../../domain/calendar/office-time.ts';
import type { PaperFacts, SignerFacts } from '../facts.ts';

/** `day`: the cell is YYYY-MM-DD, written as a date. Everything else stays text, numbers of letters too. */
export interface RegisterColumn {
  title: string;
  /** Share of the paper's width. */
  share: number;
  kind: 'text' | 'day' | 'count';
  /** Stays readable in a struck line: why it was voided. */
  isRemark?: true;
}

export interface RegisterLine {
  cells: (string | number | undefined)[];
  /** A voided number: it stays in the register, struck through. */
  struck?: true;
}

/** A register over a period, as a paper or a workbook. */
export interface RegisterFacts extends PaperFacts {
  /** "Register Permohonan" */
  title: string;
  period: { from: CalendarDay; to: CalendarDay };
  /** What was asked for besides the period: "Layanan", "Rekomendasi pameran". */
  filters: [label: string, value: string][];
  columns: RegisterColumn[];
  lines: RegisterLine[];
  /** "12 permohonan: 10 selesai, 2 masih berjalan." */
  totals: string;
  signer: SignerFacts;
  place: string;
  printedAt: Instant;
}
