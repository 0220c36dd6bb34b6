import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/office-time.ts';
import { absenceRefusal, span, type StandingAbsence } from '../../../domain/people/absence.ts';

const person = (id: string, more: object = {}) => ({
  id,
  name: id.toUpperCase(),
  roles: ['kadis' as const],
  active: true,
  ...more,
});
const asked = {
  userId: 'kadis',
  substituteId: 'kabid',
  kind: 'plh' as const,
  fromDay: '2026-11-24',
  toDay: '2026-11-26',
};
const given = {
  away: person('kadis'),
  substitute: person('kabid'),
  others: [] as StandingAbsence[],
  today: '2026-11-22',
};
const other = (userId: string, substituteId: string, fromDay: string, toDay: string) => ({
  userId,
  substituteId,
  fromDay,
  toDay,
});

describe('a substitute', () => {
  test('may be named for coming days', () => {
    expect(absenceRefusal(asked, given)).toBeUndefined();
  });

  test.each<[string, Partial<typeof asked> & object, Partial<typeof given>]>([
    ['PENGGANTI_DIRI_SENDIRI', { substituteId: 'kadis' }, { substitute: person('kadis') }],
    ['PENGGANTI_TIDAK_AKTIF', {}, { substitute: person('kabid', { active: false }) }],
    ['JABATAN_KOSONG_PERLU_PLT', {}, { away: person('kadis', { active: false }) }],
    ['PENGGANTI_TANPA_TUGAS', {}, { away: person('kadis', { roles: ['admin'] }) }],
    ['PENGGANTI_TANGGAL_TERBALIK', { fromDay: '2026-11-27' }, {}],
    ['PENGGANTI_SUDAH_LEWAT', { fromDay: '2026-11-20', toDay: '2026-11-21' }, {}],
    ['PENGGANTI_TERLALU_LAMA', { toDay: '2062-11-26' }, {}],
    ['PENGGANTI_BERTUMPUK', {}, { others: [other('kadis', 'kasi', '2026-11-26', '2026-11-30')] }],
    ['PENGGANTI_TIDAK_HADIR', {}, { others: [other('kabid', 'kasi', '2026-11-20', '2026-11-24')] }],
    ['PENGGANTI_BERANTAI', {}, { others: [other('kasi', 'kadis', '2026-11-25', '2026-11-25')] }],
  ])('%s', (code, change, more) => {
    const refusal = absenceRefusal({ ...asked, ...change }, { ...given, ...more });
    expect(refusal?.code).toBe(code);
    // Says what to do: two sentences, or one after a colon.
    expect(refusal?.message).toMatch(/^[A-Z].{20,}[.]$/);
  });

  test('a vacant post has a Plt, not a Plh', () => {
    const away = person('kadis', { active: false });
    expect(absenceRefusal({ ...asked, kind: 'plt' }, { ...given, away })).toBeUndefined();
  });

  test('the day before and the day after another absence are free', () => {
    const others = [
      other('kadis', 'kasi', '2026-11-20', '2026-11-23'),
      other('kabid', 'kasi', '2026-11-27', '2026-11-30'),
    ];
    expect(absenceRefusal(asked, { ...given, others })).toBeUndefined();
  });
});

test('whatever is let in, nobody has two substitutes a day and no substitute is away or replaced', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const day = fc.integer({ min: 0, max: 12 }).map((n) => addDays('2026-11-22', n));
  const one = fc.record({
    userId: fc.constantFrom(...ids),
    substituteId: fc.constantFrom(...ids),
    fromDay: day,
    toDay: day,
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 14 }), (tries) => {
      const standing: StandingAbsence[] = [];
      for (const next of tries) {
        const refusal = absenceRefusal(
          { ...next, kind: 'plh' },
          {
            away: person(next.userId),
            substitute: person(next.substituteId),
            others: standing,
            today: '2026-11-22',
          },
        );
        if (refusal === undefined) standing.push(next);
      }
      for (let n = 0; n <= 12; n += 1) {
        const at = addDays('2026-11-22', n);
        const today = standing.filter(({ fromDay, toDay }) => fromDay <= at && at <= toDay);
        const away = today.map(({ userId }) => userId);
        expect(new Set(away).size).toBe(away.length);
        expect(today.filter(({ substituteId }) => away.includes(substituteId))).toEqual([]);
      }
    }),
  );
});

test('days are said as on paper', () => {
  expect(span({ fromDay: '2026-11-20', toDay: '2026-11-20' })).toBe('20 November 2026');
  expect(span(asked)).toBe('24 November 2026 s.d. 26 November 2026');
});
