import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';

/** The desktop shell unpacks the migrations elsewhere and says where. */
const root = process.env['SATU_ATAP_ROOT'];
const folder =
  root === undefined ? join(import.meta.dirname, 'migrations') : join(root, 'db', 'migrations');

/** The migrations, oldest first: numbered sentences, never edited once released. */
function migrationFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9-]+\.sql$/.test(name))
    .sort();
}

/** Data version of this program: the number of migrations it knows. */
export function latestMigration(): number {
  return migrationFiles().length;
}

/** Data version of a file: how many migrations it has had. */
export function appliedMigrations(sqlite: Database.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }));
}

/** Brings the file to this program's version, each migration in a transaction of its own. */
export function migrate(sqlite: Database.Database, upTo = Number.POSITIVE_INFINITY): void {
  const files = migrationFiles();
  for (
    let version = appliedMigrations(sqlite);
    version < Math.min(files.length, upTo);
    version += 1
  ) {
    const text = readFileSync(join(folder, files[version] as string), 'utf8');
    sqlite.transaction(() => {
      for (const statement of text.split('--> statement-breakpoint')) {
        if (statement.trim() !== '') sqlite.exec(statement);
      }
      sqlite.pragma(`user_version = ${version + 1}`);
    })();
  }
}
