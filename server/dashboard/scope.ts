import { FigureReader, type Moments } from '../../db/statistics/figure-reader.ts';
import { StatisticsReader, type Period } from '../../db/statistics/statistics-reader.ts';
import { sopVersion } from '../../db/schema/office.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import { addDays, startOfOfficeDay } from '../../domain/calendar/office-time.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { findStep } from '../../domain/workflow/sop-lookup.ts';
import type { SopStep } from '../../domain/workflow/define-step.ts';
import type { Office } from '../office.ts';

/** What every figure is asked with: the readers, the office's now and day, and its SOPs. */
export type Scope = {
  office: Office;
  counts: StatisticsReader;
  figures: FigureReader;
  now: string;
  today: string;
  /** Versions of one service; undefined = every service. */
  versions(sopId?: string): string[] | undefined;
  sopIdOf(version: string): string;
  sopOf(version: string): Sop;
  /** The newest text of a service. */
  service(sopId: string): Sop;
  /** A step as the newest text that has it says; an old text may have other steps. */
  stepOf(version: string, stepId: string): SopStep | undefined;
  services(): string[];
  moments(period: Period): Moments;
  officerName(id: string): string;
};

export function scopeOf(office: Office): Scope {
  const { orm } = office.ledger;
  const library = new SopLibrary(orm);
  const rows = orm
    .select({
      version: sopVersion.version,
      sopId: sopVersion.sopId,
      adoptedAt: sopVersion.adoptedAt,
    })
    .from(sopVersion)
    .all()
    .toSorted((a, b) => (a.adoptedAt < b.adoptedAt ? -1 : 1));
  const sopIdOf = (version: string) =>
    rows.find((row) => row.version === version)?.sopId ?? version.split('@')[0] ?? version;
  const newest = (sopId: string) => rows.findLast((row) => row.sopId === sopId)?.version;
  const now = office.ledger.clock.now();
  const { zone } = office.settings.office;
  let names: Map<string, string> | undefined;
  return {
    office,
    counts: new StatisticsReader(orm),
    figures: new FigureReader(orm),
    now,
    today: office.day(now),
    versions: (sopId) =>
      sopId === undefined
        ? undefined
        : rows.filter((row) => row.sopId === sopId).map(({ version }) => version),
    sopIdOf,
    sopOf: (version) => library.getVersion(version),
    service: (sopId) => library.getVersion(newest(sopId) ?? sopId),
    stepOf: (version, stepId) => {
      const current = newest(sopIdOf(version)) ?? version;
      return (
        findStep(library.getVersion(current), stepId) ??
        findStep(library.getVersion(version), stepId)
      );
    },
    services: () => [...new Set(rows.map(({ sopId }) => sopId))].sort(),
    moments: ({ from, to }) => ({
      begin: startOfOfficeDay(from, zone),
      end: startOfOfficeDay(addDays(to, 1), zone),
    }),
    officerName: (id) => {
      names ??= new Map(office.reader.users().map((user) => [user.id, user.name]));
      return names.get(id) ?? id;
    },
  };
}

export function titleOf(sop: Sop): string {
  return sop.shortTitle ?? sop.title;
}
