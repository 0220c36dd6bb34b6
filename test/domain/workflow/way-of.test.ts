import { expect, test } from 'vitest';
import { wayOf } from '../../../domain/workflow/way-of.ts';
import { shippedSop } from '../../sop/shipped.ts';

const kaltim = shippedSop('kaltim-rekomendasi-pameran');
const satuAtap = shippedSop('satu-atap');

test('SOP 004 is one way: all 17 steps, wherever the case stands', () => {
  for (const { id } of kaltim.steps)
    expect(wayOf(kaltim, id)).toEqual(kaltim.steps.map((step) => step.id));
});

test('a PULSA case does not count the steps of PINTU, nor the other way round', () => {
  const pulsa = wayOf(satuAtap, 'U2b');
  expect(pulsa).toContain('R1');
  expect(pulsa.filter((id) => id.startsWith('P'))).toEqual([]);
  const pintu = wayOf(satuAtap, 'P4b');
  expect(pintu.filter((id) => id.startsWith('U'))).toEqual([]);
});
