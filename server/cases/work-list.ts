import { fileCode } from '../../db/case/case-reader.ts';
import { WorkReader, type OpenStep, type OpenStepDetail } from '../../db/case/work-reader.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import type { WorkFilter, WorkInput, WorkList, WorkRow } from '../../domain/contract/work.ts';
import { actingTitle } from '../../domain/people/acting-title.ts';
import type { ClockStanding } from '../../domain/workflow/clock-standing.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import {
  actorLabel,
  findActor,
  findStep,
  getStep,
  rolesOf,
  waitsOnApplicant,
} from '../../domain/workflow/sop-lookup.ts';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { dueStanding, normStanding, soonDay } from './standing.ts';

type User = Pick<SignedIn, 'userId' | 'roles' | 'ownRoles' | 'actingFor'>;

/** An open step with all that filters and order need. */
type Item = OpenStep & {
  sop: Sop;
  clock?: ClockStanding;
  isOver: boolean;
  isReturned: boolean;
  waitsOnApplicant: boolean;
};

/**
 * What waits for an officer: open steps that the own roles, or those of an officer who is away, may
 * do, and whatever is in hand. Late first, then by due day, then the longest waiting; the
 * applicant's own steps come last, for there the office can only wait.
 */
export function workList(office: Office, user: User, input: WorkInput): WorkList {
  const now = office.ledger.clock.now();
  const reader = new WorkReader(office.ledger.orm);
  const items = openItems(office, reader, user, now);
  const chosen = items.filter(
    ({ sop, step }) =>
      (input.sopId === undefined || sop.id === input.sopId) &&
      (input.step === undefined || step === input.step),
  );
  const isIn = filters(user.userId);
  const filtered = chosen.filter(isIn[input.filter]).sort(byUrgency);
  const page = filtered.slice(input.offset, input.offset + input.limit);
  const problem = calendarProblem(office, now);
  return {
    rows: rowsOf(office, reader, user, page, now),
    total: filtered.length,
    counts: {
      all: chosen.length,
      mine: chosen.filter(isIn.mine).length,
      free: chosen.filter(isIn.free).length,
      late: chosen.filter(isIn.late).length,
      returned: chosen.filter(isIn.returned).length,
    },
    due: dueCounts(items),
    services: services(items),
    ...(problem !== undefined && { calendarProblem: problem }),
  };
}

function openItems(office: Office, reader: WorkReader, user: User, now: string): Item[] {
  const library = new SopLibrary(office.ledger.orm);
  const soon = soonDay(office, office.day(now));
  const found = new Map<string, OpenStep>();
  const keep = (rows: OpenStep[]) => {
    for (const each of rows) found.set(`${each.caseId} ${each.token}`, each);
  };
  for (const version of library.versions()) {
    const sop = library.getRunning(version);
    const steps = sop.steps.filter((step) => mayDo(sop, step.id, user.roles)).map(({ id }) => id);
    if (steps.length > 0) keep(reader.waiting(version, steps, soon));
  }
  keep(reader.held(user.userId, soon));
  const rows = [...found.values()].sort((a, b) => compare(a.since, b.since));
  const over = overNorm(office, library, rows, now);
  // Many cases share a due day.
  const clocks = new Map<string, ClockStanding>();
  const clockOf = ({ dueDay, readyAt }: OpenStep) => {
    if (dueDay === null) return {};
    const key = `${dueDay} ${readyAt}`;
    const known =
      clocks.get(key) ??
      dueStanding(office, { dueDay, now, ...(readyAt !== null && { endedAt: readyAt }) });
    clocks.set(key, known);
    return { clock: known };
  };
  // One look per SOP text, not per row.
  const sops = new Map<string, Sop>();
  const sopOf = (version: string) => {
    const sop = sops.get(version) ?? library.getRunning(version);
    sops.set(version, sop);
    return sop;
  };
  return rows.map((each) => {
    const sop = sopOf(each.sopVersion);
    const step = getStep(sop, each.step);
    const origin = each.fromStep === null ? undefined : findStep(sop, each.fromStep);
    return {
      ...each,
      sop,
      ...clockOf(each),
      isOver: over.has(each),
      isReturned: origin?.outcomes[each.fromOutcome ?? '']?.returns === true,
      // Asking the applicant to mend his files is work; once it is in hand there is only waiting.
      waitsOnApplicant:
        waitsOnApplicant(sop, step) &&
        (step.capability !== 'return-to-applicant' || each.holderId !== null),
    };
  });
}

/**
 * Steps beyond their norm. Rows come longest waiting first, and what came later cannot be over when
 * what came earlier is not: a few looks per step decide for a thousand rows.
 */
function overNorm(office: Office, library: SopLibrary, rows: OpenStep[], now: string) {
  const over = new Set<OpenStep>();
  const bySteps = Map.groupBy(rows, ({ sopVersion, step }) => `${sopVersion} ${step}`);
  for (const group of bySteps.values()) {
    const first = group[0];
    const sop = first && library.getRunning(first.sopVersion);
    const step = sop && getStep(sop, first.step);
    if (step?.norm === undefined || waitsOnApplicant(sop as Sop, step)) continue;
    const isOver = (each: OpenStep | undefined) =>
      each !== undefined &&
      normStanding(office, step.norm, { since: each.since, until: now }).standing === 'over';
    let low = 0;
    for (let high = group.length; low < high;) {
      const middle = (low + high) >> 1;
      if (isOver(group[middle])) low = middle + 1;
      else high = middle;
    }
    for (const each of group.slice(0, low)) over.add(each);
  }
  return over;
}

