import type { SectionRole, SopSection } from '../../domain/workflow/define-sop-header.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { findPaperLogo } from '../pdf/logo.ts';
import { mm } from '../pdf/page.ts';
import { SMALL, drawParagraph } from '../pdf/sheet.ts';
import { drawTable } from '../pdf/table.ts';
import { breakLines, drawLines, drawText, lineHeight } from '../pdf/text.ts';
import type { TextStyle } from '../pdf/text.ts';
import { centred } from './sop-sheet.ts';
import type { SopSheet } from './sop-sheet.ts';

/** The six boxes below the identity, two by two, as the official format has them. */
const boxes = [
  [
    ['DASAR HUKUM', 'legal-basis'],
    ['KUALIFIKASI PELAKSANA', 'qualification'],
  ],
  [
    ['KETERKAITAN', 'related'],
    ['PERALATAN / PERLENGKAPAN', 'equipment'],
  ],
  [
    ['PERINGATAN', 'warning'],
    ['PENCATATAN DAN PENDATAAN', 'records'],
  ],
] as const satisfies [string, SectionRole][][];

const onPage: ReadonlySet<SectionRole> = new Set(boxes.flat().map(([, role]) => role));
const LABEL: TextStyle = { face: 'letter', size: 8.5, leading: 1.25 };
const VALUE: TextStyle = { face: 'letterBold', size: 8.5, leading: 1.25 };

/**
 * Page 1 of a SOP AP (PermenPANRB 35/2012): number, dates, who approved it, name, and six boxes. What
 * the SOP does not say stays empty: nothing is made up for a box.
 */
export function drawIdentityPage(sheet: SopSheet): void {
  const { sop } = sheet.facts;
  sheet.startPage(true);
  const top = sheet.y;
  const right = drawIdentity(sheet, sop, top);
  const height = right - top;
  drawAgency(sheet, sop, { y: top, height });
  sheet.y = right + mm(2.5);
  for (const row of boxes) {
    drawTable(sheet, {
      size: 7.4,
      minRow: mm(12),
      columns: row.map(([title]) => ({ title, share: 1 })),
      rows: [row.map(([, role]) => textOf(findSection(sop, role)))],
    });
  }
  const empty = boxes.flat().some(([, role]) => findSection(sop, role) === undefined);
  if (!empty) return;
  sheet.y += mm(1.5);
  drawParagraph(sheet, 'Kotak yang kosong: dokumen SOP kantor tidak memuatnya.', SMALL);
}

/** The sections of the document that have no box on page 1, in document order. */
export function drawOtherSections(sheet: SopSheet): void {
  const sections = sheet.facts.sop.header.sections.filter(
    ({ role }) => role === undefined || !onPage.has(role),
  );
  if (sections.length === 0) return;
  sheet.startPage();
  drawTable(sheet, {
    size: 7,
    columns: [
      { title: 'BAGIAN', share: 26 },
      { title: 'ISI', share: 100 },
    ],
    rows: sections.map((section) => [`${section.letter}. ${section.title}`, textOf(section)]),
  });
}

function findSection(sop: Sop, role: SectionRole): SopSection | undefined {
  return sop.header.sections.find((section) => section.role === role);
}

function textOf(section: SopSection | undefined): string {
  if (section === undefined) return '';
  // A long list of short things reads as a row of them; every item keeps its place and its words.
  const isInventory = section.style === 'bulleted' && section.items.length > 12;
  const items = section.items.map((item, index) => {
    if (section.style === 'numbered') return `${index + 1}. ${item}`;
    return section.style === 'bulleted' && !isInventory ? `- ${item}` : item;
  });
  const body = isInventory ? items.join(' · ') : items.join('\n');
  return section.intro === undefined ? body : `${section.intro}\n${body}`;
}

/** The table at the right; answers where it ends. */
function drawIdentity(sheet: SopSheet, sop: Sop, top: number): number {
  const { header } = sop;
  const approval =
    header.signatures.findLast(({ act }) => /setuju|sah/i.test(act)) ?? header.signatures.at(-1);
  const revision = [header.revisedOn, header.revision && `(revisi ${header.revision})`];
  const rows: [label: string, lines: string[], room?: number][] = [
    ['NOMOR SOP', [header.documentNumber ?? sop.number ?? '']],
    ['TANGGAL PEMBUATAN', [header.createdOn ?? '']],
    ['TANGGAL REVISI', [revision.filter(Boolean).join(' ')]],
    ['TANGGAL EFEKTIF', [header.effectiveOn ?? '']],
    [
      'DISAHKAN OLEH',
      approval === undefined
        ? ['']
        : [
            approval.position,
            '',
            '',
            approval.name,
            ...(approval.nip === undefined ? [] : [`NIP ${approval.nip}`]),
            ...(approval.date === undefined ? [] : [approval.date]),
          ],
      mm(16),
    ],
    ['NAMA SOP', [sop.title]],
  ];
  const x = sheet.left + sheet.width / 2;
  const width = sheet.width / 2;
  const labelWidth = mm(38);
  let y = top;
  for (const [label, texts, room = 0] of rows) {
    const lines = texts.flatMap((text) => breakLines(text, VALUE, width - labelWidth - mm(4)));
    const height = Math.max(mm(6), room, lines.length * lineHeight(VALUE) + mm(1.6));
    sheet.pdf.doc.lineWidth(0.7).strokeColor('#000000');
    sheet.pdf.doc
      .rect(x, y, labelWidth, height)
      .rect(x + labelWidth, y, width - labelWidth, height);
    sheet.pdf.doc.stroke();
    const inset = { y: y + mm(0.9) };
    drawText(sheet.pdf, label, LABEL, { ...inset, x: x + mm(2), width: labelWidth - mm(3) });
    drawLines(sheet.pdf, lines, VALUE, {
      ...inset,
      x: x + labelWidth + mm(2),
      width: width - labelWidth - mm(4),
    });
    y += height;
  }
  return y;
}

/** Whose SOP it is: logo and the lines of the document's cover, at the left. */
function drawAgency(sheet: SopSheet, sop: Sop, at: { y: number; height: number }): void {
  const width = sheet.width / 2;
  const { doc } = sheet.pdf;
  doc.lineWidth(0.7).strokeColor('#000000').rect(sheet.left, at.y, width, at.height).stroke();
  const { logo: bytes } = sheet.facts.letterhead;
  const logo = bytes && findPaperLogo(bytes);
  const logoHeight = logo === undefined ? 0 : mm(17);
  if (logo !== undefined) {
    const fit: [number, number] = [mm(40), mm(15)];
    doc.image(logo.png, sheet.left + (width - mm(40)) / 2, at.y + mm(3), { fit, align: 'center' });
  }
  const style: TextStyle = { face: 'letterBold', size: 10.5, align: 'center', leading: 1.3 };
  const lines = [...sop.header.organisation, '', ...sop.header.heading];
  centred(sheet, lines, style, {
    x: sheet.left + mm(2),
    width: width - mm(4),
    y: at.y + logoHeight + mm(1),
    height: at.height - logoHeight - mm(2),
  });
}
