import { formatTanggal } from '../calendar/format-date.ts';
import { isCalendarDay } from '../calendar/office-time.ts';
import { fieldLabels, valueWords } from './form-words.ts';

/** One line of a form that is read back; a group has lines of its own. */
export type FormLineView =
  | { label: string; value: string }
  | { label: string; lines: FormLineView[] };

/**
 * The form of a done step to read, whatever its capability: what was left empty is left out.
 * `names` says what the ids of requirements mean.
 */
export function readableForm(
  form: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>> = {},
): FormLineView[] {
  return Object.entries(form).flatMap(([key, value]) => lineOf(labelOf(key), value, names));
}

/** The name of a field; an unknown one shows its key, so that nothing that was written is hidden. */
export function labelOf(key: string): string {
  return fieldLabels[key] ?? key;
}

function lineOf(
  label: string,
  value: unknown,
  names: Readonly<Record<string, string>>,
): FormLineView[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'boolean') return [{ label, value: value ? 'ya' : 'tidak' }];
  if (typeof value === 'number') return [{ label, value: String(value) }];
  if (typeof value === 'string') return [{ label, value: wordOf(value, names) }];
  if (Array.isArray(value)) return listOf(label, value, names);
  const lines = readableForm(value as Record<string, unknown>, names);
  return lines.length === 0 ? [] : [{ label, lines }];
}

function listOf(
  label: string,
  list: unknown[],
  names: Readonly<Record<string, string>>,
): FormLineView[] {
  if (list.length === 0) return [];
  if (list.every((each) => typeof each === 'string'))
    return [{ label, value: list.map((each) => wordOf(each, names)).join('; ') }];
  return list.flatMap((each, index) =>
    lineOf(list.length === 1 ? label : `${label} ${index + 1}`, each, names),
  );
}

function wordOf(text: string, names: Readonly<Record<string, string>>): string {
  if (isCalendarDay(text)) return formatTanggal(text);
  return names[text] ?? valueWords[text] ?? text;
}
