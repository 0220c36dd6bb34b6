import { weekdayName } from '../../../domain/calendar/format-date.ts';
import type { OfficeIdentity } from '../../../domain/contract/office.ts';
import { isDomainError } from '../../../domain/errors.ts';
import { templateWarnings } from '../../../domain/numbering/template-warnings.ts';
import { formatNumber, parseTemplate } from '../../../domain/numbering/number-template.ts';
import { accentProblem } from '../../../domain/colour/contrast.ts';
import { hoursFromText, hoursProblem, hoursToText } from '../form/hours.ts';
import type { HoursText } from '../form/hours.ts';
import type { Problems } from '../form/use-form.ts';
import { officeTexts } from './texts.ts';

/** The office's identity as typed: lists as lines, hours as text. */
export type OfficeForm = Omit<
  OfficeIdentity,
  'letterhead' | 'notices' | 'hours' | 'accent' | 'idleLockMinutes' | 'warnDays'
> & {
  letterhead: string;
  notices: string;
  hours: HoursText;
  /** '' = the product's own colour. */
  accent: string;
  idleLockMinutes: number | undefined;
  warnDays: number | undefined;
};

export function officeForm(office: OfficeIdentity): OfficeForm {
  return {
    ...office,
    letterhead: office.letterhead.join('\n'),
    notices: office.notices.join('\n'),
    hours: hoursToText(office.hours),
    accent: office.accent ?? '',
  };
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function officeProblems(form: OfficeForm): Problems<OfficeForm> {
  const problems: Problems<OfficeForm> = {
    ...identityProblems(form),
    ...weekProblems(form),
  };
  const notices = linesOf(form.notices);
  if (notices.length > 10) problems.notices = officeTexts.noticesMany;
  else if (notices.some((line) => line.length > 200)) problems.notices = officeTexts.noticesLong;
  const receipt = templateProblem(form.receiptNumber);
  if (receipt !== undefined) problems.receiptNumber = receipt;
  if (!/^(https?:\/\/[^\s/]+\S*)?$/.test(form.followAddress.trim())) {
    problems.followAddress = officeTexts.followAddressWrong;
  }
  const accent = form.accent === '' ? undefined : accentProblem(form.accent);
  if (accent !== undefined) problems.accent = accent;
  const idle = form.idleLockMinutes;
  if (idle === undefined || !Number.isInteger(idle) || idle < 1 || idle > 120) {
    problems.idleLockMinutes = officeTexts.idleWrong;
  }
  const warn = form.warnDays;
  if (warn === undefined || !Number.isInteger(warn) || warn < 0 || warn > 30) {
    problems.warnDays = officeTexts.warnDaysWrong;
  }
  return problems;
}

/** The part that the set-up asks for as well. */
export function identityProblems(
  form: Pick<OfficeForm, 'id' | 'name' | 'city' | 'letterhead'>,
): Problems<Pick<OfficeForm, 'id' | 'name' | 'city' | 'letterhead'>> {
  const lines = linesOf(form.letterhead);
  const letterhead =
    lines.length === 0
      ? officeTexts.letterheadMissing
      : lines.length > 5
        ? officeTexts.letterheadMany
        : lines.some((line) => line.length > 200)
          ? officeTexts.letterheadLong
          : undefined;
  return {
    ...(letterhead !== undefined && { letterhead }),
    ...(form.name.trim() === '' && { name: officeTexts.nameMissing }),
    ...(!/^[A-Z0-9]{2,12}$/.test(form.id) && { id: officeTexts.codeWrong }),
    ...(form.city.trim() === '' && { city: officeTexts.cityMissing }),
  };
}

function weekProblems({ workingWeekdays, hours }: OfficeForm): Problems<OfficeForm> {
  const wrongHours = hoursProblem(hours);
  if (wrongHours !== undefined) return { hours: wrongHours };
  if (workingWeekdays.length === 0) return { workingWeekdays: officeTexts.weekMissing };
  const closed = workingWeekdays.find((day) => (hours[day - 1] ?? []).length === 0);
  return closed === undefined
    ? {}
    : { workingWeekdays: officeTexts.weekWithoutHours(weekdayName(closed)) };
}

/** Why a template cannot be used; undefined when it can. */
export function templateProblem(template: string): string | undefined {
  try {
    parseTemplate(template);
    return undefined;
  } catch (error) {
    if (isDomainError(error)) return error.message;
    throw error;
  }
}

export type NumberPreview = { number?: string; remarks: string[] };

/** How number 7 of `day` would read, and what an office should know before it uses the template. */
export function numberPreview(
  form: Pick<OfficeForm, 'receiptNumber' | 'code' | 'id'>,
  day: string,
): NumberPreview {
  try {
    const number = formatNumber(form.receiptNumber, {
      seq: 7,
      day,
      kode: form.code,
      kantor: form.id,
      layanan: 'LAYANAN',
    });
    const warnings = templateWarnings({ template: form.receiptNumber, restart: 'yearly' });
    return { number, remarks: warnings.map(({ message }) => message) };
  } catch (error) {
    if (isDomainError(error)) return { remarks: [error.message] };
    throw error;
  }
}

/** Only for a form without problems. */
export function officeFrom(form: OfficeForm): OfficeIdentity {
  const { accent, ...rest } = form;
  return {
    ...rest,
    name: form.name.trim(),
    address: form.address.trim(),
    city: form.city.trim(),
    followAddress: form.followAddress.trim(),
    letterhead: linesOf(form.letterhead),
    notices: linesOf(form.notices),
    hours: hoursFromText(form.hours),
    workingWeekdays: [...form.workingWeekdays].sort((a, b) => a - b),
    idleLockMinutes: form.idleLockMinutes ?? 10,
    warnDays: form.warnDays ?? 1,
    ...(accent !== '' && { accent }),
  };
}

/** Which tab a field stands on. */
export const tabOfField = {
  id: 'identity',
  name: 'identity',
  letterhead: 'identity',
  city: 'identity',
  followAddress: 'identity',
  accent: 'look',
  logo: 'look',
  receiptNumber: 'number',
  workingWeekdays: 'hours',
  hours: 'hours',
  warnDays: 'time',
  notices: 'screens',
  idleLockMinutes: 'screens',
} as const satisfies Partial<Record<keyof OfficeForm, OfficeTab>>;

export type OfficeTab = 'identity' | 'look' | 'number' | 'hours' | 'time' | 'screens';

/** The tabs on which something must be mended, in the order of the tabs. */
export function tabsToMend(problems: Problems<OfficeForm>): OfficeTab[] {
  const tabs = Object.entries(tabOfField)
    .filter(([field]) => problems[field as keyof OfficeForm] !== undefined)
    .map(([, tab]) => tab);
  return [...new Set(tabs)];
}
