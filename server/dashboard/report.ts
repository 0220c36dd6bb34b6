import type { Transaction } from '../../db/ledger.ts';
import type { PerformanceReportFacts } from '../../documents/performance-report/performance-report-facts.ts';
import { performanceReportTitle } from '../../documents/performance-report/performance-report-title.ts';
import type { FigureFilter } from '../../domain/contract/dashboard.ts';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { paperFacts } from '../papers/case-facts.ts';
import { signerFacts } from '../papers/signer-facts.ts';
import { queuePrint } from '../printing/queue-print.ts';
import { backlogFigures, returnFigures, serviceFigures } from './case-figures.ts';
import { scopeOf, titleOf } from './scope.ts';
import { officerFigures, stepFigures } from './step-figures.ts';
import { trafficFigures } from './traffic.ts';

/** The dashboard of a period as a paper; on the record like every paper, signed by who asks for it. */
export function printReport(
  office: Office,
  tx: Transaction,
  user: SignedIn,
  filter: FigureFilter,
): { jobId: string; url: string; title: string } {
  const facts = reportFacts(office, user, filter, tx.now);
  const title = performanceReportTitle(facts);
  const jobId = queuePrint(office, tx, { paper: 'performance-report', title, facts });
  return { jobId, url: `/papers/${jobId}.pdf`, title };
}

function reportFacts(
  office: Office,
  user: SignedIn,
  filter: FigureFilter,
  printedAt: string,
): PerformanceReportFacts {
  const scope = scopeOf(office);
  const { from, to, sopId, officerId } = filter;
  const { open, bands, steps } = backlogFigures(scope, sopId);
  const filters: PerformanceReportFacts['filters'] = [];
  if (sopId !== undefined) filters.push(['Layanan', titleOf(scope.service(sopId))]);
  if (officerId !== undefined) filters.push(['Petugas', scope.officerName(officerId)]);
  return {
    ...paperFacts(office),
    period: { from, to },
    filters,
    traffic: trafficFigures(scope, filter),
    services: serviceFigures(scope, filter),
    steps: stepFigures(scope, filter),
    officers: officerFigures(scope, filter),
    returns: returnFigures(scope, filter).arrows,
    backlog: { open, bands, steps },
    signer: signerFacts(office, user.userId),
    place: office.settings.office.city,
    printedAt,
  };
}
