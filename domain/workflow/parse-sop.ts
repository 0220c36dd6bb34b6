import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { checkSop } from './check-sop.ts';
import { Sop } from './define-sop.ts';
import type { SopProblem } from './sop-problem.ts';

export type ParsedSop = { sop: Sop } | { problems: SopProblem[] };

/** Reads a SOP file: YAML first, then the shape. The rules between its parts are `checkSop`'s. */
export function parseSop(yamlText: string, file: string): ParsedSop {
  const document = parseDocument(yamlText);
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => {
        const line = error.linePos?.[0].line ?? 1;
        return error.code === 'DUPLICATE_KEY'
          ? {
              file,
              path: `baris ${line}`,
              code: 'SOP_KUNCI_GANDA',
              message: `Kunci yang sama tertulis dua kali di baris ${line}. Hapus salah satunya.`,
            }
          : {
              file,
              path: `baris ${line}`,
              code: 'SOP_YAML_RUSAK',
              message: `Berkas tidak terbaca sebagai YAML di baris ${line}. Periksa spasi di awal baris, tanda kutip, dan titik dua.`,
            };
      }),
    };
  }
  const raw: unknown = document.toJS();
  const parsed = Sop.safeParse(raw);
  if (parsed.success) return { sop: parsed.data };
  return { problems: parsed.error.issues.map((issue) => asProblem(issue, raw, file)) };
}

/** Reads and checks a SOP file: only a SOP without any problem may run. */
export function loadSop(yamlText: string, file: string): ParsedSop {
  const parsed = parseSop(yamlText, file);
  if ('problems' in parsed) return parsed;
  const problems = checkSop(parsed.sop, file);
  return problems.length > 0 ? { problems } : parsed;
}

function asProblem(issue: z.core.$ZodIssue, raw: unknown, file: string): SopProblem {
  const path = issue.path.map(String);
  const step = stepAt(raw, path);
  const place = { file, ...(step !== undefined && { step }), path: path.join('.') };
  const field = path.at(-1) ?? 'berkas';
  const value = valueAt(raw, path);
  if (field === 'capability' && value !== undefined) {
    return {
      ...place,
      code: 'SOP_KEMAMPUAN_TIDAK_DIKENAL',
      message: `Jenis langkah "${String(value)}" tidak dikenal. Pakai salah satu jenis di panduan, misalnya checklist atau receive.`,
    };
  }
  if (issue.code === 'unrecognized_keys') {
    return {
      ...place,
      code: 'SOP_BIDANG_TIDAK_DIKENAL',
      message: `Kunci ${issue.keys.map((key) => `"${key}"`).join(', ')} tidak dikenal. Periksa ejaannya atau hapus.`,
    };
  }
  if (value === undefined) {
    return {
      ...place,
      code: 'SOP_BIDANG_KURANG',
      message: `"${path.join('.') || 'berkas'}" belum diisi. Tambahkan.`,
    };
  }
  return {
    ...place,
    code: 'SOP_ISI_SALAH',
    message: `Isi "${path.join('.') || 'berkas'}" tidak sesuai bentuknya${expectation(issue)}.`,
  };
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return `; seharusnya ${typeNames[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `; pilih ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small')
    return `; terlalu sedikit, paling kurang ${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `; terlalu banyak, paling banyak ${String(issue.maximum)}`;
  return '';
}

const typeNames: Record<string, string> = {
  string: 'teks (beri tanda kutip bila berupa angka)',
  number: 'angka',
  int: 'bilangan bulat',
  array: 'daftar',
  object: 'kelompok kunci',
  record: 'kelompok kunci',
  tuple: 'dua angka [dari, sampai]',
};

function valueAt(raw: unknown, path: readonly string[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function stepAt(raw: unknown, path: readonly string[]): string | undefined {
  if (path[0] !== 'steps' || path[1] === undefined) return undefined;
  const id = valueAt(raw, ['steps', path[1], 'id']);
  return id === undefined ? `ke-${Number(path[1]) + 1}` : String(id);
}
