import type { PriorityPolicy, QueueConfig } from '../../../domain/contract/office.ts';
import type { WeeklyHours } from '../../../domain/calendar/office-calendar.ts';
import { freshId } from '../form/fresh-id.ts';
import { hoursFromText, hoursProblem, hoursToText } from '../form/hours.ts';
import type { HoursText } from '../form/hours.ts';
import type { Problems } from '../form/use-form.ts';
import { deskTexts } from './texts.ts';

/** One queue as typed. */
export type QueueForm = {
  name: string;
  nameEn: string;
  prefix: string;
  mode: PriorityPolicy['mode'];
  guard: number | undefined;
  oneIn: number | undefined;
  hours: HoursText;
  dailyQuota: number | undefined;
  maxCalls: number | undefined;
  reinsertAfter: number | undefined;
  onHolidays: boolean;
  active: boolean;
};

/** A new queue begins with the office's hours and a free letter. */
export function queueForm(
  queue: QueueConfig | undefined,
  others: readonly QueueConfig[],
  officeHours: WeeklyHours,
): QueueForm {
  const free = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find(
    (letter) => !others.some(({ prefix }) => prefix === letter),
  );
  const { priority } = queue ?? { priority: { mode: 'always-first', guard: 3 } as const };
  return {
    name: queue?.name ?? '',
    nameEn: queue?.nameEn ?? '',
    prefix: queue?.prefix ?? free ?? '',
    mode: priority.mode,
    guard: priority.mode === 'always-first' ? priority.guard : 3,
    oneIn: priority.mode === 'one-in' ? priority.n : 3,
    hours: hoursToText(queue?.hours ?? officeHours),
    dailyQuota: queue?.dailyQuota ?? 0,
    maxCalls: queue?.maxCalls ?? 3,
    reinsertAfter: queue?.reinsertAfter ?? 3,
    onHolidays: queue?.onHolidays ?? false,
    active: queue?.active ?? true,
  };
}

const limits = {
  guard: [1, 50],
  oneIn: [2, 10],
  dailyQuota: [0, 9999],
  maxCalls: [1, 9],
  reinsertAfter: [0, 20],
} as const satisfies Partial<Record<keyof QueueForm, readonly [number, number]>>;

export function queueProblems(
  form: QueueForm,
  others: readonly QueueConfig[] = [],
): Problems<QueueForm> {
  const twin = others.find(({ prefix, active }) => active && prefix === form.prefix);
  const asked = Object.entries(limits).filter(
    ([field]) =>
      (field !== 'guard' || form.mode === 'always-first') &&
      (field !== 'oneIn' || form.mode === 'one-in'),
  );
  const hours = hoursProblem(form.hours);
  return {
    ...(form.name.trim() === '' && { name: deskTexts.nameMissing }),
    ...(!/^[A-Z]$/.test(form.prefix) && { prefix: deskTexts.letterWrong }),
    ...(twin !== undefined &&
      form.active && { prefix: deskTexts.letterTaken(form.prefix, twin.name) }),
    ...Object.fromEntries(
      asked.flatMap(([field, [min, max]]) => {
        const value = form[field as keyof typeof limits];
        const fits = value !== undefined && Number.isInteger(value) && value >= min && value <= max;
        return fits ? [] : [[field, deskTexts.numberWrong(min, max)]];
      }),
    ),
    ...(hours !== undefined && { hours }),
  };
}

/** Only for a form without problems. */
export function queueFrom(
  form: QueueForm,
  old: QueueConfig | undefined,
  others: readonly QueueConfig[],
): QueueConfig {
  const { name, nameEn, prefix, onHolidays, active } = form;
  const taken = others.map(({ id }) => id);
  return {
    id: old?.id ?? freshId(name, taken).toUpperCase(),
    name: name.trim(),
    nameEn: nameEn.trim(),
    prefix,
    priority: policyFrom(form),
    hours: hoursFromText(form.hours),
    dailyQuota: form.dailyQuota ?? 0,
    maxCalls: form.maxCalls ?? 3,
    reinsertAfter: form.reinsertAfter ?? 3,
    onHolidays,
    active,
  };
}

export function policyFrom({
  mode,
  guard,
  oneIn,
}: Pick<QueueForm, 'mode' | 'guard' | 'oneIn'>): PriorityPolicy {
  if (mode === 'always-first') return { mode, guard: guard ?? 3 };
  return mode === 'one-in' ? { mode, n: oneIn ?? 3 } : { mode };
}

/** The policy in a sentence, as an administrator explains it to a visitor. */
export function policySentence(policy: PriorityPolicy): string {
  if (policy.mode === 'always-first') return deskTexts.policyAlways(policy.guard);
  return policy.mode === 'one-in' ? deskTexts.policyOneIn(policy.n) : deskTexts.policyOff;
}

export function policyShort(policy: PriorityPolicy): string {
  if (policy.mode === 'always-first') return deskTexts.policyAlwaysShort(policy.guard);
  return policy.mode === 'one-in' ? deskTexts.policyOneInShort(policy.n) : deskTexts.policyOffShort;
}
