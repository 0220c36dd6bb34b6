import { renderPaper, type PaperRequest } from '../../documents/render.ts';
import type { OfficeUnderTest } from './office.ts';
import { pdfText } from './pdf.ts';

/** The words of a paper of this office, in one line: lines come out as the paper happened to break them. */
export async function paperText(
  office: OfficeUnderTest,
  jobId: string | undefined,
): Promise<string> {
  const row = office.office.opened.sqlite
    .prepare<[string], { paper: string; facts: string }>(
      'select paper, facts from print_job where id = ?',
    )
    .get(jobId ?? '');
  if (row === undefined) throw new Error(`No paper ${jobId}`);
  const request = { kind: row.paper, facts: JSON.parse(row.facts) } as PaperRequest;
  return (await pdfText((await renderPaper(request)).bytes)).join('\n').replaceAll(/\s+/g, ' ');
}
