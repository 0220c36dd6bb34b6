import type { OpdReceiptFacts } from '../../documents/opd-receipt/opd-receipt-pdf.ts';
import type { SiteVisitReportFacts } from '../../documents/site-visit-report/site-visit-report-pdf.ts';
import type { TransmittalLetterFacts } from '../../documents/transmittal-letter/transmittal-letter-pdf.ts';
import type { VerificationFormFacts } from '../../documents/verification-form/verification-form-pdf.ts';
import { APPLICANT, CHECKLIST, LETTERHEAD, SERVICE } from './samples.ts';

const base = {
  letterhead: LETTERHEAD,
  paper: 'A4',
  zone: 'Asia/Makassar',
  caseNumber: '0142/TT/XI/2026',
  applicant: APPLICANT,
  service: SERVICE,
  place: 'Samarinda',
} as const;
const VERIFIER = {
  name: 'Dewi Anggraini, S.H.',
  position: 'Petugas Pemrosesan (Verifikasi)',
  nip: '199002142014022003',
};
const DISPAR = 'Dinas Pariwisata Provinsi Kalimantan Timur';
const KIND = 'pertimbangan teknis penyelenggaraan pameran';

export const VERIFICATION: VerificationFormFacts = {
  ...base,
  verifiedAt: '2026-11-19T03:05:00.000Z',
  round: 2,
  rows: CHECKLIST.map((item, index) =>
    index === 5
      ? { ...item, correct: false, note: 'Jadwal pada proposal belum sesuai dengan izin lahan' }
      : item,
  ),
  finding: 'Lengkap dan benar, surat pengantar ke OPD',
  note: 'Pemohon sudah memperbaiki izin lahan pada 19 November 2026.',
  perteks: [
    { opd: DISPAR, kind: KIND, letterNumber: '017/SP/XI/2026' },
    {
      opd: 'Satuan Polisi Pamong Praja Provinsi Kalimantan Timur',
      kind: 'pertimbangan ketertiban umum',
      letterNumber: '018/SP/XI/2026',
    },
  ],
  verifier: VERIFIER,
  paraf: 'DA',
};

export const TRANSMITTAL: TransmittalLetterFacts = {
  ...base,
  number: '017/SP/XI/2026',
  day: '2026-11-19',
  at: '2026-11-19T03:05:00.000Z',
  nature: 'Segera',
  addressee: `Kepala ${DISPAR}`,
  kinds: [KIND],
  subject:
    'Pameran Produk Unggulan Mahakam di Lapangan Parkir Gelora Segiri, 4 s.d. 8 Desember 2026',
  files: ['Isian permohonan', ...CHECKLIST.map(({ text }) => text)],
  signer: VERIFIER,
};

export const OPD_RECEIPT: OpdReceiptFacts = {
  ...base,
  number: '011/TT-OPD/XI/2026',
  at: '2026-11-19T06:20:00.000Z',
  opd: DISPAR,
  letterNumber: '017/SP/XI/2026',
  receiver: 'Wulan Sari, A.Md.',
  receiverPosition: 'Pengadministrasi Umum',
  day: '2026-11-19',
  time: '13:40',
  way: 'Diantar langsung',
  files: ['Isian permohonan', ...CHECKLIST.map(({ text }) => text)],
  note: 'Diminta selesai sebelum 24 November 2026.',
  officer: { name: 'Yusuf Maulana', position: 'Petugas Penghubung', nip: '198811302015031002' },
};

export const SITE_VISIT: SiteVisitReportFacts = {
  ...base,
  number: '003/BA/XI/2026',
  at: '2026-11-23T07:00:00.000Z',
  day: '2026-11-23',
  time: '09:30',
  visited: 'Lapangan Parkir Gelora Segiri, Jalan Kusuma Bangsa, Samarinda',
  team: [
    { name: 'Ir. Bambang Irawan, M.Si.', position: 'Ketua tim, Dinas Pariwisata' },
    { name: 'Nur Aini, S.T.', position: 'Anggota, Dinas Pariwisata' },
    { name: 'Agus Salim', position: 'Anggota, Satuan Polisi Pamong Praja' },
  ],
  findings:
    'Luas lokasi 1.200 m² sesuai dengan site plan; 42 gerai dapat ditempatkan dengan lorong 3 meter.\nJalur keluar darurat sisi timur perlu diberi tanda. Daya listrik 66 kVA tersedia dari penyelenggara.',
  evidence: [
    'Foto lokasi, 6 lembar',
    'Sketsa pengukuran jalur keluar',
    'Daftar hadir peninjauan 23 November 2026',
  ],
};
