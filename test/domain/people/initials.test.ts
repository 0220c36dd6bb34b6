import { expect, test } from 'vitest';
import { initialsOf } from '../../../domain/people/initials.ts';

test('a paraf is the initials of the name, without titles', () => {
  expect(initialsOf('Rina Wulandari, S.E.')).toBe('RW');
  expect(initialsOf('Prof. Dr. Kartika Sari')).toBe('KS');
  expect(initialsOf('Ir. H. Diddy Rusdiansyah Anan Dani, M.M.')).toBe('DRA');
  expect(initialsOf('Yusuf')).toBe('Y');
  expect(initialsOf('A.')).toBe('A');
  expect(initialsOf('')).toBe('');
});
