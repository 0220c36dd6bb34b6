import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseView } from '../../../domain/contract/case-view.ts';
import type { LetterView } from '../../../domain/contract/letter.ts';
import { openOffice, type OfficeUnderTest } from '../../support/office.ts';
import { complete, completion, kaltimCaseAt, signedIn } from '../../support/walk.ts';

let office: OfficeUnderTest;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  expect(office.verify().difference).toBeUndefined();
  await office.remove();
});

const letter = async (caseId: string) =>
  (await signedIn(office, 'kadis')).ask<LetterView>('case.letter', { caseId });

test('SOP 004 step 14c: the Kabid mends the draft given back, and the next ones see what changed', async () => {
  const caseId = await kaltimCaseAt(office, '14');
  const before = await letter(caseId);
  expect(before.mends).toEqual([]);
  await complete(office, caseId, '14', 'draf-salah-kabid', { reason: 'Nama kegiatan salah tulis' });

  const { client, input } = await completion(office, caseId, '13', 'benar');
  const mended = { ...before.draft, body: 'Surat ini berlaku untuk kegiatan tersebut.' };
  await client.do('case.completeStep', {
    ...input,
    form: { ...(input['form'] as object), draft: mended },
  });

  const after = await letter(caseId);
  expect(after.draft.body).toBe(mended.body);
  expect(after.mends).toEqual([
    {
      name: 'Drs. Bambang Irawan',
      position: expect.any(String),
      at: expect.any(String),
      changes: [{ label: 'Isi', before: before.draft.body, after: mended.body }],
    },
  ]);
  const view = await client.ask<CaseView>('case.get', { caseId });
  expect(view.timeline.findLast(({ step }) => step === '13')?.form).toMatchObject({
    draft: { body: mended.body },
  });

  // Given back further down, the text stays as it was mended, whoever's paraf is taken back.
  await complete(office, caseId, '14', 'draf-salah-kasi', { reason: 'Tembusan belum lengkap' });
  expect((await letter(caseId)).draft.body).toBe(mended.body);
  expect((await letter(caseId)).initials.every(({ at }) => at === undefined)).toBe(true);
});

test('on the way up a wrong draft goes back to whoever drafted it (steps 12a, 13a)', async () => {
  const caseId = await kaltimCaseAt(office, '12');
  const { client, input } = await completion(office, caseId, '12', 'benar');
  const { draft } = await letter(caseId);
  const refused = client.do('case.completeStep', {
    ...input,
    form: { ...(input['form'] as object), draft: { ...draft, closing: 'Sekian.' } },
  });
  await expect(refused).rejects.toMatchObject({ code: 'PERBAIKAN_TIDAK_DIMINTA' });
});
