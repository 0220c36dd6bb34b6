import type {
  AgeBand,
  BacklogFigures,
  FigureFilter,
  ReturnFigures,
  ServiceFigure,
} from '../../domain/contract/dashboard.ts';
import { ageBands } from '../../domain/contract/dashboard.ts';
import { fileCode } from '../../db/case/case-reader.ts';
import { addDays, isoWeekday, startOfOfficeDay } from '../../domain/calendar/office-time.ts';
import { isWorkingDay } from '../../domain/calendar/working-days.ts';
import { isDomainError } from '../../domain/errors.ts';
import { quantile } from '../../domain/statistics/time-buckets.ts';
import { actorLabel, findStep, targetsOf } from '../../domain/workflow/sop-lookup.ts';
import { caseLine } from './figure-cases.ts';
import { titleOf, type Scope } from './scope.ts';
import { lateUnderWay } from './step-figures.ts';

/** Each service of the office against its promise. */
export function serviceFigures(scope: Scope, filter: FigureFilter): ServiceFigure[] {
  const versions = scope.versions(filter.sopId);
  const counts = scope.counts.cases(filter, versions);
  const times = scope.counts.caseTimes(filter, versions);
  const open = scope.figures.openByVersion(scope.today);
  const ids = filter.sopId === undefined ? scope.services() : [filter.sopId];
  return ids.map((sopId) => {
    const sop = scope.service(sopId);
    const mine = <T extends { version: string }>(rows: T[]) =>
      rows.filter(({ version }) => scope.sopIdOf(version) === sopId);
    const sum = <T extends { version: string }>(rows: T[], of: (row: T) => number) =>
      mine(rows).reduce((total, row) => total + of(row), 0);
    const byDays = [...Map.groupBy(mine(times), ({ workingDays }) => workingDays)]
      .map(([workingDays, rows]) => ({
        workingDays,
        ended: rows.reduce((total, { ended }) => total + ended, 0),
      }))
      .toSorted((a, b) => a.workingDays - b.workingDays);
    const asCounts = byDays.map(({ workingDays, ended }) => ({
      minutes: workingDays,
      count: ended,
    }));
    const medianDays = quantile(asCounts, 0.5);
    const p90Days = quantile(asCounts, 0.9);
    return {
      sopId,
      title: titleOf(sop),
      opened: sum(counts, ({ opened }) => opened),
      received: sum(counts, ({ received }) => received),
      finished: sum(counts, ({ finished }) => finished),
      refused: sum(counts, ({ refused }) => refused),
      withdrawn: sum(counts, ({ withdrawn }) => withdrawn),
      expired: sum(counts, ({ expired }) => expired),
      open: sum(open, (row) => row.open),
      openLate: sum(open, (row) => row.late),
      judged: sum(times, ({ judged }) => judged),
      late: sum(times, ({ late }) => late),
      ...(sop.promise !== undefined && { promiseDays: sop.promise.workingDays }),
      promiseText: sop.promise?.text ?? '',
      ...(medianDays !== undefined && { medianDays }),
      ...(p90Days !== undefined && { p90Days }),
      days: byDays,
    };
  });
}

/** How many reasons are read out; the rest is behind each arrow's figure. */
const LATEST = 12;

/**
 * Which arrows led back, how often, and why. Reasons are officers' free text, sealed with the case:
 * everybody who sees this may read cases (`dashboardRoles`), and an erased case has none.
 */
export function returnFigures(scope: Scope, filter: FigureFilter): ReturnFigures {
  const versions = scope.versions(filter.sopId);
  const outcomes = scope.counts.outcomes(filter, versions);
  const arrows = new Map<string, ReturnFigures['arrows'][number]>();
  for (const row of outcomes) {
    const sop = scope.sopOf(row.version);
    const step = findStep(sop, row.step);
    const outcome = step?.outcomes[row.outcome];
    if (step === undefined || outcome?.returns !== true) continue;
    const key = `${sop.id} ${row.step} ${row.outcome}`;
    const of = outcomes
      .filter((each) => each.version === row.version && each.step === row.step)
      .reduce((total, { done }) => total + done, 0);
    const known = arrows.get(key);
    const target = targetsOf(outcome)
      .map((id) => findStep(sop, id)?.title ?? id)
      .join(', ');
    arrows.set(key, {
      sopId: sop.id,
      step: row.step,
      title: step.title,
      outcome: row.outcome,
      label: outcome.label,
      toTitle: target,
      count: (known?.count ?? 0) + row.done,
      of: (known?.of ?? 0) + of,
    });
  }
  const sorted = [...arrows.values()].toSorted((a, b) => b.count - a.count);
  return { arrows: sorted, latest: latestReturns(scope, filter, sorted) };
}

