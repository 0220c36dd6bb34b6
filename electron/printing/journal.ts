/** What was tried on this PC's printers, on disk before paper moves: no claim is ever printed twice. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import * as z from 'zod';
import { PrintOutcome } from './client.ts';

const Entry = z.strictObject({
  claim: z.string(),
  /** Absent while the printer is at it. */
  outcome: PrintOutcome.optional(),
  reported: z.boolean(),
});
type Entry = z.infer<typeof Entry>;

/** Enough to recognise anything a server could still hand out again. */
const KEPT = 500;

export interface PrintJournal {
  find(claim: string): Entry | undefined;
  begin(claim: string): void;
  finish(claim: string, outcome: PrintOutcome): void;
  markReported(claim: string): void;
  unreported(): (Entry & { outcome: PrintOutcome })[];
  /** Claims that were being printed when the program last ended. */
  interrupted(): string[];
}

/** Opens the journal; a damaged one is started anew (the server still hands a job out only once). */
export function openPrintJournal(file: string): PrintJournal {
  let entries = read(file);

  function save(next: Entry[]): void {
    entries = next.slice(-KEPT);
    const handle = openSync(`${file}.baru`, 'w', 0o600);
    try {
      writeSync(handle, JSON.stringify(entries));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(`${file}.baru`, file);
  }

  function change(claim: string, part: Partial<Entry>): void {
    save(entries.map((entry) => (entry.claim === claim ? { ...entry, ...part } : entry)));
  }

  return {
    find: (claim) => entries.find((entry) => entry.claim === claim),
    begin: (claim) => save([...entries, { claim, reported: false }]),
    finish: (claim, outcome) => change(claim, { outcome }),
    markReported: (claim) => change(claim, { reported: true }),
    unreported: () =>
      entries.flatMap((entry) =>
        entry.outcome && !entry.reported ? [{ ...entry, outcome: entry.outcome }] : [],
      ),
    interrupted: () => entries.flatMap((entry) => (entry.outcome ? [] : [entry.claim])),
  };
}

function read(file: string): Entry[] {
  try {
    return z.array(Entry).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}
