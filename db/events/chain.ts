import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { NewEvent, StoredEvent } from '../../domain/events/event-types.ts';
import type { Apply } from '../apply/apply.ts';
import type { OfficeClock } from '../office-clock.ts';
import { canonicalJson, genesisHash, hashEnvelope } from './envelope.ts';
import type { SubjectKeys } from './keys.ts';

/** Who asks for a change, from where, and with which idempotency key. */
export type Stamp = {
  commandId: string;
  procedure: string;
  actor: string;
  station: string;
  inputHash: string;
};

/** A place in the chain to go back to when what came after it is undone. */
export type ChainMark = { seq: number; hash: Buffer };

export type ChainEnvironment = {
  clock: OfficeClock;
  newId: () => string;
  keys: SubjectKeys;
  apply: Apply;
};

/** Appends events to the log, each chained to the one before, and applies them to the tables. */
export class EventChain {
  private readonly environment: ChainEnvironment;
  private readonly bootId = randomUUID();
  private readonly insert: Database.Statement;
  private hash: Buffer;
  private last: number;

  constructor(sqlite: Database.Database, environment: ChainEnvironment) {
    this.environment = environment;
    const newest = sqlite
      .prepare<[], { seq: number; hash: Buffer; at: string }>(
        'select seq, hash, at from event order by seq desc limit 1',
      )
      .get();
    this.last = newest?.seq ?? 0;
    this.hash = newest?.hash ?? genesisHash;
    if (newest !== undefined) environment.clock.notBefore(newest.at);
    this.insert = sqlite.prepare(
      `insert into event(seq, id, command_id, subject, type, version, actor, station, at, boot_id, mono_ms, payload, sealed, prev_hash, hash)
       values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  /** Sequence number of the newest event; 0 in an empty log. */
  get seq(): number {
    return this.last;
  }

  mark(): ChainMark {
    return { seq: this.last, hash: this.hash };
  }

  /** After a roll-back: the next event follows `mark` again. */
  backTo({ seq, hash }: ChainMark): void {
    this.last = seq;
    this.hash = hash;
    this.environment.keys.forget();
  }

  /** Within the open transaction. `at`: UTC text, one moment for the whole command. */
  append(event: NewEvent, stamp: Stamp, at: string): StoredEvent {
    const { clock, newId, keys, apply } = this.environment;
    const seq = this.last + 1;
    const payload = canonicalJson(event.payload);
    const secret = event.sealed === undefined ? undefined : canonicalJson(event.sealed);
    const envelope = {
      seq,
      id: newId(),
      commandId: stamp.commandId,
      subject: event.subject,
      type: event.type,
      version: 1,
      actor: stamp.actor,
      station: stamp.station,
      at,
      bootId: this.bootId,
      monoMs: clock.monotonicMs(),
      payload,
      sealed: secret === undefined ? null : keys.seal(event.subject, secret),
    };
    const hash = hashEnvelope(this.hash, envelope);
    this.insert.run(
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
      envelope.sealed,
      this.hash,
      hash,
    );
    this.last = seq;
    this.hash = hash;
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
    apply(stored);
    if (stored.type === 'subject.erased') keys.destroy(stored.payload.subject);
    return stored;
  }
}
