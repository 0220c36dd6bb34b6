/** What the steps of a letter refuse when there is no letter: a case whose draft nobody wrote. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOffice, type OfficeUnderTest } from '../support/office.ts';
import { completion, kaltimCaseAt, signedIn } from '../support/walk.ts';

let office: OfficeUnderTest;
beforeAll(async () => {
  office = await openOffice({ monotonic: () => performance.now() * 10 });
});
afterAll(() => office.remove());

test.each([
  ['12', 'benar'],
  ['14', 'setuju'],
  ['15', 'bernomor'],
])('step %s without a draft is refused, and nothing is written', async (step, outcome) => {
  const caseId = await kaltimCaseAt(office, step);
  const { client, input } = await completion(office, caseId, step, outcome);
  // As a case that came here before drafts were kept with their step.
  office.office.opened.sqlite
    .prepare(`update case_step set form = null where case_id = ? and step = '11'`)
    .run(caseId);
  const seq = office.office.ledger.lastSeq;
  expect(await client.refusal('case.completeStep', input)).toMatchObject({
    code: 'KONSEP_BELUM_ADA',
  });
  const adm = await signedIn(office, 'adm');
  expect(await adm.refusal('case.printPaper', { caseId, paper: 'letter' })).toMatchObject({
    code: 'KONSEP_BELUM_ADA',
  });
  expect(office.office.ledger.lastSeq).toBe(seq);
});
