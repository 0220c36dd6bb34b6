import { isCalendarDay } from '../calendar/office-time.ts';
import type { CalendarDay } from '../calendar/office-time.ts';
import { provinces } from './provinces.ts';
import type { Warning } from './warning.ts';

export type Sex = 'L' | 'P';

/** What the digits of a NIK say; they prove nothing about the person in front of the desk. */
export type NikFacts = {
  provinceCode: string;
  /** Undefined for a code that is not a province. */
  provinceName?: string;
  /** The two-digit year leaves the century open; oldest first, none when the date does not exist. */
  birthDayCandidates: CalendarDay[];
  sex: Sex;
};

export type NikCheck = { normalised: string; warnings: Warning[]; facts?: NikFacts };

/** What the applicant stated, to compare with; `today` rules out births in the future. */
export type NikKnown = { birthDay?: CalendarDay; sex?: Sex; today?: CalendarDay };

/**
 * Reads a NIK: province 2, regency 2, district 2, DDMMYY with DD + 40 for women, serial 4.
 * It has no check digit and never changes, even after a corrected birth date: warnings only.
 */
export function checkNik(text: string, known: NikKnown = {}): NikCheck {
  const normalised = text.replaceAll(/[\s.-]/g, '');
  if (!/^\d*$/.test(normalised)) {
    return {
      normalised,
      warnings: [warn('NIK_BUKAN_ANGKA', 'NIK hanya berisi angka. Periksa lagi.')],
    };
  }
  if (normalised.length !== 16) {
    const message = `NIK terdiri atas 16 angka, yang diisi baru ${normalised.length}. Periksa lagi.`;
    const tooLong = `NIK terdiri atas 16 angka, yang diisi ${normalised.length}. Periksa lagi.`;
    return {
      normalised,
      warnings: [warn('NIK_PANJANG', normalised.length < 16 ? message : tooLong)],
    };
  }

  const facts = readFacts(normalised, known.today);
  const warnings: Warning[] = [];
  if (facts.provinceName === undefined) {
    warnings.push(
      warn(
        'NIK_PROVINSI',
        `Dua angka pertama (${facts.provinceCode}) bukan kode provinsi. Cocokkan dengan kartu.`,
      ),
    );
  }
  if (facts.birthDayCandidates.length === 0) {
    warnings.push(
      warn(
        'NIK_TANGGAL',
        'Angka ke-7 sampai ke-12 bukan tanggal lahir yang mungkin. Cocokkan dengan kartu.',
      ),
    );
  } else if (known.birthDay !== undefined && !facts.birthDayCandidates.includes(known.birthDay)) {
    warnings.push(
      warn(
        'NIK_BEDA_LAHIR',
        'Tanggal lahir berbeda dari NIK. Tanyakan; NIK tetap walau tanggal lahir pernah dibetulkan.',
      ),
    );
  }
  if (known.sex !== undefined && known.sex !== facts.sex) {
    warnings.push(
      warn('NIK_BEDA_KELAMIN', 'Jenis kelamin berbeda dari NIK. Cocokkan dengan kartu.'),
    );
  }
  if (normalised.endsWith('0000')) {
    warnings.push(
      warn('NIK_URUT', 'Empat angka terakhir NIK tidak pernah 0000. Cocokkan dengan kartu.'),
    );
  }
  return { normalised, warnings, facts };
}

function readFacts(nik: string, today: CalendarDay | undefined): NikFacts {
  const provinceCode = nik.slice(0, 2);
  const provinceName = provinces[provinceCode];
  const dayDigits = Number(nik.slice(6, 8));
  const sex: Sex = dayDigits > 40 ? 'P' : 'L';
  const day = String(sex === 'P' ? dayDigits - 40 : dayDigits).padStart(2, '0');
  const birthDayCandidates = ['19', '20']
    .map((century) => `${century}${nik.slice(10, 12)}-${nik.slice(8, 10)}-${day}`)
    .filter((date) => isCalendarDay(date) && (today === undefined || date <= today));
  return {
    provinceCode,
    ...(provinceName === undefined ? {} : { provinceName }),
    birthDayCandidates,
    sex,
  };
}

function warn(code: string, message: string): Warning {
  return { code, message };
}
