import { describe, expect, it } from 'vitest';
import { asTable, quantile, spread } from './measure.ts';

describe('quantile', () => {
  it('does not depend on the order of the times', () => {
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10);
  });

  it('of nothing is no number', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('asTable', () => {
  it('shows each figure with its bar and the ratio', () => {
    const [, , p50, p95] = asTable(spread('Ambil nomor', [2, 2, 6], 3)).split('\n');
    expect(p50).toBe('| Ambil nomor, p50 | 2 ms |  |  |');
    expect(p95).toBe('| Ambil nomor, p95 | 6 ms | ≤ 3 ms | 2 × |');
  });

  it('says whether a bar of nothing at all was kept', () => {
    expect(asTable([{ what: 'Nomor ganda', measured: 0, unit: '', bar: 0 }])).toContain('ya');
    expect(asTable([{ what: 'Nomor ganda', measured: 1, unit: '', bar: 0 }])).toContain('TIDAK');
  });
});