function latestReturns(
  scope: Scope,
  filter: FigureFilter,
  arrows: ReturnFigures['arrows'],
): ReturnFigures['latest'] {
  if (arrows.length === 0) return [];
  const versions = scope.versions(filter.sopId);
  const lines = scope.figures.stepsDone(
    scope.moments(filter),
    {
      ...(versions !== undefined && { versions }),
      arrows: arrows.map(({ step, outcome }) => `${step} ${outcome}`),
    },
    { offset: 0, limit: LATEST },
  );
  return lines.map((line) => {
    const sop = scope.sopOf(line.sopVersion);
    return {
      caseId: line.caseId,
      number: line.number ?? fileCode(line.n),
      sopId: sop.id,
      step: line.step,
      outcome: line.outcome ?? '',
      label: findStep(sop, line.step)?.outcomes[line.outcome ?? '']?.label ?? '',
      at: line.at,
      officerName: line.officerId === null ? '' : scope.officerName(line.officerId),
      reason: line.reason ?? '',
    };
  });
}

/** Open cases by age in working days and by step, oldest first. */
export function backlogFigures(scope: Scope, sopId?: string): BacklogFigures {
  const versions = scope.versions(sopId);
  const ages = scope.figures.openAges(scope.today, versions);
  const bounds = bandBounds(scope);
  const bands = ageBands.map((band) => {
    const { from, until } = bounds[band];
    const of = ages.filter(
      ({ at }) => (from === undefined || at >= from) && (until === undefined || at < until),
    );
    return { band, count: of.length, late: of.filter(({ late }) => late === 1).length };
  });
  const steps = scope.figures.underWay(versions).flatMap((row) => {
    const step = scope.stepOf(row.version, row.step);
    if (step === undefined) return [];
    return [
      {
        sopId: scope.sopIdOf(row.version),
        step: row.step,
        title: step.title,
        actorLabel: actorLabel(scope.sopOf(row.version), step),
        count: row.count,
        late: lateUnderWay(scope, row.version, step),
        oldestSince: row.oldest,
      },
    ];
  });
  const merged = [...Map.groupBy(steps, ({ sopId: id, step }) => `${id} ${step}`).values()].map(
    (group) => {
      const first = group[0] as (typeof steps)[number];
      return {
        ...first,
        count: group.reduce((total, { count }) => total + count, 0),
        late: group.reduce((total, { late }) => total + late, 0),
        oldestSince: group.map((each) => each.oldestSince).toSorted()[0] ?? first.oldestSince,
      };
    },
  );
  return {
    open: ages.length,
    bands,
    steps: merged.toSorted((a, b) => (a.oldestSince < b.oldestSince ? -1 : 1)),
    oldest: scope.figures
      .openCases({ ...(versions !== undefined && { versions }) }, { offset: 0, limit: 10 })
      .map((line) => caseLine(scope, line)),
  };
}

/** For each band of working days the moments between which its cases were opened. */
export function bandBounds(scope: Scope): Record<AgeBand, { from?: string; until?: string }> {
  const { zone } = scope.office.settings.office;
  const opened = (workingDays: number) =>
    startOfOfficeDay(workingDaysBefore(scope, workingDays), zone);
  return {
    '0': { from: opened(0) },
    '1-2': { from: opened(2), until: opened(0) },
    '3-5': { from: opened(5), until: opened(2) },
    '6-10': { from: opened(10), until: opened(5) },
    '11-20': { from: opened(20), until: opened(10) },
    '21+': { until: opened(20) },
  };
}

/** The day whose cases are `n` working days old today; days off before it belong to it. */
function workingDaysBefore(scope: Scope, n: number): string {
  const { calendar } = scope.office.settings;
  const works = (day: string) => {
    try {
      return isWorkingDay(day, calendar);
    } catch (error) {
      // An age is not a deadline: in a year without its holidays the weekdays have to do.
      if (isDomainError(error)) return calendar.workingWeekdays.includes(isoWeekday(day));
      throw error;
    }
  };
  let day = scope.today;
  for (let left = n; left > 0;) {
    if (works(day)) left -= 1;
    day = addDays(day, -1);
  }
  while (!works(day)) day = addDays(day, -1);
  return day;
}
