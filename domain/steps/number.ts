import { z } from 'zod';
import { formatTanggal } from '../calendar/format-date.ts';
import { isCalendarDay, type CalendarDay } from '../calendar/office-time.ts';
import type { Refusal } from '../workflow/command.ts';
import { FormDay } from './step-forms.ts';

/** Checklist akhir (SOP-LP2N-PAR-05 step 15c): what Tata Usaha looks at before the letter leaves. */
export const finalChecks = {
  tandaTangan: 'Surat sudah ditandatangani pejabat yang berwenang',
  paraf: 'Paraf lengkap pada lembar verifikasi',
  isi: 'Nama pemohon, hal, dan isi surat sesuai berkas',
  lampiran: 'Lampiran dan tembusan lengkap',
  rangkap: 'Jumlah rangkap sesuai dan siap dibubuhi cap',
} as const;
export const FinalCheck = z.enum(
  Object.keys(finalChecks) as [keyof typeof finalChecks, ...(keyof typeof finalChecks)[]],
);
export type FinalCheck = z.infer<typeof FinalCheck>;

export const NumberForm = z.strictObject({
  /** Day on the letter; today when left out. */
  day: FormDay.refine(isCalendarDay, 'Tanggal itu tidak ada pada kalender.').optional(),
  checks: z
    .array(FinalCheck)
    .refine(
      (checks) => FinalCheck.options.every((check) => checks.includes(check)),
      'Centang semua butir checklist akhir sebelum memberi nomor.',
    ),
});
export type NumberForm = z.infer<typeof NumberForm>;

/** A letter is dated on the day it was signed at the earliest, and today at the latest. */
export function checkLetterDay(
  day: CalendarDay,
  { today, signedOn }: { today: CalendarDay; signedOn: CalendarDay },
): Refusal | undefined {
  if (day > today) {
    return {
      code: 'TANGGAL_SURAT_BELUM_TIBA',
      message: `Tanggal surat tidak boleh melewati hari ini, ${formatTanggal(today)}.`,
    };
  }
  if (day < signedOn) {
    return {
      code: 'TANGGAL_SEBELUM_TANDA_TANGAN',
      message: `Surat ditandatangani ${formatTanggal(signedOn)}. Tanggal surat tidak boleh sebelum hari itu.`,
    };
  }
  return undefined;
}
