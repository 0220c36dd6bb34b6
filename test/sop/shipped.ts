import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { loadSop } from '../../domain/workflow/parse-sop.ts';

export const sopDirectory = join(import.meta.dirname, '../../sop');

export const sopFiles = readdirSync(sopDirectory).filter((name) => name.endsWith('.yaml'));

/** A SOP that ships with the product, by its id. */
export function shippedSop(id: string): Sop {
  const file = join(sopDirectory, `${id}.yaml`);
  const loaded = loadSop(readFileSync(file, 'utf8'), file);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems, null, 2));
  return loaded.sop;
}
