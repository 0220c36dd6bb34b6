/** Which Bidang/Balai a case goes to, and who endorses: what seed 000 leaves to the office. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseView, StepCompleted } from '../../../domain/contract/case-view.ts';
import type { OfficeIdentity } from '../../../domain/contract/office.ts';
import type { WorkList } from '../../../domain/contract/work.ts';
import { openOffice, type Client, type OfficeUnderTest } from '../../support/office.ts';
import { pdfText } from '../../support/pdf.ts';
import { complete, completion, satuAtapCaseAt, signedIn, walkTo } from '../../support/walk.ts';

let office: OfficeUnderTest;
let admin: Client;
beforeEach(async () => {
  office = await openOffice({
    wall: () => Date.parse('2026-11-23T02:00:00.000Z'),
    monotonic: () => performance.now() * 20,
  });
  const users = office.office.reader.users();
  admin = await signedIn(office, users.find(({ roles }) => roles.includes('admin'))?.id ?? '');
});
afterEach(async () => {
  expect(office.verify().difference).toBeUndefined();
  await office.remove();
});

async function look(caseId: string, by = 'kadis'): Promise<CaseView> {
  return (await signedIn(office, by)).ask<CaseView>('case.get', { caseId });
}

async function works(userId: string): Promise<WorkList> {
  return (await signedIn(office, userId)).ask<WorkList>('case.work', {});
}

describe('several Bidang/Balai', () => {
  beforeEach(async () => {
    for (const position of ['Bidang Standar dan Diseminasi', 'Balai Bahan Bangunan'])
      await admin.do('admin.saveUser', {
        name: `Petugas ${position}`,
        position,
        roles: ['bidang-balai'],
        pin: '654321',
        active: true,
      });
  });

  test('PULSA names the unit it forwards to, and the unit sees that it was meant', async () => {
    const caseId = await satuAtapCaseAt(office, 'U2a');
    const { client, input, view } = await completion(office, caseId, 'U2a', 'diteruskan');
    const units = ['Balai Bahan Bangunan', 'Balai Pengujian', 'Bidang Standar dan Diseminasi'];
    expect(view.available.find(({ outcome }) => outcome === 'diteruskan')?.units).toEqual(units);
    expect(view.available.find(({ outcome }) => outcome === 'salah-arah')?.units).toBeUndefined();
    expect(await client.refusal('case.completeStep', input)).toMatchObject({
      code: 'UNIT_WAJIB',
      details: { units },
    });
    expect(
      await client.refusal('case.completeStep', { ...input, units: ['Balai Karangan'] }),
    ).toMatchObject({ code: 'UNIT_TIDAK_DIKENAL' });
    await client.do('case.completeStep', { ...input, units: ['Balai Bahan Bangunan'] });
    expect((await look(caseId)).active[0]).toMatchObject({
      step: 'U2b',
      units: ['Balai Bahan Bangunan'],
    });
    expect((await works('balai')).rows[0]).toMatchObject({
      caseId,
      units: ['Balai Bahan Bangunan'],
    });
    // From one desk of the unit to the next nobody is asked again.
    await complete(office, caseId, 'U2b', 'selesai');
    expect((await look(caseId)).active[0]).toMatchObject({
      step: 'U3',
      units: ['Balai Bahan Bangunan'],
    });
  });

  test('a disposition may name several, and ticks them on its sheet', async () => {
    const caseId = await satuAtapCaseAt(office, 'P4a');
    const sorting = await completion(office, caseId, 'P4a', 'dip-bebas');
    expect(await sorting.client.refusal('case.completeStep', sorting.input)).toMatchObject({
      code: 'UNIT_WAJIB',
    });
    await complete(office, caseId, 'P4a', 'dip-khusus');
    await walkTo(office, caseId, 'P4e');
    const units = ['Balai Pengujian', 'Bidang Standar dan Diseminasi'];
    const { client, input } = await completion(office, caseId, 'P4e', 'disposisi');
    const done = await client.do<StepCompleted>('case.completeStep', { ...input, units });
    const row = office.office.opened.sqlite
      .prepare<[string], { facts: string }>('select facts from print_job where id = ?')
      .get(done.papers[0]?.jobId ?? '');
    expect(JSON.parse(row?.facts ?? '{}').units).toEqual([
      { text: 'Balai Bahan Bangunan', ticked: false },
      { text: 'Balai Pengujian', ticked: true },
      { text: 'Bidang Standar dan Diseminasi', ticked: true },
    ]);
    expect((await look(caseId)).active[0]?.units).toEqual(units);
  });
});

describe('the endorser of the Laporan PULSA', () => {
  async function setEndorser(role: string): Promise<void> {
    const identity: OfficeIdentity = office.office.settings.office;
    await admin.do('admin.saveOffice', {
      office: { ...identity, actorRoles: [{ sopId: 'satu-atap', actor: 'pengesah', role }] },
    });
  }

  test('is the Kapuslitbang until the office names another, and then at once for running cases', async () => {
    const caseId = await satuAtapCaseAt(office, 'U4b');
    expect((await works('kapus')).rows.map((row) => row.caseId)).toEqual([caseId]);
    expect((await works('kabag')).rows).toEqual([]);

    await setEndorser('kabag-ku');
    expect((await works('kapus')).rows).toEqual([]);
    expect((await works('kabag')).rows.map((row) => row.caseId)).toEqual([caseId]);
    const { input } = await completion(office, caseId, 'U4b', 'disahkan', { by: 'kabag' });
    const kapus = await signedIn(office, 'kapus');
    expect(await kapus.refusal('case.completeStep', input)).toMatchObject({
      code: 'PERAN_TIDAK_SESUAI',
    });
    const done = await complete(office, caseId, 'U4b', 'disahkan', { by: 'kabag' });
    expect(await printed(caseId, done, 'kabag')).toMatch(
      /Kabag Keuangan dan Umum,\s+[^]*Arif Budiman/,
    );
    expect((await look(caseId)).active[0]?.step).toBe('U5');
  });

  test('only an actor that the SOP leaves open can be given away', async () => {
    const identity: OfficeIdentity = office.office.settings.office;
    await admin
      .do('admin.saveOffice', {
        office: {
          ...identity,
          actorRoles: [{ sopId: 'satu-atap', actor: 'kapuslitbang', role: 'satpam' }],
        },
      })
      .catch(() => undefined);
    const caseId = await satuAtapCaseAt(office, 'P4a');
    await complete(office, caseId, 'P4a', 'dip-khusus');
    await walkTo(office, caseId, 'P4e');
    expect((await works('kapus')).rows.map((row) => row.step)).toEqual(['P4e']);
  });

  test('a substitute endorses as Plh., and the report says so', async () => {
    const caseId = await satuAtapCaseAt(office, 'U4b');
    const kapus = await signedIn(office, 'kapus');
    await kapus.do('absence.save', {
      userId: 'kapus',
      substituteId: 'kabag',
      kind: 'plh',
      fromDay: '2026-11-23',
      toDay: '2026-11-24',
    });
    const done = await complete(office, caseId, 'U4b', 'disahkan', { by: 'kabag' });
    const text = await printed(caseId, done, 'kabag');
    expect(text).toContain('Plh. Kepala Pusat,');
    expect(text).toContain('Arif Budiman');
    expect(text).not.toContain('Kartika Sari');
  });

  async function printed(caseId: string, { papers }: StepCompleted, by: string): Promise<string> {
    const client = await signedIn(office, by);
    const job = (await look(caseId, by)).papers.find(({ id }) => id === papers[0]?.jobId);
    const answer = await fetch(`${office.url}${job?.url}`, { headers: { cookie: client.cookie } });
    return (await pdfText(new Uint8Array(await answer.arrayBuffer()))).join('\n');
  }
});
