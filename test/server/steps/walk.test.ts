/** Both SOPs, forward from the desk to the last signature, by the people the SOP names. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import { openOffice, type OfficeUnderTest } from '../../support/office.ts';
import { complete, kaltimCaseAt, satuAtapCaseAt, signedIn, walkTo } from '../../support/walk.ts';

let office: OfficeUnderTest;
beforeAll(async () => {
  office = await openOffice({ monotonic: () => performance.now() * 10 });
});
afterAll(() => office.remove());

async function statusOf(caseId: string): Promise<string> {
  return (await (await signedIn(office, 'kadis')).ask<CaseView>('case.get', { caseId })).status;
}

describe('forward to the end', () => {
  test('SOP 004, steps 4 to 17', async () => {
    const caseId = await kaltimCaseAt(office, '17');
    await complete(office, caseId, '17', 'selesai');
    expect(await statusOf(caseId)).toBe('finished');
  });

  test('SOP 004 without a pertek goes from verification to the draft', async () => {
    const caseId = await kaltimCaseAt(office, '7');
    await complete(office, caseId, '7', 'tanpa-pertek');
    await walkTo(office, caseId, '17');
    await complete(office, caseId, '17', 'selesai');
    expect(await statusOf(caseId)).toBe('finished');
  });

  test('PINTU, P2 to P6, by each class of information', async () => {
    // The shortest way for excluded information is the refusal (UU 14/2008 art. 17).
    const endings = { 'dip-bebas': 'finished', 'dip-khusus': 'finished', dikecualikan: 'refused' };
    for (const [outcome, ending] of Object.entries(endings)) {
      const caseId = await satuAtapCaseAt(office, 'P4a');
      await complete(office, caseId, 'P4a', outcome);
      if (outcome === 'dip-khusus') await walkTo(office, caseId, 'P4e');
      await walkTo(office, caseId, 'P6');
      await complete(office, caseId, 'P6', 'tercatat');
      expect(await statusOf(caseId)).toBe(ending);
    }
  });

  test('PULSA, U2 to U5', async () => {
    const caseId = await satuAtapCaseAt(office, 'U5');
    await complete(office, caseId, 'U5', 'terkirim');
    expect(await statusOf(caseId)).toBe('finished');
  });

  test('and the log is whole', () => {
    expect(office.verify().difference).toBeUndefined();
  });
});
