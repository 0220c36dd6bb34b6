import { expect, test } from 'vitest';
import { neighbourTab } from '../../../renderer/ui/tab-keys.ts';

const tabs = [{ id: 'a' }, { id: 'b', disabled: true }, { id: 'c' }, { id: 'd' }];

test.each([
  ['a', 'ArrowRight', 'c'],
  ['d', 'ArrowRight', 'a'],
  ['c', 'ArrowLeft', 'a'],
  ['a', 'ArrowLeft', 'd'],
  ['c', 'Home', 'a'],
  ['a', 'End', 'd'],
  ['a', 'Enter', undefined],
])('from %s, %s goes to %s; a closed tab is passed over', (from, key, to) => {
  expect(neighbourTab(tabs, from, key)).toBe(to);
});
