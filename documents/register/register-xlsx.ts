import { writeXlsx } from 'hucre/xlsx';
import type { CellValue } from 'hucre';
import { formatTanggalWaktu } from '../../domain/calendar/format-date.ts';
import { dayText } from '../format.ts';
import { withoutNik } from '../privacy.ts';
import type { RegisterColumn, RegisterFacts, RegisterLine } from './register-facts.ts';

const DAY_FORMAT = 'dd/mm/yyyy';
const STATE_COLUMN = 'Keterangan nomor';

/**
 * A register as a workbook: one sheet whose first row is the frozen header with filters, days as days
 * of the spreadsheet, numbers of letters as text (Excel would make a date of "3/11"). A second sheet
 * says what the first one is.
 */
export async function registerXlsx(facts: RegisterFacts): Promise<Uint8Array> {
  const { columns, lines } = facts;
  const rows = [
    columns.map(({ title }) => title),
    ...lines.map((line) => columns.map((column, index) => value(line.cells[index], column))),
  ];
  return writeXlsx({
    properties: {
      title: facts.title,
      creator: facts.letterhead.lines.at(-1) ?? '',
      created: new Date(facts.printedAt),
      modified: new Date(facts.printedAt),
    },
    sheets: [
      {
        name: 'Register',
        columns: columns.map((column) => ({
          width: Math.max(10, Math.round(column.share * 1.2)),
          ...(column.kind === 'day' && { numFmt: DAY_FORMAT }),
          ...(column.kind === 'text' && { numFmt: '@' }),
        })),
        rows,
        cells: new Map([...headerCells(columns), ...struckCells(columns, lines)]),
        freezePane: { rows: 1 },
        ...(lines.length > 0 && {
          autoFilter: { range: `A1:${letterOf(columns.length - 1)}${lines.length + 1}` },
        }),
        pageSetup: { orientation: 'landscape', paperSize: 'a4' },
      },
      { name: 'Keterangan', columns: [{ width: 28 }, { width: 90 }], rows: about(facts) },
    ],
  });
}

function value(cell: string | number | undefined, { kind }: RegisterColumn): CellValue {
  if (cell === undefined || cell === '') return null;
  if (kind === 'day') return new Date(`${cell}T00:00:00.000Z`);
  return typeof cell === 'number' ? cell : withoutNik(cell);
}

type StyledCells = [string, { style: object }][];

function headerCells(columns: readonly RegisterColumn[]): StyledCells {
  return columns.map((_, index) => [
    `0,${index}`,
    {
      style: {
        font: { bold: true },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'ECECEC' } },
        alignment: { vertical: 'center', wrapText: true },
      },
    },
  ]);
}

/** Style only where something is struck; the value stays what the row says. */
function struckCells(
  columns: readonly RegisterColumn[],
  lines: readonly RegisterLine[],
): StyledCells {
  return lines.flatMap(({ struck }, row) =>
    struck !== true
      ? []
      : columns.flatMap((column, index): StyledCells =>
          column.isRemark === true
            ? []
            : [
                [
                  `${row + 1},${index}`,
                  {
                    style: {
                      font: { strikethrough: true, color: { rgb: '8A1C1C' } },
                      ...(column.kind === 'day' && { numFmt: DAY_FORMAT }),
                      ...(column.kind === 'text' && { numFmt: '@' }),
                    },
                  },
                ],
              ],
        ),
  );
}

function about(facts: RegisterFacts): CellValue[][] {
  return [
    ['Register', facts.title],
    ['Kantor', facts.letterhead.lines.join(', ')],
    ['Masa', `${dayText(facts.period.from)} s.d. ${dayText(facts.period.to)}`],
    ...facts.filters,
    ['Jumlah', facts.totals],
    ['Diunduh oleh', [facts.signer.name, facts.signer.position].filter(Boolean).join(', ')],
    ['Keadaan pada', formatTanggalWaktu(facts.printedAt, facts.zone)],
    ['Data pribadi', 'Berisi nama pemohon. Simpan dan bagikan hanya untuk keperluan dinas.'],
    ...(facts.lines.some(({ struck }) => struck === true)
      ? [[STATE_COLUMN, 'Baris bercoret: nomor dibatalkan dan tidak dipakai lagi.']]
      : []),
  ];
}

/** 0 → A, 25 → Z, 26 → AA */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest >= 0 ? letterOf(rest) : ''}${String.fromCodePoint(65 + (index % 26))}`;
}
