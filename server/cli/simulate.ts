import { simulate } from '../simulate/simulate.ts';
import type { Summary } from '../simulate/tally.ts';
import { readOptions } from './read-options.ts';

/**
 * `node server/cli/simulate.ts --visits 1000 --seed 7 [--data DIR] [--json]`: office days through the
 * public API. The exit code is 1 when a number was given twice or the log does not verify.
 */
const { values } = readOptions(
  {
    options: {
      visits: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  },
  'npm run simulate -- --visits N --seed S [--data FOLDER] [--json]',
);

const visits = Number(values.visits);
const seed = Number(values.seed);
if (!Number.isInteger(visits) || visits < 1 || !Number.isInteger(seed)) {
  console.error('Pakai bilangan bulat: --visits 1000 --seed 7');
  process.exitCode = 1;
} else {
  const summary = await simulate({
    visits,
    seed,
    ...(values.data !== undefined && { directory: values.data }),
    ...(!values.json && { log: (line: string) => console.log(line) }),
  });
  console.log(values.json ? JSON.stringify(summary, null, 2) : asText(summary));
  process.exitCode = summary.duplicateTickets === 0 && summary.verified ? 0 : 1;
}

function asText(summary: Summary): string {
  const { perSop, verified, difference, ...counts } = summary;
  const rows = Object.entries(counts).map(
    ([name, value]) => `  ${name.padEnd(18)}${value.toLocaleString('id-ID').padStart(10)}`,
  );
  const sops = Object.entries(perSop).map(
    ([id, row]) =>
      `  ${id}: ${row.cases} berkas (selesai ${row.finished}, ditolak ${row.refused}, dicabut ${row.withdrawn}, kedaluwarsa ${row.expired}, berjalan ${row.open}; panah balik ${row.returned}, terlambat ${row.late}, kertas ${row.papers})`,
  );
  return [
    '',
    ...rows,
    ...sops,
    verified
      ? 'Utuh: catatan peristiwa sama dengan semua tabel.'
      : `TIDAK UTUH: ${difference ?? ''}`,
  ].join('\n');
}
