/** Verification (SOP 004 step 7): the form, the letters to the agencies, and what it refuses. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '../../../domain/contract/case.ts';
import { openOffice, type OfficeUnderTest } from '../../support/office.ts';
import { complete, completion, kaltimCaseAt, signedIn } from '../../support/walk.ts';

let office: OfficeUnderTest;
beforeAll(async () => {
  office = await openOffice({ monotonic: () => performance.now() * 10 });
});
afterAll(async () => {
  expect(office.verify().difference).toBeUndefined();
  await office.remove();
});

const dispar = 'Dinas Pariwisata Provinsi Kalimantan Timur';
const satpol = 'Satuan Polisi Pamong Praja Provinsi Kalimantan Timur';

async function look(caseId: string): Promise<CaseView> {
  return (await signedIn(office, 'kadis')).ask<CaseView>('case.get', { caseId });
}

describe('forward', () => {
  test('one numbered letter to each agency, however often it is named', async () => {
    const caseId = await kaltimCaseAt(office, '7');
    const { input } = await completion(office, caseId, '7', 'lengkap');
    const answer = await complete(office, caseId, '7', 'lengkap', {
      form: {
        ...(input.form as object),
        perteks: [
          { opd: dispar, kind: 'Pertimbangan teknis' },
          { opd: satpol, kind: 'Ketertiban umum' },
          { opd: dispar.toUpperCase(), kind: 'Tata ruang pameran' },
        ],
      },
    });
    expect(answer.numbers.map(({ name }) => name)).toEqual(['Surat pengantar', 'Surat pengantar']);
    const { numbers } = await look(caseId);
    expect(numbers.map(({ regarding }) => regarding)).toEqual([
      `Permintaan pertimbangan teknis, tata ruang pameran kepada ${dispar}`,
      `Permintaan ketertiban umum kepada ${satpol}`,
    ]);
  });
});
