import { expect, test } from 'vitest';
import {
  ariaKeyshortcut,
  firesWhileTyping,
  matchesShortcut,
} from '../../../renderer/ui/shortcut.ts';

function press(key: string, modifiers = '') {
  return {
    key,
    ctrlKey: modifiers.includes('c'),
    altKey: modifiers.includes('a'),
    shiftKey: modifiers.includes('s'),
    metaKey: modifiers.includes('m'),
  };
}

test.each([
  ['F9', press('F9'), true],
  ['F9', press('F8'), false],
  ['F9', press('F9', 'c'), false],
  ['Ctrl+Enter', press('Enter', 'c'), true],
  ['Ctrl+Enter', press('Enter'), false],
  ['Alt+P', press('p', 'a'), true],
  ['Esc', press('Escape'), true],
  ['1', press('1'), true],
  ['?', press('?', 's'), true],
  ['Shift+F9', press('F9'), false],
  ['F9', press('F9', 'm'), false],
] as const)('%s against %o: %s', (shortcut, event, expected) => {
  expect(matchesShortcut(event, shortcut)).toBe(expected);
});

test('bare letters and digits wait until nobody types', () => {
  const answers = ['F9', 'F12', 'Esc', 'Ctrl+S', 'Alt+1', '1', 'A', 'Enter'].map(firesWhileTyping);
  expect(answers).toEqual([true, true, true, true, true, false, false, false]);
});

test('aria-keyshortcuts uses the names of the standard', () => {
  expect(['F9', 'Ctrl+Enter', 'Esc'].map(ariaKeyshortcut)).toEqual([
    'F9',
    'Control+Enter',
    'Escape',
  ]);
});
