/** What the server's main thread loads: a power cut costs the office as few seconds as possible. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Files and packages that a file loads, types and threads left out. */
function loadedBy(entry: string): { files: Set<string>; packages: Map<string, string> } {
  const files = new Set<string>();
  const packages = new Map<string, string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, isType, names = '', from = ''] of text.matchAll(
      /^import (type )?([^;]*?)from '([^']+)';/gm,
    )) {
      const onlyTypes =
        names.startsWith('{') && names.split(',').every((n) => /^[\s{}]*(type |$)/.test(n));
      if (isType !== undefined || onlyTypes) continue;
      if (!from.startsWith('.')) packages.set(from, file);
      else if (existsSync(join(dirname(file), from))) open.push(join(dirname(file), from));
    }
  }
  return { files, packages };
}

test('nothing that draws papers or writes workbooks is loaded before it is wanted', () => {
  const root = join(import.meta.dirname, '../..');
  const { files, packages } = loadedBy(join(root, 'server/start-office.ts'));
  expect(files.size).toBeGreaterThan(100);
  const heavy = ['pdfkit', 'hucre', 'qrcode', '@peculiar/x509'];
  expect([...packages].filter(([name]) => heavy.includes(name))).toEqual([]);
  expect(packages.has('fastify')).toBe(true);
});
