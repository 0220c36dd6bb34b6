import type Database from 'better-sqlite3';
import { countPerSop } from './count-sops.ts';

/** What became of the cases of one SOP. */
export type SopCount = {
  cases: number;
  finished: number;
  refused: number;
  withdrawn: number;
  expired: number;
  open: number;
  /** Return arrows walked: files given back to an earlier desk or to the applicant. */
  returned: number;
  /** Ready or closed after the last day of the legal clock, or still open past it. */
  late: number;
  papers: number;
};

/** What a run counts. All but `seconds` are the same for the same seed and number of visits. */
export type Summary = {
  seed: number;
  visits: number;
  days: number;
  /** Numbers given, transfers included. */
  tickets: number;
  /** Numbers given twice, by the answers the clients got and by the database together; must be 0. */
  duplicateTickets: number;
  cases: number;
  perSop: Record<string, SopCount>;
  receipts: number;
  papers: number;
  finished: number;
  refused: number;
  withdrawn: number;
  /** As in `perSop`, all SOPs together. */
  returned: number;
  late: number;
  /** Files given back to the applicant with a note. */
  returnNotes: number;
  refusedAtDoor: number;
  priority: number;
  noShows: number;
  lateHolders: number;
  transfers: number;
  cancelled: number;
  recalls: number;
  chosenCalls: number;
  /** Commands sent twice with the same id, one after the other or at once. */
  repeated: number;
  /** Answers that never arrived and were asked again. */
  lostReplies: number;
  events: number;
  /** The same SOP steps and outcomes that were driven, e.g. `kaltim-rekomendasi-pameran 4 lengkap`. */
  outcomes: number;
  verified: boolean;
  difference?: string;
  seconds: number;
};

type Counted =
  | 'refusedAtDoor'
  | 'priority'
  | 'noShows'
  | 'lateHolders'
  | 'transfers'
  | 'cancelled'
  | 'recalls'
  | 'chosenCalls'
  | 'returnNotes'
  | 'receipts'
  | 'repeated'
  | 'lostReplies';

/** What the clients saw: every number with its ticket, so that a number given twice is noticed here too. */
export class Tally {
  readonly counts: Record<Counted, number> = {
    refusedAtDoor: 0,
    priority: 0,
    noShows: 0,
    lateHolders: 0,
    transfers: 0,
    cancelled: 0,
    recalls: 0,
    chosenCalls: 0,
    returnNotes: 0,
    receipts: 0,
    repeated: 0,
    lostReplies: 0,
  };
  private readonly numbers = new Map<string, Set<string>>();

  add(what: Counted): void {
    this.counts[what] += 1;
  }

  sawTicket(queueId: string, day: string, number: string, ticketId: string): void {
    const key = `${queueId} ${day} ${number}`;
    const tickets = this.numbers.get(key) ?? new Set();
    tickets.add(ticketId);
    this.numbers.set(key, tickets);
  }

  /** Numbers that two tickets were seen with. */
  get duplicates(): number {
    return [...this.numbers.values()].filter((tickets) => tickets.size > 1).length;
  }
}

/** The counts as the database has them. */
export function countDatabase(sqlite: Database.Database) {
  const one = (query: string): number => sqlite.prepare<[], { n: number }>(query).get()?.n ?? 0;
  const perSop = countPerSop(sqlite);
  const all = (what: keyof SopCount) =>
    Object.values(perSop).reduce((sum, row) => sum + row[what], 0);
  return {
    perSop,
    cases: one('select count(*) as n from case_file'),
    finished: all('finished'),
    refused: all('refused'),
    withdrawn: all('withdrawn'),
    returned: all('returned'),
    late: all('late'),
    receipts: one('select count(*) as n from case_file where number is not null'),
    tickets: one('select count(*) as n from ticket'),
    duplicates: one(
      'select count(*) as n from (select 1 from ticket group by queue_id, day, number having count(*) > 1)',
    ),
    papers: one('select count(*) as n from print_job'),
    outcomes: one(
      `select count(*) as n from (select distinct f.sop_id, s.step, s.outcome from case_step s join case_file f on f.id = s.case_id where s.outcome is not null)`,
    ),
  };
}
