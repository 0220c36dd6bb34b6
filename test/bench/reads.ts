import type { CasePage } from '../../domain/contract/case-view.ts';
import { addDays, officeDay } from '../../domain/calendar/office-time.ts';
import { timeEach } from './measure.ts';
import type { OfficeProcess } from './office-process.ts';

const words = [
  'budi',
  'siti rahma',
  'wulan',
  'B-000',
  'CV Karya',
  'yusuf san',
  'PT Borneo',
  'agus',
  'dewi lestari',
  '0123',
  'muhammad h',
  'putri',
];
const states = ['open', 'finished', 'refused', 'withdrawn', 'expired'];
const KALTIM = 'kaltim-rekomendasi-pameran';

/** The questions the screens ask, as they ask them when opened. */
export const readNames = [
  'papan loket',
  'cari berkas dengan kata',
  'cari berkas dengan kata, layanan, dan keadaan',
  'cari berkas menurut layanan dan tanggal',
  'cari berkas terlambat',
  'berkas lengkap',
  'tamu di dalam',
  'daftar kerja verifikasi',
  'register permohonan sebulan',
  'dasbor hari ini',
  'dasbor langkah sebulan',
  'dasbor petugas sebulan',
  'dasbor layanan sebulan',
  'dasbor panah balik sebulan',
  'dasbor tunggakan',
] as const;
export type ReadName = (typeof readNames)[number];
export type ReadTimes = Record<ReadName, number[]>;

/** Milliseconds of the screens' questions, `rounds` times `each`, after a warm-up. */
export async function timeReads(
  office: OfficeProcess,
  rounds: number,
  each: number,
): Promise<ReadTimes> {
  const reads = await readsOf(office);
  const times = Object.fromEntries(readNames.map((name) => [name, [] as number[]])) as ReadTimes;
  for (const name of readNames) await timeEach(10, reads[name]);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of readNames) times[name].push(...(await timeEach(each, reads[name])));
  }
  return times;
}

async function readsOf(
  office: OfficeProcess,
): Promise<Record<ReadName, (index: number) => Promise<unknown>>> {
  const cs = await office.as('cs', 'cs-1');
  const satpam = await office.as('satpam');
  const verifier = await office.as('verifikasi');
  const head = await office.as('kadis');
  const found = await Promise.all(words.map((text) => cs.ask<CasePage>('case.search', { text })));
  const cases = found.flatMap(({ rows }) => rows.map(({ id }) => id));
  const at = <T>(list: readonly T[], index: number) => list[(index * 7) % list.length] as T;
  const today = officeDay(new Date().toISOString(), 'Asia/Makassar');
  const month = { from: addDays(today, -30), to: today };
  /** Any month of the last three years. */
  const past = (index: number) => {
    const to = addDays(today, -((index * 37) % 1000));
    return { from: addDays(to, -30), to };
  };
  return {
    'papan loket': () => cs.ask('queue.board', { counterId: 'cs-1' }),
    'cari berkas dengan kata': (index) => cs.ask('case.search', { text: at(words, index) }),
    'cari berkas dengan kata, layanan, dan keadaan': (index) =>
      cs.ask('case.search', { text: at(words, index), sopId: KALTIM, status: at(states, index) }),
    'cari berkas menurut layanan dan tanggal': (index) =>
      cs.ask('case.search', { sopId: KALTIM, ...past(index) }),
    'cari berkas terlambat': () => cs.ask('case.search', { late: true }),
    'berkas lengkap': (index) => cs.ask('case.get', { caseId: at(cases, index) }),
    'tamu di dalam': () => satpam.ask('visit.inside'),
    'daftar kerja verifikasi': () => verifier.ask('case.work', {}),
    'register permohonan sebulan': (index) => head.ask('register.cases', { filter: past(index) }),
    'dasbor hari ini': () => head.ask('dashboard.today'),
    'dasbor langkah sebulan': () => head.ask('dashboard.steps', month),
    'dasbor petugas sebulan': () => head.ask('dashboard.officers', month),
    'dasbor layanan sebulan': () => head.ask('dashboard.services', month),
    'dasbor panah balik sebulan': () => head.ask('dashboard.returns', month),
    'dasbor tunggakan': () => head.ask('dashboard.backlog', {}),
  };
}
