import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Everything that must hold, in the order that fails fastest; ends with "N passed, N failed".
 * `--check` leaves out the browser; `--e2e` is the browser only.
 */
const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results');
const mode = process.argv[2];
const tally = { passed: 0, failed: 0, skipped: 0 };

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

if (mode !== '--e2e') {
  gate('jenis (tsc)', 'tsc', ['-p', '.']);
  gate('lint (oxlint)', 'oxlint', ['--quiet']);
  gate('format (oxfmt)', 'oxfmt', ['--check']);
  gate('SOP (sop:check)', process.execPath, ['server/cli/sop-check.ts']);
  const json = join(results, 'vitest.json');
  run('vitest', [
    'run',
    '-c',
    'build/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${json}`,
  ]);
  countVitest(json);
}
if (mode !== '--check') {
  run('playwright', ['test', '-c', 'test/e2e/playwright.config.ts']);
  countPlaywright(join(results, 'e2e.json'));
  // Skips itself, saying so, where Electron's binary is missing.
  run('playwright', ['test', '-c', 'test/e2e-electron/playwright.config.ts']);
}

const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
console.log(`${tally.passed} passed, ${tally.failed} failed${skipped}`);
process.exitCode = tally.failed === 0 ? 0 : 1;

/** One check that counts as one test. */
function gate(name: string, command: string, args: string[]): void {
  const ok = run(command, args) === 0;
  tally[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? '✓' : '✗'} ${name}`);
}

function run(command: string, args: string[]): number {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  return status ?? 1;
}

function countVitest(file: string): void {
  const report = read<{
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numFailedTestSuites: number;
    success: boolean;
  }>(file);
  if (report === undefined) {
    tally.failed += 1;
    return;
  }
  tally.passed += report.numPassedTests;
  tally.skipped += report.numPendingTests;
  // A file that does not load has no tests to fail, yet must not pass.
  tally.failed += Math.max(report.numFailedTests, report.success ? 0 : 1);
}

function countPlaywright(file: string): void {
  const report = read<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: unknown[];
  }>(file);
  if (report === undefined) {
    tally.failed += 1;
    return;
  }
  tally.passed += report.stats.expected + report.stats.flaky;
  if (report.stats.flaky > 0)
    console.log(`${report.stats.flaky} uji peramban baru lolos pada percobaan kedua.`);
  tally.failed += report.stats.unexpected + report.errors.length;
  tally.skipped += report.stats.skipped;
}

function read<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}
