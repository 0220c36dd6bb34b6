import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/office-time.ts';
import { NumberRestart, NumberSeries, periodOf } from '../../../domain/numbering/number-series.ts';
import { templateWarnings } from '../../../domain/numbering/template-warnings.ts';
import { formatNumber } from '../../../domain/numbering/number-template.ts';

const someRestart = fc.constantFrom(...NumberRestart.options);
/** Ten years, so that {tahun:2} does not meet its own century again. */
const someDay = fc.integer({ min: 0, max: 3650 }).map((n) => addDays('2026-01-01', n));
const someSeq = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 99_999 }));

/** Texts between tokens, with digits and Roman letters to provoke numbers that read alike. */
const someText = fc.constantFrom('', '', '/', '-', '1', '0', 'I', 'X', 'PPID', '.');
const someToken = fc.constantFrom(
  '{hari}',
  '{bulan}',
  '{bulan-romawi}',
  '{tahun}',
  '{tahun:2}',
  '{kode}',
  '{kantor}',
);
const someTemplate = fc
  .tuple(
    fc.array(fc.tuple(someText, someToken), { maxLength: 4 }),
    fc.constantFrom('{urut}', '{urut:1}', '{urut:3}', '{urut:4}'),
    fc.array(fc.tuple(someToken, someText), { maxLength: 4 }),
    someText,
  )
  .map(([before, urut, after, middle]) => [...before, middle, urut, ...after].flat().join(''));
const codes = { kode: '503', kantor: 'DPMPTSP' };

describe('templateWarnings', () => {
  test('a template without warnings never gives one text to two places of its register', () => {
    const atRisk = fc
      .record({ template: someTemplate, restart: someRestart })
      .filter((series) => templateWarnings(series).length === 0);
    fc.assert(
      fc.property(atRisk, someDay, someDay, someSeq, someSeq, (series, dayA, dayB, a, b) => {
        const samePlace =
          periodOf(series.restart, dayA) === periodOf(series.restart, dayB) && a === b;
        fc.pre(!samePlace);
        const first = formatNumber(series.template, { seq: a, day: dayA, ...codes });
        const second = formatNumber(series.template, { seq: b, day: dayB, ...codes });
        expect(first).not.toBe(second);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a template that is said to repeat does repeat', () => {
    fc.assert(
      fc.property(someTemplate, someRestart, someSeq, (template, restart, seq) => {
        const repeats = templateWarnings({ template, restart }).some(
          (warning) => warning.code === 'NOMOR_BERULANG',
        );
        fc.pre(repeats);
        // One of these pairs differs only in what the template leaves out.
        const pairs = [
          ['2026-11-21', '2027-11-21'],
          ['2026-11-21', '2026-12-21'],
          ['2026-11-21', '2026-11-22'],
        ] as const;
        const same = pairs.some(([a, b]) => {
          const otherPeriod = periodOf(restart, a) !== periodOf(restart, b);
          const print = (day: string) => formatNumber(template, { seq, day, ...codes });
          return otherPeriod && print(a) === print(b);
        });
        expect(same).toBe(true);
      }),
    );
  });

  test.each([
    ['{urut:4}/PPID/{bulan-romawi}/{tahun}', 'yearly', []],
    ['{urut}/PPID', 'yearly', ['NOMOR_BERULANG']],
    ['{urut}/PPID', 'never', []],
    ['{urut}/{tahun}', 'monthly', ['NOMOR_BERULANG']],
    ['{urut}/{bulan-romawi}/{tahun:2}', 'monthly', []],
    ['{urut}/{bulan}/{tahun}', 'daily', ['NOMOR_BERULANG']],
    ['{tahun}{bulan}{hari}{urut:3}', 'daily', []],
    ['{kode}{urut}/{tahun}', 'yearly', ['NOMOR_RANCU']],
    ['{urut}{kode}', 'monthly', ['NOMOR_BERULANG', 'NOMOR_RANCU']],
  ] as const)('%s, %s', (template, restart, expected) => {
    expect(templateWarnings({ template, restart }).map(({ code }) => code)).toEqual(expected);
  });

  test('the message says what to add', () => {
    const [warning] = templateWarnings({ template: '{urut}', restart: 'monthly' });
    expect(warning?.message).toMatch(/tiap bulan\. Tambahkan \{bulan\} dan \{tahun\}\./);
  });
});

describe('NumberSeries and its period', () => {
  const series = {
    id: 'surat-rekomendasi',
    name: 'Surat Rekomendasi',
    template: '{kode}/{urut}/DPMPTSP/{tahun}',
    restart: 'yearly',
  } as const;

  test('the key of the period', () => {
    const keys = NumberRestart.options.map((restart) => periodOf(restart, '2026-11-21'));
    expect(keys).toEqual(['2026', '2026-11', '2026-11-21', 'all']);
    expect(periodOf(series, '2026-11-21')).toBe('2026');
  });

  test('a wrong template is refused with the message of the template', () => {
    expect(NumberSeries.parse(series)).toEqual(series);
    const result = NumberSeries.safeParse({ ...series, template: '{urut}/{thn}' });
    expect(result.error?.issues).toMatchObject([
      { path: ['template'], message: expect.stringContaining('{thn} tidak dikenal') },
    ]);
  });

  test.each([{ id: 'Surat Rekomendasi' }, { name: ' ' }, { restart: 'weekly' }, { prefix: 'A' }])(
    'refuses %o',
    (change) => {
      expect(NumberSeries.safeParse({ ...series, ...change }).success).toBe(false);
    },
  );
});
