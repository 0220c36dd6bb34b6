import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { loadSop } from '../../domain/workflow/parse-sop.ts';
import type { SopProblem } from '../../domain/workflow/sop-problem.ts';
import { resource } from '../resources.ts';

export type SopFile = { file: string; yaml: string; sop?: Sop; problems: SopProblem[] };

/** The SOP files that ship with the product, checked. */
export function shippedSops(folder = resource('sop')): SopFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const yaml = readFileSync(join(folder, name), 'utf8');
      const result = loadSop(yaml, name);
      return 'sop' in result
        ? { file: name, yaml, sop: result.sop, problems: [] }
        : { file: name, yaml, problems: result.problems };
    });
}
