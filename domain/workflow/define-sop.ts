import { z } from 'zod';
import { SopHeader, ServiceStandard } from './define-sop-header.ts';
import { SopStep } from './define-step.ts';

const text = z.string().trim().min(1);
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id hanya huruf kecil, angka, dan tanda hubung');

export const SopActor = z
  .strictObject({
    id: text.describe(
      'Id pelaksana, dipakai pada `steps[].actor`; juga id peran bila `roles` kosong.',
    ),
    label: text.describe('Judul kolom pelaksana persis seperti dalam SOP.'),
    name: text
      .optional()
      .describe(
        'Sebutan pada layar bila judul kolomnya terlalu kaku; dua pelaksana boleh satu kolom.',
      ),
    external: z
      .literal(true)
      .optional()
      .describe('Pemohon/publik: langkahnya dicatat petugas atas nama pemohon.'),
    roles: z
      .array(text)
      .min(1)
      .optional()
      .describe('Peran yang boleh mengerjakan langkah pelaksana ini; bila kosong: [id].'),
    openRole: z
      .literal(true)
      .optional()
      .describe('SOP tidak menyebut siapa; kantor menetapkannya dalam pengaturan.'),
    units: z
      .literal(true)
      .optional()
      .describe('Beberapa unit mengerjakannya; yang meneruskan menyebut unit mana.'),
  })
  .describe('Satu pelaksana, yaitu satu kolom pada tabel SOP.');
export type SopActor = z.infer<typeof SopActor>;

export const SopEntry = z
  .strictObject({
    step: text.describe('Langkah tempat permohonan boleh dimulai.'),
    label: text.describe('Tulisan pilihan bagi pemohon atau petugas.'),
    queue: text.optional().describe('Antrean yang mengantar ke langkah pertama petugas.'),
  })
  .describe('Pintu masuk: dari mana sebuah permohonan boleh bermula.');
export type SopEntry = z.infer<typeof SopEntry>;

export const SopRequirement = z
  .strictObject({
    id: text.describe('Id pendek persyaratan, dipakai daftar periksa.'),
    text: text.describe('Bunyi persyaratan, dikutip.'),
    when: z
      .enum(['represented'])
      .optional()
      .describe('Hanya berlaku bila pengurusannya dikuasakan.'),
    note: text.optional().describe('Catatan kita, mis. aturan yang sudah berubah.'),
  })
  .describe('Satu baris daftar periksa persyaratan.');
export type SopRequirement = z.infer<typeof SopRequirement>;

export const SopPromise = z
  .strictObject({
    workingDays: z.int().min(1).max(365).describe('Jumlah hari kerja janji layanan.'),
    startsAt: z
      .enum(['receipt', 'recommendation-received'])
      .describe('Awal hitungan: tanda terima, atau diterimanya pertek.'),
    orAt: z
      .enum(['recommendation-received'])
      .optional()
      .describe('Awal hitungan bila permohonan memerlukan pertek.'),
    text: text.describe('Bunyi janji dalam SOP, dikutip.'),
  })
  .describe('Janji waktu penyelesaian (jam hukum).');
export type SopPromise = z.infer<typeof SopPromise>;

export const SopProduct = z
  .strictObject({
    name: text.describe('Nama produk layanan.'),
    copies: z.int().min(1).describe('Jumlah rangkap.'),
    series: text.optional().describe('Seri nomor produk; wajib bila ada langkah `number`.'),
  })
  .describe('Hasil layanan.');
export type SopProduct = z.infer<typeof SopProduct>;

export const SopNote = z
  .strictObject({
    where: text.describe('Bagian atau langkah yang dimaksud.'),
    seed: text.describe('Bunyi dalam dokumen SOP.'),
    ours: text.describe('Yang kita jalankan.'),
    why: text.describe('Alasannya.'),
  })
  .describe('Kejanggalan dokumen SOP: apa yang dipertahankan atau diubah, dan mengapa.');
export type SopNote = z.infer<typeof SopNote>;

export const SopClosing = z
  .strictObject({
    status: z.enum(['refused', 'withdrawn', 'expired']).describe('Status akhir permohonan.'),
    label: text.describe('Tulisan tombolnya.'),
    roles: z.array(text).describe('Peran yang boleh melakukannya; kosong berarti hanya sistem.'),
    afterWorkingDays: z
      .int()
      .min(1)
      .optional()
      .describe('Untuk `expired`: hari kerja menunggu pemohon sebelum dinyatakan kedaluwarsa.'),
    added: z.literal(true).optional().describe('Tidak ada dalam SOP, kita tambahkan.'),
    why: text.optional().describe('Alasan penambahan.'),
  })
  .describe('Cara permohonan berakhir di luar jalur tabel, dari langkah mana pun.');
export type SopClosing = z.infer<typeof SopClosing>;

/** One service, as one `sop/*.yaml` file describes it. Keys English, texts Indonesian and quoted. */
export const Sop = z
  .strictObject({
    id: id.describe('Id SOP = nama berkas tanpa .yaml.'),
    number: text.optional().describe('Nomor SOP, bila ada.'),
    title: text.describe('Nama layanan.'),
    shortTitle: text.optional().describe('Nama pendek untuk tombol dan karcis.'),
    agency: text.describe('Instansi pemilik SOP.'),
    revision: z
      .int()
      .min(0)
      .describe('Nomor revisi; permohonan berjalan memakai revisi saat dibuka.'),
    effective: z.iso.date().optional().describe('Tanggal efektif (YYYY-MM-DD).'),
    source: text.describe('Nama dokumen sumber.'),
    header: SopHeader,
    actors: z.array(SopActor).min(1).describe('Pelaksana, urut kolom SOP.'),
    flows: z
      .array(
        z.strictObject({
          id: text.describe('Id alur.'),
          title: text.describe('Judul alur, dikutip.'),
        }),
      )
      .optional()
      .describe('Pengelompokan langkah bila SOP berisi beberapa alur.'),
    entries: z.array(SopEntry).min(1).describe('Pintu masuk permohonan.'),
    requirements: z
      .array(SopRequirement)
      .describe('Persyaratan; boleh kosong bila SOP tidak menyebutnya.'),
    promise: SopPromise.optional().describe('Kosong bila SOP tidak menjanjikan waktu.'),
    fee: z
      .int()
      .min(0)
      .optional()
      .describe('Tarif dalam rupiah; 0 = gratis; kosong = tidak disebut.'),
    product: SopProduct.optional(),
    standard: ServiceStandard.optional(),
    steps: z.array(SopStep).min(1).describe('Langkah-langkah, urut tabel SOP.'),
    closings: z.array(SopClosing).describe('Penolakan, pencabutan, kedaluwarsa.'),
    notes: z.array(SopNote).describe('Kejanggalan yang dipertahankan atau diubah.'),
  })
  .describe('Satu SOP yang dijalankan.');
export type Sop = z.infer<typeof Sop>;
