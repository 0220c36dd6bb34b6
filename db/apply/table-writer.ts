import type Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';

export type TableWriter<T extends SQLiteTable> = {
  insert(values: T['$inferInsert']): void;
  /** Changes the row with this key; a property that is undefined is left as it is. */
  update(key: unknown[], change: Partial<T['$inferInsert']>): void;
};

/**
 * Writes rows of one table with statements that are compiled once per set of columns. `apply()` runs
 * for every event, live and in a replay; building the same SQL anew each time was most of its cost.
 */
export function tableWriter<T extends SQLiteTable>(
  sqlite: Database.Database,
  table: T,
  keyColumns: (keyof T['_']['columns'] & string)[],
): TableWriter<T> {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>;
  const properties = Object.keys(columns);
  const name = getTableName(table);
  const where = keyColumns.map((key) => `"${columns[key]?.name}" = ?`).join(' and ');
  const known = new Map<string, Database.Statement>();

  function run(verb: 'insert' | 'update', values: Record<string, unknown>, key: unknown[]): void {
    const present: string[] = [];
    const parameters: unknown[] = [];
    for (const property of properties) {
      const value = values[property];
      if (value === undefined) continue;
      present.push(property);
      parameters.push(value === null ? null : columns[property]?.mapToDriverValue(value));
    }
    if (verb === 'update' && present.length === 0) return;
    const id = `${verb} ${present.join()}`;
    let statement = known.get(id);
    if (statement === undefined) {
      statement = sqlite.prepare(sqlOf(verb, present));
      known.set(id, statement);
    }
    statement.run(...parameters, ...key);
  }

  function sqlOf(verb: 'insert' | 'update', present: string[]): string {
    const names = present.map((property) => `"${columns[property]?.name}"`);
    if (verb === 'insert')
      return `insert into "${name}"(${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;
    return `update "${name}" set ${names.map((column) => `${column} = ?`).join(', ')} where ${where}`;
  }

  return {
    insert: (values) => run('insert', values, []),
    update: (key, change) => run('update', change, key),
  };
}
