import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { additionsOf } from '../../../domain/flowchart/additions.ts';
import { chartsOf } from '../../../domain/flowchart/chart.ts';
import { walkOf } from '../../../domain/flowchart/walk.ts';
import { shippedSop } from '../../sop/shipped.ts';
import { smallSop } from '../workflow/small-sop.ts';
import { anySop } from './made-sop.ts';

const kaltim = shippedSop('kaltim-rekomendasi-pameran');
const satuAtap = shippedSop('satu-atap');

describe('the chart of SOP 004', () => {
  const [chart] = chartsOf(kaltim);
  const steps = chart?.steps ?? [];
  const exits = (from: string) =>
    (chart?.exits ?? [])
      .filter((exit) => exit.from === from)
      .map(
        ({ to, returns, added }) => `${to}${returns ? ' kembali' : ''}${added ? ' tambahan' : ''}`,
      );

  test('has the 13 columns of the document: CS and help desk share one', () => {
    expect(chart?.columns.map(({ label }) => label)).toEqual([
      'PEMOHON/ PELANGGAN',
      'PETUGAS LAYANAN INFORMASI',
      'PETUGAS CUSTOMER SERVICE (CS) + HELP DESK',
      'PETUGAS LAYANAN LOKET PENDAFTARAN',
      'PETUGAS PEMROSESAN (VERIFIKASI)',
      'PETUGAS PENGHUBUNG',
      'PETUGAS PEMROSESAN (ADM & MONITORING)',
      'TIM TEKNIS (OPD)',
      'KEPALA SEKSI LAYANAN',
      'KEPALA BIDANG LAYANAN PERIJINAN',
      'KEPALA DPMPTSP PROV. KALTIM',
      'PETUGAS TATA USAHA',
      'PETUGAS LAYANAN LOKET PENGAMBILAN',
    ]);
    expect(steps.filter(({ column }) => column === 2).map(({ id }) => id)).toEqual(['4', '5', '8']);
  });

  test('has the symbols of the official format: capsules at both ends, diamonds where one decides', () => {
    const of = (shape: string) => steps.filter((step) => step.shape === shape).map(({ id }) => id);
    expect(of('terminator')).toEqual(['1', '17']);
    expect(of('decision')).toEqual(['2', '4', '6', '7', '10', '12', '13', '14']);
    expect(of('process')).toEqual(['3', '5', '8', '9', '11', '15', '16']);
  });

  test('has every return arrow of the SOP, and tells what the office added', () => {
    expect(exits('7')).toEqual(['9', '11 tambahan', '8 kembali', 'end']);
    expect(exits('12')).toEqual(['13', '11 kembali']);
    expect(exits('13')).toEqual(['14', '12 kembali']);
    expect(exits('14')).toEqual([
      '15',
      '12 kembali',
      '13 kembali',
      '8 kembali',
      '10 kembali',
      'end tambahan',
    ]);
  });
});

describe('the charts of SOP 000', () => {
  const charts = chartsOf(satuAtap);

  test('are one per flow, with the columns of those who work in it', () => {
    expect(charts.map(({ title, steps }) => [title, steps.length])).toEqual([
      ['TAHAPAN PELAKSANAAN PELAYANAN TERPADU SATU ATAP', 2],
      ['PELAYANAN PINTU (INFORMASI UMUM)', 13],
      ['PELAYANAN PULSA', 7],
    ]);
    expect(charts[0]?.columns.map(({ label }) => label)).toEqual([
      'Publik (Pemohon Informasi)',
      'Keamanan (Satpam)',
    ]);
  });

  test('mark the steps that are not in the document', () => {
    const added = charts.flatMap(({ steps }) =>
      steps.filter(({ added }) => added).map(({ id }) => id),
    );
    expect(added).toEqual(['P4b', 'U4b']);
  });

  test('two outcomes that take the same way are one arrow and no decision', () => {
    const pintu = charts[1];
    expect(pintu?.steps.find(({ id }) => id === 'P4c')?.shape).toBe('process');
    expect(pintu?.exits.filter(({ from }) => from === 'P4c')).toMatchObject([
      { to: 'P4d', outcomes: ['diserahkan', 'tidak-sanggup'] },
    ]);
  });
});

test('a fork into parallel branches is two arrows and no decision of its own', () => {
  const [chart] = chartsOf(smallSop());
  const forked = chart?.exits.filter(({ outcomes }) => outcomes.includes('terima'));
  expect(forked?.map(({ to }) => to)).toEqual(['uji', 'bayar']);
});

test('what the office added is listed with its reason', () => {
  const additions = additionsOf(kaltim);
  expect(additions.map(({ where, what }) => `${where}: ${what}`)).toEqual([
    'Langkah 2: Hasil "Hanya bertanya, tidak mengajukan"',
    'Langkah 6: Hasil "Ternyata belum lengkap, kembali ke CS"',
    'Langkah 7: Hasil "Lengkap dan benar, tidak perlu pertek"',
    'Langkah 14: Hasil "Tolak permohonan"',
    'Setiap langkah: Cabut permohonan',
    'Setiap langkah: Tolak permohonan',
    'Setiap langkah: Nyatakan kedaluwarsa',
  ]);
  expect([...additions, ...additionsOf(satuAtap)].filter(({ why }) => why === '')).toEqual([]);
});

test('a case on its chart: done, now, not yet, how often, and by which arrows', () => {
  const walk = walkOf(chartsOf(kaltim), {
    active: [{ step: '4' }],
    done: [
      { step: '3', outcome: 'diserahkan' },
      { step: '4', outcome: 'tidak-lengkap' },
      { step: '3', outcome: 'diserahkan' },
      { step: '4', outcome: 'kendala-teknis' },
      { step: '5', outcome: 'terjawab' },
    ],
  });
  const marks = ['1', '3', '4', '5', '6'].map((step) => [step, walk.steps[step]]);
  expect(Object.fromEntries(marks)).toEqual({
    '1': { mark: 'todo', times: 0 },
    '3': { mark: 'done', times: 2 },
    '4': { mark: 'now', times: 2 },
    '5': { mark: 'done', times: 1 },
    '6': { mark: 'todo', times: 0 },
  });
  expect(walk.exits).toEqual({
    '3/diserahkan/4': 2,
    '4/tidak-lengkap/3': 1,
    '4/kendala-teknis/5': 1,
    '5/terjawab/4': 1,
  });
});

test('any SOP: each step once, in one column, and every outcome on exactly its arrows', () => {
  fc.assert(
    fc.property(anySop, (sop) => {
      const charts = chartsOf(sop);
      expect(charts.flatMap(({ steps }) => steps.map(({ id }) => id)).sort()).toEqual(
        sop.steps.map(({ id }) => id).sort(),
      );
      const exits = charts.flatMap((chart) => chart.exits);
      expect(new Set(exits.map(({ id }) => id)).size).toBe(exits.length);
      for (const step of sop.steps) {
        for (const [key, outcome] of Object.entries(step.outcomes)) {
          const drawn = exits.filter(
            ({ from, outcomes }) => from === step.id && outcomes.includes(key),
          );
          expect(drawn.map(({ to }) => to).sort()).toEqual([outcome.to].flat().sort());
          expect(drawn.every(({ returns }) => returns === (outcome.returns === true))).toBe(true);
        }
      }
      for (const { columns, steps } of charts) {
        expect(new Set(columns.map(({ label }) => label)).size).toBe(columns.length);
        for (const { id, column } of steps) {
          const { actor } = sop.steps.find((step) => step.id === id) ?? { actor: '' };
          expect(columns[column]?.actors).toContain(actor);
        }
      }
    }),
  );
});
