import type { RegisterFacts } from '../../documents/register/register-facts.ts';
import { PROCESS_SHEET } from './samples.ts';

export const REGISTER: RegisterFacts = {
  letterhead: PROCESS_SHEET.letterhead,
  paper: 'A4',
  zone: 'Asia/Makassar',
  title: 'Register Surat Keluar',
  period: { from: '2026-11-01', to: '2026-11-30' },
  filters: [['Seri', 'Semua seri']],
  columns: [
    { title: 'No.', share: 8, kind: 'count' },
    { title: 'Nomor', share: 30, kind: 'text' },
    { title: 'Tanggal', share: 16, kind: 'day' },
    { title: 'Perihal', share: 60, kind: 'text' },
    { title: 'Keterangan', share: 40, kind: 'text', isRemark: true },
  ],
  lines: [
    { cells: [1, '001/REK/XI/2026', '2026-11-19', 'Rekomendasi pameran', ''] },
    {
      cells: [2, '002/REK/XI/2026', '2026-11-20', 'Rekomendasi pameran', 'Batal: salah tanggal'],
      struck: true,
    },
    { cells: [3, '3/11', '2026-11-20', '=SUM(A1:A9)', 'NIK 6472011203870002'] },
  ],
  totals: '3 nomor: 2 berlaku, 1 dibatalkan.',
  signer: {
    name: 'Drs. Bambang Irawan',
    position: 'Plh. Kepala Dinas',
    rank: 'Pembina (IV/a)',
    nip: '198703122010012005',
  },
  place: 'Samarinda',
  printedAt: '2026-11-22T04:00:00.000Z',
};
