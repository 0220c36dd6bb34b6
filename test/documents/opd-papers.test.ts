/** Form verifikasi, surat pengantar, tanda terima OPD and berita acara: what they say, and on what. */
import { describe, expect, test, vi } from 'vitest';
import { renderPaper, type PaperRequest } from '../../documents/render.ts';
import { pdfSizes, pdfStrays, pdfText } from '../support/pdf.ts';
import { OPD_RECEIPT, SITE_VISIT, TRANSMITTAL, VERIFICATION } from './samples-opd.ts';

// Papers are opened for real here, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const papers: PaperRequest[] = [
  { kind: 'verification-form', facts: VERIFICATION },
  { kind: 'transmittal-letter', facts: TRANSMITTAL },
  { kind: 'opd-receipt', facts: OPD_RECEIPT },
  { kind: 'site-visit-report', facts: SITE_VISIT },
];

async function textOf(request: PaperRequest): Promise<string> {
  return (await pdfText((await renderPaper(request)).bytes)).join('\n');
}

describe.each(['A4', 'F4'] as const)('%s', (paper) => {
  test.each(papers)(
    '$kind: one page, nothing beyond its edge, the same bytes again',
    async (asked) => {
      const request = { ...asked, facts: { ...asked.facts, paper } } as PaperRequest;
      const { bytes } = await renderPaper(request);
      expect(await pdfSizes(bytes)).toEqual([
        paper === 'A4' ? { widthMm: 210, heightMm: 297 } : { widthMm: 215, heightMm: 330 },
      ]);
      expect(await pdfStrays(bytes)).toEqual([]);
      expect(Buffer.from((await renderPaper(request)).bytes).equals(bytes)).toBe(true);
    },
  );
});

test('form verifikasi: every requirement, the pertek asked with its letter, who verified', async () => {
  const text = await textOf({ kind: 'verification-form', facts: VERIFICATION });
  for (const words of [
    'FORM VERIFIKASI PENERIMAAN BERKAS',
    'Nomor berkas: 0142/TT/XI/2026',
    'Verifikasi ke : 2',
    'Hasil verifikasi: 6 dari 7 lengkap dan sah',
    'Jadwal pada proposal belum',
    '018/SP/XI/2026',
    'Lengkap dan benar, surat pengantar ke OPD',
    'Paraf : DA',
    'Petugas Pemrosesan (Verifikasi),',
    'NIP 19900214 201402 2 003',
  ])
    expect(text).toContain(words);
});

test('surat pengantar: number, sifat, hal, to whom, what is asked, the files and the strip', async () => {
  const text = await textOf({ kind: 'transmittal-letter', facts: TRANSMITTAL });
  for (const words of [
    'Nomor : 017/SP/XI/2026',
    'Samarinda, 19 November 2026',
    'Sifat : Segera',
    'Lampiran : 1 (satu) berkas',
    'Hal : Permintaan pertimbangan teknis',
    'Yth. Kepala Dinas Pariwisata Provinsi Kalimantan Timur',
    'di Tempat',
    'Isian permohonan',
    'Proposal kegiatan',
    'Diterima tanggal',
    'Tanda tangan, cap',
    'Dewi Anggraini, S.H.',
  ])
    expect(text).toContain(words);
});

test('tanda terima OPD: who received what, from whom, when and how', async () => {
  const text = await textOf({ kind: 'opd-receipt', facts: OPD_RECEIPT });
  for (const words of [
    'TANDA TERIMA BERKAS OPD',
    'Nomor: 011/TT-OPD/XI/2026',
    'Kamis, 19 November 2026 pukul 13.40 WITA',
    'Diantar langsung',
    'Nomor surat pengantar : 017/SP/XI/2026',
    'Wulan Sari, A.Md.',
    'Berkas yang diserahkan: 8',
    'Yusuf Maulana',
  ])
    expect(text).toContain(words);
  const { letterNumber: _letter, ...bare } = OPD_RECEIPT;
  const untimed = await textOf({ kind: 'opd-receipt', facts: { ...bare, time: '' } });
  expect(untimed).not.toContain('Nomor surat pengantar');
  expect(untimed).not.toContain('pukul');
});

test('berita acara: the day in words, the team, the findings and the evidence', async () => {
  const text = await textOf({ kind: 'site-visit-report', facts: SITE_VISIT });
  for (const words of [
    'BERITA ACARA PENINJAUAN LAPANGAN',
    'Nomor: 003/BA/XI/2026',
    'Pada hari Senin, tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam',
    '09.30 WITA',
    'Ir. Bambang Irawan, M.Si.',
    'Tanda tangan',
    'Bukti pelaksanaan (terlampir)',
    'Foto lokasi, 6 lembar',
    'Muhammad Arsyad',
  ])
    expect(text).toContain(words);
});

test('no identity number reaches any of them, however it was typed', async () => {
  const nik = '6472014507900003';
  const sneaky = `lihat ${nik}`;
  const texts = await Promise.all([
    textOf({ kind: 'verification-form', facts: { ...VERIFICATION, note: sneaky } }),
    textOf({
      kind: 'transmittal-letter',
      facts: { ...TRANSMITTAL, subject: sneaky, files: [sneaky], kinds: [sneaky] },
    }),
    textOf({ kind: 'opd-receipt', facts: { ...OPD_RECEIPT, receiver: sneaky, note: sneaky } }),
    textOf({
      kind: 'site-visit-report',
      facts: { ...SITE_VISIT, findings: sneaky, evidence: [sneaky], visited: sneaky },
    }),
  ]);
  for (const text of texts) {
    expect(text).toContain('6472');
    expect(text).not.toContain(nik);
  }
});

test('a long list of files goes on over the pages with its header', async () => {
  const files = Array.from({ length: 60 }, (_, index) => `Lampiran permohonan nomor ${index + 1}`);
  const { bytes } = await renderPaper({
    kind: 'transmittal-letter',
    facts: { ...TRANSMITTAL, files },
  });
  const pages = await pdfText(bytes);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.join('\n')).toContain('Lampiran permohonan nomor 60');
  expect(await pdfStrays(bytes)).toEqual([]);
});
