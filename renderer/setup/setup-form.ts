import type { CounterConfig, OfficeIdentity, SetupOptions } from '../../domain/contract/office.ts';
import { officeZones } from '../../domain/calendar/office-time.ts';
import { checkNip } from '../../domain/people/nip.ts';
import { placeOfSign } from '../admin/desks/counter-form.ts';
import { freshId } from '../admin/form/fresh-id.ts';
import type { Problems } from '../admin/form/use-form.ts';
import { identityProblems, linesOf } from '../admin/office/office-form.ts';
import { pinProblems } from '../admin/users/user-form.ts';
import { setupTexts } from './texts.ts';

export const setupSteps = ['kantor', 'layanan', 'loket', 'admin', 'ringkasan'] as const;
export type SetupStep = (typeof setupSteps)[number];

/** What is kept while the set-up is under way; the PIN never is. */
export type SetupDraft = {
  step: SetupStep;
  letterhead: string;
  name: string;
  id: string;
  address: string;
  city: string;
  zone: OfficeIdentity['zone'];
  sopIds: string[];
  counters: CounterConfig[];
  /** The choice of SOPs for which `counters` was made. */
  countersFor: string;
  adminName: string;
  nip: string;
};

export type Pins = { pin: string; pinAgain: string };

/**
 * Nothing is proposed that only the office knows: what is left standing would be printed on every
 * letter. `pcZone` is the time zone of the PC, taken where an office may have it.
 */
export function setupDraft(
  { sops, defaults: { office } }: SetupOptions,
  pcZone = Intl.DateTimeFormat().resolvedOptions().timeZone,
): SetupDraft {
  return {
    step: 'kantor',
    letterhead: '',
    name: '',
    id: '',
    address: '',
    city: '',
    zone: officeZones.find((zone) => zone === pcZone) ?? office.zone,
    sopIds: sops.map(({ id }) => id),
    counters: [],
    countersFor: '',
    adminName: '',
    nip: '',
  };
}

/** The queues of the chosen SOPs, in the order of their letters. */
export function queuesFor(options: SetupOptions, sopIds: readonly string[]) {
  const wanted = new Set(
    options.sops.filter(({ id }) => sopIds.includes(id)).flatMap(({ queues }) => queues),
  );
  return options.queues.filter(({ id }) => wanted.has(id));
}

/** Counters for a new choice of SOPs: what was typed stays as far as it fits, the rest is proposed. */
export function countersFor(options: SetupOptions, draft: SetupDraft): CounterConfig[] {
  const wanted = queuesFor(options, draft.sopIds).map(({ id }) => id);
  const fit = (counters: readonly CounterConfig[]) =>
    counters.flatMap((counter) => {
      const queueIds = counter.queueIds.filter((id) => wanted.includes(id));
      return queueIds.length === 0 ? [] : [{ ...counter, queueIds }];
    });
  const kept = fit(draft.counters);
  const unserved = wanted.filter((id) => !kept.some(({ queueIds }) => queueIds.includes(id)));
  const proposed = fit(options.defaults.counters).filter(
    ({ id, queueIds }) =>
      queueIds.some((queue) => unserved.includes(queue)) && !kept.some((old) => old.id === id),
  );
  return [...kept, ...proposed];
}

/** Another sign; the place that the voice names follows it. */
export function renamed(counter: CounterConfig, name: string): CounterConfig {
  const place = placeOfSign(name) ?? { kind: counter.place.kind, name: name.trim() };
  return { ...counter, name, place };
}

export function newCounter(counters: readonly CounterConfig[]): CounterConfig {
  const signs = counters.map(({ name }) => name);
  let n = counters.length + 1;
  while (signs.includes(`Loket ${n}`)) n += 1;
  const name = `Loket ${n}`;
  return {
    id: freshId(
      name,
      counters.map(({ id }) => id),
    ),
    name,
    place: { kind: 'loket', name: String(n) },
    queueIds: [],
    active: true,
  };
}

export type CounterProblems = { name?: string; queueIds?: string };

/** What is wrong, by the id of the counter. */
export function counterProblems(
  counters: readonly CounterConfig[],
): Record<string, CounterProblems> {
  const problems: Record<string, CounterProblems> = {};
  const seen = new Set<string>();
  for (const { id, name, queueIds } of counters) {
    const sign = name.trim().toLowerCase();
    const nameProblem =
      sign === ''
        ? setupTexts.counterNameMissing
        : seen.has(sign)
          ? setupTexts.counterNameTwice
          : undefined;
    seen.add(sign);
    if (nameProblem === undefined && queueIds.length > 0) continue;
    problems[id] = {
      ...(nameProblem !== undefined && { name: nameProblem }),
      ...(queueIds.length === 0 && { queueIds: setupTexts.counterQueuesMissing }),
    };
  }
  return problems;
}

/** The queues that no counter would ever call, in a sentence; undefined when all are served. */
export function unservedProblem(options: SetupOptions, draft: SetupDraft): string | undefined {
  const unserved = queuesFor(options, draft.sopIds).filter(
    ({ id }) => !draft.counters.some(({ queueIds }) => queueIds.includes(id)),
  );
  if (unserved.length === 0) return undefined;
  return setupTexts.queueUnserved(unserved.map(({ name }) => name).join(', '));
}

export type SetupProblems = Problems<SetupDraft & Pins>;

/** What must be mended before this step may be left. */
export function stepProblems(
  step: SetupStep,
  draft: SetupDraft,
  pins: Pins,
  options: SetupOptions,
): SetupProblems {
  switch (step) {
    case 'kantor':
      return identityProblems(draft);
    case 'layanan':
      return draft.sopIds.length === 0 ? { sopIds: setupTexts.sopMissing } : {};
    case 'loket': {
      const hasProblem = Object.keys(counterProblems(draft.counters)).length > 0;
      const unserved = unservedProblem(options, draft);
      const counters = hasProblem ? setupTexts.mend : unserved;
      return counters === undefined ? {} : { counters };
    }
    case 'admin':
      return {
        ...(draft.adminName.trim() === '' && { adminName: setupTexts.adminNameMissing }),
        ...pinProblems(pins.pin, pins.pinAgain),
      };
    case 'ringkasan':
      return {};
  }
}

/** The first step that is not complete; 'ringkasan' when all are. */
export function firstOpenStep(draft: SetupDraft, pins: Pins, options: SetupOptions): SetupStep {
  return (
    setupSteps.find((step) => Object.keys(stepProblems(step, draft, pins, options)).length > 0) ??
    'ringkasan'
  );
}

/** What `setup.complete` gets, without the command's id. */
export function setupInput(draft: SetupDraft, pins: Pins, options: SetupOptions) {
  return {
    office: {
      ...options.defaults.office,
      id: draft.id,
      letterhead: linesOf(draft.letterhead),
      name: draft.name.trim(),
      address: draft.address.trim(),
      city: draft.city.trim(),
      zone: draft.zone,
    },
    sopIds: draft.sopIds,
    counters: draft.counters.map((counter) => ({ ...counter, name: counter.name.trim() })),
    admin: {
      name: draft.adminName.trim(),
      nip: checkNip(draft.nip).normalised.slice(0, 18),
      pin: pins.pin,
    },
  };
}
