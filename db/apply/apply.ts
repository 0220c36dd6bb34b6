import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { EventType, StoredEvent } from '../../domain/events/event-types.ts';
import { makeCaseApply } from './case.ts';
import { makeFrontApply } from './front.ts';
import { makeOfficeApply } from './office.ts';
import { makePrintApply } from './print.ts';
import { makeStatisticsApply } from './statistics.ts';

/** Writes the read tables from one event; nothing else writes them. */
export type Apply = (event: StoredEvent) => void;
export type ApplyTable<T extends EventType> = { [K in T]: (event: StoredEvent<K>) => void };

/** Every event type has exactly one function; the type system refuses a missing one. */
export function makeApply(orm: BetterSQLite3Database, sqlite: Database.Database): Apply {
  const table = {
    ...makeOfficeApply(orm),
    ...makeFrontApply(orm, sqlite),
    ...makeCaseApply(sqlite),
    ...makePrintApply(sqlite),
  } satisfies ApplyTable<EventType>;
  const count = makeStatisticsApply(sqlite);
  return (event) => {
    const apply = table[event.type] as ((event: StoredEvent) => void) | undefined;
    if (apply === undefined) throw new Error(`No apply() for event type ${String(event.type)}`);
    apply(event);
    count(event);
  };
}
