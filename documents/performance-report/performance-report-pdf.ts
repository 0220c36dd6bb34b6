import { columnChart } from '../../domain/charts/column-chart.ts';
import { formatOfficeMinutes } from '../../domain/workflow/step-norm.ts';
import { dateText, momentText, nipLines } from '../format.ts';
import { performanceReportTitle, periodText } from './performance-report-title.ts';
import { drawDrawing, drawLegend } from '../pdf/drawing.ts';
import { mm } from '../pdf/page.ts';
import {
  SMALL,
  drawFields,
  drawHeading,
  drawParagraph,
  drawTitle,
  writeSheet,
} from '../pdf/sheet.ts';
import type { Sheet } from '../pdf/sheet.ts';
import { drawSignatures } from '../pdf/signatures.ts';
import { drawTable } from '../pdf/table.ts';
import type { PerformanceReportFacts } from './performance-report-facts.ts';
import { drawStepTable, percent } from './step-table.ts';

const bandWords: Record<string, string> = {
  '0': 'hari ini',
  '1-2': '1–2 hari',
  '3-5': '3–5 hari',
  '6-10': '6–10 hari',
  '11-20': '11–20 hari',
  '21+': '> 20 hari',
};

/** "Laporan Kinerja Layanan": the dashboard of a period on paper, signed by the head. */
export function performanceReportPdf(facts: PerformanceReportFacts): Promise<Uint8Array> {
  const { zone, printedAt } = facts;
  return writeSheet({ facts, title: performanceReportTitle(facts), at: printedAt }, (sheet) => {
    drawTitle(sheet, 'LAPORAN KINERJA LAYANAN', periodText(facts));
    drawFields(sheet, facts.filters);
    drawVisitors(sheet, facts);
    drawServices(sheet, facts);
    drawHeading(sheet, 'C. Norma dan kenyataan per langkah');
    if (facts.steps.some(({ done }) => done > 0))
      drawStepTable(
        sheet,
        facts.steps.filter(({ done }) => done > 0),
      );
    else drawParagraph(sheet, 'Tidak ada langkah yang diselesaikan dalam masa ini.');
    gap(sheet);
    drawOfficers(sheet, facts);
    drawReturns(sheet, facts);
    drawBacklog(sheet, facts);
    drawParagraph(sheet, `Keadaan pada ${momentText(printedAt, zone)}.`, SMALL);
    drawSignatures(sheet, [
      {
        above: [`${facts.place}, ${dateText(printedAt, zone)}`, `${facts.signer.position},`],
        name: facts.signer.name,
        below: [
          ...(facts.signer.rank === undefined ? [] : [facts.signer.rank]),
          ...nipLines(facts.signer.nip),
        ],
      },
    ]);
  });
}

