import { describe, expect, test } from 'vitest';
import type { PaperFacts } from '../../documents/facts.ts';
import { renderPaper } from '../../documents/render.ts';
import { pdfText } from '../support/pdf.ts';
import { dispositionFacts, memoFacts, reportFacts } from './pintu-pulsa-samples.ts';

const papers = {
  'service-memo': memoFacts,
  disposition: dispositionFacts,
  'service-report': reportFacts,
} as const;
type Kind = keyof typeof papers;

async function drawn(kind: Kind, change: Partial<PaperFacts> & Record<string, unknown> = {}) {
  return renderPaper({ kind, facts: { ...papers[kind], ...change } } as Parameters<
    typeof renderPaper
  >[0]);
}

async function text(kind: Kind, change: Record<string, unknown> = {}): Promise<string> {
  return (await pdfText((await drawn(kind, change)).bytes)).join('\n');
}

describe.each(Object.keys(papers) as Kind[])('%s', (kind) => {
  test('the same facts give the same bytes, on A4 and on F4', async () => {
    const [first, second, folio] = await Promise.all([
      drawn(kind),
      drawn(kind),
      drawn(kind, { paper: 'F4' }),
    ]);
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    expect(first.media).toEqual({ widthMm: 210, heightMm: 297 });
    expect(folio.media).toEqual({ widthMm: 215, heightMm: 330 });
  });

  test('a copy says so', async () => {
    expect(await text(kind, { copy: { number: 1, at: '2026-11-24T03:00:00.000Z' } })).toContain(
      'SALINAN',
    );
  });
});

test('nota dinas: to, from, date, number, subject, text, tembusan', async () => {
  const page = await text('service-memo');
  for (const line of [
    'NOTA DINAS',
    'Nomor: 014/ND/XI/2026',
    'Kepada : Yth. Kepala Balai Pengujian',
    'Dari : Kepala Bagian Keuangan dan Umum',
    'Tanggal : 23 November 2026',
    'Hal : Pelayanan permohonan informasi publik',
    'Nomor tanda terima : 0042/TT/XI/2026',
    'Arif Budiman, S.E., M.M.',
    'NIP 19750312 200112 1 002',
    'Tembusan:',
    '2. Kasubbag Umum',
  ])
    expect(page).toContain(line);
});

test('lembar disposisi: from whom, when, how urgent, to which units, with which instructions', async () => {
  const page = await text('disposition');
  for (const line of [
    'LEMBAR DISPOSISI',
    'Universitas Contoh',
    '112/UC/XI/2026',
    '18 November 2026',
    '20 November 2026',
    'Sangat segera',
    'Balai Bahan Bangunan',
    'Koordinasikan dengan unit terkait',
    'Sampaikan paling lambat Jumat.',
    'Nama penghuni rumah contoh tidak diberikan.',
    'Prof. Dr. Kartika Sari',
  ])
    expect(page).toContain(line);
});

test('a disposition longer than its boxes goes on below, and nothing of it is lost', async () => {
  const lines = Array.from({ length: 120 }, (_, n) => `Butir ke-${n + 1}.`);
  const page = await text('disposition', {
    instructionText: lines.join('\n'),
    notes: 'x '.repeat(900),
  });
  expect(page).toContain('Lihat di bawah.');
  for (const line of lines) expect(page).toContain(line);
});

test('a report is a draft until it is endorsed, and then names its endorser as Plh', async () => {
  const endorsed = await text('service-report');
  expect(endorsed).toContain('LAPORAN PULSA');
  expect(endorsed).toContain('Jenis layanan : Uji lab');
  expect(endorsed).toContain('Plh. Kepala Pusat Litbang Perumahan dan');
  expect(endorsed).not.toContain('belum disahkan');
  const draft = await text('service-report', { endorsement: undefined, draft: true });
  expect(draft).toContain('(belum disahkan)');
  expect(draft).toContain('DRAF');
  expect(draft).not.toContain('Kartika Sari');
});

test('a NIK typed into free text is masked', async () => {
  const nik = '3602041211870001';
  expect(await text('service-memo', { body: [`Pemohon ${nik}`] })).not.toContain(nik);
  expect(await text('disposition', { notes: `NIK ${nik}` })).not.toContain(nik);
  expect(await text('service-report', { result: `Milik ${nik}` })).not.toContain(nik);
});
