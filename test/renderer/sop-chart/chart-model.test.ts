import { describe, expect, test } from 'vitest';
import type { CaseChart } from '../../../domain/contract/sop.ts';
import { chartModel, firstStep, markWords } from '../../../renderer/sop-chart/chart-model.ts';
import { widthOf, wrapWords } from '../../../renderer/sop-chart/wrap.ts';
import { shippedSop } from '../../sop/shipped.ts';

const sop = shippedSop('kaltim-rekomendasi-pameran');
const data: CaseChart = {
  id: sop.id,
  title: sop.title,
  agency: sop.agency,
  stepCount: 17,
  flows: [],
  additions: 7,
  version: 'v',
  paperUrl: '/papers/sop/v.pdf',
  isCurrent: true,
  sop,
  position: {
    caseId: 'satu',
    number: 'B-000001',
    status: 'open',
    active: [{ step: '7', since: '2026-11-20T01:00:00.000Z', round: 2 }],
    done: ['3', '4', '6', '7', '8'].map((step) => ({
      step,
      outcome:
        { '3': 'diserahkan', '4': 'lengkap', '6': 'diterima', '7': 'belum-lengkap' }[step] ??
        'diperbaiki',
      round: 1,
      completedAt: '2026-11-20T01:00:00.000Z',
    })),
  },
};

describe('the chart of a case', () => {
  const model = chartModel(data);

  test('says in words where the case is, and opens there', () => {
    expect(['1', '3', '7', '8'].map((step) => markWords(model, step))).toEqual([
      'Belum',
      'Selesai',
      'Sekarang, putaran ke-2',
      'Selesai',
    ]);
    expect(firstStep(model)).toBe('7');
  });

  test('of a closed case opens where it ended, of a SOP at its beginning', () => {
    const closed = chartModel({
      ...data,
      position: { ...data.position, status: 'withdrawn', active: [] },
    });
    expect(firstStep(closed)).toBe('8');
    const { position: _position, isCurrent: _isCurrent, ...bare } = data;
    expect(firstStep(chartModel(bare))).toBe('1');
    expect(markWords(chartModel(bare), '1')).toBe('');
  });

  test('every row has room for the name of its step', () => {
    for (const { layout, titles } of model.flows)
      for (const { step, height } of layout.rows)
        expect(height).toBeGreaterThanOrEqual((titles[step]?.length ?? 0) * 16 + 32);
  });
});

test('words are broken to their width, none lost, and long ones after a slash', () => {
  const text = 'Belum lengkap dan benar, kembali lewat CS';
  const lines = wrapWords(text, 80, 10.5);
  expect(lines.join(' ')).toBe(text);
  expect(lines.every((line) => widthOf(line, 10.5) <= 80)).toBe(true);
  expect(wrapWords('PEMOHON/PELANGGAN', 60, 10)).toEqual(['PEMOHON/', 'PELANGGAN']);
});
