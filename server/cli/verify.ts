import { openReadOnly } from '../../db/open.ts';
import { verify } from '../../db/events/verify.ts';
import { isDomainError } from '../../domain/errors.ts';
import { loadKeys } from '../office-files.ts';
import { readOptions } from './read-options.ts';

/** `npm run verify -- --data DIR`: exit code 1 and the first difference when anything is off. */
const { values } = readOptions(
  {
    options: {
      data: { type: 'string', default: 'data' },
      json: { type: 'boolean', default: false },
    },
  },
  'npm run verify -- --data FOLDER [--json]',
);

try {
  const live = openReadOnly(values.data);
  const report = verify(live, loadKeys(values.data, true).master);
  live.close();
  if (values.json) {
    console.log(JSON.stringify(report));
  } else if (report.ok) {
    const rows = report.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `Utuh: ${report.events} peristiwa berantai, ${report.tables.length} tabel (${rows} baris) sama dengan hasil ulang.`,
    );
  } else {
    console.error(`Tidak utuh: ${report.difference}`);
  }
  process.exitCode = report.ok ? 0 : 1;
} catch (error) {
  console.error(
    isDomainError(error)
      ? `[${error.code}] ${error.message}`
      : `Pemeriksaan gagal: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
