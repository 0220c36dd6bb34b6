import { describe, expect, test } from 'vitest';
import { formatNumber, parseTemplate } from '../../../domain/numbering/number-template.ts';

const facts = {
  seq: 7,
  day: '2026-11-21',
  kode: '503',
  kantor: 'DPMPTSP-III',
  layanan: 'PAR',
};

describe('formatNumber', () => {
  test.each([
    ['{urut:4}/PPID/{bulan-romawi}/{tahun}', '0007/PPID/XI/2026'],
    ['{kode}/{urut}/{kantor}/{tahun}', '503/7/DPMPTSP-III/2026'],
    ['R-{urut:2}/IJ/{kode}/{bulan}/{tahun}', 'R-07/IJ/503/11/2026'],
    ['{urut}/M-IND/KEP/{bulan}/{tahun:4}', '7/M-IND/KEP/11/2026'],
    ['{layanan}{tahun:2}{bulan}{hari}-{urut:3}', 'PAR261121-007'],
  ])('%s', (template, expected) => {
    expect(formatNumber(template, facts)).toBe(expected);
  });

  test('a sequence longer than its width is never cut', () => {
    expect(formatNumber('{urut:3}/X', { ...facts, seq: 12_345 })).toBe('12345/X');
  });

  test.each([0, -1, 1.5, Number.NaN])('refuses the sequence %d', (seq) => {
    expect(() => formatNumber('{urut}', { ...facts, seq })).toThrow(
      expect.objectContaining({ code: 'NOMOR_URUT_SALAH' }),
    );
  });

  test.each(['kode', 'kantor', 'layanan'] as const)('says when {%s} is not known', (token) => {
    const refused = expect.objectContaining({
      code: 'NOMOR_KURANG_DATA',
      details: { token: `{${token}}` },
    });
    const { [token]: _left, ...rest } = facts;
    expect(() => formatNumber(`{urut}/{${token}}`, rest)).toThrow(refused);
    expect(() => formatNumber(`{urut}/{${token}}`, { ...facts, [token]: ' ' })).toThrow(refused);
  });
});

describe('parseTemplate', () => {
  test('parts in order', () => {
    expect(parseTemplate('No. {urut:4}/{tahun}')).toEqual([
      { kind: 'text', text: 'No. ' },
      { kind: 'token', token: 'urut', width: 4 },
      { kind: 'text', text: '/' },
      { kind: 'token', token: 'tahun' },
    ]);
  });

  test.each([
    ['no sequence', 'PPID/{tahun}', '{urut}'],
    ['nothing', '', '{urut}'],
    ['the sequence twice', '{urut}/{urut:3}', '{urut}'],
    ['an unknown token', '{urut}/{bulan romawi}', '{bulan romawi}'],
    ['an empty token', '{urut}/{}', '{}'],
    ['a property of every object', '{urut}/{constructor}', '{constructor}'],
    ['a width where none belongs', '{urut}/{bulan:2}', '{bulan:2}'],
    ['a width of nothing', '{urut:}', '{urut:}'],
    ['a width too large', '{urut:10}', '{urut:10}'],
    ['a year of three digits', '{urut}/{tahun:3}', '{tahun:3}'],
    ['a brace left open', '{urut}/{tahun', '/{tahun'],
    ['a brace too many', '{urut}}', '}'],
  ])('refuses %s and names the token', (_what, template, token) => {
    expect(() => parseTemplate(template)).toThrow(
      expect.objectContaining({ code: 'NOMOR_TEMPLATE_SALAH', details: { token } }),
    );
  });

  test('the refusal of an unknown token lists the known ones', () => {
    expect(() => parseTemplate('{urut}/{thn}')).toThrow(/\{thn\} tidak dikenal.*\{bulan-romawi\}/);
  });
});
