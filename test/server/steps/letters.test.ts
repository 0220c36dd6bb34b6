/** Drafting, paraf, signature, refusal and joint meeting over HTTP (SOP 004 steps 11–14; seed 000 PINTU 3). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseClosed, CaseView } from '../../../domain/contract/case-view.ts';
import type { LetterView } from '../../../domain/contract/letter.ts';
import { startDraft } from '../../../domain/steps/first-draft.ts';
import { openOffice, type OfficeUnderTest } from '../../support/office.ts';
import { paperText } from '../../support/paper-text.ts';
import {
  complete,
  completion,
  kaltimCaseAt,
  satuAtapCaseAt,
  signedIn,
  walkTo,
} from '../../support/walk.ts';

let office: OfficeUnderTest;
beforeAll(async () => {
  office = await openOffice({
    wall: () => Date.parse('2026-11-23T02:00:00.000Z'),
    monotonic: () => performance.now() * 10,
  });
});
afterAll(async () => {
  expect(office.verify().difference).toBeUndefined();
  await office.remove();
});

async function look(caseId: string): Promise<CaseView> {
  return (await signedIn(office, 'kadis')).ask<CaseView>('case.get', { caseId });
}

/** The letter as the case's officers print it now. */
async function printNow(caseId: string): Promise<{ title: string; copy: number; text: string }> {
  const adm = await signedIn(office, 'adm');
  const { id, title, copy } = await adm.do<{ id: string; title: string; copy: number }>(
    'case.printPaper',
    { caseId, paper: 'letter' },
  );
  return { title, copy, text: await paperText(office, id) };
}

describe('draft', () => {
  test('printed as DRAF from then on: blank number, boxes for the parafs, the copy for verification', async () => {
    const caseId = await kaltimCaseAt(office, '11');
    const adm = await signedIn(office, 'adm');
    expect(await adm.refusal('case.printPaper', { caseId, paper: 'letter' })).toMatchObject({
      code: 'KONSEP_BELUM_ADA',
    });
    const { client, input } = await completion(office, caseId, '11', 'draf-selesai');
    const { form: _form, ...bare } = input;
    expect(await client.refusal('case.completeStep', bare)).toMatchObject({ code: 'ISIAN_WAJIB' });
    const empty = { ...(input['form'] as object), regarding: '  ' };
    expect(await client.refusal('case.completeStep', { ...input, form: empty })).toMatchObject({
      code: 'ISIAN_TIDAK_SAH',
      message: 'Tulis hal surat.',
      details: { issues: [{ path: 'regarding', message: 'Tulis hal surat.' }] },
    });
    await complete(office, caseId, '11', 'draf-selesai');
    const { title, text } = await printNow(caseId);
    expect(title).toBe('Draf Surat rekomendasi, Lembar 1: verifikasi (paraf lengkap)');
    expect(text).toContain('DRAF');
    expect(text).toContain('Lembar 1: verifikasi (paraf lengkap)');
    expect(text).toContain('Hal : Rekomendasi Kepada Pihak');
    expect(text).toContain('Dra. Endang Susilowati');
    expect(text).toContain('Kepala Dinas,');
    expect(text).toContain('Ir. Sri Mulyono, M.Si.');
  });

  test('back from Kasi: the form starts from the last draft, with the reason; a new draft wants new parafs', async () => {
    const caseId = await kaltimCaseAt(office, '12');
    await complete(office, caseId, '12', 'benar');
    await complete(office, caseId, '13', 'salah', { reason: 'Nama kegiatan salah' });
    await complete(office, caseId, '12', 'salah', { reason: 'Nama kegiatan salah ketik' });
    const start = startDraft(await look(caseId));
    expect(start).toMatchObject({
      from: 'last-draft',
      returned: { reason: 'Nama kegiatan salah ketik', by: 'Dra. Endang Susilowati' },
    });
    await complete(office, caseId, '11', 'draf-selesai', {
      form: { ...start.form, regarding: 'Rekomendasi pameran kerajinan' },
    });
    const letter = await (
      await signedIn(office, 'kasi')
    ).ask<LetterView>('case.letter', { caseId });
    expect(letter.draft.regarding).toBe('Rekomendasi pameran kerajinan');
    expect(letter.initials.map(({ at }) => at)).toEqual([undefined, undefined]);
  });
});

