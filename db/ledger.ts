import type Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { DomainError } from '../domain/errors.ts';
import type { EventType, NewEvent, StoredEvent } from '../domain/events/event-types.ts';
import { makeApply } from './apply/apply.ts';
import { EventChain, type Stamp } from './events/chain.ts';
import { SubjectKeys } from './events/keys.ts';
import { asRefusal, diskAlmostFull, isFull } from './disk-refusals.ts';
import { commandReused, serverStops } from './ledger-refusals.ts';
import type { OfficeClock } from './office-clock.ts';
import { rememberStatements } from './statement-cache.ts';

export type Orm = BetterSQLite3Database;

export type LedgerEnvironment = {
  clock: OfficeClock;
  newId: () => string;
  masterKey: Buffer;
  /** Free bytes on the data disk; a command is refused before it promises a number (design §11). */
  freeBytes: () => number;
};

/** How long what is not urgent waits for a commit that it can share. */
const PATIENCE_MS = 25;

const DISK_RESERVE_BYTES = 48 * 1024 * 1024;

type Waiting = {
  stamp: Stamp;
  work: (tx: Transaction) => unknown;
  resolve: (answer: unknown) => void;
  reject: (error: unknown) => void;
};

/**
 * The only writer of the office's database. Commands that arrive together share one durable commit;
 * each runs in a savepoint of its own, and every answer waits for the commit.
 */
export class Ledger {
  readonly orm: Orm;
  readonly sqlite: Database.Database;
  readonly keys: SubjectKeys;
  private readonly environment: LedgerEnvironment;
  private readonly chain: EventChain;
  private readonly waiting: Waiting[] = [];
  private readonly listeners = new Set<(events: StoredEvent[]) => void>();
  private readonly begin: Database.Statement;
  private readonly commit: Database.Statement;
  private readonly insertCommand: Database.Statement;
  private readonly findCommand: Database.Statement<
    [string],
    { procedure: string; actor: string; inputHash: string; answer: string }
  >;
  private scheduled = false;
  private patience: NodeJS.Timeout | undefined;
  private committedAt = 0;
  /** Why nothing is written any more. */
  private closed: DomainError | undefined;

