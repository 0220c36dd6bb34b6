import type { Orm } from './ledger.ts';

const known = new WeakMap<Orm, Map<string, unknown>>();

/**
 * A question that every request asks, built and compiled once per connection: Drizzle otherwise builds
 * its SQL text anew each time, which costs more than asking it.
 */
export function prepared<Q>(orm: Orm, name: string, build: (orm: Orm) => Q): Q {
  let questions = known.get(orm);
  if (questions === undefined) {
    questions = new Map();
    known.set(orm, questions);
  }
  const asked = questions.get(name);
  if (asked !== undefined) return asked as Q;
  const made = build(orm);
  questions.set(name, made);
  return made;
}
