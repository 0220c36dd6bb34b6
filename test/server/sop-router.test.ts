import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseChart, SopChart, SopSummary } from '../../domain/contract/sop.ts';
import { pdfText } from '../support/pdf.ts';
import {
  openKaltimCase,
  openOffice,
  type Client,
  type OfficeUnderTest,
} from '../support/office.ts';

let office: OfficeUnderTest;
let adminId = '';
beforeAll(async () => {
  office = await openOffice();
  adminId = office.office.reader.users().find(({ roles }) => roles.includes('admin'))?.id ?? '';
});
afterAll(() => office.remove());

const paper = (client: Client, file: string) =>
  fetch(`${office.url}/papers/sop/${file}`, { headers: { cookie: client.cookie } });

test('the list has the SOPs in use, with what their documents say of themselves', async () => {
  const list = await (await office.as('kadis')).ask<SopSummary[]>('sop.list');
  expect(list).toMatchObject([
    {
      id: 'kaltim-rekomendasi-pameran',
      number: 'SOP-LP2N-PAR-05',
      effectiveOn: '07 Juni 2017',
      revision: '03',
      stepCount: 17,
      flows: [],
      additions: 7,
    },
    { id: 'satu-atap', stepCount: 22, additions: 10 },
  ]);
  expect(list[1]?.flows).toHaveLength(3);
  expect(list[1]).not.toHaveProperty('number');
});

test('a SOP that the office does not run has no chart', async () => {
  const client = await office.as('cs');
  await expect(client.ask('sop.chart', { sopId: 'tidak-ada' })).rejects.toThrow(
    'SOP_TIDAK_DIPAKAI',
  );
});

describe('the chart of a case', () => {
  test('tells where it stands, who holds it since when, and the way it came', async () => {
    const { cs, caseId } = await openKaltimCase(office);
    const helpdesk = await office.as('helpdesk');
    const chart = () => cs.ask<CaseChart>('sop.caseChart', { caseId });
    const complete = async (outcome: string, reason?: string) =>
      cs.do('case.completeStep', {
        caseId,
        token: await tokenOf(cs, caseId),
        outcome,
        ...(reason !== undefined && { reason }),
      });
    await complete('tidak-lengkap', 'Proposal kegiatan belum ada');
    await complete('diserahkan');
    await complete('kendala-teknis');
    const waiting = await chart();
    expect(waiting.position.active).toMatchObject([{ step: '5', round: 1 }]);
    expect(waiting.position.active[0]).not.toHaveProperty('holderName');
    await helpdesk.do('case.takeStep', { caseId, token: await tokenOf(cs, caseId) });
    const { position, isCurrent, version, paperUrl, sop } = await chart();
    expect(position.active).toMatchObject([{ step: '5', holderName: 'Bayu Pratama' }]);
    expect(position.done.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual([
      '3 diserahkan',
      '4 tidak-lengkap',
      '3 diserahkan',
      '4 kendala-teknis',
    ]);
    expect(position.done.at(-1)).toMatchObject({ officerName: 'Rina Wulandari', round: 2 });
    expect(isCurrent).toBe(true);
    expect(sop.steps).toHaveLength(17);
    // Not a word of the applicant, nor of what an officer wrote about the file.
    const told = JSON.stringify(await chart());
    for (const secret of [
      'Budi Setiawan',
      '3602041211870001',
      '081234567890',
      'Proposal kegiatan belum ada',
    ])
      expect(told).not.toContain(secret);
    expect(paperUrl).toBe(`/papers/sop/${encodeURIComponent(version)}.pdf`);
    const answer = await fetch(office.url + paperUrl, { headers: { cookie: cs.cookie } });
    expect(answer.status).toBe(200);
  });

  test('is not for the door and the administrator', async () => {
    const { caseId } = await openCase();
    for (const user of ['satpam', adminId]) {
      const client = await office.as(user);
      await expect(client.ask('sop.caseChart', { caseId })).rejects.toThrow('PERAN_TIDAK_BERHAK');
    }
  });

  test('keeps the version the case began with when the office takes another into use', async () => {
    const { cs, caseId } = await openCase();
    const before = await cs.ask<CaseChart>('sop.caseChart', { caseId });
    const admin = await office.as(adminId);
    await admin.do('admin.useSop', { sopId: 'kaltim-rekomendasi-pameran', inUse: false });
    const after = await cs.ask<CaseChart>('sop.caseChart', { caseId });
    expect(after.version).toBe(before.version);
    expect(after.isCurrent).toBe(false);
    expect((await cs.ask<SopSummary[]>('sop.list')).map(({ id }) => id)).toEqual(['satu-atap']);
    // The case's own document is still there; the SOP by its name is not.
    expect(
      (await fetch(office.url + after.paperUrl, { headers: { cookie: cs.cookie } })).status,
    ).toBe(200);
    expect((await paper(cs, 'kaltim-rekomendasi-pameran.pdf')).status).toBe(404);
    await admin.do('admin.useSop', { sopId: 'kaltim-rekomendasi-pameran', inUse: true });
  });
});

describe('the SOP as a paper', () => {
  test('is a PDF on the size asked for, and on the office’s own otherwise', async () => {
    const client = await office.as('kasi');
    const f4 = await paper(client, 'satu-atap.pdf?paper=F4');
    expect(f4.headers.get('content-type')).toBe('application/pdf');
    const bytes = new Uint8Array(await f4.arrayBuffer());
    const [identity = ''] = await pdfText(bytes);
    expect(identity).toContain('NAMA SOP Pelayanan Terpadu Satu Atap');
    const chart = await client.ask<SopChart>('sop.chart', { sopId: 'satu-atap' });
    expect(chart.paperUrl).toBe('/papers/sop/satu-atap.pdf');
    expect(identity).toContain(chart.version);
    expect((await paper(client, 'satu-atap.pdf')).status).toBe(200);
  });

  test('is refused to nobody in particular, to a locked screen, and for what does not exist', async () => {
    const stranger = office.client();
    const code = async (answer: Response) =>
      ((await answer.json()) as { error: { data: { code: string } } }).error.data.code;
    expect(await code(await paper(stranger, 'satu-atap.pdf'))).toBe('BELUM_MASUK');
    const client = await office.as('tu');
    for (const [file, wanted] of [
      ['tidak-ada.pdf', 'SOP_TIDAK_ADA'],
      ['satu-atap@000000000000.pdf', 'SOP_TIDAK_ADA'],
      ['..%2F..%2Fetc%2Fpasswd', 'SOP_TIDAK_ADA'],
      ['satu-atap.pdf?paper=A3', 'KERTAS_TIDAK_DIKENAL'],
      ['satu-atap.pdf?paper=A4&paper=F4', 'KERTAS_TIDAK_DIKENAL'],
    ] as const)
      expect([file, await code(await paper(client, file))]).toEqual([file, wanted]);
    await client.do('auth.lock');
    expect(await code(await paper(client, 'satu-atap.pdf'))).toBe('BELUM_MASUK');
  });
});

/** A case at CS without a number of the queue. */
async function openCase(): Promise<{ cs: Client; caseId: string }> {
  const cs = await office.as('cs');
  const sopId = 'kaltim-rekomendasi-pameran';
  const applicant = { name: 'Sri Rahayu' };
  return {
    cs,
    ...(await cs.do<{ caseId: string }>('case.open', { sopId, entry: '3', applicant })),
  };
}

async function tokenOf(client: Client, caseId: string): Promise<number> {
  const { active } = await client.ask<{ active: { token: number }[] }>('case.get', { caseId });
  return active[0]?.token ?? -1;
}
