import { checkNik } from './nik.ts';
import type { NikKnown } from './nik.ts';
import type { Warning } from './warning.ts';

/** The document a visitor shows. */
export const identityKinds = ['ktp', 'sim', 'paspor', 'kitas', 'lainnya'] as const;
export type IdentityKind = (typeof identityKinds)[number];

export const identityLabels = {
  ktp: 'KTP',
  sim: 'SIM',
  paspor: 'Paspor',
  kitas: 'KITAS/KITAP',
  lainnya: 'Identitas lain',
} as const satisfies Record<IdentityKind, string>;

export type IdentityCheck = { normalised: string; warnings: Warning[] };

/** Formats seen on cards of different years; loose, because a warning too many is soon ignored. */
const shapes = {
  sim: {
    pattern: /^\d{12,16}$/,
    message: 'Nomor SIM terdiri atas 12–16 angka. Cocokkan dengan kartu.',
  },
  paspor: {
    pattern: /^(?=.*\d)[A-Z0-9]{6,9}$/,
    message: 'Nomor paspor terdiri atas 6–9 huruf dan angka. Cocokkan dengan buku.',
  },
  kitas: {
    pattern: /^(?=.*\d)[A-Z0-9-]{8,16}$/,
    message: 'Nomor KITAS/KITAP terdiri atas 8–16 huruf dan angka. Cocokkan dengan kartu.',
  },
} as const;

/** Tidies an identity number and says what looks odd about it; never a block. */
export function checkIdentity(
  kind: IdentityKind,
  number: string,
  known: NikKnown = {},
): IdentityCheck {
  if (kind === 'ktp') {
    const { normalised, warnings } = checkNik(number, known);
    return { normalised, warnings };
  }
  if (kind === 'lainnya')
    return { normalised: number.trim().replaceAll(/\s+/g, ' '), warnings: [] };
  const compact = number.replaceAll(kind === 'kitas' ? /[\s.]/g : /[\s.-]/g, '').toUpperCase();
  const { pattern, message } = shapes[kind];
  return {
    normalised: compact,
    warnings: pattern.test(compact) ? [] : [{ code: 'IDENTITAS_BENTUK', message }],
  };
}
