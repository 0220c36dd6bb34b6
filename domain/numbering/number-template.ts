import { romanMonth } from '../calendar/format-date.ts';
import type { CalendarDay } from '../calendar/office-time.ts';
import { DomainError } from '../errors.ts';

/** What a template may show; everything outside braces is printed as it stands. */
export const numberTokens = {
  urut: 'nomor urut; {urut:4} menjadi 0007',
  hari: 'tanggal dua angka',
  bulan: 'bulan dua angka',
  'bulan-romawi': 'bulan angka Romawi',
  tahun: 'tahun; {tahun:2} menjadi 26',
  kode: 'kode klasifikasi arsip',
  kantor: 'singkatan kantor',
  layanan: 'singkatan layanan',
} as const;
export type NumberToken = keyof typeof numberTokens;

export type TemplatePart =
  | { kind: 'text'; text: string }
  | { kind: 'token'; token: NumberToken; width?: number };

/** The facts of one letter; `seq` counts from 1 inside the series' period. */
export type NumberFacts = {
  seq: number;
  day: CalendarDay;
  kode?: string;
  kantor?: string;
  layanan?: string;
};

/**
 * Splits '{urut:4}/PPID/{bulan-romawi}/{tahun}' into its parts. Throws NOMOR_TEMPLATE_SALAH, whose
 * message and `details.token` name the token at fault.
 */
export function parseTemplate(template: string): TemplatePart[] {
  const parts = template
    .split(/(\{[^{}]*\})/)
    .filter((piece) => piece !== '')
    .map(readPiece);
  const sequences = parts.filter((part) => part.kind === 'token' && part.token === 'urut').length;
  if (sequences === 0) {
    throw wrong(
      '{urut}',
      'Pola nomor harus memuat {urut}, supaya tidak ada dua surat bernomor sama.',
    );
  }
  if (sequences > 1) throw wrong('{urut}', 'Pola nomor hanya boleh memuat {urut} satu kali.');
  return parts;
}

/**
 * The number as printed. Throws NOMOR_TEMPLATE_SALAH, NOMOR_URUT_SALAH when `seq` is not a whole
 * number from 1, and NOMOR_KURANG_DATA when the template asks for a code that is not given.
 */
export function formatNumber(template: string, facts: NumberFacts): string {
  if (!Number.isSafeInteger(facts.seq) || facts.seq < 1) {
    throw new DomainError('NOMOR_URUT_SALAH', 'Nomor urut harus bilangan bulat mulai dari 1.', {
      seq: facts.seq,
    });
  }
  return parseTemplate(template)
    .map((part) => (part.kind === 'text' ? part.text : printToken(part.token, part.width, facts)))
    .join('');
}

function readPiece(piece: string): TemplatePart {
  if (!piece.startsWith('{')) {
    if (/[{}]/.test(piece)) throw wrong(piece, `Kurung kurawal tidak berpasangan di “${piece}”.`);
    return { kind: 'text', text: piece };
  }
  const [, name = '', width] = /^\{([^:]*)(?::(.*))?\}$/.exec(piece) ?? [];
  if (!isToken(name)) {
    const known = Object.keys(numberTokens).map((token) => `{${token}}`);
    throw wrong(piece, `${piece} tidak dikenal. Yang dapat dipakai: ${known.join(', ')}.`);
  }
  if (width === undefined) return { kind: 'token', token: name };
  const fits = name === 'urut' ? /^[1-9]$/.test(width) : name === 'tahun' && /^[24]$/.test(width);
  if (!fits) {
    const hint = 'Panjang hanya untuk {urut:1} sampai {urut:9}, {tahun:2}, dan {tahun:4}.';
    throw wrong(piece, `${piece} tidak dapat dipakai. ${hint}`);
  }
  return { kind: 'token', token: name, width: Number(width) };
}

function printToken(token: NumberToken, width: number | undefined, facts: NumberFacts): string {
  switch (token) {
    case 'urut':
      return String(facts.seq).padStart(width ?? 1, '0');
    case 'hari':
      return facts.day.slice(8, 10);
    case 'bulan':
      return facts.day.slice(5, 7);
    case 'bulan-romawi':
      return romanMonth(Number(facts.day.slice(5, 7)));
    case 'tahun':
      return facts.day.slice(width === 2 ? 2 : 0, 4);
    case 'kode':
    case 'kantor':
    case 'layanan':
      return required(token, facts[token]);
  }
}

function required(token: 'kode' | 'kantor' | 'layanan', value: string | undefined): string {
  if (value !== undefined && value.trim() !== '') return value.trim();
  throw new DomainError(
    'NOMOR_KURANG_DATA',
    `Nomor belum dapat diberikan: ${numberTokens[token]} belum diisi.`,
    { token: `{${token}}` },
  );
}

function isToken(name: string): name is NumberToken {
  return Object.hasOwn(numberTokens, name);
}

function wrong(token: string, message: string): DomainError {
  return new DomainError('NOMOR_TEMPLATE_SALAH', message, { token });
}
