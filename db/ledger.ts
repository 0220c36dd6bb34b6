import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { DomainError } from '../domain/errors.ts';
import type { EventType, NewEvent, StoredEvent } from '../domain/events/event-types.ts';
import { makeApply, type Apply } from './apply/apply.ts';
import { canonicalJson, genesisHash, hashEnvelope } from './events/envelope.ts';
import { SubjectKeys } from './events/keys.ts';
import { asRefusal, diskAlmostFull, isFull } from './disk-refusals.ts';
import { commandReused } from './ledger-refusals.ts';
import type { OfficeClock } from './office-clock.ts';
import { rememberStatements } from './statement-cache.ts';

export type Orm = BetterSQLite3Database;

/** Who asks for a change, from where, and with which idempotency key. */
export type Stamp = {
  commandId: string;
  procedure: string;
  actor: string;
  station: string;
  inputHash: string;
};

export type LedgerEnvironment = {
  clock: OfficeClock;
  newId: () => string;
  masterKey: Buffer;
  /** Free bytes on the data disk; a command is refused before it promises a number (design §11). */
  freeBytes: () => number;
};

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
  private readonly apply: Apply;
  private readonly bootId = randomUUID();
  private readonly waiting: Waiting[] = [];
  private readonly listeners = new Set<(events: StoredEvent[]) => void>();
  private readonly insertEvent: Database.Statement;
  private readonly insertCommand: Database.Statement;
  private readonly findCommand: Database.Statement<
    [string],
    { procedure: string; actor: string; inputHash: string; answer: string }
  >;
  private scheduled = false;
  private closed = false;
  private lastHash: Buffer;
  private seq: number;

  constructor(sqlite: Database.Database, environment: LedgerEnvironment) {
    this.sqlite = sqlite;
    this.environment = environment;
    this.orm = drizzle(rememberStatements(sqlite));
    this.keys = new SubjectKeys(sqlite, environment.masterKey);
    this.apply = makeApply(this.orm, sqlite);
    const last = sqlite
      .prepare<[], { seq: number; hash: Buffer; at: string }>(
        'select seq, hash, at from event order by seq desc limit 1',
      )
      .get();
    this.seq = last?.seq ?? 0;
    this.lastHash = last?.hash ?? genesisHash;
    if (last !== undefined) environment.clock.notBefore(last.at);
    this.insertEvent = sqlite.prepare(
      `insert into event(seq, id, command_id, subject, type, version, actor, station, at, boot_id, mono_ms, payload, sealed, prev_hash, hash)
       values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.insertCommand = sqlite.prepare(
      `insert into command_log(command_id, procedure, actor, input_hash, answer, first_seq, last_seq, at) values (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.findCommand = sqlite.prepare(
      'select procedure, actor, input_hash as inputHash, answer from command_log where command_id = ?',
    );
  }

  /** Sequence number of the newest committed event; 0 in an empty log. */
  get lastSeq(): number {
    return this.seq;
  }

  get clock(): OfficeClock {
    return this.environment.clock;
  }

  /** Called after each durable commit with its events, in order. Returns the way to stop listening. */
  onCommit(listener: (events: StoredEvent[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Runs `work` in a transaction and answers after the commit is on disk. The same command id gives
   * the first answer again without running `work`.
   *
   * @throws DomainError `PERINTAH_BENTROK` the id was used for something else; `DISK_HAMPIR_PENUH`,
   *   `DISK_PENUH`; and whatever `work` refuses. Nothing of a refused command is written.
   */
  transact<A>(stamp: Stamp, work: (tx: Transaction) => A): Promise<A> {
    return new Promise<A>((resolve, reject) => {
      if (this.closed) {
        reject(
          new DomainError(
            'SERVER_BERHENTI',
            'Server kantor sedang berhenti. Tunggu sebentar, lalu coba lagi.',
          ),
        );
        return;
      }
      this.waiting.push({ stamp, work, resolve: resolve as (answer: unknown) => void, reject });
      if (this.scheduled) return;
      this.scheduled = true;
      setImmediate(() => this.commitWaiting());
    });
  }

  /** Finishes what waits and refuses what comes later. */
  close(): void {
    this.commitWaiting();
    this.closed = true;
  }

  private commitWaiting(): void {
    this.scheduled = false;
    const batch = this.waiting.splice(0);
    if (batch.length === 0) return;
    const before = { seq: this.seq, hash: this.lastHash };
    const settled: (() => void)[] = [];
    const events: StoredEvent[] = [];
    try {
      if (this.environment.freeBytes() < DISK_RESERVE_BYTES) throw diskAlmostFull();
      this.sqlite.exec('BEGIN IMMEDIATE');
      for (const command of batch) settled.push(this.runOne(command, events));
      this.sqlite.exec('COMMIT');
    } catch (error) {
      if (this.sqlite.inTransaction) this.sqlite.exec('ROLLBACK');
      this.seq = before.seq;
      this.lastHash = before.hash;
      this.keys.forget();
      const refusal = asRefusal(error);
      for (const command of batch) command.reject(refusal);
      return;
    }
    for (const settle of settled) settle();
    if (events.length > 0) for (const listener of this.listeners) tell(listener, events);
  }

  /** Runs one command in its savepoint; a refusal undoes this command only. */
  private runOne(command: Waiting, events: StoredEvent[]): () => void {
    const known = this.findCommand.get(command.stamp.commandId);
    if (known !== undefined) return repeated(command, known);
    const before = { seq: this.seq, hash: this.lastHash };
    this.sqlite.exec('SAVEPOINT command');
    try {
      const own: StoredEvent[] = [];
      const tx = new Transaction(
        this.orm,
        this.environment.clock.now(),
        command.stamp,
        this.environment.newId,
        (event) => {
          const stored = this.store(event, command.stamp, tx.now);
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
        own.length > 0 ? this.seq : null,
        tx.now,
      );
      this.sqlite.exec('RELEASE command');
      events.push(...own);
      return () => command.resolve(answer);
    } catch (error) {
      // A full disk has ended the whole transaction: everybody in it is refused.
      if (!this.sqlite.inTransaction || isFull(error)) throw error;
      this.sqlite.exec('ROLLBACK TO command');
      this.sqlite.exec('RELEASE command');
      this.seq = before.seq;
      this.lastHash = before.hash;
      this.keys.forget();
      return () => command.reject(error);
    }
  }

  private store(event: NewEvent, stamp: Stamp, at: string): StoredEvent {
    const seq = this.seq + 1;
    const payload = canonicalJson(event.payload);
    const secret = event.sealed === undefined ? undefined : canonicalJson(event.sealed);
    const sealed = secret === undefined ? null : this.keys.seal(event.subject, secret);
    const envelope = {
      seq,
      id: this.environment.newId(),
      commandId: stamp.commandId,
      subject: event.subject,
      type: event.type,
      version: 1,
      actor: stamp.actor,
      station: stamp.station,
      at,
      bootId: this.bootId,
      monoMs: this.environment.clock.monotonicMs(),
      payload,
      sealed,
    };
    const hash = hashEnvelope(this.lastHash, envelope);
    this.insertEvent.run(
      seq,
      envelope.id,
      stamp.commandId,
      event.subject,
      event.type,
      stamp.actor,
      stamp.station,
      at,
      this.bootId,
      envelope.monoMs,
      payload,
      sealed,
      this.lastHash,
      hash,
    );
    this.seq = seq;
    this.lastHash = hash;
    // Applied as a replay will read it, so that the live tables and a replay cannot differ.
    const stored = {
      seq,
      type: event.type,
      subject: event.subject,
      actor: stamp.actor,
      station: stamp.station,
      at,
      payload: JSON.parse(payload) as unknown,
      sealed: secret === undefined ? undefined : (JSON.parse(secret) as unknown),
    } as StoredEvent;
    this.apply(stored);
    if (stored.type === 'subject.erased') this.keys.destroy(stored.payload.subject);
    return stored;
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
