import type {
  ApplicantFacts,
  ChecklistFacts,
  ChecklistItem,
  Letterhead,
  OfficerFacts,
  ProcessSheetFacts,
  ReceiptFacts,
  ReturnNoteFacts,
  ServiceFacts,
  TestPageFacts,
  TicketFacts,
} from '../../documents/facts.ts';

/** Facts as the Kalimantan Timur office would have them (SOP-LP2N-PAR-05); people and numbers are made up. */
export const LETTERHEAD: Letterhead = {
  lines: [
    'PEMERINTAH PROVINSI KALIMANTAN TIMUR',
    'DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU',
  ],
  address: 'Jalan Basuki Rahmat Nomor 56, Samarinda 75112',
  phone: '(0541) 743235',
  web: 'dpmptsp.kaltimprov.go.id',
  email: 'layanan@dpmptsp.kaltimprov.go.id',
};

export const SERVICE: ServiceFacts = {
  title: 'Layanan Penerbitan Rekomendasi kepada Pihak Penyelenggara Pameran (EO) di Kaltim',
  sopNumber: 'SOP-LP2N-PAR-05',
  agency: 'DPMPTSP Provinsi Kalimantan Timur',
};

export const APPLICANT: ApplicantFacts = {
  name: 'Dra. Hj. Siti Rahmawati Noor, M.M.',
  institution: 'CV Bahari Jaya Kreasi',
  identityMasked: '6472••••••••••02',
  phoneMasked: '0812••••••67',
  representedBy: 'Muhammad Arsyad',
};

export const OFFICER: OfficerFacts = {
  name: 'Rina Marlina, S.E.',
  nip: '198703122010012005',
  station: 'Loket Pendaftaran 2',
};

const REQUIREMENTS = [
  'Fotokopi KTP atau identitas pemohon yang masih berlaku',
  'Rekomendasi dari desa/kelurahan/Satpol/Kepolisian setempat',
  'Gambar rencana/site plan',
  'Izin penggunaan lahan dari pemilik lahan',
  'Persetujuan dari tetangga di lingkungan yang diketahui oleh RT dan RW, dan Kelurahan',
  'Proposal kegiatan',
  'Surat kuasa apabila dikuasakan pengurusannya (bermeterai)',
];

export const CHECKLIST: ChecklistItem[] = REQUIREMENTS.map((text) => ({
  text,
  present: true,
  correct: true,
}));

export const TICKET: TicketFacts = {
  office: 'DPMPTSP Provinsi Kalimantan Timur',
  number: 'A014',
  queueName: 'Customer Service',
  serviceName: 'Urus izin: Rekomendasi Penyelenggara Pameran',
  issuedAt: '2026-11-19T01:42:00.000Z',
  zone: 'Asia/Makassar',
  waitingAhead: 3,
  notes: ['Mohon isi kuesioner setelah kunjungan selesai.'],
  followUrl: 'http://satuatap.lan/antrean/A014?k=7Q2M',
  language: 'id',
};

export const RECEIPT: ReceiptFacts = {
  letterhead: LETTERHEAD,
  paper: 'A4',
  number: '503/0142/DPMPTSP/XI/2026',
  receivedAt: '2026-11-19T02:15:00.000Z',
  zone: 'Asia/Makassar',
  applicant: APPLICANT,
  service: SERVICE,
  checklist: CHECKLIST.map((item, index) =>
    index === 0 ? { ...item, note: 'Berlaku seumur hidup' } : item,
  ),
  officer: OFFICER,
  promise: {
    dueDay: '2026-11-20',
    sentence:
      'Rekomendasi diterbitkan selambat-lambatnya 1 (satu) hari kerja sejak berkas dinyatakan lengkap dan benar. Layanan ini tidak dipungut biaya.',
  },
  howToCheck: [
    'Pindai kode pada tanda terima ini, atau buka dpmptsp.kaltimprov.go.id/status.',
    'Telepon (0541) 743235 pada jam pelayanan dengan menyebut nomor tanda terima.',
    'Datang ke Loket Informasi dengan membawa tanda terima ini.',
  ],
  qr: 'https://dpmptsp.kaltimprov.go.id/t/TT1.contoh',
  place: 'Samarinda',
  product: 'Surat Rekomendasi kepada Pihak Penyelenggara Pameran (EO)',
};

