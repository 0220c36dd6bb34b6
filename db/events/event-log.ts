import { desc, inArray, sql, type SQL } from 'drizzle-orm';
import type { Orm } from '../ledger.ts';
import { event } from '../schema/log.ts';

/** `subject`: one subject ("case:…"), or a family of them ("setting:"). */
export type LogQuestion = { subject?: string | undefined; beforeSeq?: number | undefined };

const PAGE = 100;
/** So many of a family are sorted; a family with more is met often enough on the way back. */
const FEW = 50_000;

/**
 * The newest events first, in a log of ten million: reading it backwards for a family that is seldom
 * met would hold up the whole office for twenty seconds.
 */
export function eventPage(orm: Orm, question: LogQuestion): (typeof event.$inferSelect)[] {
  const found = orm.all<{ seq: number }>(pageSql(question, isFew(orm, question)));
  return orm
    .select()
    .from(event)
    .where(
      inArray(
        event.seq,
        found.map(({ seq }) => seq),
      ),
    )
    .orderBy(desc(event.seq))
    .all();
}

/** `few`: whether the family is small; then it leads, and the log's order is made by sorting. */
export function pageSql({ subject, beforeSeq }: LogQuestion, few: boolean): SQL {
  const before = beforeSeq === undefined ? sql`true` : sql`seq < ${beforeSeq}`;
  const order = sql`order by seq desc limit ${PAGE}`;
  if (subject === undefined) return sql`select seq from event where ${before} ${order}`;
  if (!isFamily(subject))
    return sql`select seq from event indexed by event_subject where subject = ${subject} and ${before} ${order}`;
  const within = familySql(subject);
  return few
    ? sql`select seq from event indexed by event_subject where ${within} and ${before} ${order}`
    : sql`select seq from event not indexed where ${within} and ${before} ${order}`;
}

function isFew(orm: Orm, { subject }: LogQuestion): boolean {
  if (subject === undefined || !isFamily(subject)) return false;
  const counted = orm.get<{ n: number }>(
    sql`select count(*) as n from (select 1 from event indexed by event_subject where ${familySql(subject)} limit ${FEW})`,
  );
  return (counted?.n ?? 0) < FEW;
}

function isFamily(subject: string): boolean {
  return subject.endsWith(':');
}

/** ";" follows ":" in the order of bytes. */
function familySql(family: string): SQL {
  return sql`subject >= ${family} and subject < ${`${family.slice(0, -1)};`}`;
}
