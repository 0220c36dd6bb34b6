import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sopDirectory, sopFiles } from './shipped.ts';

const command = join(import.meta.dirname, '../../server/cli/sop-check.ts');
let directory = '';

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'sop-check-'));
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

function check(...files: string[]): { code: number; out: string; err: string } {
  try {
    const out = execFileSync(process.execPath, [command, ...files], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { code: 0, out, err: '' };
  } catch (error) {
    const failed = error as { status: number; stdout: string; stderr: string };
    return { code: failed.status, out: failed.stdout, err: failed.stderr };
  }
}

test('every shipped SOP passes, one line each', () => {
  const { code, out } = check();
  expect(out.trim().split('\n')).toHaveLength(sopFiles.length);
  expect(out).toContain('kaltim-rekomendasi-pameran.yaml: revisi 3, 17 langkah, 7 persyaratan');
  expect(code).toBe(0);
});

test('a broken one is named with its step and reason, and the command fails', () => {
  const good = readFileSync(join(sopDirectory, 'satu-atap.yaml'), 'utf8');
  const file = join(directory, 'satu-atap.yaml');
  writeFileSync(file, good.replace('to: P3b }', 'to: P9 }'));
  const { code, out, err } = check(file, join(sopDirectory, 'satu-atap.yaml'));
  expect(out).toMatch(/^SALAH .*satu-atap.yaml\nBAIK /);
  expect(err).toContain(
    `${file}: langkah P3a: SOP_TUJUAN_TIDAK_ADA: Hasil "konsep-siap" menuju langkah "P9" yang tidak ada.`,
  );
  expect(code).toBe(1);
});

test('a file that is not there fails too', () => {
  const { code, err } = check(join(directory, 'tidak-ada.yaml'));
  expect(err).toContain('SOP_BERKAS_TIDAK_TERBUKA');
  expect(code).toBe(1);
});
