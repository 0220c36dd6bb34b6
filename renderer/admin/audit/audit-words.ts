import { auditTexts } from './texts.ts';

type Families = typeof auditTexts.families;
export type Family = keyof Families;

/** Who did it: a person's name, the server itself, or a device without a person. */
export function actorWords(actor: string, stations: ReadonlyMap<string, string>): string {
  if (actor === 'server') return auditTexts.server;
  if (!actor.startsWith('device:')) return actor;
  const id = actor.slice('device:'.length);
  return stationWords(id, stations);
}

/** Where: the device's name; a removed one keeps its name in the list of stations. */
export function stationWords(id: string, stations: ReadonlyMap<string, string>): string {
  if (id === 'hub') return auditTexts.hub;
  return stations.get(id) ?? auditTexts.device(id.slice(0, 8));
}

/** "case:0198f…" → "Berkas 0198f3a2": the family in words, the end of the id, which differs most. */
export function subjectWords(subject: string): string {
  const [family = '', id] = subject.split(':', 2);
  const families: Record<string, string> = auditTexts.families;
  const word = families[id === undefined ? family : `${family}:`] ?? family;
  if (id === undefined) return word;
  return `${word} ${id.length > 20 ? `…${id.slice(-8)}` : id}`;
}
