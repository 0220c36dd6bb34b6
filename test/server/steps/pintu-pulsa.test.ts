/** PINTU and PULSA from the first desk to the last (seed 000), over real HTTP. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseView, StepCompleted } from '../../../domain/contract/case-view.ts';
import { emptyClassification } from '../../../domain/steps/classify.ts';
import { openOffice, type OfficeUnderTest } from '../../support/office.ts';
import { pdfText } from '../../support/pdf.ts';
import { complete, completion, satuAtapCaseAt, signedIn, walkTo } from '../../support/walk.ts';

let office: OfficeUnderTest;
beforeAll(async () => {
  office = await openOffice({
    wall: () => Date.parse('2026-11-23T02:00:00.000Z'),
    monotonic: () => performance.now() * 20,
  });
});
afterAll(async () => {
  expect(office.verify().difference).toBeUndefined();
  await office.remove();
});

async function look(caseId: string, by = 'kadis'): Promise<CaseView> {
  return (await signedIn(office, by)).ask<CaseView>('case.get', { caseId });
}

/** The paper as an officer opens it. */
async function paperOf(caseId: string, { papers }: StepCompleted, by = 'kadis'): Promise<string> {
  const client = await signedIn(office, by);
  const job = (await look(caseId, by)).papers.find(({ id }) => id === papers[0]?.jobId);
  const answer = await fetch(`${office.url}${job?.url}`, { headers: { cookie: client.cookie } });
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return (await pdfText(new Uint8Array(await answer.arrayBuffer()))).join('\n');
}

/** The refusal when this step is completed with another form. */
async function refused(caseId: string, step: string, outcome: string, change: object) {
  const { client, input } = await completion(office, caseId, step, outcome);
  const form = { ...(input['form'] as object), ...change };
  return client.refusal('case.completeStep', { ...input, form });
}

