import { checkNik } from './nik.ts';
import type { Warning } from './warning.ts';

export type OrganisationNumberCheck = { normalised: string; warnings: Warning[] };

/** NIB: 13 digits (OSS). Warnings only. */
export function checkNib(text: string): OrganisationNumberCheck {
  const normalised = digitsOnly(text);
  const fits = /^\d{13}$/.test(normalised);
  return {
    normalised,
    warnings: fits
      ? []
      : [{ code: 'NIB_PANJANG', message: 'NIB terdiri atas 13 angka. Periksa lagi.' }],
  };
}

/**
 * NPWP: 16 digits, which for a resident person is the NIK and for others '0' and the old 15; the
 * old 15 alone and the 22 of a branch (NITKU) are accepted as they come. Warnings only.
 */
export function checkNpwp(text: string): OrganisationNumberCheck {
  const normalised = digitsOnly(text);
  if (!/^(\d{15}|\d{16}|\d{22})$/.test(normalised)) {
    return {
      normalised,
      warnings: [
        {
          code: 'NPWP_PANJANG',
          message: 'NPWP terdiri atas 16 angka (atau 15 angka yang lama). Periksa lagi.',
        },
      ],
    };
  }
  // A number from 1 on is a NIK, so whatever is odd about the NIK is odd about the NPWP.
  const isNik = normalised.length >= 16 && !normalised.startsWith('0');
  return { normalised, warnings: isNik ? checkNik(normalised.slice(0, 16)).warnings : [] };
}

/** '01.234.567.8-901.000' for the 15-digit form; longer forms are printed without marks. */
export function formatNpwp(npwp: string): string {
  return npwp.replace(/^(\d{2})(\d{3})(\d{3})(\d)(\d{3})(\d{3})$/, '$1.$2.$3.$4-$5.$6');
}

function digitsOnly(text: string): string {
  return text.replaceAll(/[\s.-]/g, '');
}
