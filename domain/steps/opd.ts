/** Names of agencies (OPD) as officers type them: the same agency in other capitals is one agency. */

export function sameOpd(a: string, b: string): boolean {
  return opdKey(a) === opdKey(b);
}

function opdKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Each agency once, in the order and the spelling of its first mention. */
export function distinctOpds(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    const key = opdKey(name);
    if (key !== '' && !seen.has(key)) seen.set(key, name.trim());
  }
  return [...seen.values()];
}

/** The agencies asked for that are not among those given. */
export function lackingOpds(asked: readonly string[], given: readonly string[]): string[] {
  return distinctOpds(asked).filter((opd) => !given.some((other) => sameOpd(opd, other)));
}

const heads =
  /^(kepala|direktur|ketua|kapol|komandan|dandim|danrem|gubernur|bupati|wali ?kota|camat|lurah|sekretaris|pimpinan|rektor|deputi|inspektur)/i;

/** To whom a letter to the agency is addressed: its head, unless a person's office was typed. */
export function addresseeOf(opd: string): string {
  return heads.test(opd.trim()) ? opd.trim() : `Kepala ${opd.trim()}`;
}

/** "Pertimbangan teknis" in the middle of a sentence; names and abbreviations keep their capitals. */
export function withinSentence(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
