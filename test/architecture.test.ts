import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

type Rule = { folders: string[]; packages: RegExp; node: boolean; typesOnly?: string[] };

/** The import table of the README: which folders, packages and Node modules each folder may use. */
const rules: Record<string, Rule> = {
  domain: { folders: ['domain'], packages: /^(zod|yaml)$/, node: false },
  documents: {
    folders: ['documents', 'domain'],
    packages: /^(pdfkit|qrcode|fontkit|pngjs|hucre(\/.*)?|@fontsource\/.*|@point-of-sale\/.*)$/,
    node: true,
  },
  db: {
    folders: ['db', 'domain'],
    packages: /^(better-sqlite3|drizzle-orm(\/.*)?|zod)$/,
    node: true,
  },
  server: {
    folders: ['server', 'db', 'documents', 'domain'],
    packages:
      /^(fastify|@fastify\/.*|@trpc\/server(\/.*)?|zod|drizzle-orm(\/.*)?|better-sqlite3|hash-wasm|@peculiar\/.*|reflect-metadata)$/,
    node: true,
  },
  renderer: {
    folders: ['renderer', 'domain'],
    packages:
      /^(react|react-dom(\/.*)?|react-router(\/.*)?|react-aria(-components)?(\/.*)?|@react-aria\/.*|@internationalized\/.*|react-hook-form|@hookform\/.*|@tanstack\/.*|@trpc\/client|i18next|react-i18next|qrcode|uuidv7|zod(\/.*)?|@fontsource-variable\/.*)$/,
    node: false,
    typesOnly: ['server'],
  },
  electron: { folders: ['electron'], packages: /^(electron|electron-updater|zod)$/, node: true },
};

type Import = { file: string; from: string; typeOnly: boolean };

describe('who may import whom', () => {
  test.each(Object.keys(rules))('%s', (folder) => {
    const rule = rules[folder] as Rule;
    expect(importsOf(folder).flatMap((each) => problemWith(each, rule) ?? [])).toEqual([]);
  });

  test('the domain has no clock, no randomness and no browser', () => {
    const forbidden =
      /\bDate\.now\(|new Date\(\)|\bMath\.random\(|\bcrypto\.|\bwindow\.|\blocalStorage\b|\bprocess\./;
    expect(
      sources('domain')
        .filter((file) => forbidden.test(withoutComments(readFileSync(file, 'utf8'))))
        .map(short),
    ).toEqual([]);
  });

  test('no file only re-exports, and only configuration has a default export', () => {
    const all = Object.keys(rules).flatMap(sources);
    const barrels = all.filter((file) => /^export \* from/m.test(readFileSync(file, 'utf8')));
    const defaults = all.filter((file) => /^export default /m.test(readFileSync(file, 'utf8')));
    expect([...barrels, ...defaults].map(short)).toEqual([]);
  });

  test('only apply() and the log itself write the read tables', () => {
    const writers = [...sources('db'), ...sources('server')].filter((file) => {
      const text = withoutComments(readFileSync(file, 'utf8'));
      return /\borm\s*\n?\s*\.(insert|update|delete)\(|insert into|\bupdate \w+ set\b|delete from/i.test(
        text,
      );
    });
    expect(
      writers
        .map(short)
        .filter((file) => !file.startsWith('db/apply/'))
        .sort(),
    ).toEqual(['db/events/chain.ts', 'db/events/keys.ts', 'db/ledger.ts']);
  });
});

function problemWith({ file, from, typeOnly }: Import, rule: Rule): string[] | undefined {
  const where = `${short(file)} -> ${from}`;
  if (from.startsWith('.')) {
    const target = relative(root, resolve(file, '..', from)).split('/')[0] ?? '';
    if (rule.folders.includes(target)) return undefined;
    if (typeOnly && rule.typesOnly?.includes(target) === true) return undefined;
    return [where];
  }
  if (from.startsWith('node:')) return rule.node ? undefined : [where];
  return rule.packages.test(from.replace(/\?.*$/, '')) || from.endsWith('.css')
    ? undefined
    : [where];
}

function importsOf(folder: string): Import[] {
  return sources(folder).flatMap((file) => {
    const text = withoutComments(readFileSync(file, 'utf8'));
    const found = text.matchAll(
      /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?from\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/g,
    );
    return [...found].map((match) => ({
      file,
      from: (match[3] ?? match[4]) as string,
      typeOnly: match[2] !== undefined,
    }));
  });
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, folder, name));
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}

function short(file: string): string {
  return relative(root, file);
}
