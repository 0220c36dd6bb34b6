import { additionsOf } from '../../domain/flowchart/additions.ts';
import { mm } from '../pdf/page.ts';
import { BODY_BOLD, SMALL, drawHeading, drawParagraph } from '../pdf/sheet.ts';
import { drawSignatures } from '../pdf/signatures.ts';
import { drawTable } from '../pdf/table.ts';
import { drawText, lineHeight, textWidth } from '../pdf/text.ts';
import type { TextStyle } from '../pdf/text.ts';
import type { SopSheet } from './sop-sheet.ts';
import { drawArrow, drawSymbol } from './symbols.ts';

const WORDS: TextStyle = { face: 'letter', size: 8 };

/** The five symbols of PermenPANRB 35/2012, and the three marks that this paper adds to them. */
export function drawLegend(sheet: SopSheet): void {
  const size = { width: mm(9), height: mm(5.2) };
  const row = mm(8);
  sheet.ensure(row * 2 + mm(16));
  sheet.y += mm(3);
  const title = 'Keterangan simbol:';
  sheet.y += drawText(sheet.pdf, title, BODY_BOLD, {
    x: sheet.left,
    y: sheet.y,
    width: sheet.width,
  });
  sheet.y += mm(1.5);
  const symbols = [
    ['terminator', 'Mulai / selesai (kapsul)', false],
    ['process', 'Proses (kotak)', false],
    ['decision', 'Keputusan (belah ketupat)', false],
    ['connector', 'Penyambung ke halaman lain (segilima)', false],
    ['process', 'Langkah tambahan kantor', true],
  ] as const;
  const arrows = [
    ['Arah proses (anak panah)', false, false],
    ['Panah kembali', true, false],
    ['Hasil tambahan kantor, kata-katanya diawali +', false, true],
    ['Panah kembali tambahan kantor', true, true],
  ] as const;
  let { left: x } = sheet;
  const put = (words: string, draw: (at: { x: number; y: number }) => void) => {
    const wide = size.width + mm(2) + textWidth(words, WORDS) + mm(6);
    if (x + wide > sheet.left + sheet.width) {
      x = sheet.left;
      sheet.y += row;
    }
    draw({ x, y: sheet.y });
    const at = { x: x + size.width + mm(2), y: sheet.y + (size.height - lineHeight(WORDS)) / 2 };
    drawText(sheet.pdf, words, WORDS, { ...at, width: mm(120) });
    x += wide;
  };
  for (const [kind, words, added] of symbols) {
    put(words, (at) => {
      const box =
        kind === 'connector' ? { ...at, width: mm(5), height: mm(5.6) } : { ...at, ...size };
      drawSymbol(sheet.pdf, { kind, added, text: '', box });
    });
  }
  x = sheet.left;
  sheet.y += row;
  for (const [words, returns, added] of arrows) {
    put(words, (at) => {
      const y = at.y + size.height / 2;
      const points = [
        { x: at.x, y },
        { x: at.x + size.width, y },
      ];
      drawArrow(sheet.pdf, { points, returns, added });
    });
  }
  sheet.y += row;
  drawSource(sheet);
}

/** What of the document's own marks could not be taken over, said instead of guessed. */
function drawSource(sheet: SopSheet): void {
  const { sop } = sheet.facts;
  const letters = sop.steps.flatMap(({ id, connector }) =>
    connector === undefined ? [] : [`${connector} (langkah ${id})`],
  );
  const sentences = [
    'Judul tebal pada setiap langkah adalah nama singkatnya di aplikasi; di bawahnya bunyi SOP apa adanya.',
    ...(letters.length === 0
      ? []
      : [
          `Huruf penyambung dalam dokumen asal: ${letters.join(', ')}; dipakai lagi bila panahnya berganti halaman.`,
        ]),
    ...(sop.header.legend === undefined
      ? []
      : [`Keterangan simbol dalam dokumen asal: ${sop.header.legend.join('; ')}.`]),
  ];
  drawParagraph(sheet, sentences.join(' '), SMALL);
}

/** Dibuat, diperiksa, disetujui: as at the end of the document's own table. */
export function drawApprovals(sheet: SopSheet): void {
  const { signatures } = sheet.facts.sop.header;
  if (signatures.length === 0) return;
  sheet.y += mm(3);
  drawSignatures(
    sheet,
    signatures.map(({ act, name, position, nip, date }) => ({
      above: [act],
      name,
      below: [
        ...(nip === undefined ? [] : [`NIP ${nip}`]),
        position,
        ...(date === undefined ? [] : [date]),
      ],
    })),
  );
}

/** What the office does beyond its document, and where the document is read differently or kept odd. */
export function drawNotes(sheet: SopSheet): void {
  const { sop } = sheet.facts;
  const additions = additionsOf(sop);
  if (additions.length === 0 && sop.notes.length === 0) return;
  // Below the legend where that left room, otherwise on a page of its own.
  if (sheet.y > (sheet.top + sheet.bottom) / 2) sheet.startPage();
  else sheet.y += mm(6);
  if (additions.length > 0) {
    drawHeading(sheet, 'Tambahan kantor: yang dijalankan tetapi tidak tertulis dalam dokumen SOP');
    drawTable(sheet, {
      size: 7.5,
      columns: [
        { title: 'Bagian', share: 18 },
        { title: 'Tambahan', share: 45 },
        { title: 'Alasan', share: 80 },
      ],
      rows: additions.map(({ where, what, why }) => [where, what, why]),
    });
    sheet.y += mm(4);
  }
  if (sop.notes.length === 0) return;
  drawHeading(sheet, 'Catatan: bagian dokumen yang janggal, dan cara kantor menjalankannya');
  drawTable(sheet, {
    size: 7.5,
    columns: [
      { title: 'Bagian', share: 26 },
      { title: 'Bunyi dokumen', share: 44 },
      { title: 'Yang dijalankan', share: 40 },
      { title: 'Alasan', share: 40 },
    ],
    rows: sop.notes.map(({ where, seed, ours, why }) => [where, seed, ours, why]),
  });
}
