/**
 * Every procedure of the router with made-up input: partly what its schema asks for, with ids of
 * things that are there, partly anything. Whatever comes, the answer is data or an Indonesian
 * refusal with a code, never a fault of the server; and afterwards the record is whole.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Role } from '../../domain/contract/roles.ts';
import { appRouter } from '../../server/router/app-router.ts';
import { complete, kaltimCaseAt, satuAtapCaseAt } from '../support/walk.ts';
import { openOffice, type Client, type OfficeUnderTest } from '../support/office.ts';

const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 8);
const SEED = Number(process.env.FUZZ_SEED ?? 20261122);

/** What would end the test instead of being tested, or opens a stream. */
const leftOut = new Set(['auth.signOut', 'auth.lock', 'changes', 'stream']);

type Procedure = { type: 'query' | 'mutation' | 'subscription'; inputs: unknown[] };
// tRPC keeps its procedures under `_def`.
/* oxlint-disable no-underscore-dangle */
const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: Procedure }>,
)
  .map(([path, { _def: procedure }]) => [path, procedure] as const)
  .filter(([path, { type }]) => type !== 'subscription' && !leftOut.has(path));
/* oxlint-enable no-underscore-dangle */

let office: OfficeUnderTest;
let everybody: Client;
let ids: string[];
let userId: string;
beforeAll(async () => {
  office = await openOffice({ monotonic: () => performance.now() * 50 });
  const admin = await office.as(
    office.office.reader.users().find(({ roles }) => roles.includes('admin'))?.id ?? '',
  );
  const { id } = await admin.do<{ id: string }>('admin.saveUser', {
    name: 'Serba Bisa',
    roles: [...Role.options],
    active: true,
    pin: '123456',
  });
  userId = id;
  await signedInAgain();
  for (const step of ['4', '7', '10', '13', '15', '17']) await kaltimCaseAt(office, step);
  await satuAtapCaseAt(office, 'P4a');
  const stranger = await kaltimCaseAt(office, '4', 'Belum Lengkap');
  await complete(office, stranger, '4', 'tidak-lengkap', { reason: 'Proposal belum ada' });
  const { sqlite } = office.office.opened;
  const column = (sql: string) => sqlite.prepare<[], string>(sql).pluck().all();
  ids = [
    ...column('select id from case_file'),
    ...column('select id from visit'),
    ...column('select id from ticket'),
    ...column('select id from user').filter((user) => user !== id),
    ...column('select id from print_job limit 10'),
    ...column('select distinct sop_id from sop_in_use'),
    ...column('select distinct id from setting'),
    ...column('select distinct step from case_step'),
    'tidak-ada',
  ];
}, 120_000);
afterAll(() => office.remove());

