import type { Warning } from './warning.ts';

export type PhoneCheck = {
  /** '+6281234567890'; absent when the text cannot be an international number. */
  e164?: string;
  /** '081234567890' as people write it here; foreign numbers keep '+' and country code. */
  national: string;
  /** Digits of 'ext. 103', kept apart because they are dialled later. */
  extension?: string;
  warnings: Warning[];
};

const extensionPattern = /\s*(?:ext|ekst|pes|pesawat)\.?\s*(\d{1,6})\s*$/i;

/** Reads a telephone number in any common spelling; warns, never blocks. */
export function checkPhone(text: string): PhoneCheck {
  const trimmed = text.trim();
  const extension = extensionPattern.exec(trimmed)?.[1];
  const withoutExtension = trimmed.replace(extensionPattern, '');
  const bare = withoutExtension.replaceAll(/[\s().-]/g, '');
  const tail = extension === undefined ? {} : { extension };
  if (!/^\+?\d+$/.test(bare)) {
    const message = /[/,;&]/.test(bare)
      ? 'Isi satu nomor telepon saja.'
      : 'Nomor telepon hanya berisi angka, misalnya 0812 3456 7890.';
    return { national: bare, ...tail, warnings: [{ code: 'TELEPON_BUKAN_ANGKA', message }] };
  }
  if (bare.startsWith('+') && !bare.startsWith('+62')) return { ...foreign(bare), ...tail };
  const national = toNational(bare);
  return { ...indonesian(national), ...tail };
}

function toNational(bare: string): string {
  if (bare.startsWith('+62')) return withZero(bare.slice(3));
  // 0062 and 62 are how address books and messaging apps write the same number.
  if (bare.startsWith('0062')) return withZero(bare.slice(4));
  if (bare.startsWith('62') && bare.length >= 10) return withZero(bare.slice(2));
  if (bare.startsWith('8') && bare.length >= 9) return `0${bare}`;
  return bare;
}

/** '+62 (0)812…' is a common slip: the trunk zero is written once. */
function withZero(subscriber: string): string {
  return subscriber.startsWith('0') ? subscriber : `0${subscriber}`;
}

function indonesian(national: string): PhoneCheck {
  const warnings: Warning[] = [];
  const mobile = national.startsWith('08');
  if (!national.startsWith('0')) {
    warnings.push({
      code: 'TELEPON_TANPA_KODE',
      message: 'Nomor telepon belum lengkap: tambahkan kode wilayah, misalnya 0761.',
    });
  } else if (mobile && (national.length < 10 || national.length > 13)) {
    warnings.push({
      code: 'TELEPON_PANJANG',
      message: 'Nomor HP belum tepat: isi 10–13 angka, dimulai 08.',
    });
  } else if (!mobile && (national.length < 9 || national.length > 12)) {
    warnings.push({
      code: 'TELEPON_PANJANG',
      message: 'Nomor telepon belum tepat: isi kode wilayah diikuti 6–8 angka.',
    });
  }
  const e164 = national.startsWith('0') ? { e164: `+62${national.slice(1)}` } : {};
  return { ...e164, national, warnings };
}

function foreign(bare: string): PhoneCheck {
  if (/^\+[1-9]\d{7,14}$/.test(bare)) return { e164: bare, national: bare, warnings: [] };
  return {
    national: bare,
    warnings: [
      {
        code: 'TELEPON_PANJANG',
        message: 'Nomor luar negeri belum tepat: isi tanda + dan kode negara, 8–15 angka.',
      },
    ],
  };
}
