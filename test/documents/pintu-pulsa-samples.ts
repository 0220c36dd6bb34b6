import type { DispositionFacts } from '../../documents/disposition/disposition-pdf.ts';
import type { PaperFacts, SignerFacts } from '../../documents/facts.ts';
import type { ServiceMemoFacts } from '../../documents/service-memo/service-memo-pdf.ts';
import type { ServiceReportFacts } from '../../documents/service-report/service-report-pdf.ts';
import { instructions, natures } from '../../domain/steps/dispose.ts';

/** Facts as Puslitbang Permukiman would have them (seed 000); people and numbers are made up. */
const paper: PaperFacts = {
  letterhead: {
    lines: [
      'KEMENTERIAN PEKERJAAN UMUM DAN PERUMAHAN RAKYAT',
      'BADAN PENELITIAN DAN PENGEMBANGAN',
      'PUSAT LITBANG PERUMAHAN DAN PERMUKIMAN',
    ],
    address: 'Jalan Panyaungan, Cileunyi Wetan, Kabupaten Bandung 40393',
    phone: '(022) 779 8393',
    web: 'puskim.example.go.id',
  },
  paper: 'A4',
  zone: 'Asia/Jakarta',
};
const at = '2026-11-23T03:15:00.000Z';

export const kabag: SignerFacts = {
  name: 'Arif Budiman, S.E., M.M.',
  position: 'Kepala Bagian Keuangan dan Umum',
  rank: 'Pembina (IV/a)',
  nip: '197503122001121002',
};
export const endorser: SignerFacts = {
  name: 'Prof. Dr. Kartika Sari',
  position: 'Plh. Kepala Pusat Litbang Perumahan dan Permukiman',
  rank: 'Pembina Utama (IV/e)',
  nip: '196801011994032001',
};

export const memoFacts: ServiceMemoFacts = {
  ...paper,
  number: '014/ND/XI/2026',
  day: '2026-11-23',
  at,
  to: ['Kepala Balai Pengujian'],
  signer: kabag,
  regarding: 'Pelayanan permohonan informasi publik',
  body: [
    'Permohonan berikut termasuk Daftar Informasi Publik Bebas (berkala, Pasal 9 UU 14/2008).',
    'Mohon memberikan layanan secara langsung kepada pemohon dan menyampaikan hasilnya kepada Petugas PINTU.',
  ],
  particulars: [
    { label: 'Pemohon', value: 'Andi Wijaya, Universitas Contoh' },
    { label: 'Nomor tanda terima', value: '0042/TT/XI/2026' },
    { label: 'Diterima', value: '20 November 2026' },
    { label: 'Yang diminta', value: 'Data rumah contoh tahan gempa di wilayah pesisir' },
  ],
  copies: ['Kepala Pusat Litbang Perumahan dan Permukiman', 'Kasubbag Umum'],
};

export const dispositionFacts: DispositionFacts = {
  ...paper,
  number: '007/DISP/XI/2026',
  day: '2026-11-23',
  at,
  from: 'Universitas Contoh',
  letterNumber: '112/UC/XI/2026',
  letterDay: '2026-11-18',
  receivedDay: '2026-11-20',
  fileNumber: '0042/TT/XI/2026',
  natures: ticks(natures, ['segera']),
  regarding: 'Permohonan data pengujian bahan bangunan untuk penelitian tesis',
  units: [
    { text: 'Balai Bahan Bangunan', ticked: true },
    { text: 'Balai Pengujian', ticked: false },
    { text: 'Bidang Standar dan Diseminasi', ticked: true },
  ],
  instructions: ticks(instructions, ['proses', 'koordinasi']),
  instructionText: 'Sampaikan paling lambat Jumat.',
  notes: 'Nama penghuni rumah contoh tidak diberikan.',
  signer: { ...endorser, position: 'Kepala Pusat Litbang Perumahan dan Permukiman' },
  place: 'Bandung',
};

export const reportFacts: ServiceReportFacts = {
  ...paper,
  name: 'Laporan PULSA',
  number: '003/LAP/XI/2026',
  day: '2026-11-23',
  at,
  place: 'Bandung',
  serviceTitle: 'Pelayanan Terpadu Satu Atap',
  serviceKind: 'uji lab',
  fileNumber: '0043/TT/XI/2026',
  receivedDay: '2026-11-16',
  applicant: { name: 'Budi Hartono', institution: 'PT Bata Sejahtera' },
  request: 'Uji kuat tekan bata ringan, sepuluh contoh.',
  object: 'Bata ringan 600 x 200 x 100 mm, sepuluh contoh, utuh dan kering saat diterima.',
  method: 'SOP ISO 17025; SNI 8640:2018',
  result:
    'Kuat tekan rata-rata 4,6 N/mm², terendah 4,1 N/mm², tertinggi 5,0 N/mm².\nPenyerapan air rata-rata 18 persen.',
  conclusion: 'Contoh uji memenuhi persyaratan kuat tekan yang diacu.',
  attachments: ['Lembar data uji (2 lembar)', 'Foto contoh uji'],
  unit: 'Balai Bahan Bangunan',
  madeBy: 'Dedi Kurniawan, S.T.',
  endorsement: { signer: endorser, at },
};

function ticks(labels: Record<string, string>, chosen: readonly string[]) {
  return Object.entries(labels).map(([id, text]) => ({ text, ticked: chosen.includes(id) }));
}
