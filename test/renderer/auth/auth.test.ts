import { describe, expect, test } from 'vitest';
import type { SignInUser } from '../../../domain/contract/auth.ts';
import { filterPeople } from '../../../renderer/auth/filter-people.ts';
import { homePath } from '../../../renderer/auth/home-path.ts';
import { createIdleClock, createPulse } from '../../../renderer/auth/idle-clock.ts';
import { signInSentence } from '../../../renderer/auth/sign-in-problem.ts';

function person(id: string, name: string): SignInUser {
  return { id, name, position: '', roles: ['cs'] };
}
const people = [
  person('a', 'Dra. Endang Susilowati'),
  person('b', 'Rina Wulandari'),
  person('c', 'Andri'),
  person('d', 'Sri Riná'),
];
const namesFor = (typed: string, recent: string[] = []) =>
  filterPeople(people, typed, recent).map(({ name }) => name);

describe('filterPeople', () => {
  test('beginnings first, then words, then anything inside; accents do not matter', () => {
    expect(namesFor('ri')).toEqual(
      ['Rina Wulandari', 'Sri Riná', 'Andri', 'Dra. Endang Susilowati'].slice(0, 3),
    );
    expect(namesFor('RINA')).toEqual(['Rina Wulandari', 'Sri Riná']);
    expect(namesFor('endang')).toEqual(['Dra. Endang Susilowati']);
    expect(namesFor('zz')).toEqual([]);
  });

  test('with nothing typed, those who sat here lately come first', () => {
    expect(namesFor('', ['d', 'b'])).toEqual([
      'Sri Riná',
      'Rina Wulandari',
      'Andri',
      'Dra. Endang Susilowati',
    ]);
  });
});

describe('homePath', () => {
  test('the page asked for, but never out of the office', () => {
    expect(homePath('/pindai', ['cs'])).toBe('/pindai');
    for (const outside of ['//jahat.example', 'https://jahat.example', '/\\jahat.example', '']) {
      expect(homePath(outside, ['cs'])).toBe('/meja');
    }
  });

  test('a page of somebody else’s role is no place to begin a shift', () => {
    expect(homePath('/satpam', ['cs'])).toBe('/meja');
    expect(homePath('/pindai', ['satpam'])).toBe('/satpam');
    expect(homePath('/berkas/01?dari=cari', ['satpam'])).toBe('/satpam');
    expect(homePath('/berkas/01', ['cs'])).toBe('/berkas/01');
  });

  test('the screen of the role', () => {
    expect(homePath(null, ['satpam'])).toBe('/satpam');
    expect(homePath(null, ['admin'])).toBe('/admin');
    expect(homePath(null, ['pimpinan'])).toBe('/pimpinan');
    expect(homePath(null, ['admin', 'kasi'])).toBe('/meja');
  });
});

describe('createIdleClock', () => {
  test('counts from the last sign of life, and a clock set back does not prolong it', () => {
    const clock = createIdleClock(10, 0);
    expect(clock.isIdle(599_999)).toBe(false);
    clock.touch(599_999);
    clock.touch(1000);
    expect(clock.isIdle(600_000)).toBe(false);
    expect(clock.isIdle(1_199_999)).toBe(true);
  });
});

describe('signInSentence', () => {
  test('tries left, until when, or the server’s own words', () => {
    const say = (code: string, details?: unknown) =>
      signInSentence({ code, message: 'Pesan server.', details }, 'Asia/Makassar');
    expect(say('PIN_SALAH', { triesLeft: 1 })).toBe(
      'PIN tidak cocok. Sisa 1 percobaan lagi. Setelah itu akun terkunci sementara.',
    );
    expect(say('PIN_SALAH')).toBe('PIN tidak cocok.');
    expect(say('AKUN_TERKUNCI', { until: '2026-11-22T02:42:00.000Z' })).toContain('pukul 10.42');
    expect(say('LAIN')).toBe('Pesan server.');
    expect(signInSentence(undefined, 'Asia/Makassar')).toBeUndefined();
  });
});

test('many keys are told to the server once a minute, the first after a minute', () => {
  const isTime = createPulse(60_000, 0);
  const told = [10, 59_999, 60_000, 60_001, 119_999, 120_000, 500_000].filter(isTime);
  expect(told).toEqual([60_000, 120_000, 500_000]);
});
