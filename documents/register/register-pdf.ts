import { formatTanggal } from '../../domain/calendar/format-date.ts';
import { dateText, momentText, nipLines } from '../format.ts';
import { mm } from '../pdf/page.ts';
import {
  BODY_BOLD,
  SMALL,
  drawFields,
  drawParagraph,
  drawTitle,
  writeSheet,
} from '../pdf/sheet.ts';
import { drawSignatures } from '../pdf/signatures.ts';
import { drawTable } from '../pdf/table.ts';
import { withoutNik } from '../privacy.ts';
import type { RegisterColumn, RegisterFacts } from './register-facts.ts';

/** A register as the book it replaces: landscape, numbered pages, signed by who keeps it. */
export function registerPdf(facts: RegisterFacts): Promise<Uint8Array> {
  const { zone, printedAt } = facts;
  return writeSheet(
    {
      facts,
      title: registerTitle(facts),
      at: printedAt,
      landscape: true,
    },
    (sheet) => {
      drawTitle(sheet, facts.title.toUpperCase(), periodText(facts));
      drawFields(sheet, facts.filters);
      if (facts.lines.length === 0) {
        drawParagraph(sheet, 'Tidak ada yang tercatat dalam masa ini.');
      } else {
        drawTable(sheet, {
          size: 7.5,
          columns: facts.columns.map(({ title, share, kind }) => ({
            title,
            share,
            align: kind === 'text' ? ('left' as const) : ('center' as const),
          })),
          rows: facts.lines.map(({ cells }) =>
            facts.columns.map((column, index) => cellText(cells[index], column)),
          ),
          isStruck: (row, column) =>
            facts.lines[row]?.struck === true && facts.columns[column]?.isRemark !== true,
        });
      }
      sheet.y += mm(2);
      drawParagraph(sheet, facts.totals, { ...BODY_BOLD, size: 9 });
      drawParagraph(sheet, `Keadaan pada ${momentText(printedAt, zone)}.`, SMALL);
      drawSignatures(sheet, [
        {
          above: [`${facts.place}, ${dateText(printedAt, zone)}`, `${facts.signer.position},`],
          name: facts.signer.name,
          below: [
            ...(facts.signer.rank === undefined ? [] : [facts.signer.rank]),
            ...nipLines(facts.signer.nip),
          ],
        },
      ]);
    },
  );
}

function cellText(cell: string | number | undefined, { kind }: RegisterColumn): string {
  if (cell === undefined || cell === '') return '';
  if (kind !== 'day') return withoutNik(String(cell));
  const [year, month, day] = String(cell).split('-');
  return `${day}-${month}-${year}`;
}

function periodText({ period: { from, to } }: RegisterFacts): string {
  return from === to ? formatTanggal(from) : `${formatTanggal(from)} s.d. ${formatTanggal(to)}`;
}

export function registerTitle(facts: RegisterFacts): string {
  return `${facts.title} ${periodText(facts)}`;
}
