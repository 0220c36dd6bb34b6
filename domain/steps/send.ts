import { z } from 'zod';
import { isCalendarDay, type CalendarDay } from '../calendar/office-time.ts';
import type { Refusal } from '../workflow/command.ts';
import { FormDay, FormLine, requiredLine } from './step-forms.ts';

export const SendWay = z.enum(['in-person', 'post', 'courier', 'email'], 'Pilih cara pengiriman.');
export type SendWay = z.infer<typeof SendWay>;

export const sendWayLabels = {
  'in-person': 'Diambil langsung',
  post: 'Pos',
  courier: 'Kurir',
  email: 'Email',
} as const satisfies Record<SendWay, string>;

/** How the answer or the report reached the applicant, with its proof (SOP 000: PINTU step 5, PULSA step 5). */
export const SendForm = z
  .strictObject({
    way: SendWay,
    /** Who received it, or to whom it is addressed. */
    to: requiredLine('Tulis nama penerima.'),
    address: FormLine.default(''),
    day: FormDay.refine(isCalendarDay, 'Tanggal itu tidak ada pada kalender.'),
    /** Who carries it: the post office, the courier's firm. */
    carrier: FormLine.default(''),
    /** Nomor resi. */
    tracking: FormLine.default(''),
    /** In person: the receiver signed the proof. */
    signed: z.boolean().default(false),
    /** What goes along, e.g. "Brosur rumah contoh". */
    attachments: FormLine.default(''),
  })
  .superRefine((form, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    switch (form.way) {
      case 'in-person':
        if (!form.signed) issue('signed', 'Minta penerima menandatangani tanda terima dahulu.');
        return;
      case 'email':
        if (!z.email().safeParse(form.address).success)
          issue('address', 'Tulis alamat email yang lengkap, misalnya nama@contoh.go.id.');
        return;
      case 'post':
      case 'courier':
        if (form.address === '') issue('address', 'Tulis alamat tujuan.');
        if (form.carrier === '') issue('carrier', 'Tulis nama pos atau kurirnya.');
        if (form.tracking === '') issue('tracking', 'Tulis nomor resi pengiriman.');
    }
  });
export type SendForm = z.infer<typeof SendForm>;

/** A dispatch happens after the request and not tomorrow. Days are the office's. */
export function checkSendDay(
  day: CalendarDay,
  { opened, today }: { opened: CalendarDay; today: CalendarDay },
): Refusal | undefined {
  if (day > today)
    return {
      code: 'TANGGAL_BELUM_TIBA',
      message: 'Tanggal pengiriman belum tiba. Tulis tanggal surat benar-benar disampaikan.',
    };
  if (day < opened)
    return {
      code: 'TANGGAL_SEBELUM_PERMOHONAN',
      message: 'Tanggal pengiriman lebih awal dari permohonannya. Periksa lagi tanggalnya.',
    };
  return undefined;
}