function drawVisitors(sheet: Sheet, { traffic, period }: PerformanceReportFacts): void {
  drawHeading(sheet, 'A. Kunjungan dan antrean');
  drawFields(sheet, [
    ['Datang', `${traffic.arrived} orang`],
    ['Dilayani di meja', `${traffic.served} kali`],
    ['Tidak hadir', `${traffic.missed} panggilan`],
    [
      'Waktu tunggu',
      traffic.medianWait === undefined
        ? 'belum ada'
        : `median ${traffic.medianWait} menit; 90% dalam ${traffic.p90Wait ?? traffic.medianWait} menit`,
    ],
  ]);
  if (traffic.hours.length === 0) return;
  const series = (values: readonly { arrived: number; served: number }[]) => [
    { name: 'Datang', tone: 'second' as const, values: values.map(({ arrived }) => arrived) },
    { name: 'Dilayani di meja', tone: 'main' as const, values: values.map(({ served }) => served) },
  ];
  drawColumns(sheet, {
    caption: 'Menurut jam',
    labels: traffic.hours.map(({ hour }) => `${String(hour).padStart(2, '0')}`),
    series: series(traffic.hours),
  });
  if (period.from !== period.to && traffic.days.length > 1)
    drawColumns(sheet, {
      caption: 'Menurut hari',
      labels: traffic.days.map(({ day }) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`),
      series: series(traffic.days),
    });
}

type Columns = Pick<Parameters<typeof columnChart>[0], 'labels' | 'series' | 'stacked'> & {
  caption: string;
};

function drawColumns(sheet: Sheet, { caption, ...chart }: Columns): void {
  const height = mm(38);
  sheet.ensure(height + 40);
  drawParagraph(sheet, caption, SMALL);
  drawDrawing(
    sheet.pdf,
    columnChart({ ...chart, width: sheet.width, height, textSize: 8 }),
    sheet.left,
    sheet.y,
  );
  sheet.y += height + 2;
  sheet.y += drawLegend(
    sheet.pdf,
    chart.series.map(({ tone, name }) => ({ tone, text: name })),
    { x: sheet.left, y: sheet.y },
  );
  gap(sheet);
}

function drawServices(sheet: Sheet, { services }: PerformanceReportFacts): void {
  drawHeading(sheet, 'B. Layanan terhadap janji waktu');
  drawTable(sheet, {
    size: 8,
    columns: [
      { title: 'Layanan', share: 32 },
      { title: 'Diterima', share: 11, align: 'center' },
      { title: 'Selesai', share: 9, align: 'center' },
      { title: 'Ditolak', share: 9, align: 'center' },
      { title: 'Dicabut, kedaluwarsa', share: 15, align: 'center' },
      { title: 'Janji', share: 11, align: 'center' },
      { title: 'Median', share: 11, align: 'center' },
      { title: 'Tepat waktu', share: 10, align: 'center' },
      { title: 'Masih berjalan (terlambat)', share: 14, align: 'center' },
    ],
    rows: services.map((service) => [
      service.title,
      String(service.received),
      String(service.finished),
      String(service.refused),
      String(service.withdrawn + service.expired),
      service.promiseDays === undefined ? 'tidak ada' : `${service.promiseDays} hari kerja`,
      daysText(service.medianDays),
      percent(service.judged - service.late, service.judged),
      `${service.open} (${service.openLate})`,
    ]),
  });
  gap(sheet);
}

/** Working days after the day the clock began. */
function daysText(days: number | undefined): string {
  if (days === undefined) return '–';
  return days === 0 ? 'hari itu juga' : `${days} hari kerja`;
}

function drawOfficers(sheet: Sheet, { officers }: PerformanceReportFacts): void {
  drawHeading(sheet, 'D. Petugas');
  if (officers.length === 0) drawParagraph(sheet, 'Tidak ada pekerjaan yang tercatat.');
  else
    drawTable(sheet, {
      size: 8,
      columns: [
        { title: 'Nama', share: 26 },
        { title: 'Jabatan', share: 28 },
        { title: 'Langkah selesai', share: 10, align: 'center' },
        { title: 'Median', share: 12, align: 'center' },
        { title: '90% dalam', share: 12, align: 'center' },
        { title: 'Sesuai norma', share: 10, align: 'center' },
        { title: 'Dipegang', share: 10, align: 'center' },
      ],
      rows: officers.map((officer) => [
        officer.name,
        officer.position,
        String(officer.done),
        officer.median === undefined ? '–' : formatOfficeMinutes(officer.median),
        officer.p90 === undefined ? '–' : formatOfficeMinutes(officer.p90),
        percent(officer.judged - officer.late, officer.judged),
        String(officer.inHand),
      ]),
    });
  gap(sheet);
}

function drawReturns(sheet: Sheet, { returns }: PerformanceReportFacts): void {
  drawHeading(sheet, 'E. Pengembalian berkas');
  if (returns.length === 0)
    drawParagraph(sheet, 'Tidak ada berkas yang dikembalikan dalam masa ini.');
  else
    drawTable(sheet, {
      size: 8,
      columns: [
        { title: 'Dari langkah', share: 30 },
        { title: 'Sebab (panah SOP)', share: 30 },
        { title: 'Kembali ke', share: 28 },
        { title: 'Jumlah', share: 10, align: 'center' },
        { title: 'Dari semua', share: 10, align: 'center' },
      ],
      rows: returns.map((arrow) => [
        arrow.title,
        arrow.label,
        arrow.toTitle,
        String(arrow.count),
        percent(arrow.count, arrow.of),
      ]),
    });
  gap(sheet);
}

function drawBacklog(sheet: Sheet, { backlog }: PerformanceReportFacts): void {
  drawHeading(sheet, 'F. Berkas yang masih berjalan');
  if (backlog.open === 0) {
    drawParagraph(sheet, 'Tidak ada berkas yang masih berjalan.');
    gap(sheet);
    return;
  }
  drawColumns(sheet, {
    caption: `${backlog.open} berkas menurut umur (hari kerja sejak dibuka)`,
    labels: backlog.bands.map(({ band }) => bandWords[band] ?? band),
    series: [
      {
        name: 'dalam janji',
        tone: 'main',
        values: backlog.bands.map(({ count, late }) => count - late),
      },
      { name: 'lewat janji', tone: 'late', values: backlog.bands.map(({ late }) => late) },
    ],
    stacked: true,
  });
  drawTable(sheet, {
    size: 8,
    columns: [
      { title: 'Langkah yang menunggu', share: 44 },
      { title: 'Pelaksana', share: 32 },
      { title: 'Berkas', share: 10, align: 'center' },
      { title: 'Lewat norma', share: 12, align: 'center' },
    ],
    rows: backlog.steps.map((step) => [
      step.title,
      step.actorLabel,
      String(step.count),
      String(step.late),
    ]),
  });
  gap(sheet);
}

function gap(sheet: Sheet): void {
  sheet.y += mm(4);
}
