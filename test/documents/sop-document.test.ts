import { describe, expect, test, vi } from 'vitest';
import type { OfficePaper } from '../../documents/facts.ts';
import { renderPaper } from '../../documents/render.ts';
import type { SopDocumentFacts } from '../../documents/sop-document/facts.ts';
import { additionsOf } from '../../domain/flowchart/additions.ts';
import { chartsOf } from '../../domain/flowchart/chart.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { shippedSop } from '../sop/shipped.ts';
import { pdfSizes, pdfStrays, pdfText } from '../support/pdf.ts';
import { RECEIPT } from './samples.ts';

// A whole document is drawn and read back here, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const kaltim = shippedSop('kaltim-rekomendasi-pameran');
const satuAtap = shippedSop('satu-atap');

function factsOf(sop: Sop, paper: OfficePaper = 'A4'): SopDocumentFacts {
  const { letterhead, zone } = RECEIPT;
  const version = `${sop.id}@0123456789ab`;
  return { letterhead, zone, paper, sop, version, adoptedAt: '2026-11-20T01:00:00.000Z' };
}

async function bytesOf(sop: Sop, paper?: OfficePaper): Promise<Uint8Array> {
  return (await renderPaper({ kind: 'sop-document', facts: factsOf(sop, paper) })).bytes;
}

/** All words of the document in one row: where a line breaks is the paper's affair. */
function letters(text: string): string {
  return text.replace(/\s+/g, '');
}

function words(text: string): string[] {
  return text.split(/[\s/-]+/).filter(Boolean);
}

/**
 * Words that the pages show less often than these texts say them. The lines of a table's columns
 * stand side by side in a page's text, so words are counted, not sentences compared.
 */
function missing(pages: string[], texts: string[]): string[] {
  const shown = new Map<string, number>();
  for (const word of words(pages.join('\n'))) shown.set(word, (shown.get(word) ?? 0) + 1);
  return texts.flatMap(words).filter((word) => {
    const left = (shown.get(word) ?? 0) - 1;
    shown.set(word, left);
    return left < 0;
  });
}

describe.each([
  ['SOP 004', kaltim],
  ['SOP 000', satuAtap],
])('%s as its official document', (_, sop) => {
  test.each(['A4', 'F4'] as const)(
    'on %s: landscape, nothing off the page, the same bytes again',
    async (paper) => {
      const first = await renderPaper({ kind: 'sop-document', facts: factsOf(sop, paper) });
      const size =
        paper === 'A4' ? { widthMm: 297, heightMm: 210 } : { widthMm: 330, heightMm: 215 };
      expect(first.media).toEqual(size);
      for (const page of await pdfSizes(first.bytes)) expect(page).toEqual(size);
      expect(await pdfStrays(first.bytes)).toEqual([]);
      const again = await renderPaper({
        kind: 'sop-document',
        facts: structuredClone(factsOf(sop, paper)),
      });
      expect(again).toEqual(first);
    },
  );

  test.each(['A4', 'F4'] as const)('on %s: every word of every step is there', async (paper) => {
    const pages = await pdfText(await bytesOf(sop, paper));
    const texts = sop.steps.flatMap((step) => [
      step.title,
      ...step.actions.flatMap(({ letter, text, items = [] }) => [
        letter === undefined ? '' : `${letter}.`,
        text,
        ...items,
      ]),
      ...step.needs,
      step.norm?.text ?? '',
      ...step.outputs,
      ...step.remarks,
      ...Object.values(step.outcomes).flatMap(({ label }) =>
        Object.keys(step.outcomes).length > 1 ? label : [],
      ),
    ]);
    expect(missing(pages, texts)).toEqual([]);
  });

  test('has every heading of the official table on each of its pages', async () => {
    const pages = await pdfText(await bytesOf(sop));
    const table = pages.filter((page) => page.includes('URAIAN KEGIATAN'));
    expect(table.length).toBeGreaterThanOrEqual(chartsOf(sop).length);
    for (const page of table)
      for (const head of [
        'NO',
        'PELAKSANA',
        'MUTU BAKU',
        'KELENGKAPAN',
        'WAKTU',
        'OUTPUT',
        'KETERANGAN',
      ])
        expect(page).toContain(head);
  });

  test('says what the office added and where it reads the document differently', async () => {
    const pages = await pdfText(await bytesOf(sop));
    const said = [
      ...additionsOf(sop).flatMap(({ where, what, why }) => [where, what, why]),
      ...sop.notes.flatMap(({ where, seed, ours, why }) => [where, seed, ours, why]),
    ];
    expect(missing(pages, said)).toEqual([]);
  });
});

