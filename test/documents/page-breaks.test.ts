/** Where papers go on to the next page: signatures with words above them, copies like their originals. */
import { describe, expect, it, vi } from 'vitest';
import { renderPaper, type PaperRequest } from '../../documents/render.ts';
import { registerPdf } from '../../documents/register/register-pdf.ts';
import { pdfText } from '../support/pdf.ts';
import { LETTER } from './letter-samples.ts';
import { REGISTER } from './register-samples.ts';
import { FORM, RECEIPT, RETURN_NOTE } from './samples.ts';
import { TRANSMITTAL } from './samples-opd.ts';

// Dozens of papers are drawn and read back here, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

async function pagesOf(request: PaperRequest): Promise<string[]> {
  return pdfText((await renderPaper(request)).bytes);
}

/** Lines of the page between its running head and the line that begins the signatures. */
function linesAbove(page: string, signature: string): number {
  const lines = page.split('\n');
  return lines.findIndex((line) => line.includes(signature)) - 1;
}

describe('a signature never stands alone on its page', () => {
  it('under a register of any length', async () => {
    const line = REGISTER.lines[0];
    if (line === undefined) throw new Error('contoh register kosong');
    let broken = 0;
    for (let count = 14; count <= 34; count += 1) {
      const pages = await pdfText(
        await registerPdf({ ...REGISTER, lines: Array.from({ length: count }, () => line) }),
      );
      const last = pages.at(-1) ?? '';
      if (pages.length > 1) broken += 1;
      expect(linesAbove(last, 'Samarinda, 22 November 2026'), `${count} baris`).toBeGreaterThan(2);
    }
    expect(broken).toBeGreaterThan(5);
  });

  it('under a return note, a checklist and a tanda terima of any length', async () => {
    for (let count = 1; count <= 24; count += 1) {
      const missing = Array.from({ length: count }, (_, index) => ({
        text: `Persyaratan ${index}`,
        reason: 'Mohon dibawa fotokopi yang jelas beserta aslinya untuk dicocokkan petugas.',
      }));
      const checklist = missing.map(({ text, reason }) => ({
        text,
        present: true,
        correct: true,
        note: reason,
      }));
      for (const [request, mark] of [
        [{ kind: 'return-note', facts: { ...RETURN_NOTE, missing } }, 'Samarinda, 19'],
        [{ kind: 'checklist', facts: { ...FORM, checklist } }, 'Samarinda, 19'],
        [{ kind: 'receipt', facts: { ...RECEIPT, checklist } }, 'Samarinda, 19'],
      ] satisfies [PaperRequest, string][]) {
        const pages = await pagesOf(request);
        const above = linesAbove(pages.at(-1) ?? '', mark);
        expect(above, `${request.kind} ${count}`).toBeGreaterThan(1);
      }
    }
  });

  it('keeps the strip of the receiver beside the signature of a surat pengantar', async () => {
    for (let count = 1; count <= 30; count += 1) {
      const files = Array.from({ length: count }, (_, index) => `Berkas ${index}`);
      const pages = await pagesOf({ kind: 'transmittal-letter', facts: { ...TRANSMITTAL, files } });
      const last = pages.at(-1) ?? '';
      expect(last).toContain('Diterima tanggal');
      expect(last).toContain(TRANSMITTAL.signer.name);
      expect(linesAbove(last, `${TRANSMITTAL.signer.position},`), `${count}`).toBeGreaterThan(1);
    }
  });

  it('keeps the tembusan of a letter under its signature', async () => {
    for (let count = 4; count <= 16; count += 1) {
      const conditions = Array.from({ length: count }, (_, index) => `Ketentuan ${index}.`);
      const last = (await pagesOf({ kind: 'letter', facts: { ...LETTER, conditions } })).at(-1);
      expect(last).toContain('Kepala Dinas,');
      expect(last).toContain('Tembusan:');
    }
  });
});

describe('a copy', () => {
  it('breaks into pages where its original does', async () => {
    const copy = { number: 3, at: '2026-11-24T03:00:00.000Z' };
    for (const request of [
      { kind: 'letter', facts: LETTER },
      { kind: 'receipt', facts: RECEIPT },
      { kind: 'transmittal-letter', facts: TRANSMITTAL },
    ] satisfies PaperRequest[]) {
      const original = await pagesOf(request);
      const copied = await pagesOf({
        ...request,
        facts: { ...request.facts, copy },
      } as PaperRequest);
      expect(copied).toHaveLength(original.length);
      expect(copied[0]).toMatch(/SALINAN ke-3 · 24 November 2026 pukul 11\.00 WITA/);
    }
  });
});

describe('the letterhead', () => {
  it('sets a long name smaller rather than over many lines', async () => {
    const letterhead = {
      ...RECEIPT.letterhead,
      lines: [
        'PEMERINTAH KABUPATEN KEPULAUAN SIAU TAGULANDANG BIARO',
        'DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU KOTA',
      ],
    };
    const [page = ''] = await pagesOf({ kind: 'receipt', facts: { ...RECEIPT, letterhead } });
    expect(page.split('\n').slice(0, 2)).toEqual(letterhead.lines);
  });
});
