import type { z } from 'zod';

const kinds: Record<string, string> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'ya atau tidak',
  object: 'isian lengkap',
  array: 'daftar',
};

const formats: Record<string, string> = {
  uuid: 'Kode perintah tidak terbaca. Muat ulang layar, lalu ulangi.',
  email: 'Tulis alamat surel yang lengkap, misalnya nama@contoh.go.id.',
};

/** What is wrong with a field and what to do; zod's own Indonesian keeps English type names. */
export function issueMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? 'Bagian ini wajib diisi.'
        : `Isi bagian ini dengan ${kinds[issue.expected] ?? 'bentuk yang benar'}.`;
    case 'invalid_value':
      return issue.values.length === 1
        ? 'Bagian ini perlu disetujui atau dipilih dahulu.'
        : 'Pilih salah satu dari daftar yang tersedia.';
    case 'too_small':
      return issue.origin === 'string'
        ? issue.minimum === 1
          ? 'Bagian ini wajib diisi.'
          : `Terlalu singkat: tulis paling sedikit ${issue.minimum} huruf.`
        : issue.origin === 'array'
          ? `Pilih paling sedikit ${issue.minimum}.`
          : `Isi dengan angka paling kecil ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Terlalu panjang: tulis paling banyak ${issue.maximum} huruf.`
        : issue.origin === 'array'
          ? `Terlalu banyak: paling banyak ${issue.maximum}.`
          : `Isi dengan angka paling besar ${issue.maximum}.`;
    case 'invalid_format':
      return (
        formats[issue.format] ??
        'Bentuknya tidak dikenal. Periksa penulisannya atau pilih lagi dari daftar.'
      );
    case 'unrecognized_keys':
      return `Ada isian yang tidak dikenal (${issue.keys.join(', ')}). Muat ulang layar agar memakai versi terbaru.`;
    default:
      return 'Periksa lagi bagian ini.';
  }
}
