import type { OfficerFigure, StepFigure, FigureFilter } from '../../domain/contract/dashboard.ts';
import type { TimeRow } from '../../db/statistics/statistics-reader.ts';
import { lateBefore } from '../../domain/statistics/spent.ts';
import { timeBins, timeFigures } from '../../domain/statistics/time-figures.ts';
import type { SopStep, StepNorm } from '../../domain/workflow/define-step.ts';
import { actorLabel, findActor } from '../../domain/workflow/sop-lookup.ts';
import type { Scope } from './scope.ts';

/** Norm against reality of every step that was done in the period or is under way, in the SOP's order. */
export function stepFigures(scope: Scope, filter: FigureFilter): StepFigure[] {
  const { sopId, officerId } = filter;
  const versions = scope.versions(sopId);
  const times = scope.counts.times(filter, {
    ...(versions !== undefined && { versions }),
    ...(officerId !== undefined && { officerId }),
  });
  const open = officerId === undefined ? scope.figures.underWay(versions) : [];
  const services = sopId === undefined ? scope.services() : [sopId];
  return services.flatMap((id) => {
    const ofService = (row: { version: string }) => scope.sopIdOf(row.version) === id;
    const done = Map.groupBy(times.filter(ofService), ({ step }) => step);
    const waiting = Map.groupBy(open.filter(ofService), ({ step }) => step);
    const sop = scope.service(id);
    const inOrder = [
      ...sop.steps.map((step) => step.id),
      // A step that only an older text has.
      ...[...done.keys()].filter((step) => !sop.steps.some((each) => each.id === step)),
    ];
    return inOrder.flatMap((stepId): StepFigure[] => {
      const rows = done.get(stepId) ?? [];
      const under = waiting.get(stepId) ?? [];
      const version = rows[0]?.version ?? under[0]?.version;
      const step = version === undefined ? undefined : scope.stepOf(version, stepId);
      if (step === undefined) return [];
      const norm = minutesOf(step.norm);
      return [
        {
          sopId: id,
          step: stepId,
          title: step.title,
          actorLabel: actorLabel(sop, step),
          normText: step.norm?.text ?? '',
          ...(norm !== undefined && { norm }),
          ...timeFigures(rows),
          bins: timeBins(rows, norm),
          underWay: under.reduce((sum, { count }) => sum + count, 0),
          underWayLate: under.reduce((sum, row) => sum + lateUnderWay(scope, row.version, step), 0),
        },
      ];
    });
  });
}

/** Steps of one version under way beyond their norm at this moment. */
export function lateUnderWay(scope: Scope, version: string, step: SopStep): number {
  const before = lateSince(scope, version, step.id);
  return before === undefined ? 0 : scope.figures.countUnderWayBefore(version, step.id, before);
}

/** By norm; it moves once a minute, and with the calendar. */
const known = new WeakMap<
  StepNorm,
  { minute: string; calendar: object; before: string | undefined }
>();

/** A step of this version that was entered before this moment is late now; undefined without a norm. */
export function lateSince(scope: Scope, version: string, stepId: string): string | undefined {
  const norm = scope.sopOf(version).steps.find(({ id }) => id === stepId)?.norm;
  if (norm === undefined) return undefined;
  const { calendar } = scope.office.settings;
  const minute = scope.now.slice(0, 16);
  const last = known.get(norm);
  if (last?.minute === minute && last.calendar === calendar) return last.before;
  const before = lateBefore(norm, scope.now, calendar);
  known.set(norm, { minute, calendar, before });
  return before;
}

/** Minutes to draw the norm with, where minutes decide (a norm of days is judged by the day). */
export function minutesOf(norm: StepNorm | undefined): { min: number; max: number } | undefined {
  if (norm?.minutes === undefined) return undefined;
  const days = norm.workingDays?.[1] ?? norm.calendarDays?.[1] ?? norm.dayOffset?.[1] ?? 0;
  return days > 0 ? undefined : { min: norm.minutes[0], max: norm.minutes[1] };
}

/** What each officer did in the period, most first; those with work in hand too. */
export function officerFigures(scope: Scope, filter: FigureFilter): OfficerFigure[] {
  const versions = scope.versions(filter.sopId);
  const times = scope.counts
    .times(filter, {
      ...(versions !== undefined && { versions }),
      ...(filter.officerId !== undefined && { officerId: filter.officerId }),
    })
    .filter((row) => !isApplicants(scope, row));
  const inHand = new Map(scope.figures.inHand().map(({ officerId, count }) => [officerId, count]));
  const done = Map.groupBy(times, ({ officerId }) => officerId);
  const users = scope.office.reader.users();
  const ids =
    filter.officerId === undefined
      ? [...new Set([...done.keys(), ...inHand.keys()])]
      : [filter.officerId];
  return (
    ids
      // A touchscreen records steps too; it is no officer.
      .filter((id) => users.some((user) => user.id === id))
      .map((id) => {
        const rows = done.get(id) ?? [];
        const user = users.find((each) => each.id === id);
        return {
          officerId: id,
          name: user?.name ?? id,
          position: user?.position ?? '',
          ...timeFigures(rows),
          inHand: inHand.get(id) ?? 0,
          steps: officerSteps(scope, rows),
        };
      })
      .toSorted((a, b) => b.done - a.done || (a.name < b.name ? -1 : 1))
  );
}

function officerSteps(scope: Scope, rows: TimeRow[]): OfficerFigure['steps'] {
  return [...Map.groupBy(rows, (row) => `${scope.sopIdOf(row.version)} ${row.step}`).values()]
    .map((group) => {
      const { version, step: stepId } = group[0] as TimeRow;
      const step = scope.stepOf(version, stepId);
      const norm = minutesOf(step?.norm);
      return {
        sopId: scope.sopIdOf(version),
        step: stepId,
        title: step?.title ?? stepId,
        normText: step?.norm?.text ?? '',
        ...(norm !== undefined && { norm }),
        ...timeFigures(group),
      };
    })
    .toSorted((a, b) => b.done - a.done);
}

/** A step of the applicant is recorded by an officer, but its time is not the officer's. */
function isApplicants(scope: Scope, { version, step }: { version: string; step: string }): boolean {
  const sop = scope.sopOf(version);
  const actor = sop.steps.find(({ id }) => id === step)?.actor;
  return actor !== undefined && findActor(sop, actor)?.external === true;
}
