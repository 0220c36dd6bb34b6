import { z } from 'zod';
import { Capability } from './capabilities.ts';

const text = z.string().trim().min(1);
const range = z.tuple([z.int().min(0), z.int().min(0)]);

/** Names of the rules an outcome may demand; what each one asks is in `capability-rules.ts`. */
export const GuardName = z.enum([
  'checklist-complete',
  'cs-approved',
  'recommendation-received',
  'paid',
  'applicant-signed',
]);
export type GuardName = z.infer<typeof GuardName>;

export const StepNorm = z
  .strictObject({
    text: text.describe('Bunyi kolom Waktu, dikutip.'),
    minutes: range.optional().describe('[paling cepat, paling lama] dalam menit.'),
    dayOffset: range.optional().describe('"H" = [0, 0]; "H - H+1" = [0, 1].'),
    workingDays: range.optional().describe('[paling cepat, paling lama] dalam hari kerja.'),
    calendarDays: range.optional().describe('[paling cepat, paling lama] dalam hari kalender.'),
  })
  .describe('Norma waktu langkah. Angka harus sama dengan bunyi teksnya.');
export type StepNorm = z.infer<typeof StepNorm>;

export const CaseEnding = z.enum(['finished', 'refused', 'withdrawn', 'expired']);
export type CaseEnding = z.infer<typeof CaseEnding>;

/**
 * What an outcome says about the information asked for: open to all (DIP bebas), open on conditions
 * (DIP-K), excluded (DIK); and for excluded information, opened on a legal ground or kept excluded.
 */
export const InformationClass = z.enum([
  'free',
  'conditional',
  'excluded',
  'opened',
  'kept-excluded',
]);
export type InformationClass = z.infer<typeof InformationClass>;

export const StepOutcome = z
  .strictObject({
    label: text.describe('Tulisan tombol hasil.'),
    to: z
      .union([text, z.array(text).min(2)])
      .describe('Langkah berikut; beberapa langkah = cabang sejajar; "end" = selesai.'),
    reason: z.enum(['required', 'optional']).optional().describe('Apakah alasan ditulis.'),
    returns: z
      .literal(true)
      .optional()
      .describe('Panah balik: berkas kembali ke langkah sebelumnya.'),
    closes: CaseEnding.optional().describe('Status akhir bila `to: end`; bila kosong: finished.'),
    decision: z
      .enum(['granted', 'granted-partly', 'refused'])
      .optional()
      .describe('Keputusan atas permohonan; "refused" menjadi status akhir saat alur selesai.'),
    needsRecommendation: z
      .boolean()
      .optional()
      .describe('Menetapkan apakah permohonan memerlukan pertek (menentukan awal hitungan waktu).'),
    information: InformationClass.optional().describe(
      'Golongan informasi menurut hasil ini, pada langkah classify.',
    ),
    requires: z.array(GuardName).optional().describe('Aturan tambahan yang harus dipenuhi.'),
    choices: z.array(text).min(2).optional().describe('Pilihan wajib untuk hasil ini.'),
    added: z.literal(true).optional().describe('Tidak ada dalam SOP, kita tambahkan.'),
    why: text.optional().describe('Alasan penambahan.'),
  })
  .describe('Satu hasil langkah, yaitu satu panah keluar.');
export type StepOutcome = z.infer<typeof StepOutcome>;

export const StepAction = z
  .strictObject({
    letter: text
      .optional()
      .describe('Huruf butir seperti dalam SOP (boleh ganda bila SOP begitu).'),
    text: text.describe('Bunyi kegiatan, dikutip.'),
    items: z.array(text).optional().describe('Anak butir, dikutip.'),
  })
  .describe('Satu butir uraian proses.');
export type StepAction = z.infer<typeof StepAction>;

export const SopStep = z
  .strictObject({
    id: text.describe('Nomor langkah seperti dalam SOP.'),
    actor: text.describe('Id pelaksana.'),
    roles: z
      .array(text)
      .min(1)
      .optional()
      .describe('Peran yang boleh, bila berbeda dari pelaksananya.'),
    flow: text.optional().describe('Id alur.'),
    queue: text.optional().describe('Antrean asal; kosong = dari daftar kerja.'),
    title: text.describe('Nama singkat langkah.'),
    actions: z.array(StepAction).min(1).describe('Uraian proses.'),
    needs: z.array(text).describe('Kelengkapan.'),
    norm: StepNorm.optional().describe('Kosong bila SOP tidak memberi waktu.'),
    outputs: z.array(text).describe('Output.'),
    remarks: z.array(text).describe('Keterangan.'),
    capability: Capability.describe('Jenis langkah: formulir dan aturan yang dipakai.'),
    connector: text.optional().describe('Huruf penyambung pada bagan SOP.'),
    optional: z.literal(true).optional().describe('Langkah tambahan yang tidak selalu dilalui.'),
    requirements: z
      .array(text)
      .optional()
      .describe('Persyaratan yang diperiksa di sini; kosong = semua yang berlaku.'),
    choices: z.array(text).min(2).optional().describe('Pilihan wajib pada setiap hasil maju.'),
    standards: z
      .array(
        z.strictObject({
          choice: text.describe('Pilihan jenis layanan yang memakainya.'),
          text: text.describe('Acuannya, dikutip.'),
          note: text.optional().describe('Catatan kita atas acuan itu.'),
        }),
      )
      .optional()
      .describe('Acuan yang dipakai langkah ini menurut jenis layanan.'),
    series: text.optional().describe('Seri nomor surat langkah ini, bila bukan bawaan jenisnya.'),
    join: z
      .array(text)
      .min(2)
      .optional()
      .describe('Langkah-langkah cabang yang harus tiba semua sebelum langkah ini dimulai.'),
    added: z.literal(true).optional().describe('Tidak ada dalam SOP, kita tambahkan.'),
    why: text.optional().describe('Alasan penambahan.'),
    terminal: z.literal(true).optional().describe('Alur berakhir di sini.'),
    outcomes: z
      .record(z.string().regex(/^[a-z0-9-]+$/), StepOutcome)
      .describe('Hasil yang mungkin.'),
  })
  .describe('Satu langkah (satu baris tabel SOP).');
export type SopStep = z.infer<typeof SopStep>;
