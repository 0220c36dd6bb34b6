import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { DomainError } from '../../domain/errors.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { loadSop } from '../../domain/workflow/parse-sop.ts';
import type { ActorRole } from '../../domain/contract/office.ts';
import { withActorRoles } from '../../domain/workflow/actor-roles.ts';
import type { Orm } from '../ledger.ts';
import { prepared } from '../prepared.ts';
import { OfficeReader } from '../office/office-reader.ts';
import { sopInUse, sopVersion } from '../schema/office.ts';

/** SOP texts are kept forever and never change, so parsed ones may be kept by version. */
const parsed = new Map<string, Sop>();

/** The name of a text: a running case is bound to it, not to the file. */
export function versionOf(sopId: string, yaml: string): string {
  return `${sopId}@${createHash('sha256').update(yaml).digest('hex').slice(0, 12)}`;
}

/** The SOPs this office adopted, by version. */
export class SopLibrary {
  private readonly orm: Orm;
  private actorRoles: readonly ActorRole[] | undefined;

  constructor(orm: Orm) {
    this.orm = orm;
  }

  /** @throws DomainError `SOP_TIDAK_ADA` */
  getVersion(version: string): Sop {
    const known = parsed.get(version);
    if (known !== undefined) return known;
    const row = this.orm.select().from(sopVersion).where(eq(sopVersion.version, version)).get();
    const result = row && loadSop(row.yaml, row.file);
    if (result === undefined || !('sop' in result)) {
      throw new DomainError(
        'SOP_TIDAK_ADA',
        `SOP ${version} tidak ada atau tidak terbaca. Hubungi administrator.`,
      );
    }
    parsed.set(version, result.sop);
    return result.sop;
  }

  /**
   * The SOP as this office runs it: actors that the SOP leaves open have the role the office gave
   * them. Wherever it matters who may do a step. @throws DomainError `SOP_TIDAK_ADA`
   */
  getRunning(version: string): Sop {
    const sop = this.getVersion(version);
    this.actorRoles ??= new OfficeReader(this.orm).findOffice()?.actorRoles ?? [];
    return withActorRoles(sop, this.actorRoles);
  }

  /** The version that new cases of `sopId` begin with. @throws DomainError `SOP_TIDAK_DIPAKAI` */
  getCurrent(sopId: string): { version: string; sop: Sop } {
    const current = this.inUse().find((row) => row.sopId === sopId);
    if (current === undefined) {
      throw new DomainError(
        'SOP_TIDAK_DIPAKAI',
        'Layanan ini tidak dijalankan kantor ini. Pilih layanan lain.',
      );
    }
    return { version: current.version, sop: this.getRunning(current.version) };
  }

  /** Every text ever adopted: running cases keep theirs. */
  versions(): string[] {
    return this.orm
      .select({ version: sopVersion.version })
      .from(sopVersion)
      .orderBy(asc(sopVersion.adoptedAt), asc(sopVersion.version))
      .all()
      .map(({ version }) => version);
  }

  inUse(): { sopId: string; version: string }[] {
    return prepared(this.orm, 'sops-in-use', (orm) =>
      orm
        .select()
        .from(sopInUse)
        .where(eq(sopInUse.inUse, true))
        .orderBy(asc(sopInUse.sopId))
        .prepare(),
    ).all();
  }

  findUse(sopId: string): { version: string; inUse: boolean } | undefined {
    return this.orm.select().from(sopInUse).where(eq(sopInUse.sopId, sopId)).get();
  }
}
