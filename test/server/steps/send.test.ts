/** The answer or the report goes to the applicant, and PINTU enters the request in its register. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPaper, type PaperRequest } from '../../../documents/render.ts';
import type { CaseView, StepCompleted } from '../../../domain/contract/case-view.ts';
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

async function look(caseId: string): Promise<CaseView> {
  return (await signedIn(office, 'pintu')).ask<CaseView>('case.get', { caseId });
}

async function textOf({ jobId }: { jobId: string }): Promise<string> {
  const row = office.office.opened.sqlite
    .prepare<[string], { paper: string; facts: string }>(
      'select paper, facts from print_job where id = ?',
    )
    .get(jobId);
  const request = { kind: row?.paper, facts: JSON.parse(row?.facts ?? '{}') } as PaperRequest;
  // Justified lines come out in pieces: only the words count here.
  return (await pdfText((await renderPaper(request)).bytes)).join('\n').replaceAll(/\s+/g, ' ');
}

const inPerson = {
  way: 'in-person',
  to: 'Andi Wijaya',
  address: '',
  day: '2026-11-23',
  carrier: '',
  tracking: '',
  signed: true,
  attachments: 'Brosur rumah contoh',
};

describe('the answer of PINTU', () => {
  test('is numbered and printed with its tanda terima when it is handed over', async () => {
    const caseId = await satuAtapCaseAt(office, 'P5');
    const done = await complete(office, caseId, 'P5', 'disampaikan', { form: inPerson });
    const [letterNumber, proofNumber] = done.numbers.map(({ number }) => number);
    expect(done.numbers.map(({ name }) => name)).toEqual(['Surat tanggapan', 'Bukti pengiriman']);
    const [letter, proof] = done.papers;
    if (letter === undefined || proof === undefined) throw new Error('no papers');
    const text = await textOf(letter);
    expect(text).toContain(`Nomor : ${letterNumber}`);
    expect(text).not.toContain('DRAF');
    const receipt = await textOf(proof);
    for (const words of [
      'TANDA TERIMA SURAT',
      `Nomor: ${proofNumber}`,
      letterNumber,
      'Brosur rumah contoh',
      'Diambil langsung',
      'Yang menerima,',
    ])
      expect(receipt).toContain(words);
  });

  test('may be numbered and printed before it goes out, once', async () => {
    const caseId = await satuAtapCaseAt(office, 'P5', 'Rina Marlina');
    const pintu = await signedIn(office, 'pintu');
    expect((await look(caseId)).active[0]?.letterSeries).toBe('surat-tanggapan');
    const kabag = await signedIn(office, 'kabag');
    expect((await kabag.refusal('case.printPaper', { caseId, paper: 'reply' })).code).toBe(
      'SURAT_BELUM_DAPAT_DIBERI_NOMOR',
    );
    const job = await pintu.do<{ title: string }>('case.printPaper', { caseId, paper: 'reply' });
    const given = (await look(caseId)).numbers.find(({ series }) => series === 'surat-tanggapan');
    expect(job.title).toContain(given?.number);
    expect((await pintu.refusal('case.printPaper', { caseId, paper: 'reply' })).code).toBe(
      'SURAT_SUDAH_BERNOMOR',
    );
    const done = await complete(office, caseId, 'P5', 'disampaikan', { form: inPerson });
    expect(done.numbers.map(({ name }) => name)).toEqual(['Bukti pengiriman']);
    const proof = done.papers[0];
    if (proof === undefined) throw new Error('no proof');
    expect(await textOf(proof)).toContain(given?.number);
  });

  test('lies ready with the proof to be signed, and is not printed again when nothing changed', async () => {
    const caseId = await satuAtapCaseAt(office, 'P5', 'Sari Indah');
    const pintu = await signedIn(office, 'pintu');
    const ask = { caseId, paper: 'reply-proof', delivery: { to: 'Sari Indah', attachments: '' } };
    const job = await pintu.do<{ title: string }>('case.printPaper', ask);
    expect(job.title).toMatch(/^Tanda Terima Surat /);
    expect((await look(caseId)).papers.map(({ paper }) => paper)).toContain('letter');
    expect((await pintu.refusal('case.printPaper', ask)).code).toBe('TANDA_TERIMA_SUDAH_DICETAK');
    const form = { ...inPerson, to: 'Sari Indah', attachments: '' };
    const done = await complete(office, caseId, 'P5', 'disampaikan', { form });
    expect(done).toMatchObject({ numbers: [], papers: [] });
  });

  test('printed for somebody else, the proof comes again under its number', async () => {
    const caseId = await satuAtapCaseAt(office, 'P5', 'Wahyu Adi');
    const pintu = await signedIn(office, 'pintu');
    const delivery = { to: 'Salah Nama', attachments: '' };
    const job = await pintu.do<{ title: string }>('case.printPaper', {
      caseId,
      paper: 'reply-proof',
      delivery,
    });
    const done = await complete(office, caseId, 'P5', 'disampaikan', {
      form: { ...inPerson, to: 'Wahyu Adi' },
    });
    expect(done.numbers).toEqual([]);
    expect(done.papers.map(({ title }) => title)).toEqual([job.title]);
    const { numbers } = await look(caseId);
    for (const series of ['bukti-pengiriman', 'surat-tanggapan'])
      expect(numbers.filter((each) => each.series === series)).toHaveLength(1);
  });

  test('has no number before its turn', async () => {
    const caseId = await satuAtapCaseAt(office, 'P4a');
    const pintu = await signedIn(office, 'pintu');
    expect((await pintu.refusal('case.printPaper', { caseId, paper: 'reply' })).code).toBe(
      'SURAT_BELUM_DAPAT_DIBERI_NOMOR',
    );
  });

  test('as a refusal says why, on what ground, and how to object', async () => {
    const caseId = await satuAtapCaseAt(office, 'P4a', 'Sari Dewi');
    await complete(office, caseId, 'P4a', 'dikecualikan');
    await complete(office, caseId, 'P4b', 'tetap-dikecualikan', {
      reason: 'Memuat data pribadi penghuni',
    });
    const { papers } = await complete(office, caseId, 'P5b', 'disampaikan', { form: inPerson });
    const letter = papers[0];
    if (letter === undefined) throw new Error('no letter');
    expect(letter.title).toMatch(/^Surat penolakan /);
    const text = await textOf(letter);
    for (const words of [
      'Penolakan permohonan',
      'Memuat data pribadi penghuni',
      'Pasal 17 huruf',
      '30 (tiga puluh) hari kerja sejak surat ini diterima',
      'Kabag Keuangan dan Umum',
    ])
      expect(text).toContain(words);
  });

  test('as a refusal for unmet requirements names no article of excluded information', async () => {
    const caseId = await satuAtapCaseAt(office, 'P4a', 'Joko Susilo');
    await complete(office, caseId, 'P4a', 'dip-khusus');
    await walkTo(office, caseId, 'P4d');
    await complete(office, caseId, 'P4d', 'tidak-dipenuhi', {
      reason: 'Surat pengantar tidak ada',
    });
    const { papers } = await complete(office, caseId, 'P5b', 'disampaikan', { form: inPerson });
    const text = papers[0] === undefined ? '' : await textOf(papers[0]);
    expect(text).toContain('Surat pengantar tidak ada');
    expect(text).not.toContain('Pasal 17');
  });
});

describe('the report of PULSA', () => {
  test('goes by post with a bukti pengiriman that names report, post and tracking number', async () => {
    const caseId = await satuAtapCaseAt(office, 'U5', 'PT Bata Ringan');
    const form = {
      ...inPerson,
      way: 'post',
      to: 'PT Bata Ringan',
      address: 'Jalan Turangga 5, Bandung',
      carrier: 'Pos Indonesia',
      tracking: 'P2611230001',
      signed: false,
      attachments: '',
    };
    const { numbers, papers } = await complete(office, caseId, 'U5', 'terkirim', { form });
    const report = (await look(caseId)).numbers.find(({ series }) => series === 'laporan-pulsa');
    expect(report).toBeDefined();
    expect(numbers).toHaveLength(1);
    const text = papers[0] === undefined ? '' : await textOf(papers[0]);
    for (const words of [
      'BUKTI PENGIRIMAN',
      'Laporan hasil PULSA',
      report?.number ?? 'none',
      'Jalan Turangga 5, Bandung',
      'Pos Indonesia',
      'P2611230001',
      'Yang mengirim,',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Yang menerima,');
  });

  test('handed over at the desk has its proof to be signed beforehand, and no letter to number', async () => {
    const caseId = await satuAtapCaseAt(office, 'U5', 'CV Kaca');
    const pulsa = await signedIn(office, 'pulsa');
    expect((await pulsa.refusal('case.printPaper', { caseId, paper: 'reply' })).code).toBe(
      'SURAT_BELUM_DAPAT_DIBERI_NOMOR',
    );
    await pulsa.do('case.printPaper', { caseId, paper: 'reply-proof' });
    const form = { ...inPerson, to: 'CV Kaca', attachments: '' };
    const done = await complete(office, caseId, 'U5', 'terkirim', { form });
    expect(done.papers).toEqual([]);
  });

  test('is not sent unsigned, unaddressed, tomorrow, before the request, or twice', async () => {
    const caseId = await satuAtapCaseAt(office, 'U5', 'PT Genteng');
    const { client, input } = await completion(office, caseId, 'U5', 'terkirim');
    const refused = async (form: object) =>
      (await client.refusal('case.completeStep', { ...input, form: { ...inPerson, ...form } }))
        .code;
    expect(await refused({ signed: false })).toBe('ISIAN_TIDAK_SAH');
    expect(await refused({ way: 'courier' })).toBe('ISIAN_TIDAK_SAH');
    expect(await refused({ day: '2026-11-24' })).toBe('TANGGAL_BELUM_TIBA');
    expect(await refused({ day: '2026-11-20' })).toBe('TANGGAL_SEBELUM_PERMOHONAN');
    const tu = await signedIn(office, 'tu');
    expect((await tu.refusal('case.completeStep', input)).code).toBe('PERAN_TIDAK_SESUAI');
    await client.do<StepCompleted>('case.completeStep', { ...input, form: inPerson });
    expect(await refused({})).toMatch(/^(LANGKAH_SUDAH_SELESAI|PERMOHONAN_SUDAH_DITUTUP)$/);
  });
});

test('the register is filled in from the case; a note may be added', async () => {
  const caseId = await satuAtapCaseAt(office, 'P6', 'Andi Register');
  await complete(office, caseId, 'P6', 'tercatat', { form: { note: 'Diminta untuk skripsi' } });
  const view = await look(caseId);
  expect(view.status).toBe('finished');
  expect(view.clock.workingDays).toBe(0);
  expect(view.timeline.at(-1)?.form).toEqual({ note: 'Diminta untuk skripsi' });
});

test('a request that is taken back ends at the counter with the number being served', async () => {
  const caseId = await satuAtapCaseAt(office, 'P3a', 'Tono Wahyu');
  const satpam = await signedIn(office, 'satpam');
  const pintu = await signedIn(office, 'pintu');
  const { ticketId } = await satpam.do<{ ticketId: string }>('visit.register', {
    purposeId: 'informasi-umum',
    name: 'Tono Wahyu',
  });
  const at = { counterId: 'ruang-pintu', ticketId };
  await pintu.do('queue.callTicket', { ...at, reason: 'uji otomatis' });
  await pintu.do('queue.start', { ticketId });
  await pintu.do('case.linkTicket', { caseId, ticketId });
  const kabag = await signedIn(office, 'kabag');
  const reason = 'Pemohon mengundurkan diri';
  expect((await kabag.refusal('case.withdraw', { caseId, reason })).code).toBe(
    'PERAN_TIDAK_SESUAI',
  );
  await pintu.do('case.withdraw', { caseId, reason });
  const view = await pintu.ask<CaseView>('case.get', { caseId });
  expect(view).toMatchObject({ status: 'withdrawn', active: [], closedReason: reason });
  const row = office.office.opened.sqlite
    .prepare<[string], { state: string }>('select state from ticket where id = ?')
    .get(ticketId);
  expect(row?.state).toBe('done');
  expect((await pintu.refusal('case.withdraw', { caseId, reason })).code).toBe(
    'PERMOHONAN_SUDAH_DITUTUP',
  );
});
