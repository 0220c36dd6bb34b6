import { z } from 'zod';
import { FormDay, FormLine, FormText, requiredLine } from './step-forms.ts';

export const Nature = z.enum(['biasa', 'segera', 'sangat-segera', 'rahasia']);
export type Nature = z.infer<typeof Nature>;
export const natures = {
  biasa: 'Biasa',
  segera: 'Segera',
  'sangat-segera': 'Sangat segera',
  rahasia: 'Rahasia',
} satisfies Record<Nature, string>;

export const Instruction = z.enum([
  'proses',
  'tindak-lanjut',
  'tanggapan',
  'koordinasi',
  'telaah',
  'bahan',
  'ketahui',
  'arsip',
]);
export type Instruction = z.infer<typeof Instruction>;

/** The ticks of the lembar disposisi, in the order they stand on it. */
export const instructions = {
  proses: 'Proses dan sampaikan hasilnya kepada petugas',
  'tindak-lanjut': 'Tindak lanjuti sesuai ketentuan',
  tanggapan: 'Siapkan tanggapan',
  koordinasi: 'Koordinasikan dengan unit terkait',
  telaah: 'Telaah dan beri saran',
  bahan: 'Siapkan bahan',
  ketahui: 'Untuk diketahui',
  arsip: 'Arsipkan',
} satisfies Record<Instruction, string>;

/** Lembar disposisi (seed 000, PINTU 4); the units it goes to are part of the command. */
export const DisposeForm = z
  .strictObject({
    /** Surat dari. */
    from: requiredLine('Tulis dari siapa suratnya.'),
    letterNumber: FormLine,
    letterDay: FormDay.or(z.literal('')),
    receivedDay: FormDay,
    nature: Nature,
    regarding: requiredLine('Tulis perihal suratnya.'),
    instructions: z.array(Instruction).max(8),
    instructionText: FormText,
    notes: FormText,
  })
  .refine((form) => form.instructions.length > 0 || form.instructionText !== '', {
    path: ['instructions'],
    message: 'Centang atau tulis sedikitnya satu instruksi.',
  });
export type DisposeForm = z.infer<typeof DisposeForm>;