describe('the identity page', () => {
  test('of SOP 004 has its number, dates, approval and six boxes from the document', async () => {
    const [page = ''] = await pdfText(await bytesOf(kaltim));
    for (const words of [
      'NOMOR SOP SOP-LP2N-PAR-05',
      'TANGGAL PEMBUATAN 09 Mei 2014',
      'TANGGAL REVISI 07 Juni 2017 (revisi 03)',
      'TANGGAL EFEKTIF 07 Juni 2017',
      'DISAHKAN OLEH Kepala DPMPTSP Prov. Kaltim',
      'H. Diddy Rusdiansyah AD, SE, MM',
      'DASAR HUKUM',
      'Undang-undang No. 25 Tahun 2009 Tentang Pelayanan Publik.',
      'KUALIFIKASI PELAKSANA',
      'Minimal SLTA / Diploma III',
      'KETERKAITAN',
      'Prosedur Perencanaan PTSP (PM-PTSP-01)',
      'PERALATAN / PERLENGKAPAN',
      'Brosur/pamflet & Buku SOP',
      'PERINGATAN',
      'Jika SOP tidak dijalankan secara sesuai',
      'PENCATATAN DAN PENDATAAN',
      'Formulir Surat Kuasa Pengurusan (Jika dikuasakan).',
    ])
      expect(page).toContain(words);
    expect(page).not.toContain('Kotak yang kosong');
  });

  test('of SOP 000 leaves empty what its document does not say', async () => {
    const [page = ''] = await pdfText(await bytesOf(satuAtap));
    const lines = page.split('\n');
    for (const label of ['NOMOR SOP', 'TANGGAL PEMBUATAN', 'TANGGAL REVISI', 'TANGGAL EFEKTIF'])
      expect(lines.some((line) => line.endsWith(label))).toBe(true);
    expect(page).toContain('NAMA SOP Pelayanan Terpadu Satu Atap');
    expect(page).toContain('Kotak yang kosong: dokumen SOP kantor tidak memuatnya.');
    expect(page.replace(/satu-atap@\w+/, '')).not.toMatch(/\d\d/);
  });

  test('every section of the document is somewhere', async () => {
    const pages = await pdfText(await bytesOf(kaltim));
    const texts = kaltim.header.sections.flatMap(({ items, intro = '' }) => [intro, ...items]);
    expect(missing(pages, texts)).toEqual([]);
  });
});

describe('the flow over the pages', () => {
  test('goes on at the connector whose page it names', async () => {
    for (const sop of [kaltim, satuAtap]) {
      const pages = await pdfText(await bytesOf(sop));
      const leaving = pages.flatMap((page, index) =>
        [...page.matchAll(/([A-Z]): ke langkah (\w+) \(hal\. (\d+)\)/g)].map((match) => ({
          letter: match[1],
          from: index + 1,
          page: Number(match[3]),
        })),
      );
      expect(leaving.length).toBeGreaterThan(0);
      for (const { letter, from, page } of leaving) {
        const arrival = new RegExp(`${letter}: dari langkah [\\w, ]+ \\(hal\\. ([\\d, ]+)\\)`);
        const pagesNamed = arrival.exec((pages[page - 1] ?? '').replaceAll('\n', ' '))?.[1] ?? '';
        expect(pagesNamed.split(', ').map(Number)).toContain(from);
      }
    }
  });

  test('keeps the letters of the document: B to step 8, C to step 12', async () => {
    const text = (await pdfText(await bytesOf(kaltim))).join('\n').replaceAll('\n', ' ');
    expect(text).toMatch(/B: ke langkah 8 /);
    expect(text).toMatch(/C: ke langkah 12 /);
  });
});

describe('unusual SOPs', () => {
  test('a step longer than a page goes on on the next, with no word lost', async () => {
    const long = structuredClone(satuAtap);
    const step = long.steps.find(({ id }) => id === 'P4a');
    const lines = Array.from({ length: 160 }, (_, index) => `Butir panjang nomor ke${index}x.`);
    step?.actions.push(...lines.map((text) => ({ text })));
    const bytes = await bytesOf(long);
    const pages = await pdfText(bytes);
    expect(lines.filter((line) => !letters(pages.join('')).includes(letters(line)))).toEqual([]);
    expect(await pdfStrays(bytes)).toEqual([]);
  });

  test('thirty actors still fit the paper', async () => {
    const wide = structuredClone(satuAtap);
    wide.steps.forEach((step, index) => {
      const id = `orang-${index}`;
      wide.actors.push({ id, label: `Pelaksana Bidang Nomor ${index}` });
      step.actor = id;
      step.flow = 'pintu';
    });
    const bytes = await bytesOf(wide);
    expect(await pdfStrays(bytes)).toEqual([]);
    const titles = wide.steps.map(({ title }) => title);
    expect(missing(await pdfText(bytes), titles)).toEqual([]);
  });
});
