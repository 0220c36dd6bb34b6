import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFile } from '../../db/open.ts';
import { latestMigration } from '../../db/migrate.ts';
import { addDays, isoWeekday } from '../../domain/calendar/office-time.ts';
import { Office } from '../../server/office.ts';
import { makeDemoOffice } from '../../server/setup/demo.ts';
import { OfficeDayMaker } from './office-day-maker.ts';

/** Bump when the generator makes other data, so that old files are made anew. */
const GENERATOR = 2;
const YEARS = 4;
const DAYS = YEARS * 250;
/** Measured: a visit with its share of cases, papers and indices. */
const BYTES_PER_VISIT = 13_000;
const LEAST_FREE_BYTES = 15e9;

export type MadeOffice = {
  directory: string;
  visits: number;
  cases: number;
  events: number;
  bytes: number;
  seconds: number;
  fresh: boolean;
};

/**
 * A data directory with `visits` visits over four years of office days, made once through the
 * Ledger (real events, chained, sealed and applied) and kept for the next run.
 * @throws Error when the disk has less than 15 GB free.
 */
export async function makeOffice(visits: number, log: (line: string) => void): Promise<MadeOffice> {
  const directory = join(tmpdir(), `satu-atap-bench-${latestMigration()}.${GENERATOR}-${visits}`);
  const mark = join(directory, 'selesai.json');
  if (existsSync(mark)) {
    const made = JSON.parse(readFileSync(mark, 'utf8')) as MadeOffice;
    return { ...made, bytes: statSync(join(directory, databaseFile)).size, fresh: false };
  }
  const { bavail, bsize } = statfsSync(tmpdir());
  if (bavail * bsize < LEAST_FREE_BYTES) {
    throw new Error(
      `Sisa disk ${gigabytes(bavail * bsize)}; data contoh baru dibuat bila ada 15 GB. Kosongkan disk, atau pakai --quick.`,
    );
  }
  log(
    `Membuat ${visits.toLocaleString('id-ID')} kunjungan di ${directory} (perlu kira-kira ${gigabytes(visits * BYTES_PER_VISIT)}) …`,
  );
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const began = performance.now();
  const counts = await fill(directory, visits, log);
  const seconds = Math.round((performance.now() - began) / 1000);
  const made = {
    directory,
    visits,
    ...counts,
    bytes: statSync(join(directory, databaseFile)).size,
    seconds,
  };
  writeFileSync(mark, JSON.stringify(made));
  log(
    `  selesai: ${counts.events.toLocaleString('id-ID')} peristiwa, ${gigabytes(made.bytes)}, ${seconds} detik`,
  );
  return { ...made, fresh: true };
}

async function fill(
  directory: string,
  visits: number,
  log: (line: string) => void,
): Promise<{ cases: number; events: number }> {
  const days = officeDaysUntilYesterday();
  let now = Date.parse(`${days[0]}T00:00:00.000Z`);
  const office = new Office({ directory, demo: true, wall: () => now });
  try {
    // The file is thrown away when this run is cut short, so it need not survive a power cut meanwhile.
    office.opened.sqlite.pragma('synchronous = OFF');
    office.opened.sqlite.pragma('cache_size = -400000');
    // Nothing has been erased yet that would have to be wiped; the office itself turns both on again.
    office.opened.sqlite.pragma('secure_delete = OFF');
    secureSearch(office, false);
    await makeDemoOffice(office);
    const maker = new OfficeDayMaker(office, (at) => {
      now = at;
    });
    let left = visits;
    let shown = performance.now();
    for (const [index, day] of days.entries()) {
      const today = Math.round(left / (days.length - index));
      await maker.makeDay(day, today);
      left -= today;
      if (performance.now() - shown < 10_000) continue;
      shown = performance.now();
      log(
        `  ${Math.round(((index + 1) / days.length) * 100)} %: ${(visits - left).toLocaleString('id-ID')} kunjungan, ${office.ledger.lastSeq.toLocaleString('id-ID')} peristiwa`,
      );
    }
    secureSearch(office, true);
    return { cases: maker.caseCount, events: office.ledger.lastSeq };
  } finally {
    office.close();
  }
}

function secureSearch(office: Office, on: boolean): void {
  office.opened.sqlite.exec(
    `insert into case_search(case_search, rank) values ('secure-delete', ${on ? 1 : 0})`,
  );
}

/** The last thousand weekdays before today; public holidays are kept, they change nothing here. */
function officeDaysUntilYesterday(): string[] {
  const days: string[] = [];
  for (
    let day = addDays(new Date().toISOString().slice(0, 10), -2);
    days.length < DAYS;
    day = addDays(day, -1)
  ) {
    if (isoWeekday(day) <= 5) days.unshift(day);
  }
  return days;
}

export function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toLocaleString('id-ID', { maximumFractionDigits: 1 })} GB`;
}

export function newStamp(procedure: string, actor: string) {
  return { commandId: randomUUID(), procedure, actor, station: 'hub', inputHash: '' };
}
