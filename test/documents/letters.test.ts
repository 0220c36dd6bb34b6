/** Letters as they are read on paper: the order of tata naskah dinas, and what each copy shows. */
import { describe, expect, test, vi } from 'vitest';
import { renderPaper, type PaperRequest } from '../../documents/render.ts';
import { pdfSizes, pdfStrays, pdfText } from '../support/pdf.ts';
import { DRAFT_LETTER, INVITATION, LETTER, REFUSAL_LETTER } from './letter-samples.ts';

// Papers are opened and read for real here, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const letters: PaperRequest[] = [
  { kind: 'letter', facts: LETTER },
  { kind: 'letter', facts: { ...DRAFT_LETTER, paper: 'F4' } },
  { kind: 'refusal-letter', facts: REFUSAL_LETTER },
  { kind: 'refusal-letter', facts: { ...REFUSAL_LETTER, paper: 'F4' } },
  { kind: 'invitation', facts: INVITATION },
  { kind: 'invitation', facts: { ...INVITATION, paper: 'F4' } },
];

async function textOf(request: PaperRequest): Promise<string> {
  return (await pdfText((await renderPaper(request)).bytes)).join('\n');
}

describe('every letter', () => {
  test.each(letters)(
    'the same facts, the same bytes; whole on its paper: $kind',
    async (request) => {
      const { bytes, media } = await renderPaper(request);
      expect((await renderPaper(structuredClone(request))).bytes).toEqual(bytes);
      for (const size of await pdfSizes(bytes)) expect(size).toEqual(media);
      expect(await pdfStrays(bytes)).toEqual([]);
    },
  );
});

describe('surat rekomendasi', () => {
  test('kop, Nomor with place and date, Sifat, Lampiran, Hal, in that order, on one page', async () => {
    const pages = await pdfText((await renderPaper({ kind: 'letter', facts: LETTER })).bytes);
    expect(pages).toHaveLength(1);
    const lines = (pages[0] ?? '').split('\n');
    const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
    const order = [
      'PEMERINTAH PROVINSI',
      'Nomor : 017/REK',
      'Sifat : Biasa',
      'Lampiran : -',
      'Hal',
    ];
    expect(order.map(at)).toEqual(order.map(at).toSorted((a, b) => a - b));
    expect(Math.min(...order.map(at))).toBeGreaterThanOrEqual(0);
    expect(lines[at('Nomor')]).toBe('Nomor : 017/REK/XI/2026 Samarinda, 23 November 2026');
    expect(lines[at('Yth.')]).toBe('Yth. Budi Setiawan');
    const all = lines.join(' ');
    expect(all).toContain('Lembar 2: pemohon');
    expect(all).toContain(
      'Kepala Dinas, H. Diddy Rusdiansyah AD, SE, MM Pembina Utama Madya (IV/d)',
    );
    expect(all).toContain('NIP 19650101 199003 1 001');
    expect(all).toContain('Tembusan: 1. Kepala Dinas Pariwisata');
    expect(all).not.toContain('DRAF');
    expect(all).not.toContain('Paraf');
  });

  test('a draft says so, leaves number and date open, and has boxes for parafs', async () => {
    const text = await textOf({ kind: 'letter', facts: DRAFT_LETTER });
    expect(text).toContain('DRAF');
    expect(text).toMatch(/Nomor : \.{10,} Samarinda, \.{10,}/);
    expect(text).toContain('Lembar 1: verifikasi (paraf lengkap)');
    expect(text).toContain('Plh. Kepala Seksi Layanan');
    expect(text).toContain('20-11-2026');
    expect(text).toContain('Drs. Bambang Irawan');
    const { title } = await renderPaper({ kind: 'letter', facts: DRAFT_LETTER });
    expect(title).toBe('Draf Surat rekomendasi, berkas 0142/TT/XI/2026');
  });

  test('a NIK that somebody typed into it does not reach paper', async () => {
    const facts = {
      ...LETTER,
      body: ['Pemegang NIK 3602041211870001.'],
      particulars: [{ label: 'NIK', value: '3602041211870001' }],
      conditions: ['Membawa KTP 3602 0412 1187 0001'],
    };
    const text = await textOf({ kind: 'letter', facts });
    expect(text).not.toMatch(/3602041211870001|3602 0412 1187 0001/);
  });

  test('a long letter goes on over pages and keeps its signature whole', async () => {
    const facts = {
      ...DRAFT_LETTER,
      conditions: Array.from({ length: 60 }, (_, n) => `Ketentuan ke-${n + 1} yang harus dipatuhi`),
    };
    const pages = await pdfText((await renderPaper({ kind: 'letter', facts })).bytes);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join('\n')).toContain('Ketentuan ke-60');
    const last = pages.find((page) => page.includes('Kepala Dinas,'));
    expect(last).toContain('NIP 19650101 199003 1 001');
    expect(last).toContain('Drs. Bambang Irawan');
    expect(pages[1]).toContain('Lanjutan Draf Surat rekomendasi');
  });
});

test('surat penolakan: reasons, and what the applicant can do about it', async () => {
  const text = (await textOf({ kind: 'refusal-letter', facts: REFUSAL_LETTER })).replaceAll(
    '\n',
    ' ',
  );
  expect(text).toContain(
    'tidak dapat dikabulkan dengan alasan: 1. Lokasi pameran berada di jalur hijau.',
  );
  expect(text).toContain('2. Pemilik lahan mencabut izinnya.');
  expect(text).toContain('Mengajukan keberatan tertulis');
  expect(text).toContain('Plt. Kepala Dinas,');
});

test('surat undangan: when, where, what about, and for whom', async () => {
  const text = await textOf({ kind: 'invitation', facts: INVITATION });
  expect(text).toContain('Hari, tanggal : Rabu, 25 November 2026');
  expect(text).toContain('Waktu : Pukul 09.00 WITA sampai selesai');
  expect(text).toContain('Tempat : Ruang Rapat Lantai 2');
  expect(text).toContain('2. Kepala Satuan Polisi Pamong Praja');
  const [only] = INVITATION.invitees;
  const one = { ...INVITATION, invitees: [only ?? ''], addressee: [`Yth. ${only ?? ''}`] };
  const alone = await textOf({ kind: 'invitation', facts: one });
  expect(alone).toContain('Yth. Kepala Dinas Pariwisata');
  expect(alone).not.toContain('Daftar yang diundang');
});
