import { z } from 'zod';
import type { Refusal } from '../workflow/command.ts';
import { FormDayOrBlank, FormTimeOrBlank } from './form-fields.ts';
import { lackingOpds, sameOpd } from './opd.ts';
import { refuseForm, refuseFuture } from './refuse-form.ts';
import { FormLine, FormText } from './step-forms.ts';

export const deliveryWays = {
  diantar: 'Diantar langsung',
  kurir: 'Kurir',
  pos: 'Pos tercatat',
  elektronik: 'Elektronik',
} as const;
export const DeliveryWay = z.enum(['diantar', 'kurir', 'pos', 'elektronik']);
export type DeliveryWay = z.infer<typeof DeliveryWay>;

/** One delivery to one agency: who took the letter and the files there. */
export const Delivery = z.strictObject({
  opd: FormLine,
  receiver: FormLine.default(''),
  position: FormLine.default(''),
  day: FormDayOrBlank.default(''),
  time: FormTimeOrBlank.default(''),
  way: DeliveryWay.default('diantar'),
  /** What was handed over, one line each. */
  files: z.array(FormLine).max(60).default([]),
  note: FormLine.default(''),
});
export type Delivery = z.infer<typeof Delivery>;

/** "Membuat bukti tanda terima berkas; mencatat dalam map pengendali proses dan form monitoring" (SOP 004 step 9). */
export const DispatchForm = z.strictObject({
  deliveries: z.array(Delivery).max(12).default([]),
  monitoring: FormText.default(''),
});
export type DispatchForm = z.infer<typeof DispatchForm>;

export type DispatchQuestion = {
  /** Agencies that verification asked for a pertek; empty when the SOP leaves it to this desk. */
  asked: readonly string[];
  /** The office's day. */
  today: string;
};

/** What the form still wants: a delivery with its receiver for every agency asked, and no other. */
export function checkDispatch(
  { deliveries }: DispatchForm,
  { asked, today }: DispatchQuestion,
): Refusal | undefined {
  const lacking = lackingOpds(
    asked,
    deliveries.map(({ opd }) => opd),
  );
  if (lacking[0] !== undefined || deliveries.length === 0) {
    return refuseForm(
      'PENYERAHAN_OPD_KURANG',
      lacking.length === 0
        ? 'Catat penyerahan ke OPD: siapa yang menerima dan kapan.'
        : `Belum ada catatan penyerahan ke ${lacking.join('; ')}.`,
      'deliveries',
      { opds: lacking },
    );
  }
  for (const [at, delivery] of deliveries.entries()) {
    const refusal = deliveryWanting(delivery, at, { asked, today, deliveries });
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function deliveryWanting(
  delivery: Delivery,
  at: number,
  { asked, today, deliveries }: DispatchQuestion & { deliveries: readonly Delivery[] },
): Refusal | undefined {
  const { opd } = delivery;
  const path = `deliveries.${at}`;
  const wanting = (field: string, message: string) =>
    refuseForm('PENYERAHAN_BELUM_LENGKAP', message, `${path}.${field}`, { opd });
  if (opd === '') return wanting('opd', `Penyerahan ${at + 1}: tulis nama OPD.`);
  if (asked.length > 0 && !asked.some((other) => sameOpd(other, opd))) {
    return refuseForm(
      'OPD_TIDAK_DIMINTA',
      `Verifikasi tidak meminta pertek dari ${opd}. Hapus barisnya.`,
      `${path}.opd`,
    );
  }
  if (deliveries.findIndex((other) => sameOpd(other.opd, opd)) !== at) {
    return refuseForm(
      'OPD_GANDA',
      `Penyerahan ke ${opd} tertulis dua kali. Hapus salah satu.`,
      `${path}.opd`,
    );
  }
  if (delivery.receiver === '') return wanting('receiver', `Tulis nama penerima di ${opd}.`);
  if (delivery.position === '') return wanting('position', `Tulis jabatan penerima di ${opd}.`);
  if (delivery.day === '') return wanting('day', `Tulis tanggal penyerahan ke ${opd}.`);
  if (!delivery.files.some((line) => line !== ''))
    return wanting('files', `Pilih berkas yang diserahkan ke ${opd}.`);
  return refuseFuture(delivery.day, today, `${path}.day`);
}
