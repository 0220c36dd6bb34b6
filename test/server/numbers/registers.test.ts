/** Registers of outgoing numbers: in order, never twice, whatever is voided in between. */
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Transaction } from '../../../db/ledger.ts';
import { giveNumber, voidNumber, type GivenNumber } from '../../../server/numbers/give-number.ts';
import { openOffice, type OfficeUnderTest } from '../../support/office.ts';

let office: OfficeUnderTest;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  expect(office.verify().difference).toBeUndefined();
  await office.remove();
});

function inOffice<A>(work: (tx: Transaction) => A): Promise<A> {
  return office.office.ledger.transact(
    {
      commandId: randomUUID(),
      procedure: 'uji.nomor',
      actor: 'tu',
      station: 'hub',
      inputHash: '',
    },
    work,
  );
}

const give = fc.record({
  kind: fc.constant('give' as const),
  series: fc.constantFrom('surat-rekomendasi', 'undangan'),
  day: fc.constantFrom('2026-12-30', '2026-12-31', '2027-01-02', '2027-03-01'),
});
const take = fc.record({ kind: fc.constant('void' as const), which: fc.nat(50) });

test('any order of giving and voiding: each number is new and the next of its year', async () => {
  // One office for all runs: a register is never begun anew.
  const seen = new Set<string>();
  const last = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof({ weight: 2, arbitrary: give }, take), { maxLength: 12 }),
      async (deeds) => {
        const given: GivenNumber[] = [];
        const voided = new Set<string>();
        for (const deed of deeds) {
          if (deed.kind === 'give') {
            const { series, day } = deed;
            const number = await inOffice((tx) =>
              giveNumber(office.office, tx, { series, day, regarding: 'Uji register' }),
            );
            const register = `${series} ${day.slice(0, 4)}`;
            expect(number.ordinal).toBe((last.get(register) ?? 0) + 1);
            expect(seen.has(`${series} ${number.number}`)).toBe(false);
            seen.add(`${series} ${number.number}`);
            last.set(register, number.ordinal);
            given.push(number);
          } else {
            const number = given[deed.which % Math.max(1, given.length)];
            if (number === undefined) continue;
            const key = `${number.series} ${number.number}`;
            const act = inOffice((tx) =>
              voidNumber(tx, number.series, number.number, 'salah ketik'),
            );
            if (voided.has(key))
              await expect(act).rejects.toMatchObject({ code: 'NOMOR_SUDAH_BATAL' });
            else await act;
            voided.add(key);
          }
        }
      },
    ),
    { numRuns: 25 },
  );
  const rows = office.office.opened.sqlite
    .prepare<[], { n: number }>('select count(*) as n from outgoing_number')
    .get();
  expect(rows?.n).toBe(seen.size);
});

test('a register nobody set up gives nothing', async () => {
  await expect(
    inOffice((tx) => giveNumber(office.office, tx, { series: 'tidak-ada', regarding: 'Uji' })),
  ).rejects.toMatchObject({ code: 'SERI_TIDAK_ADA' });
});
