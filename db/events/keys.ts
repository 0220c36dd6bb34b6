import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import type Database from 'better-sqlite3';
import { DomainError } from '../../domain/errors.ts';

const NONCE = 12;
const TAG = 16;

/**
 * Keys of the persons and cases in the log: AES-256-GCM, one key per subject, wrapped by the office's
 * master key, which lives outside the database. Destroying a key erases the subject (UU 27/2022).
 */
export class SubjectKeys {
  private readonly find: Database.Statement<[string], { wrapped: Buffer }>;
  private readonly findAny: Database.Statement<[], { subject: string; wrapped: Buffer }>;
  private readonly insert: Database.Statement<[string, Buffer]>;
  private readonly remove: Database.Statement<[string]>;
  private readonly findErasure: Database.Statement<[string], { seq: number }>;
  private readonly masterKey: KeyObject;
  /** Prepared keys: Node prepares a raw one anew for each cipher, at three times the cost of sealing. */
  private readonly opened = new Map<string, KeyObject>();

  constructor(sqlite: Database.Database, masterKey: Buffer) {
    this.masterKey = createSecretKey(masterKey);
    this.find = sqlite.prepare('select wrapped from subject_key where subject = ?');
    this.findAny = sqlite.prepare('select subject, wrapped from subject_key limit 1');
    this.insert = sqlite.prepare('insert into subject_key(subject, wrapped) values (?, ?)');
    this.remove = sqlite.prepare('delete from subject_key where subject = ?');
    this.findErasure = sqlite.prepare(
      `select seq from event where subject = ? and type = 'subject.erased' limit 1`,
    );
  }

  /**
   * Seals `text` for `subject`, making the subject's key at its first use.
   * @throws DomainError `DATA_SUDAH_DIHAPUS`: an erased subject never gets a second key.
   */
  seal(subject: string, text: string): Buffer {
    let key = this.keyOf(subject);
    if (key === undefined) {
      if (this.findErasure.get(subject) !== undefined) {
        throw new DomainError(
          'DATA_SUDAH_DIHAPUS',
          'Data pribadi pada berkas ini sudah dihapus atas permintaan pemiliknya, jadi tidak dapat diisi lagi. Buka berkas baru.',
        );
      }
      const raw = randomBytes(32);
      this.insert.run(subject, encrypt(this.masterKey, subject, raw));
      key = this.remember(subject, raw);
    }
    return encrypt(key, subject, Buffer.from(text, 'utf8'));
  }

  /** The sealed text, or undefined when the subject was erased. Throws `KUNCI_SALAH` when it does not open. */
  open(subject: string, sealed: Buffer): string | undefined {
    const key = this.keyOf(subject);
    return key === undefined ? undefined : decrypt(key, subject, sealed).toString('utf8');
  }

  /** @throws DomainError `KUNCI_SALAH`: the master key is not the one this office's data were sealed with. */
  prove(): void {
    const row = this.findAny.get();
    if (row !== undefined) decrypt(this.masterKey, row.subject, row.wrapped);
  }

  destroy(subject: string): void {
    this.remove.run(subject);
    this.opened.delete(subject);
  }

  /** Forgets what is held in memory, after a roll-back. */
  forget(): void {
    this.opened.clear();
  }

  private keyOf(subject: string): KeyObject | undefined {
    const known = this.opened.get(subject);
    if (known !== undefined) return known;
    const row = this.find.get(subject);
    if (row === undefined) return undefined;
    return this.remember(subject, decrypt(this.masterKey, subject, row.wrapped));
  }

  private remember(subject: string, raw: Buffer): KeyObject {
    if (this.opened.size > 256) this.opened.clear();
    const key = createSecretKey(raw);
    this.opened.set(subject, key);
    return key;
  }
}

function encrypt(key: KeyObject, subject: string, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(subject));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: KeyObject, subject: string, sealed: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(subject));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    return Buffer.concat([
      decipher.update(sealed.subarray(NONCE, sealed.length - TAG)),
      decipher.final(),
    ]);
  } catch {
    throw new DomainError(
      'KUNCI_SALAH',
      'Data tersegel tidak dapat dibuka: kunci kantor tidak cocok atau data diubah dari luar. Pulihkan berkas kunci dari cadangan.',
    );
  }
}
