import type { SignInUser } from '../../domain/contract/auth.ts';

/**
 * The people whose name, or any word of it, begins with what was typed; then those that merely
 * contain it. Recent people of this device come first among equals.
 */
export function filterPeople(
  people: readonly SignInUser[],
  typed: string,
  recentIds: readonly string[],
): SignInUser[] {
  const wanted = plain(typed);
  return people
    .map((person) => ({ person, rank: rankOf(plain(person.name), wanted) }))
    .filter((entry) => entry.rank < noMatch)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        recency(a.person, recentIds) - recency(b.person, recentIds) ||
        a.person.name.localeCompare(b.person.name, 'id'),
    )
    .map((entry) => entry.person);
}

const noMatch = 9;

function rankOf(name: string, wanted: string): number {
  if (wanted === '' || name.startsWith(wanted)) return 0;
  if (name.split(' ').some((word) => word.startsWith(wanted))) return 1;
  return name.includes(wanted) ? 2 : noMatch;
}

function recency(person: SignInUser, recentIds: readonly string[]): number {
  const at = recentIds.indexOf(person.id);
  return at === -1 ? recentIds.length : at;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim();
}