function filters(userId: string): Record<WorkFilter, (item: Item) => boolean> {
  return {
    all: () => true,
    mine: ({ holderId }) => holderId === userId,
    free: ({ holderId, waitsOnApplicant: waits }) => holderId === null && !waits,
    late: isLate,
    returned: ({ isReturned }) => isReturned,
  };
}

function isLate({ clock, isOver }: Item): boolean {
  return isOver || clock?.standing === 'late';
}

function byUrgency(a: Item, b: Item): number {
  return (
    Number(a.waitsOnApplicant) - Number(b.waitsOnApplicant) ||
    Number(isLate(b)) - Number(isLate(a)) ||
    compare(a.clock?.dueDay ?? '9999', b.clock?.dueDay ?? '9999') ||
    compare(a.since, b.since) ||
    compare(a.caseId, b.caseId) ||
    a.token - b.token
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Cases, not steps: a case with two branches is due once. */
function dueCounts(items: Item[]): WorkList['due'] {
  const of = (standing: string) =>
    new Set(items.filter(({ clock }) => clock?.standing === standing).map(({ caseId }) => caseId))
      .size;
  return { late: of('late'), today: of('today'), near: of('near') };
}

function services(items: Item[]): WorkList['services'] {
  return [...Map.groupBy(items, ({ sop }) => sop.id)].map(([id, ofSop]) => {
    const sop = (ofSop.at(-1) as Item).sop;
    const counts = Map.groupBy(ofSop, ({ step }) => step);
    return {
      id,
      title: sop.shortTitle ?? sop.title,
      count: ofSop.length,
      steps: [...counts].map(([step, rows]) => ({
        id: step,
        title: getStep((rows[0] as Item).sop, step).title,
        count: rows.length,
      })),
    };
  });
}

function rowsOf(
  office: Office,
  reader: WorkReader,
  user: User,
  page: Item[],
  now: string,
): WorkRow[] {
  const details = reader.details(page);
  return page.map((item, index) => row(office, user, item, details[index] as OpenStepDetail, now));
}

function row(office: Office, user: User, item: Item, detail: OpenStepDetail, now: string): WorkRow {
  const { sop, clock } = item;
  const step = getStep(sop, item.step);
  const holder = item.holderId === null ? undefined : office.reader.findUser(item.holderId);
  const { problem: _problem, ...norm } = normStanding(office, step.norm, {
    since: item.since,
    until: now,
  });
  const acting = actingTitleFor(sop, item.step, user);
  return {
    caseId: item.caseId,
    token: item.token,
    number: detail.number ?? fileCode(detail.n),
    applicantName: detail.applicantName ?? '',
    institution: detail.institution ?? '',
    sopId: sop.id,
    sopTitle: sop.shortTitle ?? sop.title,
    step: step.id,
    stepTitle: step.title,
    since: item.since,
    round: detail.round,
    ...(holder !== undefined && {
      holder: { id: holder.id, name: holder.name, since: item.takenAt ?? item.since },
    }),
    isMine: item.holderId === user.userId,
    waitsOnApplicant: item.waitsOnApplicant,
    norm: { ...norm, ...(step.norm !== undefined && { text: step.norm.text }) },
    ...(clock !== undefined && { clock }),
    ...(item.isReturned && { returned: returnedFrom(office, item, detail) }),
    ...(findActor(sop, step.actor)?.units === true &&
      detail.units !== null && { units: JSON.parse(detail.units) as string[] }),
    ...(acting !== undefined && { actingTitle: acting }),
  };
}

function returnedFrom(
  office: Office,
  { sop, fromStep }: Item,
  { fromBy, fromReason }: { fromBy: string | null; fromReason: string | null },
): NonNullable<WorkRow['returned']> {
  const from = getStep(sop, fromStep ?? '');
  const by = fromBy === null ? undefined : office.reader.findUser(fromBy)?.name;
  return {
    fromTitle: from.title,
    fromActor: actorLabel(sop, from),
    ...(by !== undefined && { by }),
    ...(fromReason !== null && { reason: fromReason }),
  };
}

/** "Plh. Kepala Dinas" when only a borrowed role lets this person do the step. */
export function actingTitleFor(
  sop: Sop,
  stepId: string,
  user: Pick<User, 'ownRoles' | 'actingFor'>,
): string | undefined {
  if (mayDo(sop, stepId, user.ownRoles)) return undefined;
  const place = user.actingFor.find(({ roles }) => mayDo(sop, stepId, roles));
  return place && actingTitle(place.kind, place.position);
}

export function mayDo(sop: Sop, stepId: string, roles: readonly string[]): boolean {
  return rolesOf(sop, getStep(sop, stepId)).some((role) => roles.includes(role));
}

/** Why nothing can be counted today, if so. */
function calendarProblem(office: Office, now: string): string | undefined {
  return normStanding(office, undefined, {
    since: now,
    until: new Date(Date.parse(now) + 1).toISOString(),
  }).problem;
}
