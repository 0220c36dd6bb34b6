import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { SopStep, StepAction } from '../../domain/workflow/define-step.ts';
import { breakLines } from '../pdf/text.ts';
import type { Line, TextStyle } from '../pdf/text.ts';

/** One printed line of a cell. */
export type CellLine = {
  line: Line;
  style: TextStyle;
  /** Points from the cell's left edge. */
  indent: number;
  /** "a.", "-": stands left of the first line of an item, `markIndent` points from the cell's edge. */
  mark?: Line;
  markIndent?: number;
  /** A row that must be cut is cut before such a line where that can be. */
  isItem: boolean;
};

/** The text columns of the table, in order; the actors' columns stand after the second. */
export const textColumns = ['number', 'activity', 'needs', 'norm', 'outputs', 'remarks'] as const;
export type TextColumn = (typeof textColumns)[number];
export type RowCells = Record<TextColumn, CellLine[]>;

/** One step as the cells of its row, every word of the SOP kept. Widths are of the text, in points. */
function cellsOf(step: SopStep, widths: Record<TextColumn, number>, size: number): RowCells {
  const body: TextStyle = { face: 'letter', size, leading: 1.2 };
  const bold: TextStyle = { ...body, face: 'letterBold' };
  const italic: TextStyle = { ...body, face: 'letterItalic' };
  const added = Object.values(step.outcomes).filter((outcome) => outcome.added === true);
  return {
    number: plain(step.id, { ...bold, align: 'center' }, widths.number),
    activity: [
      ...plain(step.title, bold, widths.activity),
      ...(step.added === true ? plain('+ tambahan kantor', italic, widths.activity) : []),
      ...step.actions.flatMap((action) => actionLines(action, body, widths.activity)),
    ],
    needs: step.needs.flatMap((text) => item('-', text, body, widths.needs)),
    norm:
      step.norm === undefined
        ? []
        : plain(step.norm.text, { ...body, align: 'center' }, widths.norm),
    outputs: step.outputs.flatMap((text) => item('-', text, body, widths.outputs)),
    remarks: [
      ...step.remarks.flatMap((text) => {
        const own = /^(\d+\.)\s+(.*)$/s.exec(text);
        return item(own?.[1] ?? '-', own?.[2] ?? text, body, widths.remarks);
      }),
      ...(step.added === true
        ? []
        : added.flatMap(({ label }) =>
            item('+', `tambahan kantor: "${label}"`, italic, widths.remarks),
          )),
    ],
  };
}

function actionLines(action: StepAction, style: TextStyle, width: number): CellLine[] {
  const { letter, text, items = [] } = action;
  const own =
    letter === undefined ? plain(text, style, width) : item(`${letter}.`, text, style, width);
  const indent = letter === undefined ? 0 : style.size * 1.15;
  return [...own, ...items.flatMap((each) => item('-', each, style, width, indent))];
}

function plain(text: string, style: TextStyle, width: number): CellLine[] {
  return breakLines(text, style, width).map((line, index) => ({
    line,
    style,
    indent: 0,
    isItem: index === 0,
  }));
}

function item(mark: string, text: string, style: TextStyle, width: number, outer = 0): CellLine[] {
  const [first] = breakLines(mark, style, width);
  const least = style.size * (mark.length > 1 ? 1.15 : 0.7);
  const indent = outer + Math.max(least, (first?.width ?? 0) + style.size * 0.3);
  return breakLines(text, style, Math.max(width - indent, width / 3)).map((line, index) => ({
    line,
    style,
    indent,
    isItem: index === 0,
    ...(index === 0 && first !== undefined && { mark: first, markIndent: outer }),
  }));
}

/** Every step of the SOP as cells. */
export function allCells(
  sop: Sop,
  widths: Record<TextColumn, number>,
  size: number,
): Map<string, RowCells> {
  return new Map(sop.steps.map((step) => [step.id, cellsOf(step, widths, size)]));
}

/** How many lines the tallest cell has. */
export function lineCount(cells: RowCells): number {
  return Math.max(1, ...textColumns.map((column) => cells[column].length));
}

/** Cuts a row after at most `most` lines: between items where one ends near there, else between lines. */
export function cutCells(cells: RowCells, most: number): [RowCells, RowCells] {
  const near = Math.max(1, Math.ceil(most * 0.25));
  const parts = textColumns.map((column) => {
    const lines = cells[column];
    if (lines.length <= most) return [column, lines, []] as const;
    let at = most;
    while (at > most - near && lines[at]?.isItem !== true) at -= 1;
    const cut = lines[at]?.isItem === true ? at : most;
    return [column, lines.slice(0, cut), lines.slice(cut)] as const;
  });
  return [
    Object.fromEntries(parts.map(([column, now]) => [column, now])) as RowCells,
    Object.fromEntries(parts.map(([column, , later]) => [column, later])) as RowCells,
  ];
}
