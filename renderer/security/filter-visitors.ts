import type { VisitRow } from '../../domain/contract/visit.ts';

/** "A 014", "a014" and "a14" are the same number to somebody who reads it from a slip. */
function plainNumber(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\s+/g, '')
    .replace(/^([a-z]+)0+(?=\d)/, '$1');
}

/** Visitors whose name, institution or number holds what is typed; every word must be found. */
export function filterVisitors(rows: readonly VisitRow[], text: string): VisitRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const number = plainNumber(text);
  return rows.filter((row) => {
    const written = `${row.name} ${row.institution}`.toLowerCase();
    const isNumber = row.ticketNumber !== undefined && plainNumber(row.ticketNumber) === number;
    return isNumber || words.every((word) => written.includes(word));
  });
}
