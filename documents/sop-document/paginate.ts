import type { Chart } from '../../domain/flowchart/chart.ts';
import { leastRowHeight } from '../../domain/flowchart/layout.ts';
import { sheetsOf } from '../../domain/flowchart/sheets.ts';
import type { ChartSheet } from '../../domain/flowchart/sheets.ts';
import { lineHeight } from '../pdf/text.ts';
import { cutCells, lineCount } from './row-text.ts';
import type { RowCells } from './row-text.ts';
import { PAD_Y } from './table-shape.ts';
import type { TableShape } from './table-shape.ts';

/** A row, or the part of one that stands on this page; its symbol stands with the first part. */
export type Fragment = { step: string; cells: RowCells; isFirst: boolean; height: number };
export type TablePage = {
  chart: Chart;
  shape: TableShape;
  fragments: Fragment[];
  sheet: ChartSheet;
};

type Table = { chart: Chart; shape: TableShape; cells: Map<string, RowCells>; room: number };
type Bare = Omit<TablePage, 'sheet'>;

/** A row is cut rather than moved when moving it would leave more than this share of a page empty. */
const EMPTY_AT_MOST = 0.36;
const FEWEST_LINES = 3;
const ROUNDS = 12;

/**
 * Cuts the tables of a SOP into pages. Which arrows leave a page, and so how much room connectors
 * and words need, depends on the cut: it is repeated, asking for more room only, until nothing changes.
 */
export function paginate(tables: Table[], ownLetters: ReadonlyMap<string, string>): TablePage[] {
  const least = new Map<string, number>();
  const strips = { top: 0, bottom: 0 };
  for (let round = 0; ; round += 1) {
    const pages = tables.flatMap((table) => fill(table, least, strips));
    const sheets = sheetsOf(
      pages.map(({ chart, fragments }) => ({
        chart,
        steps: fragments.flatMap(({ step, isFirst }) => (isFirst ? [step] : [])),
      })),
      ownLetters,
    );
    let changed = false;
    pages.forEach(({ shape }, index) => {
      const sheet = sheets[index];
      if (sheet === undefined) return;
      for (const step of sheet.rows) {
        const height = leastRowHeight(sheet, step, shape.metrics);
        if (height <= (least.get(step) ?? 0)) continue;
        least.set(step, height);
        changed = true;
      }
      for (const place of ['top', 'bottom'] as const) {
        if (sheet.levels[place] <= strips[place]) continue;
        strips[place] = sheet.levels[place];
        changed = true;
      }
    });
    if (changed && round < ROUNDS) continue;
    return pages.flatMap((page, index) => {
      const sheet = sheets[index];
      return sheet === undefined ? [] : [{ ...page, sheet }];
    });
  }
}

function fill(
  { chart, shape, cells, room }: Table,
  least: ReadonlyMap<string, number>,
  strips: { top: number; bottom: number },
): Bare[] {
  const page = room - (strips.top + strips.bottom) * shape.metrics.strip;
  const step = lineHeight({ face: 'letter', size: shape.size, leading: 1.2 });
  const pages: Bare[] = [{ chart, shape, fragments: [] }];
  let left = page;
  const turn = () => {
    pages.push({ chart, shape, fragments: [] });
    left = page;
  };
  const place = (fragment: Fragment) => {
    pages.at(-1)?.fragments.push(fragment);
    left -= fragment.height;
  };
  for (const { id } of chart.steps) {
    let rest = cells.get(id);
    let isFirst = true;
    while (rest !== undefined) {
      const needed = isFirst ? (least.get(id) ?? 0) : 0;
      const height = Math.max(needed, lineCount(rest) * step + PAD_Y * 2);
      if (height <= left) {
        place({ step: id, cells: rest, isFirst, height });
        break;
      }
      const lines = Math.floor((left - PAD_Y * 2) / step);
      const mayCut =
        needed <= left && lines >= FEWEST_LINES && lineCount(rest) - lines >= FEWEST_LINES;
      const isFresh = left === page;
      if (mayCut && (isFresh || left > page * EMPTY_AT_MOST)) {
        const [now, later] = cutCells(rest, lines);
        place({ step: id, cells: now, isFirst, height: left });
        rest = later;
        isFirst = false;
        turn();
      } else if (isFresh) {
        // Nothing more can be done for a row that no page holds: better too tall than lost.
        place({ step: id, cells: rest, isFirst, height });
        break;
      } else turn();
    }
  }
  return pages.filter(({ fragments }) => fragments.length > 0);
}
