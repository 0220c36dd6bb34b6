import { eq } from 'drizzle-orm';
import { sopVersion } from '../../db/schema/office.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import type { OfficePaper } from '../../documents/facts.ts';
import type { SopDocumentFacts } from '../../documents/sop-document/facts.ts';
import type { Office } from '../office.ts';
import { paperFacts } from './case-facts.ts';

/**
 * The SOP document: of a SOP in use by its id, or of any version the office ever adopted by its name
 * (`<id>@<hash>`), as a running case may still follow an older one. Undefined when there is none.
 */
export function findSopFacts(
  office: Office,
  name: string,
  paper: OfficePaper = office.settings.office.paper,
): SopDocumentFacts | undefined {
  const { orm } = office.ledger;
  const library = new SopLibrary(orm);
  const use = library.findUse(name);
  const version = use?.inUse === true ? use.version : name;
  const row = orm
    .select({ adoptedAt: sopVersion.adoptedAt })
    .from(sopVersion)
    .where(eq(sopVersion.version, version))
    .get();
  if (row === undefined) return undefined;
  const facts = paperFacts(office);
  const { logo } = office.settings.office;
  return {
    ...facts,
    paper,
    letterhead: {
      ...facts.letterhead,
      ...(logo !== '' && { logo: new Uint8Array(Buffer.from(logo, 'base64')) }),
    },
    // The document as the office adopted it: whoever stands in for an actor changes no column.
    sop: library.getVersion(version),
    version,
    adoptedAt: row.adoptedAt,
  };
}
