import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

describe('SOP files broken by hand', () => {
  const good = readFileSync(
    join(import.meta.dirname, '../../sop/kaltim-rekomendasi-pameran.yaml'),
    'utf8',
  );
  const folder = mkdtempSync(join(tmpdir(), 'sop-rusak-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each<[string, (yaml: string) => string, RegExp]>([
    ['empty', () => '', /SOP_/],
    ['no YAML', (yaml) => yaml.replace('steps:', 'steps: [[['), /SOP_/],
    ['an unknown key', (yaml) => `biaya: 100\n${yaml}`, /SOP_.*biaya/],
    [
      'an unknown actor',
      (yaml) => yaml.replace('actor: kasi', 'actor: kaisar'),
      /langkah 12: SOP_.*kaisar/,
    ],
    [
      'an unknown capability',
      (yaml) => yaml.replace('capability: sign', 'capability: terbang'),
      /SOP_.*terbang|terbang/,
    ],
    [
      'an outcome to nowhere',
      (yaml) => yaml.replace('to: "15", decision', 'to: "99", decision'),
      /langkah 14: SOP_.*99/,
    ],
    ['a step twice', (yaml) => yaml.replace('- id: "13"', '- id: "12"'), /SOP_.*12/],
    [
      'a step nobody reaches',
      (yaml) => yaml.replace('to: "5", reason: optional', 'to: "4", reason: optional'),
      /langkah 5: SOP_/,
    ],
    [
      'a requirement twice',
      (yaml) =>
        yaml
          .replace(/(requirements:\n\s+- \{? ?id: )(\S+)/, '$1$2')
          .replace(/^( {2}- \{ id: )([a-z-]+)(,.*)$/m, '$1$2$3\n$1$2$3'),
      /SOP_/,
    ],
    [
      'a revision that is no number',
      (yaml) => yaml.replace(/^revision: \d+/m, 'revision: tiga'),
      /SOP_.*revision|revision/,
    ],
  ])('%s', (what, change, said) => {
    const broken = change(good);
    expect(broken).not.toBe(good);
    const file = join(folder, `${what.replaceAll(' ', '-')}.yaml`);
    writeFileSync(file, broken);
    let error: { status?: number; stderr?: string } = {};
    try {
      execFileSync(
        process.execPath,
        [join(import.meta.dirname, '../../server/cli/sop-check.ts'), file],
        { encoding: 'utf8', stdio: 'pipe' },
      );
    } catch (thrown) {
      error = thrown as typeof error;
    }
    expect(error.status).toBe(1);
    expect(error.stderr).toMatch(said);
  });
});
