import * as fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it, vi } from 'vitest';

import type { PaperRequest } from '../../documents/render.ts';
import { renderPaper } from '../../documents/render.ts';
import { pdfQr, pdfSizes, pdfStrays, pdfText } from '../support/pdf.ts';
import {
  APPLICANT,
  CHECKLIST,
  FORM,
  PROCESS_SHEET,
  RECEIPT,
  RETURN_NOTE,
  TEST_PAGE,
  TICKET,
} from './samples.ts';

// Papers are opened and scanned for real here, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const COPY = { number: 2, at: '2026-11-20T03:00:00.000Z' };

const EVERY_PAPER: PaperRequest[] = [
  { kind: 'ticket', form: 'pdf', facts: TICKET },
  { kind: 'ticket', form: 'escpos', columns: 48, facts: TICKET },
  { kind: 'receipt', facts: RECEIPT },
  { kind: 'receipt', facts: { ...RECEIPT, paper: 'F4', copy: COPY } },
  { kind: 'checklist', facts: FORM },
  { kind: 'return-note', facts: RETURN_NOTE },
  { kind: 'process-sheet', facts: PROCESS_SHEET },
  { kind: 'test-page', form: 'pdf', paper: 'F4', facts: TEST_PAGE },
  { kind: 'test-page', form: 'escpos', columns: 42, facts: TEST_PAGE },
];

async function textOf(request: PaperRequest): Promise<string> {
  return (await pdfText((await renderPaper(request)).bytes)).join('\n');
}

describe('every paper', () => {
  it.each(EVERY_PAPER)('gives the same bytes for the same facts: $kind', async (request) => {
    const first = await renderPaper(request);
    // Another paper in between: what one leaves behind must not reach the next.
    await renderPaper({ kind: 'receipt', facts: { ...RECEIPT, number: 'LAIN', place: 'Bontang' } });
    expect(await renderPaper(structuredClone(request))).toEqual(first);
  });

  it.each(EVERY_PAPER.filter((request) => !('columns' in request)))(
    'is as large as it says: $kind',
    async (request) => {
      const { bytes, media } = await renderPaper(request);
      for (const size of await pdfSizes(bytes)) expect(size).toEqual(media);
    },
  );
});

describe('ticket', () => {
  it('says what the visitor needs and can be followed by phone', async () => {
    const { bytes } = await renderPaper({ kind: 'ticket', form: 'pdf', facts: TICKET });
    expect((await pdfText(bytes))[0]?.split('\n')).toEqual([
      'DPMPTSP Provinsi Kalimantan Timur',
      'NOMOR ANTREAN',
      'Customer Service',
      'A014',
      'Urus izin: Rekomendasi Penyelenggara',
      'Pameran',
      'Menunggu di depan Anda: 3 orang',
      'Kamis, 19 November 2026, pukul 09.42 WITA',
      'Pindai untuk mengikuti antrean',
      'Mohon isi kuesioner setelah kunjungan selesai.',
    ]);
    expect(await pdfQr(bytes)).toBe(TICKET.followUrl);
  });

  it('grows with its content', async () => {
    const long = { ...TICKET, notes: Array.from({ length: 12 }, () => 'Harap bawa berkas asli.') };
    const short = await renderPaper({ kind: 'ticket', form: 'pdf', facts: TICKET });
    const tall = await renderPaper({ kind: 'ticket', form: 'pdf', facts: long });
    expect(tall.media.heightMm).toBeGreaterThan(short.media.heightMm + 30);
    expect(await pdfText(tall.bytes)).toHaveLength(1);
  });
});

