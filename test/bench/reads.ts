import type { CasePage } from '../../domain/contract/case.ts';
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

export const readNames = ['papan loket', 'cari berkas', 'riwayat berkas', 'tamu di dalam'] as const;
export type ReadTimes = Record<(typeof readNames)[number], number[]>;

/** Milliseconds of the screens' questions, `rounds` times `each`, after a warm-up. */
export async function timeReads(
  office: OfficeProcess,
  rounds: number,
  each: number,
): Promise<ReadTimes> {
  const cs = await office.as('cs', 'cs-1');
  const satpam = await office.as('satpam');
  const found = await Promise.all(words.map((text) => cs.ask<CasePage>('case.search', { text })));
  const cases = found.flatMap(({ rows }) => rows).map(({ id }) => id);
  const at = <T>(list: readonly T[], index: number) => list[(index * 7) % list.length] as T;
  const reads = {
    'papan loket': () => cs.ask('queue.board', { counterId: 'cs-1' }),
    'cari berkas': (index: number) => cs.ask('case.search', { text: at(words, index) }),
    'riwayat berkas': (index: number) => cs.ask('case.get', { caseId: at(cases, index) }),
    'tamu di dalam': () => satpam.ask('visit.inside'),
  };
  const times: ReadTimes = {
    'papan loket': [],
    'cari berkas': [],
    'riwayat berkas': [],
    'tamu di dalam': [],
  };
  for (const name of readNames) await timeEach(10, reads[name]);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of readNames) times[name].push(...(await timeEach(each, reads[name])));
  }
  return times;
}
