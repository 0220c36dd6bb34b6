import type { InvitationFacts } from '../../documents/invitation/invitation-pdf.ts';
import type { LetterFacts } from '../../documents/letter/letter-pdf.ts';
import type { RefusalLetterFacts } from '../../documents/refusal-letter/refusal-letter-pdf.ts';
import { RECEIPT } from './samples.ts';

const { letterhead } = RECEIPT;
const office = { letterhead, paper: 'A4', zone: 'Asia/Makassar' } as const;

const HEAD = {
  name: 'H. Diddy Rusdiansyah AD, SE, MM',
  position: 'Kepala Dinas',
  rank: 'Pembina Utama Madya (IV/d)',
  nip: '196501011990031001',
};

/** A rekomendasi as it leaves the office: the applicant's copy. */
export const LETTER: LetterFacts = {
  ...office,
  name: 'Surat rekomendasi',
  caseNumber: '0142/TT/XI/2026',
  place: 'Samarinda',
  number: '017/REK/XI/2026',
  day: '2026-11-23',
  urgency: 'Biasa',
  enclosure: '-',
  regarding: 'Rekomendasi Kepada Pihak Penyelenggara Pameran (EO) di Kaltim',
  addressee: ['Yth. Budi Setiawan', 'CV Bahari Jaya'],
  opening: [
    'Sehubungan dengan permohonan Saudara yang kami terima pada tanggal 19 November 2026 dengan tanda terima nomor 0142/TT/XI/2026, setelah berkas permohonan diperiksa dan dinyatakan lengkap dan benar, dengan ini kami menerbitkan Rekomendasi Kepada Pihak Penyelenggara Pameran (EO) di Kaltim dengan data sebagai berikut:',
  ],
  particulars: [
    { label: 'Nama', value: 'Budi Setiawan' },
    { label: 'Instansi/perusahaan', value: 'CV Bahari Jaya' },
    { label: 'Alamat', value: 'Jalan Mulawarman Nomor 12, Samarinda' },
    { label: 'Kegiatan', value: 'Pameran Kerajinan dan Kuliner Benua Etam' },
    { label: 'Tempat', value: 'Halaman Gelora Kadrie Oening, Samarinda' },
    {
      label: 'Rekomendasi teknis',
      value:
        'Dinas Pariwisata Provinsi Kalimantan Timur, nomor 556/77/XI/2026 tanggal 20 November 2026',
    },
  ],
  body: [
    'Surat ini berlaku untuk kegiatan sebagaimana tersebut di atas dengan ketentuan sebagai berikut:',
  ],
  conditions: [
    'Melaksanakan kegiatan sesuai dengan data dan berkas permohonan yang diajukan.',
    'Mematuhi peraturan perundang-undangan yang berlaku serta menjaga ketertiban, keamanan, dan kebersihan lingkungan.',
    'Memenuhi kewajiban kepada OPD/unit teknis terkait dalam rangka pengendalian pelaksanaan.',
    'Apabila di kemudian hari terdapat kekeliruan dalam surat ini, akan diadakan perbaikan sebagaimana mestinya.',
  ],
  closing: ['Demikian surat ini dibuat untuk dipergunakan sebagaimana mestinya.'],
  carbonCopies: ['Kepala Dinas Pariwisata Provinsi Kalimantan Timur', 'Arsip'],
  signer: HEAD,
  initials: [],
  sheetMark: 'Lembar 2: pemohon',
  printedAt: '2026-11-23T02:10:00.000Z',
};

const { number: _number, day: _day, ...unnumbered } = LETTER;

/** The same letter on its way: one paraf given, one waited for. */
export const DRAFT_LETTER: LetterFacts = {
  ...unnumbered,
  sheetMark: 'Lembar 1: verifikasi (paraf lengkap)',
  draft: true,
  initials: [
    {
      position: 'Plh. Kepala Seksi Layanan',
      name: 'Dra. Endang Susilowati',
      paraf: 'ES',
      at: '2026-11-20T06:00:00.000Z',
    },
    { position: 'Kepala Bidang Layanan', name: 'Drs. Bambang Irawan' },
  ],
};

export const REFUSAL_LETTER: RefusalLetterFacts = {
  ...office,
  place: 'Samarinda',
  number: '003/TOLAK/XI/2026',
  day: '2026-11-23',
  decidedAt: '2026-11-23T02:10:00.000Z',
  urgency: 'Biasa',
  enclosure: '-',
  regarding: 'Penolakan permohonan',
  addressee: ['Yth. Budi Setiawan', 'CV Bahari Jaya'],
  opening:
    'Sehubungan dengan permohonan Saudara yang kami terima pada tanggal 19 November 2026, dengan data sebagai berikut:',
  particulars: [
    { label: 'Nomor permohonan', value: '0142/TT/XI/2026' },
    {
      label: 'Layanan',
      value: 'Rekomendasi Kepada Pihak Penyelenggara Pameran (EO) di Kaltim',
    },
    { label: 'Atas nama', value: 'Budi Setiawan' },
  ],
  reasons: ['Lokasi pameran berada di jalur hijau.', 'Pemilik lahan mencabut izinnya.'],
  remedies: [
    'Mengajukan permohonan baru tanpa dipungut biaya setelah hal di atas dipenuhi; permohonan baru mendapat nomor dan jangka waktu baru.',
    'Mengajukan keberatan tertulis kepada pejabat yang menandatangani surat ini paling lambat 21 hari kerja sejak surat ini diterima (UU Nomor 30 Tahun 2014 Pasal 77).',
  ],
  closing: 'Demikian kami sampaikan. Atas perhatian Saudara, kami ucapkan terima kasih.',
  signer: { ...HEAD, position: 'Plt. Kepala Dinas' },
};

export const INVITATION: InvitationFacts = {
  ...office,
  place: 'Samarinda',
  number: '004/UND/XI/2026',
  day: '2026-11-23',
  invitedAt: '2026-11-23T02:10:00.000Z',
  urgency: 'Penting',
  enclosure: '-',
  regarding: 'Undangan rapat gabungan',
  addressee: ['Yth. Bapak/Ibu (daftar undangan di bawah)'],
  opening:
    'Sehubungan dengan proses permohonan Rekomendasi Kepada Pihak Penyelenggara Pameran (EO) di Kaltim atas nama Budi Setiawan nomor 0142/TT/XI/2026, kami mengundang Saudara untuk hadir pada:',
  meeting: {
    day: '2026-11-25',
    time: '09.00',
    place: 'Ruang Rapat Lantai 2',
    agenda: 'Pembahasan kelayakan lokasi pameran',
  },
  invitees: ['Kepala Dinas Pariwisata', 'Kepala Satuan Polisi Pamong Praja', 'CV Bahari Jaya'],
  signer: { name: 'Dra. Endang Susilowati', position: 'Kepala Seksi Layanan' },
};