describe('paraf', () => {
  test('wants every point of the SOP ticked, and keeps the advice for those who come after', async () => {
    const caseId = await kaltimCaseAt(office, '12');
    const { client, input } = await completion(office, caseId, '12', 'benar');
    expect(
      await client.refusal('case.completeStep', {
        ...input,
        form: { checks: [], advice: '', consideration: '' },
      }),
    ).toMatchObject({ code: 'PEMERIKSAAN_BELUM_LENGKAP' });
    const said = { advice: 'Perjelas tempat kegiatan', consideration: 'Berkas layak' };
    await complete(office, caseId, '12', 'benar', {
      form: { ...(input['form'] as object), ...said },
    });
    const letter = await (
      await signedIn(office, 'kabid')
    ).ask<LetterView>('case.letter', { caseId });
    expect(letter.initials[0]).toMatchObject({ name: 'Dra. Endang Susilowati', ...said });
    const { text } = await printNow(caseId);
    expect(text).toContain('ES');
    const kabid = await signedIn(office, 'kabid');
    const { id } = await kabid.do<{ id: string }>('case.printPaper', {
      caseId,
      paper: 'process-sheet',
    });
    const sheet = await paperText(office, id);
    expect(sheet).toMatch(/Masukan: Perjelas/);
    expect(sheet).toMatch(/Pertimbangan:/);
  });

  test('PINTU: Kasubbag initials the surat tanggapan, the Kabag would answer for it', async () => {
    const caseId = await satuAtapCaseAt(office, 'P3b');
    await complete(office, caseId, 'P3b', 'disetujui');
    const letter = await (
      await signedIn(office, 'pintu')
    ).ask<LetterView>('case.letter', { caseId });
    expect(letter.draft.regarding).toBe('Tanggapan atas permohonan');
    expect(letter.initials).toMatchObject([{ name: 'Tri Wahyuni', at: expect.any(String) }]);
    expect(letter.signer).toMatchObject({ name: 'Arif Budiman' });
  });
});

describe('signature', () => {
  test('not by somebody else, not twice', async () => {
    const caseId = await kaltimCaseAt(office, '14');
    const { input } = await completion(office, caseId, '14', 'setuju');
    for (const other of ['kabid', 'kapus', 'tu'])
      expect(
        await (await signedIn(office, other)).refusal('case.completeStep', input),
      ).toMatchObject({ code: 'PERAN_TIDAK_SESUAI' });
    await complete(office, caseId, '14', 'setuju');
    expect(
      await (await signedIn(office, 'kadis')).refusal('case.completeStep', input),
    ).toMatchObject({ code: 'LANGKAH_SUDAH_SELESAI' });
    const { text } = await printNow(caseId);
    expect(text).toContain('DRAF');
  });

  test('a return takes back the parafs it asks to look at again', async () => {
    const caseId = await kaltimCaseAt(office, '14');
    await complete(office, caseId, '14', 'draf-salah-kabid');
    const kabid = await signedIn(office, 'kabid');
    const given = async () =>
      (await kabid.ask<LetterView>('case.letter', { caseId })).initials.map(
        ({ at }) => at !== undefined,
      );
    expect(await given()).toEqual([true, false]);
    await walkTo(office, caseId, '14');
    expect(await given()).toEqual([true, true]);
  });

  test('by the Plh. of a head who is away: the letter says so', async () => {
    const caseId = await kaltimCaseAt(office, '14');
    const kadis = await signedIn(office, 'kadis');
    const away = {
      userId: 'kadis',
      substituteId: 'kabid',
      kind: 'plh',
      fromDay: '2026-11-23',
      toDay: '2026-11-23',
    };
    const { id } = await kadis.do<{ id: string }>('absence.save', away);
    const before = await kadis.ask<LetterView>('case.letter', { caseId });
    expect(before.signer).toEqual({
      name: 'Drs. Bambang Irawan',
      position: 'Plh. Kepala Dinas',
    });
    await complete(office, caseId, '14', 'setuju', { by: 'kabid' });
    await kadis.do('absence.end', { id });
    const { papers } = await complete(office, caseId, '15', 'bernomor');
    const text = await paperText(office, papers[1]?.jobId);
    expect(text).toContain('Plh. Kepala Dinas, Drs. Bambang Irawan');
  });
});