/** Mulberry32: the same seed, the same nonsense. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const roll = dice(SEED);
const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;

const texts = [
  '',
  ' ',
  'Budi Setiawan',
  '2026-11-23',
  '2026-02-30',
  '2031-01-01',
  '2026-11-23T02:00:00.000Z',
  '0',
  'constructor',
  '__proto__',
  "'; drop table event;--",
  'é'.repeat(300),
  '\u0000\u202e😀',
  '../..',
  'x'.repeat(5000),
];
const numbers = [0, 1, -1, 2, 1.5, 2 ** 53, -(2 ** 31), 1e300, 2026, 99999];

function anything(depth = 0): unknown {
  const kind = Math.floor(roll() * (depth > 2 ? 5 : 7));
  if (kind === 0) return null;
  if (kind === 1) return roll() < 0.5;
  if (kind === 2) return pick(numbers);
  if (kind === 3) return pick(texts);
  if (kind === 4) return pick(ids);
  if (kind === 5) return Array.from({ length: Math.floor(roll() * 4) }, () => anything(depth + 1));
  return Object.fromEntries(
    Array.from({ length: Math.floor(roll() * 4) }, () => [pick(texts), anything(depth + 1)]),
  );
}

type Schema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  maximum?: number;
  additionalProperties?: Schema | boolean;
  format?: string;
  pattern?: string;
  $ref?: string;
};

/** A value after the schema, wrong in one of twenty places. */
function made(schema: Schema, root: Schema): unknown {
  if (roll() < 0.05) return anything();
  if (schema.$ref !== undefined) {
    const found = schema.$ref
      .split('/')
      .slice(1)
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], root);
    return made((found ?? {}) as Schema, root);
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return pick(schema.enum);
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice !== undefined) return made(pick(choice), root);
  if (schema.allOf !== undefined) return made(pick(schema.allOf), root);
  if (schema.type === 'object') {
    const { properties = {}, required = [] } = schema;
    return Object.fromEntries(
      Object.entries(properties)
        .filter(([key]) => required.includes(key) || roll() < 0.6)
        .map(([key, value]) => [
          key,
          key === 'commandId' ? crypto.randomUUID() : made(value, root),
        ]),
    );
  }
  if (schema.type === 'array') {
    const length = (schema.minItems ?? 0) + Math.floor(roll() * 3);
    return Array.from({ length }, () => made(schema.items ?? {}, root));
  }
  if (schema.type === 'boolean') return roll() < 0.5;
  if (schema.type === 'integer' || schema.type === 'number')
    return roll() < 0.3
      ? pick(numbers)
      : (schema.minimum ?? 0) + Math.floor(roll() * Math.min(20, (schema.maximum ?? 20) + 1));
  if (schema.type === 'string') return roll() < 0.6 ? pick(ids) : pick(texts);
  return anything();
}

function inputOf({ inputs }: Procedure): unknown {
  if (roll() < 0.1) return anything();
  const parser = inputs[0];
  if (!(parser instanceof z.ZodType)) return roll() < 0.5 ? undefined : anything();
  const schema = z.toJSONSchema(parser, { unrepresentable: 'any', io: 'input' }) as Schema;
  return made(schema, schema);
}

async function signedInAgain(): Promise<void> {
  everybody = await office.as(userId);
}

async function send(path: string, procedure: Procedure, input: unknown): Promise<Response> {
  if (procedure.type === 'mutation') return everybody.post(path, JSON.stringify(input) ?? '');
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  return fetch(`${office.url}/trpc/${path}${query}`, { headers: { cookie: everybody.cookie } });
}

test('the whole router is fuzzed', () => {
  expect(procedures.length).toBeGreaterThan(90);
});

test(`${ROUNDS} inputs for every procedure: data, or a refusal in Indonesian with its code`, async () => {
  const faults: string[] = [];
  const seen = { data: 0, refused: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [path, procedure] of procedures) {
      const input = inputOf(procedure);
      const response = await send(path, procedure, input);
      const text = await response.text();
      if (response.status === 200) {
        seen.data += 1;
        continue;
      }
      seen.refused += 1;
      const problem = (JSON.parse(text) as { error?: { data?: { satuAtap?: unknown } } }).error
        ?.data?.satuAtap as { code?: string; message?: string } | undefined;
      const { code = '', message = '' } = problem ?? {};
      const isEnglish = /\b(the|is|are|invalid|expected|must|cannot|undefined|null|error|input)\b/i;
      if (
        response.status >= 500 ||
        code === 'KESALAHAN_SERVER' ||
        !/^[A-Z][A-Z_]+$/.test(code) ||
        !/[.!?)]$/.test(message) ||
        isEnglish.test(message)
      )
        faults.push(`${path} ${response.status} ${code} ${message} ${JSON.stringify(input)}`);
      if (code === 'BELUM_MASUK' || code === 'SESI_TERKUNCI') await signedInAgain();
    }
  }
  expect(faults).toEqual([]);
  expect(seen.data).toBeGreaterThan(ROUNDS * 10);
  expect(seen.refused).toBeGreaterThan(ROUNDS * 10);
  await office.settled();
  expect(office.verify()).toMatchObject({ ok: true });
}, 600_000);
