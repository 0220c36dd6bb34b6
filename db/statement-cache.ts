import type Database from 'better-sqlite3';

/** Far more than the office's questions; `in (…)` lists of many lengths could go on for ever. */
const MOST = 400;

/**
 * The same connection, with each SQL text compiled once: Drizzle prepares anew for every question,
 * which cost more than asking it.
 */
export function rememberStatements(sqlite: Database.Database): Database.Database {
  const known = new Map<string, Database.Statement>();
  const prepare = (source: string): Database.Statement => {
    const statement = known.get(source);
    // Drizzle asks for raw rows where it maps them itself; the next asker may want them whole.
    if (statement !== undefined) return statement.reader ? statement.raw(false) : statement;
    if (known.size >= MOST) known.clear();
    const made = sqlite.prepare(source);
    known.set(source, made);
    return made;
  };
  return new Proxy(sqlite, {
    get(target, property) {
      if (property === 'prepare') return prepare;
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
