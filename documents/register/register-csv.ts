import { withoutNik } from '../privacy.ts';
import type { RegisterColumn, RegisterFacts, RegisterLine } from './register-facts.ts';

/** Excel takes a file for UTF-8 only when it begins so. */
const BYTE_ORDER_MARK = '\uFEFF';
/** Where the comma divides decimals, as in Indonesia, Excel divides columns by semicolons. */
const SEPARATOR = ';';
/** What a spreadsheet would run as a formula (CWE-1236). */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A register as text for other programs: UTF-8, semicolons, days as YYYY-MM-DD, one line a row
 * (RFC 4180 quoting). A voided number is named in its remark.
 */
export function registerCsv({ columns, lines }: RegisterFacts): Uint8Array {
  const rows = [
    columns.map(({ title }) => quoted(title)),
    ...lines.map((line) => columns.map((column, index) => cell(line, column, index))),
  ];
  return new TextEncoder().encode(
    BYTE_ORDER_MARK + rows.map((row) => `${row.join(SEPARATOR)}\r\n`).join(''),
  );
}

function cell({ cells }: RegisterLine, { kind }: RegisterColumn, index: number): string {
  const value = cells[index];
  if (value === undefined || value === '') return '';
  if (typeof value === 'number' || kind === 'day') return String(value);
  const text = withoutNik(value);
  return quoted(FORMULA.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