describe('receipt', () => {
  it('says everything the SOP promises at the counter', async () => {
    const text = await textOf({ kind: 'receipt', facts: RECEIPT });
    for (const words of [
      'DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU',
      'TANDA TERIMA BERKAS PERMOHONAN',
      'Nomor: 503/0142/DPMPTSP/XI/2026',
      'Kamis, 19 November 2026, pukul 10.15 WITA',
      'CV Bahari Jaya Kreasi',
      'Persyaratan yang diterima: 7 dari 7',
      'Proposal kegiatan',
      'Batas waktu: Jumat, 20 November 2026',
      'Datang ke Loket Informasi dengan membawa tanda terima ini.',
      'Yang menyerahkan (kuasa),',
      'Samarinda, 19 November 2026',
      'NIP 19870312 201001 2 005',
      'Halaman 1 dari 1',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('carries its code at the bottom left, readable from the printed page', async () => {
    const qr = `https://dpmptsp.kaltimprov.go.id/t/TT1.${'aB3_'.repeat(42)}`;
    const { bytes } = await renderPaper({ kind: 'receipt', facts: { ...RECEIPT, qr } });
    expect(await pdfQr(bytes)).toBe(qr);
  });

  it('needs neither checklist, nor due day, nor a code that fits', async () => {
    const facts = {
      ...RECEIPT,
      checklist: [],
      howToCheck: [],
      promise: { sentence: 'Jangka waktu dihitung sejak pertek diterima.' },
      qr: 'x'.repeat(4000),
    };
    const text = await textOf({ kind: 'receipt', facts });
    expect(text).not.toContain('Persyaratan');
    expect(text).not.toContain('Batas waktu');
    expect(text).toContain('periksa keaslian di loket');
  });

  it('is marked SALINAN on every page of a reprint, with which copy and when', async () => {
    const checklist = Array.from({ length: 60 }, () => CHECKLIST)
      .flat()
      .slice(0, 60);
    const facts = { ...RECEIPT, checklist, copy: COPY };
    const { bytes } = await renderPaper({ kind: 'receipt', facts });
    const pages = await pdfText(bytes);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(page).toContain('SALINAN');
      expect(page).toContain('Salinan ke-2, dicetak 20 November 2026 pukul 11.00 WITA');
    }
    expect(await textOf({ kind: 'receipt', facts: RECEIPT })).not.toContain('SALINAN');
  });

  it('keeps NIK and phone masked even when a caller forgot', async () => {
    const applicant = {
      name: 'Siti 6472011203870002',
      identityMasked: '6472 0112 0387 0002',
      phoneMasked: '0812-3456-7890',
      representedBy: 'Arsyad (6472.0112.0387.0003)',
    };
    const text = await textOf({ kind: 'receipt', facts: { ...RECEIPT, applicant } });
    const digits = text.replaceAll(RECEIPT.officer.nip ?? '', '').replace(/[ .\-/]/g, '');
    expect(digits).not.toContain('64720112');
    expect(digits).not.toContain('08123456');
    expect(digits).toContain('6472');
  });
});

describe('long and strange content', () => {
  it('carries sixty requirements over pages, each with the header and its number of N', async () => {
    const checklist = Array.from({ length: 60 }, (_, index) => ({
      text: `Persyaratan nomor ${index + 1} yang ditulis cukup panjang supaya memakai dua baris`,
      present: true,
      correct: true,
    }));
    const { bytes } = await renderPaper({ kind: 'receipt', facts: { ...RECEIPT, checklist } });
    const pages = await pdfText(bytes);
    const text = pages.join('\n');
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (let index = 1; index <= 60; index += 1) {
      expect(text.match(new RegExp(`Persyaratan nomor ${index} yang`, 'g'))).toHaveLength(1);
    }
    pages.forEach((page, index) => {
      expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`);
      if (index > 0) expect(page).toContain('Lanjutan Tanda Terima 503/0142/DPMPTSP/XI/2026');
      if (page.includes('Persyaratan nomor')) expect(page).toMatch(/No\. Persyaratan/);
    });
    expect(await pdfQr(bytes)).toBe(RECEIPT.qr);
  });

  it('cuts a remark longer than a page between its lines and loses no word', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `kata${index}`);
    const checklist = CHECKLIST.map((item, index) =>
      index === 2 ? { ...item, note: words.join(' ') } : item,
    );
    const text = await textOf({ kind: 'checklist', facts: { ...FORM, checklist } });
    const printed = new Set(text.match(/kata\d+/g));
    expect(words.filter((word) => !printed.has(word))).toEqual([]);
  });

  it('prints other scripts it has and puts one replacement sign for each it has not', async () => {
    const applicant = { name: 'Łukasz Đặng Иван Ελένη José 李明 👨‍👩‍👧 selesai' };
    const text = await textOf({ kind: 'receipt', facts: { ...RECEIPT, applicant } });
    expect(text).toContain('Łukasz Đặng Иван Ελένη José \uFFFD\uFFFD \uFFFD selesai');
  });

  it('prints whatever a person can type, on every paper', async () => {
    const typed = fc.string({ unit: 'binary', maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(typed, typed, async (name, note) => {
        const applicant = { ...APPLICANT, name, institution: note };
        const item = { text: name, present: true, correct: false, note };
        for (const request of [
          { kind: 'receipt', facts: { ...RECEIPT, applicant, checklist: [item] } },
          { kind: 'checklist', facts: { ...FORM, applicant, finding: note, note } },
          { kind: 'return-note', facts: { ...RETURN_NOTE, applicant, note, comeBack: name } },
          { kind: 'ticket', form: 'pdf', facts: { ...TICKET, serviceName: name, notes: [note] } },
        ] satisfies PaperRequest[]) {
          const { bytes } = await renderPaper(request);
          expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
        }
      }),
      { numRuns: 25 },
    );
  });

  it('draws nothing outside the paper, however much is written', async () => {
    const much = 'Sangat panjang sekali/tanpa-batas@contoh.id '.repeat(120);
    const applicant = { name: much, institution: 'X'.repeat(2000), representedBy: much };
    const officer = { name: much.slice(0, 900), station: 'Loket' };
    const promise = { sentence: much, dueDay: '2026-11-20' };
    const rows = PROCESS_SHEET.rows.map((row) => ({ ...row, activity: much, note: much }));
    for (const request of [
      { kind: 'receipt', facts: { ...RECEIPT, applicant, promise, howToCheck: [much, much] } },
      { kind: 'receipt', facts: { ...RECEIPT, applicant, officer } },
      { kind: 'checklist', facts: { ...FORM, applicant, finding: much, note: much } },
      { kind: 'return-note', facts: { ...RETURN_NOTE, applicant, note: much, comeBack: much } },
      { kind: 'process-sheet', facts: { ...PROCESS_SHEET, applicant, rows } },
      { kind: 'ticket', form: 'pdf', facts: { ...TICKET, number: 'A'.repeat(40), notes: [much] } },
    ] satisfies PaperRequest[]) {
      expect(await pdfStrays((await renderPaper(request)).bytes)).toEqual([]);
    }
  });

  it('puts the logo on the paper at a small cost in bytes', async () => {
    const logo = PNG.sync.write(new PNG({ width: 900, height: 1000, fill: true }));
    const letterhead = { ...RECEIPT.letterhead, logo: new Uint8Array(logo) };
    const plain = await renderPaper({ kind: 'receipt', facts: RECEIPT });
    const first = await renderPaper({ kind: 'receipt', facts: { ...RECEIPT, letterhead } });
    expect(Buffer.from(first.bytes).includes('/Subtype /Image')).toBe(true);
    expect(Buffer.from(plain.bytes).includes('/Subtype /Image')).toBe(false);
    expect(first.bytes.length - plain.bytes.length).toBeLessThan(20_000);
    expect(await renderPaper({ kind: 'receipt', facts: { ...RECEIPT, letterhead } })).toEqual(
      first,
    );
  });

  it('does without a logo that is no picture', async () => {
    const broken = Buffer.from('89504e470d0a1a0a00000000', 'hex');
    for (const logo of [new Uint8Array([1, 2, 3]), new Uint8Array(broken)]) {
      const letterhead = { ...RECEIPT.letterhead, logo };
      const text = await textOf({ kind: 'receipt', facts: { ...RECEIPT, letterhead } });
      expect(text).toContain('PEMERINTAH PROVINSI KALIMANTAN TIMUR');
    }
  });
});

describe('checklist, return note, process sheet, test page', () => {
  it('checklist tells the round, the finding and who checked', async () => {
    const text = await textOf({ kind: 'checklist', facts: FORM });
    for (const words of [
      'Pemeriksaan ke : 2',
      'Hasil pemeriksaan: 5 dari 7 lengkap dan benar',
      'Belum ditandatangani pemilik',
      'Petugas Customer Service 1,',
      'Andi Pratama, S.Sos.',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('return note lists only what is needed, and blames nobody', async () => {
    const text = await textOf({ kind: 'return-note', facts: RETURN_NOTE });
    expect(text).toContain('Yang perlu dilengkapi: 2 hal');
    expect(text).toContain('Mohon dibubuhi tanda tangan pemilik lahan.');
    expect(text).toContain('Silakan datang kembali pada hari kerja');
    expect(text).not.toContain('Proposal kegiatan');
    expect(text).not.toMatch(/salah|gagal|ditolak|lalai/i);
  });

  it('process sheet has a row per step with its norm, and lies landscape', async () => {
    const { bytes, media } = await renderPaper({ kind: 'process-sheet', facts: PROCESS_SHEET });
    const text = (await pdfText(bytes)).join('\n');
    expect(media).toEqual({ widthMm: 297, heightMm: 210 });
    for (const words of ['MAP PENGENDALI PROSES', 'Loket Pendaftaran', '19-11-2026', '13 menit']) {
      expect(text).toContain(words);
    }
    expect(text).toContain('Selesai paling lambat : Jumat, 20 November 2026');
  });

  it('test page says which paper it is and shows a code', async () => {
    const request = { kind: 'test-page', form: 'pdf', paper: 'F4', facts: TEST_PAGE } as const;
    const { bytes } = await renderPaper(request);
    expect((await pdfText(bytes))[0]).toContain('F4, 215 × 330 mm');
    expect(await pdfQr(bytes)).toBe('SATU ATAP: HALAMAN UJI CETAK');
  });
});
