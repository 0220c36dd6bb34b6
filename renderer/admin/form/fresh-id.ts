/** An id for a new record from its name: "Loket 2" → "loket-2", "loket-2-2" when that is taken. */
export function freshId(name: string, taken: readonly string[]): string {
  const base =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'baru';
  const isTaken = (id: string) => taken.some((other) => other.toLowerCase() === id);
  if (!isTaken(base)) return base;
  let n = 2;
  while (isTaken(`${base}-${n}`)) n += 1;
  return `${base}-${n}`;
}