export const FORM: ChecklistFacts = {
  letterhead: LETTERHEAD,
  paper: 'F4',
  zone: 'Asia/Makassar',
  caseNumber: '2026/XI/0142',
  checkedAt: '2026-11-19T01:58:00.000Z',
  round: 2,
  applicant: APPLICANT,
  service: SERVICE,
  checklist: CHECKLIST.map((item, index) => {
    if (index === 3) return { ...item, correct: false, note: 'Belum ditandatangani pemilik lahan' };
    if (index === 6) return { ...item, present: false, correct: false, note: 'Belum ada' };
    return item;
  }),
  finding: 'Belum lengkap: 2 persyaratan perlu dilengkapi atau diperbaiki.',
  note: 'Pemohon akan membawa surat kuasa bermeterai pada kunjungan berikutnya.',
  officer: { ...OFFICER, name: 'Andi Pratama, S.Sos.', station: 'Customer Service 1' },
  place: 'Samarinda',
};

export const RETURN_NOTE: ReturnNoteFacts = {
  letterhead: LETTERHEAD,
  paper: 'A4',
  zone: 'Asia/Makassar',
  caseNumber: '2026/XI/0142',
  returnedAt: '2026-11-19T02:01:00.000Z',
  applicant: APPLICANT,
  service: SERVICE,
  missing: [
    { text: REQUIREMENTS[3] ?? '', reason: 'Mohon dibubuhi tanda tangan pemilik lahan.' },
    { text: REQUIREMENTS[6] ?? '' },
  ],
  note: 'Format surat kuasa tersedia di Loket Informasi dan dapat diambil tanpa biaya.',
  comeBack:
    'Silakan datang kembali pada hari kerja, Senin–Kamis pukul 08.00–15.00 WITA atau Jumat pukul 08.00–11.00 WITA, dengan mengambil nomor antrean Customer Service.',
  officer: { ...OFFICER, name: 'Andi Pratama, S.Sos.', station: 'Customer Service 1' },
  place: 'Samarinda',
};

export const PROCESS_SHEET: ProcessSheetFacts = {
  letterhead: LETTERHEAD,
  paper: 'A4',
  zone: 'Asia/Makassar',
  caseNumber: '2026/XI/0142',
  receiptNumber: '503/0142/DPMPTSP/XI/2026',
  receivedAt: '2026-11-19T02:15:00.000Z',
  applicant: { name: APPLICANT.name, institution: 'CV Bahari Jaya Kreasi' },
  service: SERVICE,
  dueDay: '2026-11-20',
  rows: [
    {
      step: '4',
      activity: 'Memeriksa kelengkapan dan kebenaran administrasi persyaratan (checklist)',
      actor: 'Customer Service',
      officer: 'Andi Pratama, S.Sos.',
      enteredAt: '2026-11-19T01:46:00.000Z',
      completedAt: '2026-11-19T01:58:00.000Z',
      minutes: 12,
      norm: 'Sesuai kebutuhan & keperluan pemohon',
      result: 'Lengkap dan benar',
      paraf: 'AP',
    },
    {
      step: '6',
      activity:
        'Menerima berkas permohonan, memastikan kembali kelengkapan, dan memberikan tanda terima',
      actor: 'Loket Pendaftaran',
      officer: 'Rina Marlina, S.E.',
      enteredAt: '2026-11-19T02:04:00.000Z',
      completedAt: '2026-11-19T02:15:00.000Z',
      minutes: 11,
      norm: 'Hari ke H, 10 menit',
      result: 'Tanda terima diberikan',
      note: 'Pemohon menandatangani bukti awal proses',
      paraf: 'RM',
    },
    {
      step: '7',
      activity: 'Verifikasi kelengkapan dan kevalidan; membuat surat pengantar ke OPD',
      actor: 'Petugas Pemrosesan (Verifikasi)',
      officer: 'Hendra Wijaya',
      enteredAt: '2026-11-19T02:20:00.000Z',
      completedAt: '2026-11-19T02:33:00.000Z',
      minutes: 13,
      norm: 'Hari ke H, 5–15 menit',
      result: 'Lengkap dan benar; pertek Dinas Pariwisata',
      paraf: 'HW',
    },
    {
      step: '9',
      activity: 'Menerima surat dan berkas untuk OPD, membuat tanda terima, mencatat monitoring',
      actor: 'Petugas Penghubung',
      officer: 'Yusuf Maulana',
      enteredAt: '2026-11-19T02:40:00.000Z',
      norm: 'Hari ke H, 60 menit',
    },
  ],
  printedAt: '2026-11-19T03:05:00.000Z',
};

export const TEST_PAGE: TestPageFacts = {
  office: 'DPMPTSP Provinsi Kalimantan Timur',
  printer: 'EPSON TM-T82III (192.168.1.60)',
  role: 'Nomor antrean',
  station: 'Meja Satpam',
  at: '2026-11-19T00:10:00.000Z',
  zone: 'Asia/Makassar',
};
