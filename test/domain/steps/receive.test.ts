import { expect, test } from 'vitest';
import { checkRechecked, rowsToRecheck } from '../../../domain/steps/receive.ts';

const requirements = [
  { id: 'ktp', text: 'Fotokopi KTP' },
  { id: 'proposal', text: 'Proposal' },
];

test('every requirement and the map are looked at again (SOP 004 step 6a, b)', () => {
  const rows = rowsToRecheck(requirements);
  expect(rows.map(({ id }) => id)).toEqual(['ktp', 'proposal', 'map-pengendali']);
  expect(checkRechecked(rows, { rechecked: rows.map(({ id }) => id) })).toBeUndefined();
  expect(checkRechecked(rows, { rechecked: ['ktp', 'bukan-persyaratan'] })).toMatchObject({
    code: 'BELUM_DIPASTIKAN_ULANG',
    message: expect.stringContaining('Baru 1 dari 3'),
    details: { left: ['proposal', 'map-pengendali'] },
  });
});

test('a service without a checklist has nothing to look at again', () => {
  expect(rowsToRecheck([])).toEqual([]);
  expect(checkRechecked([], { rechecked: [] })).toBeUndefined();
});
