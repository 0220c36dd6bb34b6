import { sql, type SQL } from 'drizzle-orm';
import type { Orm } from '../ledger.ts';
import { caseFile } from '../schema/case.ts';
import { asRecord, type CaseRecord } from './case-reader.ts';
import { askedCode, askedWords, wordRow, type CodeAsked } from './case-words.ts';

/** What is looked for; moments are UTC text, `before` belongs to the next page. */
export type CaseQuestion = {
  text: string;
  status?: string | undefined;
  sopId?: string | undefined;
  /** Open at this step of these SOP texts. */
  step?: { id: string; versions: readonly string[] } | undefined;
  dateOf: 'opened' | 'received';
  from?: string | undefined;
  until?: string | undefined;
  /** Open cases whose last day lies before this one and whose product is not ready. */
  lateOn?: string | undefined;
  cursor?: string | undefined;
  limit: number;
};
type Hit = { n: number; at: string };
export type FoundCases = { rows: CaseRecord[]; next?: string };

/**
 * Up to so many rows of the word index, each file is looked at; beyond them, the page is found faster
 * along the index of what else was asked for.
 */
const FEW = 3000;
/** Beyond any row of the word index. */
const LAST_ROW = 2 ** 52;

/**
 * Finds cases, newest first, in a file of a million: every question is led by one index, and the
 * rest of it only filters. A leading plus keeps a column from being taken for the lead.
 */
export class CaseSearch {
  private readonly orm: Orm;

  constructor(orm: Orm) {
    this.orm = orm;
  }

  find(question: CaseQuestion): FoundCases {
    const found = this.hits(question);
    const page = found.slice(0, question.limit);
    const last = page.at(-1);
    const rows = this.inOrder(page);
    return {
      rows,
      ...(found.length > page.length && last !== undefined && { next: `${last.at} ${last.n}` }),
    };
  }

  /** One more than the page, if there is more. */
  private hits(question: CaseQuestion): Hit[] {
    const exact = question.cursor === undefined ? exactSql(question) : undefined;
    const hit = exact && this.orm.all<Hit>(exact);
    if (hit?.length) return hit;
    const match = matchOf(question.text);
    const lead = leadOf(question);
    if (match === undefined || lead === 'opened') return this.ask(searchSql(question));
    const isFew = () =>
      (this.orm.get<{ n: number }>(
        sql`select count(*) as n from (select 1 from case_search where case_search match ${match} limit ${FEW})`,
      )?.n ?? 0) < FEW;
    // Among the newest with these words there are enough, unless the two seldom go together.
    if (!['step', 'late', 'received'].includes(lead)) {
      const newest = this.ask(searchSql(question, 'few'));
      if (newest.length > question.limit || isFew()) return newest;
      return this.ask(searchSql(question, 'many'));
    }
    return this.ask(searchSql(question, isFew() ? 'few' : 'many'));
  }

  private ask(question: SQL): Hit[] {
    return this.orm.all<Hit>(question).filter(({ n }, index, all) => n !== all[index - 1]?.n);
  }

  /** Cases of exactly these identity numbers, newest first. Such a search is on the record. */
  ofIdentity(numbers: readonly string[], limit: number): CaseRecord[] {
    return this.inOrder(this.orm.all<{ n: number }>(identitySql(numbers, limit)));
  }

  /** The rows of one page, in its order, by one question. */
  private inOrder(found: readonly { n: number }[]): CaseRecord[] {
    const among = JSON.stringify(found.map(({ n }) => n));
    const rows = this.orm
      .select()
      .from(caseFile)
      .where(sql`${caseFile.n} in (select value from json_each(${among}))`)
      .all();
    const byN = new Map(rows.map((row) => [row.n, row]));
    return found.flatMap(({ n }) => {
      const row = byN.get(n);
      return row === undefined ? [] : [asRecord(row)];
    });
  }
}

export function identitySql(numbers: readonly string[], limit: number): SQL {
  const among = sql.join(
    numbers.map((number) => sql`${number}`),
    sql`, `,
  );
  return sql`select n from case_file where applicant ->> '$.identityNumber' in (${among})
    order by n desc limit ${limit}`;
}

/** `words`: whether few or many files have them. */
export function searchSql(question: CaseQuestion, words: 'few' | 'many' = 'few'): SQL {
  const { text, cursor, limit } = question;
  const code = askedCode(text);
  if (code !== undefined) return codeSql(question, code);
  const at = momentOf(question);
  const match = matchOf(text);
  const lead = match !== undefined && words === 'few' ? 'words' : leadOf(question);
  const where = filters(question, lead);
  const rows = openedRows(question);
  if (cursor !== undefined) {
    const { moment, n } = cursorOf(cursor);
    if (lead === 'words') rows.push(sql`rowid < ${wordRow(n)}`);
    else where.push(sql`(${at}, f.n) < (${moment}, ${n})`);
  }
  const columns = sql`f.n, ${at} as at`;
  const order = sql`order by ${at} desc, f.n desc limit ${limit + 1}`;
  const wanted = sql`case_search match ${match}`;
  if (lead === 'words') {
    const isPlain = leadOf(question) === 'opened';
    const within = sql`(select rowid from case_search where ${all([wanted, ...rows])}
      order by rowid desc ${isPlain ? sql`` : sql`limit ${FEW}`})`;
    // A numbered file stands in the index twice, in rows next to each other.
    return sql`select ${columns} from ${within} s join case_file f on f.n = s.rowid >> 1
      where ${all(where)} order by s.rowid desc limit ${2 * limit + 2}`;
  }
  if (match !== undefined)
    where.push(sql`+f.n in (select rowid >> 1 from case_search where ${all([wanted, ...rows])})`);
  if (lead !== 'step') return sql`select ${columns} from case_file f where ${all(where)} ${order}`;
  const { id, versions } = question.step ?? { id: '', versions: [] };
  return sql`select distinct ${columns} from case_step w indexed by case_step_waiting
    join case_file f on f.id = w.case_id
    where w.completed_at is null and w.step = ${id}
      and w.sop_version in (select value from json_each(${JSON.stringify(versions)}))
      and ${all(where)} ${order}`;
}

