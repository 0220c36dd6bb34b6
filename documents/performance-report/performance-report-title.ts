import { formatTanggal } from '../../domain/calendar/format-date.ts';
import type { PerformanceReportFacts } from './performance-report-facts.ts';

// Apart from the drawing: whoever only names the paper does not load it.

export function performanceReportTitle(facts: PerformanceReportFacts): string {
  return `Laporan Kinerja Layanan ${periodText(facts)}`;
}

export function periodText({ period: { from, to } }: PerformanceReportFacts): string {
  return from === to ? formatTanggal(from) : `${formatTanggal(from)} s.d. ${formatTanggal(to)}`;
}
