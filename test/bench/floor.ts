import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** What this disk needs for one durable commit of one small row, in ms each: nothing can be faster. */
export function durableCommits(directory: string, count: number): number[] {
  const file = join(directory, 'lantai.db');
  const sqlite = new Database(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.exec('create table row (id integer primary key, text text not null)');
  const insert = sqlite.prepare('insert into row(text) values (?)');
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const began = performance.now();
    insert.run(
      'satu baris kecil, seratus huruf lebih sedikit, seperti sebuah peristiwa di kantor pelayanan',
    );
    times.push(performance.now() - began);
  }
  sqlite.close();
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  return times;
}
