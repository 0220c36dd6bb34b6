import { z } from 'zod';
import type { Refusal } from '../workflow/command.ts';

/**
 * What the counter looks at once more before it gives the tanda terima (SOP-LP2N-PAR-05 steps 6a
 * and b): ids of requirements, and the map itself.
 */
export const ReceiveForm = z.strictObject({
  rechecked: z.array(z.string().max(100)).max(200),
});
export type ReceiveForm = z.infer<typeof ReceiveForm>;

/** Step 6b: data of the applicant, number and ticks of the checklist, day, time and signatures. */
const processMap = {
  id: 'map-pengendali',
  text: 'Map pengendali proses terisi: data pemohon, nomor registrasi, tanda checklist, tanggal, waktu, dan tanda tangan',
};

type Row = { id: string; text: string };

/** The rows to tick: every requirement of this applicant, then the map; none without a checklist. */
export function rowsToRecheck(requirements: readonly Row[]): Row[] {
  if (requirements.length === 0) return [];
  return [...requirements.map(({ id, text }) => ({ id, text })), processMap];
}

/** Refuses the receipt while a row was not looked at again. */
export function checkRechecked(rows: readonly Row[], form: ReceiveForm): Refusal | undefined {
  const left = rows.filter(({ id }) => !form.rechecked.includes(id));
  if (left.length === 0) return undefined;
  return {
    code: 'BELUM_DIPASTIKAN_ULANG',
    message: `Baru ${rows.length - left.length} dari ${rows.length} hal dipastikan ulang. Cocokkan dengan berkasnya dan centang semuanya, atau kembalikan ke CS.`,
    details: { left: left.map(({ id }) => id) },
  };
}
