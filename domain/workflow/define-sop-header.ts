import { z } from 'zod';

const text = z.string().trim().min(1);

/** What a section of the SOP document stands for on page 1 of the official format (PermenPANRB 35/2012). */
export const SectionRole = z.enum([
  'legal-basis',
  'related',
  'purpose',
  'scope',
  'indicators',
  'definitions',
  'requirements',
  'procedure',
  'time',
  'fee',
  'product',
  'validity',
  'equipment',
  'executors',
  'qualification',
  'supervision',
  'complaints',
  'safety',
  'warning',
  'evaluation',
  'records',
]);
export type SectionRole = z.infer<typeof SectionRole>;

export const SopSection = z
  .strictObject({
    letter: text.describe('Huruf bagian dalam dokumen SOP, mis. "A".'),
    title: text.describe('Judul bagian, dikutip.'),
    role: SectionRole.optional().describe('Arti bagian ini pada halaman 1 format resmi SOP AP.'),
    style: z.enum(['numbered', 'bulleted', 'text']).describe('Cara butir ditulis di SOP.'),
    intro: text.optional().describe('Kalimat pembuka sebelum butir, dikutip.'),
    items: z.array(text).min(1).describe('Isi bagian, dikutip butir demi butir.'),
  })
  .describe('Satu bagian (A–U) dari naskah SOP.');
export type SopSection = z.infer<typeof SopSection>;

export const SopSignature = z
  .strictObject({
    act: text.describe('"Dibuat oleh", "Diperiksa oleh" atau "Disetujui oleh".'),
    name: text.describe('Nama pejabat, dikutip.'),
    position: text.describe('Jabatan, dikutip.'),
    nip: text.optional().describe('NIP bila SOP mencantumkannya.'),
    date: text.optional().describe('Tanggal tanda tangan, dikutip.'),
  })
  .describe('Satu kolom pengesahan pada halaman sampul.');
export type SopSignature = z.infer<typeof SopSignature>;

export const SopHeader = z
  .strictObject({
    organisation: z.array(text).min(1).describe('Baris-baris nama instansi pada sampul.'),
    heading: z.array(text).min(1).describe('Baris-baris judul pada sampul.'),
    documentNumber: text.optional().describe('No dokumen, dikutip.'),
    documentStatus: text.optional().describe('Status dokumen (asli/salinan), dikutip.'),
    revision: text.optional().describe('Nomor revisi seperti tertulis, mis. "03".'),
    createdOn: text.optional().describe('Tanggal pembuatan, dikutip.'),
    revisedOn: text.optional().describe('Tanggal revisi, dikutip.'),
    effectiveOn: text.optional().describe('Tanggal efektif, dikutip.'),
    pages: text.optional().describe('Jumlah halaman seperti tertulis.'),
    signatures: z.array(SopSignature).describe('Pembuat, pemeriksa dan penyetuju.'),
    contents: z.array(text).optional().describe('Daftar isi, dikutip.'),
    sections: z.array(SopSection).describe('Bagian naskah SOP (A–U), dikutip.'),
    legend: z.array(text).optional().describe('Keterangan simbol alur, dikutip.'),
  })
  .describe('Sampul dan naskah SOP di luar tabel langkah.');
export type SopHeader = z.infer<typeof SopHeader>;

/** The 14 components of a service standard: A service delivery (1-6), B manufacturing (7-14). */
export const standardComponents = {
  requirements: 'Persyaratan',
  procedure: 'Sistem, mekanisme, dan prosedur',
  time: 'Jangka waktu penyelesaian',
  fee: 'Biaya/tarif',
  product: 'Produk pelayanan',
  complaints: 'Penanganan pengaduan, saran, dan masukan',
  legalBasis: 'Dasar hukum',
  facilities: 'Sarana, prasarana, dan/atau fasilitas',
  competence: 'Kompetensi pelaksana',
  supervision: 'Pengawasan internal',
  staffing: 'Jumlah pelaksana',
  guarantee: 'Jaminan pelayanan',
  safety: 'Jaminan keamanan dan keselamatan pelayanan',
  evaluation: 'Evaluasi kinerja pelaksana',
} as const;
export type StandardComponent = keyof typeof standardComponents;

const component = z
  .union([
    z.strictObject({ section: text.describe('Huruf bagian naskah SOP yang memuatnya.') }),
    z.array(text).min(1),
  ])
  .optional();

export const ServiceStandard = z
  .strictObject({
    requirements: component.describe('1. Persyaratan'),
    procedure: component.describe('2. Sistem, mekanisme, dan prosedur'),
    time: component.describe('3. Jangka waktu penyelesaian'),
    fee: component.describe('4. Biaya/tarif'),
    product: component.describe('5. Produk pelayanan'),
    complaints: component.describe('6. Penanganan pengaduan, saran, dan masukan'),
    legalBasis: component.describe('7. Dasar hukum'),
    facilities: component.describe('8. Sarana, prasarana, dan/atau fasilitas'),
    competence: component.describe('9. Kompetensi pelaksana'),
    supervision: component.describe('10. Pengawasan internal'),
    staffing: component.describe('11. Jumlah pelaksana'),
    guarantee: component.describe('12. Jaminan pelayanan'),
    safety: component.describe('13. Jaminan keamanan dan keselamatan pelayanan'),
    evaluation: component.describe('14. Evaluasi kinerja pelaksana'),
  })
  .describe('14 komponen standar pelayanan; yang tidak ada dalam SOP dikosongkan.');
export type ServiceStandard = z.infer<typeof ServiceStandard>;
