/** An SOP is edited while cases run: they go on with the text they began with, new ones take the new text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseView } from '../../domain/contract/case-view.ts';
import { loadSop } from '../../domain/workflow/parse-sop.ts';
import { adoptNewRevisions } from '../../server/office-day.ts';
import type { SopFile } from '../../server/setup/shipped-sops.ts';
import { openOffice, type OfficeUnderTest } from '../support/office.ts';
import { complete, kaltimCaseAt, signedIn, walkTo } from '../support/walk.ts';
import { sopDirectory } from '../sop/shipped.ts';

const file = 'kaltim-rekomendasi-pameran.yaml';
const label = 'Lengkap dan benar, surat pengantar ke OPD';
const newLabel = 'Berkas sah, buat surat pengantar';
const toKabid = 'label: "Benar, paraf dan serahkan ke Kabid", to: "13"';

/** Revision 4: another word at step 7, and what Kasi has initialled goes to `next`. */
function edited(next: string): SopFile {
  const yaml = readFileSync(join(sopDirectory, file), 'utf8')
    .replace('revision: 3', 'revision: 4')
    .replace(label, newLabel)
    .replace(toKabid, `label: "Benar, paraf", to: "${next}"`);
  const result = loadSop(yaml, file);
  return { file, yaml, ...('sop' in result ? { sop: result.sop, problems: [] } : result) };
}

let office: OfficeUnderTest;
beforeAll(async () => {
  office = await openOffice({ monotonic: () => performance.now() * 10 });
});
afterAll(() => office.remove());

async function look(caseId: string): Promise<CaseView> {
  return (await signedIn(office, 'verifikasi')).ask<CaseView>('case.get', { caseId });
}

describe('a new revision while a case stands at step 7', () => {
  test('an edit that breaks the SOP is not taken', async () => {
    const broken = edited('99');
    expect(broken.problems).not.toEqual([]);
    await adoptNewRevisions(office.office, [broken]);
    expect((await look(await kaltimCaseAt(office, '7'))).revision).toBe(3);
  });

  test('the running case keeps its text to the end; a new case takes the new text', async () => {
    const old = await kaltimCaseAt(office, '7');
    await adoptNewRevisions(office.office, [edited('14')]);

    const seen = await look(old);
    expect(seen.revision).toBe(3);
    expect(seen.available.map((action) => action.label)).toContain(label);
    await walkTo(office, old, '17');
    await complete(office, old, '17', 'selesai');
    const done = await look(old);
    expect(done.status).toBe('finished');
    expect(done.timeline.map(({ step }) => step)).toContain('13');

    const fresh = await kaltimCaseAt(office, '7');
    const view = await look(fresh);
    expect(view.revision).toBe(4);
    expect(view.available.map((action) => action.label)).toContain(newLabel);
    await walkTo(office, fresh, '12');
    await complete(office, fresh, '12', 'benar');
    expect((await look(fresh)).active.map(({ step }) => step)).toEqual(['14']);
    expect(office.verify().difference).toBeUndefined();
  });
});
