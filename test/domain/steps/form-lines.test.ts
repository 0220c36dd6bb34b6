import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readableForm } from '../../../domain/steps/form-lines.ts';
import { fieldLabels } from '../../../domain/steps/form-words.ts';

const folder = join(import.meta.dirname, '../../../domain/steps');

/** Every key that a form of any capability may hold, with its form. */
async function keys(): Promise<[form: string, key: string][]> {
  const found: [string, string][] = [];
  for (const file of readdirSync(folder)) {
    const module = (await import(join(folder, file))) as Record<string, unknown>;
    for (const [name, schema] of Object.entries(module)) {
      if (!name.endsWith('Form') || !(schema instanceof z.ZodType)) continue;
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      found.push(...keysOf(json).map((key): [string, string] => [name, key]));
    }
  }
  return found;
}

type Json = z.core.JSONSchema.BaseSchema;
function keysOf(schema: Json): string[] {
  const inside = [
    schema.items,
    schema.additionalProperties,
    schema.anyOf,
    schema.oneOf,
    schema.allOf,
  ]
    .flat()
    .filter((each): each is Json => typeof each === 'object' && each !== null);
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [
      key,
      ...keysOf(value as Json),
    ]),
    ...inside.flatMap(keysOf),
  ];
}

describe('a form that is read back', () => {
  test('has an Indonesian name for every field of every form', async () => {
    const all = await keys();
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(([, key]) => !(key in fieldLabels))).toEqual([]);
  });

  test('shows what was written, days and codes in words, and leaves out what was not', () => {
    expect(
      readableForm(
        {
          note: '',
          rightsTold: true,
          day: '2026-11-23',
          copies: 3,
          receiver: { who: 'attorney', name: 'Sari', identityNumber: '' },
          perteks: [{ opd: 'Dinas Pariwisata' }, { opd: 'Satpol PP' }],
          checks: ['Nama benar', 'Nomor benar'],
          meeting: { place: '' },
          repairs: [{ requirementId: 'ktp', repaired: false }],
        },
        { ktp: 'Fotokopi KTP' },
      ),
    ).toEqual([
      { label: 'Hak dan kewajiban disampaikan', value: 'ya' },
      { label: 'Tanggal', value: '23 November 2026' },
      { label: 'Rangkap', value: '3' },
      {
        label: 'Penerima',
        lines: [
          { label: 'Sebagai', value: 'kuasa' },
          { label: 'Nama', value: 'Sari' },
        ],
      },
      {
        label: 'Rekomendasi teknis (pertek) 1',
        lines: [{ label: 'OPD', value: 'Dinas Pariwisata' }],
      },
      { label: 'Rekomendasi teknis (pertek) 2', lines: [{ label: 'OPD', value: 'Satpol PP' }] },
      { label: 'Sudah diperiksa', value: 'Nama benar; Nomor benar' },
      {
        label: 'Perbaikan',
        lines: [
          { label: 'Persyaratan', value: 'Fotokopi KTP' },
          { label: 'Diperbaiki', value: 'tidak' },
        ],
      },
    ]);
  });
});
