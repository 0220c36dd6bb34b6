import { describe, expect, test } from 'vitest';
import { nextNumber, seriesRefusal } from '../../../domain/numbering/change-series.ts';
import { allSeries } from '../../../domain/numbering/default-series.ts';

const facts = { day: '2026-11-22', kode: '503', kantor: 'DPMPTSP' };
const none = { yearly: 0, monthly: 0, daily: 0, never: 0 };
const series = {
  id: 'surat-rekomendasi',
  name: 'Surat rekomendasi',
  template: '{urut:3}/REK/{bulan-romawi}/{tahun}',
  restart: 'yearly' as const,
};
const free = () => false;

describe('a register whose numbering changes', () => {
  test.each(allSeries([]).map((each) => [each.id, each] as const))(
    '%s may be kept as it ships',
    (_id, each) => {
      expect(seriesRefusal(each, none, facts, free)).toBeUndefined();
    },
  );

  test('goes on where it was', () => {
    expect(nextNumber(series, { ...none, yearly: 41 }, facts)).toBe('042/REK/XI/2026');
    expect(nextNumber({ ...series, restart: 'monthly' }, { ...none, yearly: 41 }, facts)).toBe(
      '001/REK/XI/2026',
    );
  });

  test('is refused when the next number was given before', () => {
    const taken = (number: string) => number === '001/REK/XI/2026';
    const monthly = { ...series, restart: 'monthly' as const };
    expect(seriesRefusal(monthly, { ...none, yearly: 41 }, facts, taken)).toMatchObject({
      code: 'NOMOR_SUDAH_ADA',
      message: expect.stringContaining('001/REK/XI/2026'),
    });
  });

  test.each([
    ['NOMOR_BERULANG', { template: '{urut:3}/REK/{bulan-romawi}' }, facts],
    ['NOMOR_TEMPLATE_SALAH', { template: 'REK/{tahun}' }, facts],
    ['NOMOR_KURANG_DATA', { template: '{kode}/{urut}/{tahun}' }, { ...facts, kode: '' }],
  ])('%s', (code, change, given) => {
    expect(seriesRefusal({ ...series, ...change }, none, given, free)?.code).toBe(code);
  });
});
