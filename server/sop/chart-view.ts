import { CaseReader, fileCode } from '../../db/case/case-reader.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import type { CaseChart, SopChart, SopPosition, SopSummary } from '../../domain/contract/sop.ts';
import { additionsOf } from '../../domain/flowchart/additions.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import type { Office } from '../office.ts';

/** The SOPs that new cases may begin with. */
export function sopList(office: Office): SopSummary[] {
  const library = new SopLibrary(office.ledger.orm);
  return library.inUse().map(({ version }) => summaryOf(library.getVersion(version), version));
}

/** A SOP in use, as its flowchart. @throws DomainError `SOP_TIDAK_DIPAKAI` */
export function sopChart(office: Office, sopId: string): SopChart {
  const { sop, version } = new SopLibrary(office.ledger.orm).getCurrent(sopId);
  return chartOf(sop, version, sop.id);
}

/**
 * The flowchart of the version a case runs on, with the case's place on it. No word of the applicant
 * and no reason an officer wrote. @throws DomainError `BERKAS_TIDAK_ADA`
 */
export function caseChart(office: Office, caseId: string): CaseChart {
  const record = new CaseReader(office.ledger.orm).getCase(caseId);
  const library = new SopLibrary(office.ledger.orm);
  const version = record.sopVersion;
  const use = library.findUse(record.sopId);
  const nameOf = (id: string | undefined) =>
    id === undefined ? undefined : office.reader.findUser(id)?.name;
  const { state } = record;
  const position: SopPosition = {
    caseId,
    number: record.number ?? fileCode(record.n),
    status: state.status,
    ...(state.closedAt !== undefined && { closedAt: state.closedAt }),
    active: state.active.map(({ step, since, round, holder, takenAt }) => {
      const holderName = nameOf(holder);
      return {
        step,
        since,
        round,
        ...(holderName !== undefined && { holderName }),
        ...(takenAt !== undefined && { takenAt }),
      };
    }),
    done: state.done.map(({ step, outcome, round, completedAt, by }) => {
      const officerName = nameOf(by);
      return {
        step,
        outcome,
        round,
        completedAt,
        ...(officerName !== undefined && { officerName }),
      };
    }),
  };
  return {
    ...chartOf(library.getVersion(version), version, version),
    position,
    isCurrent: use?.inUse === true && use.version === version,
  };
}

function chartOf(sop: Sop, version: string, file: string): SopChart {
  const { actors, flows, entries, steps, closings, notes } = sop;
  return {
    ...summaryOf(sop, version),
    sop: { actors, entries, steps, closings, notes, ...(flows !== undefined && { flows }) },
    paperUrl: `/papers/sop/${encodeURIComponent(file)}.pdf`,
  };
}

function summaryOf(sop: Sop, version: string): SopSummary {
  const { header } = sop;
  const number = header.documentNumber ?? sop.number;
  return {
    id: sop.id,
    title: sop.title,
    agency: sop.agency,
    stepCount: sop.steps.length,
    flows: (sop.flows ?? []).map(({ title }) => title),
    additions: additionsOf(sop).length,
    version,
    ...(number !== undefined && { number }),
    ...(header.effectiveOn !== undefined && { effectiveOn: header.effectiveOn }),
    ...(header.revision !== undefined && { revision: header.revision }),
  };
}
