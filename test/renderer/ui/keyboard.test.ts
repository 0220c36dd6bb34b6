import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BACKSPACE, nextIsCapital, typeKey } from '../../../renderer/ui/keyboard.ts';
import type { TypingRules } from '../../../renderer/ui/keyboard.ts';

function type(keys: readonly string[], rules: TypingRules): string {
  return keys.reduce((text, key) => typeKey(text, key, rules), '');
}

describe('typing', () => {
  test('letters, a single space between words, and backspace', () => {
    const keys = [' ', 'S', 'i', 't', 'i', ' ', ' ', 'R', 'x', BACKSPACE, '.'];
    expect(type(keys, { layout: 'huruf' })).toBe('Siti R.');
  });
  test('backspace takes a whole character, and nothing from nothing', () => {
    expect(typeKey('é👍', BACKSPACE, { layout: 'huruf' })).toBe('é');
    expect(typeKey('', BACKSPACE, { layout: 'huruf' })).toBe('');
  });
  test('the phone pad takes digits, and a plus only in front', () => {
    expect(type([...'+628a12+ 9'], { layout: 'telepon' })).toBe('+628129');
    expect(type([...'+12'], { layout: 'angka' })).toBe('12');
  });
  test('never longer than allowed, whatever is pressed', () => {
    const key = fc.constantFrom('a', 'B', '1', ' ', '.', '+', BACKSPACE);
    const layout = fc.constantFrom('huruf', 'angka', 'telepon');
    fc.assert(
      fc.property(fc.array(key), layout, fc.nat(12), (keys, chosen, maxLength) => {
        const text = type(keys, { layout: chosen, maxLength });
        expect([...text].length).toBeLessThanOrEqual(maxLength);
        expect(text).not.toMatch(/^ | {2}/);
      }),
    );
  });
});

test.each([
  ['', 'words', true],
  ['Siti ', 'words', true],
  ['Siti', 'words', false],
  ['H.', 'words', true],
  ["Ma'", 'words', false],
  ['Jalan Baru. ', 'first', true],
  ['Jalan ', 'first', false],
  ['abc', 'all', true],
  ['', 'none', false],
] as const)('after %j with %s the next letter is a capital: %s', (text, capitals, expected) => {
  expect(nextIsCapital(text, capitals)).toBe(expected);
});
