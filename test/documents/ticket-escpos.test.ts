import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { testPageEscPos } from '../../documents/test-page/test-page-escpos.ts';
import { plainText, wrapColumns } from '../../documents/ticket/plain-text.ts';
import { ticketEscPos } from '../../documents/ticket/ticket-escpos.ts';
import { readEscPos } from '../support/escpos-reader.ts';
import { TEST_PAGE, TICKET } from './samples.ts';

describe('ticket on an ESC/POS printer', () => {
  it('reads like a ticket', () => {
    expect(readEscPos(ticketEscPos(TICKET, { columns: 48 }))).toEqual([
      { text: 'DPMPTSP Provinsi Kalimantan Timur', bold: true },
      { text: '-'.repeat(48) },
      { text: 'NOMOR ANTREAN' },
      { text: 'Customer Service', bold: true },
      { text: 'A014', bold: true, size: 7 },
      { text: 'Urus izin: Rekomendasi Penyelenggara Pameran' },
      { text: 'Menunggu di depan Anda: 3 orang', bold: true },
      { text: 'Kamis, 19 November 2026, pukul 09.42 WITA' },
      { qr: 'http://satuatap.lan/antrean/A014?k=7Q2M' },
      { text: 'Pindai untuk mengikuti antrean' },
      { text: '-'.repeat(48) },
      { text: 'Mohon isi kuesioner setelah kunjungan selesai.' },
      { cut: 'partial' },
    ]);
  });

  it('marks a copy and a priority number, and speaks English when asked', () => {
    const facts = { ...TICKET, copy: true, priority: true, waitingAhead: 0, notes: [] };
    const parts = readEscPos(ticketEscPos({ ...facts, language: 'en' }, { columns: 42 }));
    expect(parts[0]).toEqual({ text: 'COPY (SALINAN)', bold: true, invert: true });
    expect(parts).toContainEqual({ text: 'PRIORITY', bold: true, invert: true });
    expect(parts).toContainEqual({ text: 'You are next. Please be ready.', bold: true });
    expect(parts).toContainEqual({ text: 'Thursday, 19 November 2026, 09:42 WITA' });
  });

  it('keeps the longest number on one line', () => {
    const parts = readEscPos(ticketEscPos({ ...TICKET, number: 'PRIO-1024' }, { columns: 42 }));
    expect(parts).toContainEqual({ text: 'PRIO-1024', bold: true, size: 4 });
  });

  it('leaves out a code the printer could not draw, with its caption', () => {
    const followUrl = `http://satuatap.lan/${'a'.repeat(400)}`;
    const parts = readEscPos(ticketEscPos({ ...TICKET, followUrl }, { columns: 48 }));
    expect(parts.filter((part) => 'qr' in part)).toEqual([]);
    expect(parts).not.toContainEqual({ text: 'Pindai untuk mengikuti antrean' });
  });

  it('lets no typed text become a command, and no line grow over the edge', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom(42 as const, 48 as const),
        (note, service, columns) => {
          const facts = { ...TICKET, serviceName: service, notes: [note, '\u001B@\u001DV\u0000'] };
          const parts = readEscPos(ticketEscPos(facts, { columns }));
          expect(parts.filter((part) => 'cut' in part)).toEqual([{ cut: 'partial' }]);
          for (const part of parts) {
            if ('text' in part) expect(part.text.length).toBeLessThanOrEqual(columns);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('never prints a NIK, whoever put it in', () => {
    const nik = '6472011203870002';
    const facts = { ...TICKET, serviceName: `Izin ${nik}`, notes: ['NIK 6472 0112 0387 0002'] };
    const text = JSON.stringify(readEscPos(ticketEscPos(facts, { columns: 48 })));
    expect(text).not.toContain(nik);
    expect(text).not.toContain('0112 0387');
    expect(text).toContain('6472');
  });

  it('gives the same bytes for the same facts', () => {
    expect(ticketEscPos(TICKET, { columns: 48 })).toEqual(ticketEscPos(TICKET, { columns: 48 }));
  });
});

describe('plain text for printers', () => {
  it.each([
    ['Jam 08.00–15.00 · “Loket”', 'Jam 08.00-15.00 - "Loket"'],
    ['Łukasz Đặng, José', 'Lukasz Dang, Jose'],
    ['李明 👨‍👩‍👧', '?? ?'],
    ['satu\u0000\u001B@dua\u200Btiga', 'satu@duatiga'],
  ])('%s', (typed, printed) => {
    expect(plainText(typed)).toBe(printed);
  });

  it('wraps at words and cuts only what is longer than a line', () => {
    expect(wrapColumns('satu dua tiga empatlimaenam', 8)).toEqual([
      'satu dua',
      'tiga',
      'empatlim',
      'aenam',
    ]);
  });
});

describe('test page of a ticket printer', () => {
  it.each([42, 48] as const)('shows a ruler of exactly %i characters', (columns) => {
    const parts = readEscPos(testPageEscPos(TEST_PAGE, { columns }));
    expect(parts).toContainEqual({ text: '1234567890'.repeat(5).slice(0, columns) });
    expect(parts).toContainEqual({ qr: 'SATU ATAP: HALAMAN UJI CETAK' });
  });
});