/** Quoted beginnings: nothing a person types can be read as a query operator. */
function matchOf(text: string): string | undefined {
  const words = askedCode(text) === undefined ? askedWords(text) : [];
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(' ');
}

function codeSql(question: CaseQuestion, { ranges }: CodeAsked): SQL {
  const { cursor, limit } = question;
  const where = filters(question, 'exact');
  if (cursor !== undefined) where.push(sql`f.n < ${cursorOf(cursor).n}`);
  // Higher numbers come first, as newest first.
  const parts = ranges.map(
    ({ from, to }) => sql`select * from (select f.n, ${momentOf(question)} as at from case_file f
      where f.n between ${from} and ${to} and ${all(where)} order by f.n desc limit ${limit + 1})`,
  );
  return sql`${sql.join(parts, sql` union all `)} limit ${limit + 1}`;
}

/** A file code or a whole receipt number needs no search for its words. */
function exactSql(question: CaseQuestion): SQL | undefined {
  const { text, limit } = question;
  const code = askedCode(text);
  const isNumber = text.includes('/') && /\d/.test(text);
  if (code === undefined && !isNumber) return undefined;
  const number = text.replaceAll(/\s/g, '');
  const exact =
    code === undefined
      ? sql`f.number in (${text}, ${number}, ${number.toUpperCase()})`
      : sql`f.n = ${code.n}`;
  return sql`select f.n, ${momentOf(question)} as at from case_file f
    where ${exact} and ${all(filters(question, 'exact'))} limit ${limit}`;
}

/** Files are numbered in the order of their opening: a range of days is a range of rows of the word index. */
function openedRows({ dateOf, from, until }: CaseQuestion): SQL[] {
  const firstFrom = (moment: string) =>
    sql`(select n from case_file where opened_at >= ${moment} order by opened_at, n limit 1)`;
  if (dateOf !== 'opened') return [];
  return [
    ...(from === undefined ? [] : [sql`rowid >= 2 * ${firstFrom(from)}`]),
    ...(until === undefined ? [] : [sql`rowid < 2 * coalesce(${firstFrom(until)}, ${LAST_ROW})`]),
  ];
}

function cursorOf(cursor: string): { moment: string; n: number } {
  const [moment = '', n = '0'] = cursor.split(' ');
  return { moment, n: Number(n) };
}

/** By what the rows are ordered: the receipt when its day was asked for, else the opening. */
function momentOf(question: CaseQuestion): SQL {
  return question.dateOf === 'received' && isRanged(question)
    ? sql`f.received_at`
    : sql`f.opened_at`;
}

function all(where: SQL[]): SQL {
  return where.length === 0 ? sql`true` : sql.join(where, sql` and `);
}

type Lead =
  | 'words'
  | 'exact'
  | 'step'
  | 'late'
  | 'received'
  | 'status'
  | 'sop'
  | 'sop-status'
  | 'opened';

/** The narrowest thing that was asked for. */
function leadOf(question: CaseQuestion): Lead {
  if (question.step !== undefined) return 'step';
  if (question.lateOn !== undefined) return 'late';
  if (question.dateOf === 'received' && isRanged(question)) return 'received';
  if (question.sopId !== undefined && question.status !== undefined) return 'sop-status';
  if (question.sopId !== undefined) return 'sop';
  return question.status === undefined ? 'opened' : 'status';
}

function filters(question: CaseQuestion, lead: Lead): SQL[] {
  const { status, sopId, step, lateOn, from, until } = question;
  const where: SQL[] = [];
  if (status !== undefined)
    where.push(
      lead === 'status' || lead === 'sop-status'
        ? sql`f.status = ${status}`
        : sql`+f.status = ${status}`,
    );
  if (sopId !== undefined)
    where.push(
      lead === 'sop' || lead === 'sop-status'
        ? sql`f.sop_id = ${sopId}`
        : sql`+f.sop_id = ${sopId}`,
    );
  if (lateOn !== undefined) {
    const open = lead === 'late' ? sql`f.status = 'open'` : sql`+f.status = 'open'`;
    const due = lead === 'late' ? sql`f.clock_due_day` : sql`+f.clock_due_day`;
    where.push(
      sql`${open} and ${due} < ${lateOn} and f.state ->> '$.facts.productReadyAt' is null`,
    );
  }
  if (step !== undefined && lead !== 'step')
    where.push(sql`exists (select 1 from case_step w where w.case_id = f.id
      and w.step = ${step.id} and w.completed_at is null)`);
  const day = question.dateOf === 'received' ? sql`f.received_at` : sql`f.opened_at`;
  const range = ['received', 'status', 'sop', 'sop-status', 'opened'].includes(lead)
    ? day
    : sql`+${day}`;
  if (from !== undefined) where.push(sql`${range} >= ${from}`);
  if (until !== undefined) where.push(sql`${range} < ${until}`);
  return where;
}

function isRanged({ from, until }: CaseQuestion): boolean {
  return from !== undefined || until !== undefined;
}
