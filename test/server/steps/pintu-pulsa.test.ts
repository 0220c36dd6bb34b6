/** PINTU and PULSA from the first desk to the last (seed 000), over real HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseView } from '../../../domain/contract/case.ts';
import { openOffice, type OfficeUnderTest } from '../../support/office.ts';
import { complete, satuAtapCaseAt, signedIn, walkTo } from '../../support/walk.ts';

let office: OfficeUnderTest;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  expect(office.verify().difference).toBeUndefined();
  await office.remove();
});

async function look(caseId: string): Promise<CaseView> {
  return (await signedIn(office, 'kadis')).ask<CaseView>('case.get', { caseId });
}

test('DIK, opened on a ground, comes to Bidang/Balai by a disposition', async () => {
  const caseId = await satuAtapCaseAt(office, 'P4a');
  await complete(office, caseId, 'P4a', 'dikecualikan');
  await complete(office, caseId, 'P4b', 'dapat-dibuka');
  await walkTo(office, caseId, 'P5');
  expect((await look(caseId)).active[0]).toMatchObject({ step: 'P5' });
});

test('PULSA comes to the endorsed report', async () => {
  const caseId = await satuAtapCaseAt(office, 'U4b');
  await complete(office, caseId, 'U4b', 'disahkan');
  expect((await look(caseId)).active[0]).toMatchObject({ step: 'U5' });
});
