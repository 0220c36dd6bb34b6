import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSop } from '../../domain/workflow/parse-sop.ts';
import { describeProblem } from '../../domain/workflow/sop-problem.ts';
import type { SopProblem } from '../../domain/workflow/sop-problem.ts';

const sopDirectory = join(import.meta.dirname, '../../sop');

/**
 * Checks SOP files: `node server/cli/sop-check.ts [FILES…]`, all of `sop/` when none is named.
 * Prints one line per file and one per problem; the exit code is 1 when there is any problem.
 */
function main(named: readonly string[]): number {
  const files = named.length > 0 ? named : shippedFiles();
  if (files.length === 0) {
    console.error(`Tidak ada berkas SOP di ${sopDirectory}.`);
    return 1;
  }
  let problemCount = 0;
  for (const file of files) {
    const { line, problems } = checkFile(file);
    console.log(line);
    for (const problem of problems) console.error(`  ${describeProblem(problem)}`);
    problemCount += problems.length;
  }
  return problemCount === 0 ? 0 : 1;
}

function shippedFiles(): string[] {
  return readdirSync(sopDirectory)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(sopDirectory, name));
}

function checkFile(file: string): { line: string; problems: SopProblem[] } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    const message = 'Berkas tidak dapat dibuka. Periksa nama dan letaknya.';
    return {
      line: `SALAH  ${file}`,
      problems: [{ file, code: 'SOP_BERKAS_TIDAK_TERBUKA', message }],
    };
  }
  const loaded = loadSop(text, file);
  if ('problems' in loaded) return { line: `SALAH  ${file}`, problems: loaded.problems };
  const { steps, requirements, revision } = loaded.sop;
  return {
    line: `BAIK   ${file}: revisi ${revision}, ${steps.length} langkah, ${requirements.length} persyaratan`,
    problems: [],
  };
}

process.exitCode = main(process.argv.slice(2));
