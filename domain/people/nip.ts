import { isCalendarDay } from '../calendar/office-time.ts';
import type { CalendarDay } from '../calendar/office-time.ts';
import type { Sex } from './nik.ts';
import type { Warning } from './warning.ts';

export type NipFacts = {
  kind: 'pns' | 'pppk';
  birthDay?: CalendarDay;
  /** 'YYYY-MM' for a PNS, 'YYYY' for a PPPK. */
  appointed: string;
  sex?: Sex;
};

export type NipCheck = { normalised: string; warnings: Warning[]; facts?: NipFacts };

/**
 * Reads an 18-digit NIP: birth YYYYMMDD, appointment YYYYMM, sex 1 or 2, serial 3. A PPPK number
 * has 21 or more where the month would be, which is how the two are told apart. Warnings only.
 */
export function checkNip(text: string): NipCheck {
  const normalised = text.replaceAll(/[\s.]/g, '');
  if (!/^\d{18}$/.test(normalised)) {
    return {
      normalised,
      warnings: [{ code: 'NIP_PANJANG', message: 'NIP terdiri atas 18 angka. Periksa lagi.' }],
    };
  }
  const warnings: Warning[] = [];
  const birth = `${normalised.slice(0, 4)}-${normalised.slice(4, 6)}-${normalised.slice(6, 8)}`;
  const birthDay = isCalendarDay(birth) && birth >= '1900-01-01' ? birth : undefined;
  if (birthDay === undefined) {
    warnings.push({
      code: 'NIP_TANGGAL',
      message: 'Delapan angka pertama NIP bukan tanggal lahir yang mungkin. Periksa lagi.',
    });
  }
  const year = normalised.slice(8, 12);
  const month = Number(normalised.slice(12, 14));
  const kind = month >= 21 ? 'pppk' : 'pns';
  const impossible = (kind === 'pns' && (month < 1 || month > 12)) || year <= birth.slice(0, 4);
  if (impossible) {
    warnings.push({
      code: 'NIP_PENGANGKATAN',
      message: 'Angka ke-9 sampai ke-14 NIP bukan bulan pengangkatan yang mungkin. Periksa lagi.',
    });
  }
  const sex = readSex(normalised.charAt(14));
  if (sex === undefined) {
    warnings.push({
      code: 'NIP_KELAMIN',
      message: 'Angka ke-15 NIP harus 1 atau 2. Periksa lagi.',
    });
  }
  return {
    normalised,
    warnings,
    facts: {
      kind,
      ...(birthDay === undefined ? {} : { birthDay }),
      appointed: kind === 'pns' ? `${year}-${normalised.slice(12, 14)}` : year,
      ...(sex === undefined ? {} : { sex }),
    },
  };
}

/** '19870412 201001 1 001', as papers print it; a text of another length is returned as it is. */
export function formatNip(nip: string): string {
  return nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');
}

function readSex(digit: string): Sex | undefined {
  if (digit === '1') return 'L';
  return digit === '2' ? 'P' : undefined;
}