describe('refusal', () => {
  test('by the head at signing: a numbered letter with the reason and what can be done', async () => {
    const caseId = await kaltimCaseAt(office, '14');
    const { client, input } = await completion(office, caseId, '14', 'ditolak');
    const { reason: _reason, ...silent } = input;
    expect(await client.refusal('case.completeStep', silent)).toMatchObject({
      code: 'ALASAN_WAJIB',
    });
    const answer = await complete(office, caseId, '14', 'ditolak', {
      reason: 'Lokasi pameran berada di jalur hijau.',
    });
    expect(answer.numbers).toMatchObject([{ name: 'Surat penolakan' }]);
    const text = await paperText(office, answer.papers[0]?.jobId);
    expect(text).toContain(`Nomor : ${answer.numbers[0]?.number}`);
    expect(text).toContain('Lokasi pameran berada di jalur hijau.');
    expect(text).toContain('keberatan tertulis');
    expect(text).toContain('tanpa dipungut biaya');
    expect(text).toContain('Kepala Dinas, Ir. Sri Mulyono, M.Si.');
    expect(text).not.toContain('3602041211870001');
    expect((await look(caseId)).status).toBe('refused');
  });

  test('from any other step, by whom the SOP lets; the register names no person', async () => {
    const caseId = await kaltimCaseAt(office, '11');
    const reason = 'Kegiatan tidak diizinkan di tempat itu';
    const cs = await signedIn(office, 'cs');
    expect(await cs.refusal('case.refuse', { caseId, reason })).toMatchObject({
      code: 'PERAN_TIDAK_SESUAI',
    });
    const kabid = await signedIn(office, 'kabid');
    const closed = await kabid.do<CaseClosed>('case.refuse', { caseId, reason });
    expect(closed).toMatchObject({ status: 'refused', numbers: [{ name: 'Surat penolakan' }] });
    expect(await paperText(office, closed.papers[0]?.jobId)).toContain('Kepala Bidang Layanan,');
    const { numbers } = await look(caseId);
    expect(numbers.find(({ series }) => series === 'surat-penolakan')?.regarding).not.toContain(
      'Budi',
    );
  });

  test('PULSA that cannot be served is refused in writing too', async () => {
    const caseId = await satuAtapCaseAt(office, 'U2b');
    const answer = await complete(office, caseId, 'U2b', 'tidak-dapat-dilayani');
    const text = await paperText(office, answer.papers.at(-1)?.jobId);
    expect(text).toContain('tidak dapat dikabulkan');
    expect(text).toContain('UU Nomor 30 Tahun 2014');
  });
});

describe('joint meeting', () => {
  const meeting = {
    day: '2026-11-25',
    time: '09:30',
    place: 'Ruang Rapat Lantai 2',
    agenda: 'Kelayakan lokasi pameran',
    invitees: ['Kepala Dinas Pariwisata', 'Satpol PP'],
  };

  test('called by who has the step in hand: numbered, printed, on the case', async () => {
    const caseId = await kaltimCaseAt(office, '12');
    const kasi = await signedIn(office, 'kasi');
    const token = (await look(caseId)).active[0]?.token;
    expect(await kasi.refusal('case.inviteMeeting', { caseId, token, ...meeting })).toMatchObject({
      code: 'LANGKAH_BELUM_DIPEGANG',
    });
    await kasi.do('case.takeStep', { caseId, token });
    const kabid = await signedIn(office, 'kabid');
    expect(await kabid.refusal('case.inviteMeeting', { caseId, token, ...meeting })).toMatchObject({
      code: 'PERAN_TIDAK_SESUAI',
    });
    for (const past of [{ day: '2026-11-22' }, { day: '2026-11-23', time: '09.59' }])
      expect(
        await kasi.refusal('case.inviteMeeting', { caseId, token, ...meeting, ...past }),
      ).toMatchObject({ code: 'WAKTU_RAPAT_SUDAH_LEWAT' });
    const invited = await kasi.do<CaseClosed>('case.inviteMeeting', { caseId, token, ...meeting });
    const text = await paperText(office, invited.papers[0]?.jobId);
    expect(text).toContain('Hari, tanggal : Rabu, 25 November 2026');
    expect(text).toContain('Pukul 09.30 WITA');
    expect(text).toContain('Kepala Seksi Layanan, Dra. Endang Susilowati');
    const { numbers, papers, active } = await look(caseId);
    expect(numbers.map(({ series }) => series)).toContain('undangan');
    expect(papers.map(({ paper }) => paper)).toContain('invitation');
    expect(active.map(({ step }) => step)).toEqual(['12']);
  });

  test('not at a step that weighs nothing, not without anybody, not on a day that does not exist', async () => {
    const caseId = await kaltimCaseAt(office, '11');
    const adm = await signedIn(office, 'adm');
    const token = (await look(caseId)).active[0]?.token;
    await adm.do('case.takeStep', { caseId, token });
    expect(await adm.refusal('case.inviteMeeting', { caseId, token, ...meeting })).toMatchObject({
      code: 'LANGKAH_TANPA_UNDANGAN',
    });
    for (const bad of [{ invitees: [] }, { day: '2026-11-31' }, { time: '25.00' }, { place: '' }]) {
      const refused = await adm.refusal('case.inviteMeeting', {
        caseId,
        token,
        ...meeting,
        ...bad,
      });
      expect(refused.code).toBe('ISIAN_SALAH');
    }
  });
});
