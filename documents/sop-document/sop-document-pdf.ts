import { chartsOf } from '../../domain/flowchart/chart.ts';
import { mm } from '../pdf/page.ts';
import { drawApprovals, drawLegend, drawNotes } from './closing-pages.ts';
import type { SopDocumentFacts } from './facts.ts';
import { drawIdentityPage, drawOtherSections } from './identity-page.ts';
import { paginate } from './paginate.ts';
import { drawTablePage, headRoom } from './procedure-table.ts';
import { allCells } from './row-text.ts';
import { openSopSheet } from './sop-sheet.ts';
import type { SopSheet } from './sop-sheet.ts';
import { shapeFor } from './table-shape.ts';

/**
 * The SOP AP document an inspector compares the office with (PermenPANRB 35/2012): identity page, the
 * sections of the document, the table with the flow over its actors' columns, approvals, and what the
 * office added or read differently. All from the data that runs the office.
 */
export async function sopDocumentPdf(facts: SopDocumentFacts): Promise<Uint8Array> {
  const sheet = openSopSheet(facts);
  drawIdentityPage(sheet);
  drawOtherSections(sheet);
  drawTables(sheet, facts);
  drawLegend(sheet);
  drawApprovals(sheet);
  drawNotes(sheet);
  return sheet.finish();
}

function drawTables(sheet: SopSheet, { sop }: SopDocumentFacts): void {
  const runningHead = mm(17.5);
  const tables = chartsOf(sop).map((chart) => {
    const shape = shapeFor(
      sheet,
      chart.columns.map(({ label }) => label),
    );
    const room = sheet.bottom - sheet.top - runningHead - headRoom(shape);
    return { chart, shape, room, cells: allCells(sop, shape.textWidth, shape.size) };
  });
  const letters = new Map(
    sop.steps.flatMap(({ id, connector }) => (connector === undefined ? [] : [[id, connector]])),
  );
  const before = sheet.pdf.pageCount();
  for (const page of paginate(tables, letters)) {
    sheet.startPage();
    drawTablePage(sheet, page, (index) => before + index + 1);
  }
}