  constructor(sqlite: Database.Database, environment: LedgerEnvironment) {
    this.sqlite = sqlite;
    this.environment = environment;
    this.orm = drizzle(rememberStatements(sqlite));
    this.keys = new SubjectKeys(sqlite, environment.masterKey);
    this.chain = new EventChain(sqlite, {
      ...environment,
      keys: this.keys,
      apply: makeApply(this.orm, sqlite),
    });
    this.begin = sqlite.prepare('begin immediate');
    this.commit = sqlite.prepare('commit');
    this.insertCommand = sqlite.prepare(
      `insert into command_log(command_id, procedure, actor, input_hash, answer, first_seq, last_seq, at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.findCommand = sqlite.prepare(
      'select procedure, actor, input_hash as inputHash, answer from command_log where command_id = ?',
    );
  }

  /** Sequence number of the newest committed event; 0 in an empty log. */
  get lastSeq(): number {
    return this.chain.seq;
  }

  /** Too little room on the disk: commands are refused. */
  get isDiskFull(): boolean {
    return this.environment.freeBytes() < DISK_RESERVE_BYTES;
  }

  get clock(): OfficeClock {
    return this.environment.clock;
  }

  /** Nobody has written for so long: a moment for what would make a visitor wait. */
  isIdle(milliseconds: number): boolean {
    return this.clock.monotonicMs() - this.committedAt >= milliseconds;
  }

  /** Called after each durable commit with its events, in order. Returns the way to stop listening. */
  onCommit(listener: (events: StoredEvent[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Runs `work` in a transaction and answers after the commit is on disk. The same command id gives
   * the first answer again without running `work`. What is `patient` (nobody looks at a screen for it)
   * waits a moment for another command's commit, so that it costs the disk nothing.
   *
   * @throws DomainError `PERINTAH_BENTROK` the id was used for something else; `DISK_HAMPIR_PENUH`,
   *   `DISK_PENUH`; and whatever `work` refuses. Nothing of a refused command is written.
   */
  transact<A>(
    stamp: Stamp,
    work: (tx: Transaction) => A,
    { patient = false }: { patient?: boolean } = {},
  ): Promise<A> {
    return new Promise<A>((resolve, reject) => {
      if (this.closed !== undefined) {
        reject(this.closed);
        return;
      }
      this.waiting.push({ stamp, work, resolve: resolve as (answer: unknown) => void, reject });
      if (this.scheduled) return;
      if (patient) {
        this.patience ??= setTimeout(() => this.commitWaiting(), PATIENCE_MS);
        return;
      }
      this.scheduled = true;
      setImmediate(() => this.commitWaiting());
    });
  }

  /** Finishes what waits and refuses what comes later, for this reason. */
  close(why: DomainError = serverStops()): void {
    this.commitWaiting();
    this.closed = why;
  }

  private commitWaiting(): void {
    this.scheduled = false;
    clearTimeout(this.patience);
    this.patience = undefined;
    const batch = this.waiting.splice(0);
    if (batch.length === 0) return;
    const before = this.chain.mark();
    const settled: (() => void)[] = [];
    const events: StoredEvent[] = [];
    try {
      if (this.isDiskFull) throw diskAlmostFull();
      this.begin.run();
      const alone = batch.length === 1;
      for (const command of batch) settled.push(this.runOne(command, events, alone));
      // A lone command that was refused has already undone everything.
      if (this.sqlite.inTransaction) this.commit.run();
    } catch (error) {
      if (this.sqlite.inTransaction) this.sqlite.exec('ROLLBACK');
      this.chain.backTo(before);
      const refusal = asRefusal(error);
      for (const command of batch) command.reject(refusal);
      return;
    }
    this.committedAt = this.clock.monotonicMs();
    for (const settle of settled) settle();
    if (events.length > 0) for (const listener of this.listeners) tell(listener, events);
  }

  /** Runs one command, in a savepoint unless it is alone; a refusal undoes this command only. */
  private runOne(command: Waiting, events: StoredEvent[], alone: boolean): () => void {
    const known = this.findCommand.get(command.stamp.commandId);
    if (known !== undefined) return repeated(command, known);
    const before = this.chain.mark();
    if (!alone) this.sqlite.exec('SAVEPOINT command');
    try {
      const own: StoredEvent[] = [];
      const tx = new Transaction(
        this.orm,
        this.environment.clock.now(),
        command.stamp,
        this.environment.newId,
        (event) => {
          const stored = this.chain.append(event, command.stamp, tx.now);
          own.push(stored);
          return stored;
        },
      );
      const answer = command.work(tx) ?? null;
      const { commandId, procedure, actor, inputHash } = command.stamp;
      const first = own.length > 0 ? before.seq + 1 : null;
      this.insertCommand.run(
        commandId,
        procedure,
        actor,
        inputHash,
        JSON.stringify(answer),
        first,
        own.length > 0 ? this.chain.seq : null,
        tx.now,
      );
      if (!alone) this.sqlite.exec('RELEASE command');
      events.push(...own);
      return () => command.resolve(answer);
    } catch (error) {
      // A full disk has ended the whole transaction: everybody in it is refused.
      if (!this.sqlite.inTransaction || isFull(error)) throw error;
      this.sqlite.exec(alone ? 'ROLLBACK' : 'ROLLBACK TO command; RELEASE command');
      this.chain.backTo(before);
      return () => command.reject(error);
    }
  }
}

/** One command's view of the database: reads, the moment, and the only way to write. */
export class Transaction {
  readonly orm: Orm;
  /** UTC; one moment for the whole command. */
  readonly now: string;
  readonly stamp: Stamp;
  readonly newId: () => string;
  private readonly appendOne: (event: NewEvent) => StoredEvent;

  constructor(
    orm: Orm,
    now: string,
    stamp: Stamp,
    newId: () => string,
    append: (event: NewEvent) => StoredEvent,
  ) {
    this.orm = orm;
    this.now = now;
    this.stamp = stamp;
    this.newId = newId;
    this.appendOne = append;
  }

  append<T extends EventType>(event: NewEvent<T>): StoredEvent {
    return this.appendOne(event as NewEvent);
  }
}

/** What is committed stands, whatever becomes of those who are told. */
function tell(listener: (events: StoredEvent[]) => void, events: StoredEvent[]): void {
  try {
    listener(events);
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error), 'CommitListener');
  }
}

function repeated(
  command: Waiting,
  known: { procedure: string; actor: string; inputHash: string; answer: string },
): () => void {
  const { procedure, actor, inputHash } = command.stamp;
  if (known.procedure !== procedure || known.actor !== actor || known.inputHash !== inputHash) {
    return () => command.reject(commandReused());
  }
  return () => command.resolve(JSON.parse(known.answer));
}
