import type { PrintJobRecord } from '../../db/case/case-reader.ts';
import type { Artefact } from '../../documents/artefact.ts';
import type { PaperFacts, TestPageFacts, TicketFacts } from '../../documents/facts.ts';
import type { PaperRequest } from '../../documents/render.ts';
import { isSheetKind } from '../../documents/sheet-kinds.ts';
import type { PrinterConfig } from '../../domain/contract/office.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Office } from '../office.ts';

/** The bytes of a job for a printer; without a printer (preview) always PDF. */
export async function renderJob(
  office: Office,
  job: PrintJobRecord,
  printer?: PrinterConfig,
): Promise<Artefact> {
  return office.papers.render(requestOf(office, job, printer));
}

function requestOf(
  office: Office,
  job: PrintJobRecord,
  printer: PrinterConfig | undefined,
): PaperRequest {
  const facts: unknown = JSON.parse(job.facts);
  if (Object.keys(facts as object).length === 0) {
    throw new DomainError(
      'KERTAS_SUDAH_DIHAPUS',
      'Isi kertas ini sudah dihapus atas permintaan pemilik data.',
    );
  }
  const escpos = printer?.format === 'escpos';
  switch (job.paper) {
    case 'ticket':
      return escpos
        ? { kind: 'ticket', form: 'escpos', columns: printer.columns, facts: facts as TicketFacts }
        : { kind: 'ticket', form: 'pdf', facts: facts as TicketFacts };
    case 'test-page':
      return escpos
        ? {
            kind: 'test-page',
            form: 'escpos',
            columns: printer.columns,
            facts: facts as TestPageFacts,
          }
        : {
            kind: 'test-page',
            form: 'pdf',
            paper: printer?.paper === 'F4' ? 'F4' : 'A4',
            facts: facts as TestPageFacts,
          };
    default:
      if (isSheetKind(job.paper)) {
        return { kind: job.paper, facts: withLogo(office, facts as PaperFacts) } as PaperRequest;
      }
      throw new DomainError('KERTAS_TIDAK_DIKENAL', 'Jenis kertas ini tidak dikenal.');
  }
}

/** The logo is a setting, not a fact of the case: it is put in when the paper is drawn. */
function withLogo<F extends PaperFacts>(office: Office, facts: F): F {
  const { logo } = office.settings.office;
  if (logo === '') return facts;
  return {
    ...facts,
    letterhead: { ...facts.letterhead, logo: new Uint8Array(Buffer.from(logo, 'base64')) },
  };
}