describe('PINTU 4: sorting', () => {
  test('DIP bebas: a numbered nota dinas to the head of the unit', async () => {
    const caseId = await satuAtapCaseAt(office, 'P4a');
    const done = await complete(office, caseId, 'P4a', 'dip-bebas');
    expect(done.numbers).toEqual([{ name: 'Nota dinas', number: expect.stringMatching(/\/ND\//) }]);
    const text = await paperOf(caseId, done, 'kabag');
    for (const line of [
      'NOTA DINAS',
      `Nomor: ${done.numbers[0]?.number}`,
      'Kepada : Yth. Kepala Balai Pengujian',
      'Dari : Kabag Keuangan dan Umum',
      'Tanggal : 23 November 2026',
      'Pemohon : Andi Wijaya',
      'Arif Budiman',
    ])
      expect(text).toContain(line);
    const { active, numbers } = await look(caseId);
    expect(active[0]).toMatchObject({ step: 'P4f', units: ['Balai Pengujian'] });
    expect(numbers.map(({ series }) => series)).toEqual(['nota-dinas']);
    // Numbers follow one another.
    const next = await complete(
      office,
      await satuAtapCaseAt(office, 'P4a', 'Sri Utami'),
      'P4a',
      'dip-bebas',
    );
    expect(Number.parseInt(next.numbers[0]?.number ?? '', 10)).toBe(
      Number.parseInt(done.numbers[0]?.number ?? '', 10) + 1,
    );
  });

  test('both axes must agree, and each class asks for its own part', async () => {
    const caseId = await satuAtapCaseAt(office, 'P4a', 'Budi Satu');
    expect(await refused(caseId, 'P4a', 'dip-bebas', { legalClass: 'dikecualikan' })).toMatchObject(
      { code: 'GOLONGAN_TIDAK_SESUAI', details: { issues: expect.any(Array) } },
    );
    expect(
      await refused(caseId, 'P4a', 'dip-khusus', { legalClass: 'dikecualikan' }),
    ).toMatchObject({ code: 'GOLONGAN_TIDAK_SESUAI' });
    expect(await refused(caseId, 'P4a', 'dikecualikan', { legalClass: 'berkala' })).toMatchObject({
      code: 'GOLONGAN_TIDAK_SESUAI',
    });
    expect(await refused(caseId, 'P4a', 'dip-khusus', { requirements: [] })).toMatchObject({
      code: 'ISIAN_TIDAK_SAH',
      details: { issues: [{ path: 'requirements', message: expect.any(String) }] },
    });
    expect(
      await refused(caseId, 'P4a', 'dip-bebas', { memo: emptyClassification.memo }),
    ).toMatchObject({ code: 'ISIAN_TIDAK_SAH' });
    const { client, input } = await completion(office, caseId, 'P4a', 'dip-bebas');
    const { form: _form, ...without } = input;
    expect(await client.refusal('case.completeStep', without)).toMatchObject({
      code: 'ISIAN_WAJIB',
    });
    // Nothing of it was written.
    const view = await look(caseId);
    expect(view.active[0]?.step).toBe('P4a');
    expect(view.numbers).toEqual([]);
  });

  test('DIK is not opened without a ground, nor kept excluded without ground and consequence', async () => {
    const caseId = await satuAtapCaseAt(office, 'P4a', 'Budi Dua');
    await complete(office, caseId, 'P4a', 'dikecualikan');
    const { ground, exclusion } = emptyClassification;
    const test = { ...ground, kind: 'uji-konsekuensi' };
    for (const half of [
      ground,
      test,
      { ...test, document: 'UK-1/2026' },
      { ...test, day: '2026-11-20' },
      { ...test, document: 'UK-1/2026', day: '2026-11-24' },
      { ...ground, kind: 'penghitaman' },
      { ...ground, kind: 'putusan-ki', document: '021/KI/2026' },
    ])
      expect(
        await refused(caseId, 'P4b', 'dapat-dibuka', { ground: half }),
        JSON.stringify(half),
      ).toMatchObject({ code: 'DASAR_PEMBUKAAN_WAJIB' });
    for (const half of [
      exclusion,
      { ...exclusion, letters: ['h'] },
      { ...exclusion, consequence: 'Data pribadi terungkap.' },
      { letters: ['j'], otherLaw: '', consequence: 'Rahasia terungkap.' },
    ])
      expect(
        await refused(caseId, 'P4b', 'tetap-dikecualikan', { exclusion: half }),
        JSON.stringify(half),
      ).toMatchObject({ code: 'DASAR_PENGECUALIAN_WAJIB' });
    expect((await look(caseId)).active[0]?.step).toBe('P4b');

    const kept = { letters: ['j'], otherLaw: 'Pasal 26 UU 27/2022', consequence: 'Terungkap.' };
    const { client, input } = await completion(office, caseId, 'P4b', 'tetap-dikecualikan');
    const form = { ...(input['form'] as object), exclusion: kept };
    await client.do('case.completeStep', { ...input, form });
    const after = await look(caseId);
    expect(after.active[0]?.step).toBe('P5b');
    expect(after.timeline.at(-2)?.form).toMatchObject({ exclusion: kept });
  });
});

describe('PINTU 4: blacked out', () => {
  const decisionOf = (caseId: string) =>
    office.office.opened.sqlite
      .prepare<[string], string>(`select state ->> '$.facts.decision' from case_file where id = ?`)
      .pluck()
      .get(caseId);
  const opened = async (name: string, kind: 'penghitaman' | 'uji-konsekuensi') => {
    const caseId = await satuAtapCaseAt(office, 'P4a', name);
    await complete(office, caseId, 'P4a', 'dikecualikan');
    const { client, input } = await completion(office, caseId, 'P4b', 'dapat-dibuka');
    const ground = { kind, document: 'UK-1/2026', day: '2026-11-20', parts: 'nama penghuni' };
    const form = { ...(input['form'] as object), ground };
    await client.do('case.completeStep', { ...input, form });
    await walkTo(office, caseId, 'P5');
    return caseId;
  };

  test('is granted in part: on the record, in the register and in the letter', async () => {
    const caseId = await opened('Budi Hitam', 'penghitaman');
    expect(decisionOf(caseId)).toBe('granted-partly');
    const done = await complete(office, caseId, 'P5', 'disampaikan');
    const texts = await Promise.all(
      done.papers.map((paper) => paperOf(caseId, { ...done, papers: [paper] })),
    );
    expect(texts.join('\n').replaceAll(/\s+/g, ' ')).toContain(
      'dikabulkan sebagian. Informasi yang dikecualikan dihitamkan, yaitu: nama penghuni.',
    );
  });

  test('opened whole after a consequence test, it is granted in full', async () => {
    expect(decisionOf(await opened('Budi Terang', 'uji-konsekuensi'))).toBe('granted');
  });
});

describe('PINTU 4: disposition', () => {
  test('the sheet is numbered, and goes to the unit that was named', async () => {
    const caseId = await satuAtapCaseAt(office, 'P4a', 'Budi Tiga');
    await complete(office, caseId, 'P4a', 'dikecualikan');
    await complete(office, caseId, 'P4b', 'dapat-dibuka');
    await walkTo(office, caseId, 'P4e');
    expect(await refused(caseId, 'P4e', 'disposisi', { instructions: [] })).toMatchObject({
      code: 'ISIAN_TIDAK_SAH',
      message: 'Centang atau tulis sedikitnya satu instruksi.',
    });
    expect(await refused(caseId, 'P4e', 'disposisi', { letterDay: '2027-01-04' })).toMatchObject({
      code: 'TANGGAL_BELUM_TIBA',
    });
    const done = await complete(office, caseId, 'P4e', 'disposisi');
    const text = await paperOf(caseId, done, 'kapus');
    for (const line of [
      'LEMBAR DISPOSISI',
      `Nomor: ${done.numbers[0]?.number}`,
      'Budi Tiga',
      'Data rumah contoh tahan gempa',
      'Balai Pengujian',
      'Proses dan sampaikan hasilnya kepada',
      'Prof. Dr. Kartika Sari',
    ])
      expect(text).toContain(line);
    await walkTo(office, caseId, 'P5');
    expect((await look(caseId)).active[0]?.step).toBe('P5');
  });
});

describe('PULSA', () => {
  test('kind, processing by its standard, report, endorsement', async () => {
    const caseId = await satuAtapCaseAt(office, 'U2a', 'Citra Dewi');
    await complete(office, caseId, 'U2a', 'diteruskan', { choice: 'sertifikasi' });
    const [at] = (await look(caseId, 'balai')).active;
    expect(at).toMatchObject({ step: 'U2b', units: ['Balai Pengujian'] });
    expect(at?.standards).toMatchObject([
      { choice: 'uji lab', text: 'ISO 17025' },
      { choice: 'sertifikasi', text: 'ISO 17020', note: expect.stringContaining('17065') },
    ]);
    expect(await refused(caseId, 'U2b', 'selesai', { result: '' })).toMatchObject({
      code: 'ISIAN_TIDAK_SAH',
      message: 'Tulis apa yang dikerjakan dan hasilnya.',
    });
    await complete(office, caseId, 'U2b', 'selesai');
    const first = await complete(office, caseId, 'U3', 'diserahkan');
    const number = first.numbers[0]?.number ?? '';
    expect(first.numbers).toEqual([{ name: 'Laporan PULSA', number }]);
    const draft = await paperOf(caseId, first, 'balai');
    expect(draft).toContain('(belum disahkan)');
    expect(draft).toContain('DRAF');

    // Sent back and made again it keeps its number: nothing was issued yet.
    await complete(office, caseId, 'U4a', 'dimintakan');
    await complete(office, caseId, 'U4b', 'diperbaiki', { reason: 'Kesimpulan belum jelas' });
    const again = await complete(office, caseId, 'U3', 'diserahkan');
    expect(again.numbers).toEqual([]);
    expect(again.papers[0]?.title).toBe(`Laporan PULSA ${number} (belum disahkan)`);

    await complete(office, caseId, 'U4a', 'dimintakan');
    const done = await complete(office, caseId, 'U4b', 'disahkan', { form: { note: 'Sesuai.' } });
    const text = await paperOf(caseId, done, 'kapus');
    for (const line of [
      'LAPORAN PULSA',
      `Nomor: ${number}`,
      'Jenis layanan : Sertifikasi',
      'Catatan pengesah',
      'Sesuai.',
      'Disahkan oleh',
      'Kepala Pusat,',
      'Prof. Dr. Kartika Sari',
    ])
      expect(text).toContain(line);
    expect(text).not.toContain('belum disahkan');
    expect((await look(caseId)).active[0]?.step).toBe('U5');
  });

  test('a service that cannot be done is refused with its reason, without a form', async () => {
    const caseId = await satuAtapCaseAt(office, 'U2b', 'Dodi');
    const { client, input } = await completion(office, caseId, 'U2b', 'tidak-dapat-dilayani');
    const { form: _form, ...without } = input;
    await client.do('case.completeStep', without);
    expect((await look(caseId)).status).toBe('refused');
  });
});
