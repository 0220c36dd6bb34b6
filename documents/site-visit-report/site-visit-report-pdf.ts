import { formatTanggal } from '../../domain/calendar/format-date.ts';
import { zoneLabel, type CalendarDay, type Instant } from '../../domain/calendar/office-time.ts';
import { spelledDay } from '../../domain/calendar/spelled-date.ts';
import type { ApplicantFacts, PaperFacts, ServiceFacts } from '../facts.ts';
import { drawNumbered } from '../letter/official-letter.ts';
import { drawApplicantFields } from '../pdf/applicant.ts';
import { mm } from '../pdf/page.ts';
import { BODY, drawHeading, drawParagraph, drawTitle, writeSheet } from '../pdf/sheet.ts';
import { drawSignatures } from '../pdf/signatures.ts';
import { drawTable } from '../pdf/table.ts';
import { withoutNik } from '../privacy.ts';

/** Berita acara peninjauan lapangan (SOP-LP2N-PAR-05 step 10c and its remark 3). */
export interface SiteVisitReportFacts extends PaperFacts {
  number: string;
  at: Instant;
  caseNumber: string;
  day: CalendarDay;
  /** `09:30`; empty when nobody wrote it down. */
  time: string;
  visited: string;
  team: { name: string; position: string }[];
  findings: string;
  evidence: string[];
  applicant: ApplicantFacts;
  service: ServiceFacts;
  /** City of the office. */
  place: string;
}

export function siteVisitReportPdf(facts: SiteVisitReportFacts): Promise<Uint8Array> {
  return writeSheet({ facts, title: siteVisitReportTitle(facts), at: facts.at }, (sheet) => {
    drawTitle(sheet, 'BERITA ACARA PENINJAUAN LAPANGAN', `Nomor: ${facts.number}`);
    const clock =
      facts.time === '' ? '' : `, pukul ${facts.time.replace(':', '.')} ${zoneLabel(facts.zone)}`;
    drawParagraph(
      sheet,
      `Pada hari ${spelledDay(facts.day)}${clock}, bertempat di ${withoutNik(facts.visited)}, kami yang bertanda tangan di bawah ini telah melakukan peninjauan/pemeriksaan lapangan atas permohonan berikut.`,
    );
    sheet.y += mm(3);
    drawApplicantFields(sheet, {
      applicant: facts.applicant,
      service: facts.service,
      before: [['Nomor berkas', facts.caseNumber]],
    });
    drawHeading(sheet, 'Hasil peninjauan');
    for (const paragraph of facts.findings.split(/\n+/)) {
      drawParagraph(sheet, withoutNik(paragraph));
      sheet.y += mm(1.5);
    }
    sheet.y += mm(2);
    drawHeading(sheet, 'Bukti pelaksanaan (terlampir)');
    drawNumbered(sheet, facts.evidence, BODY);
    drawParagraph(
      sheet,
      'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
    );
    sheet.y += mm(4);
    drawHeading(sheet, 'Tim yang meninjau');
    drawTable(sheet, {
      columns: [
        { title: 'No.', share: 9, align: 'center' },
        { title: 'Nama', share: 62 },
        { title: 'Jabatan', share: 62 },
        { title: 'Tanda tangan', share: 40 },
      ],
      rows: facts.team.map(({ name, position }, index) => [
        `${index + 1}`,
        withoutNik(name),
        withoutNik(position),
        '',
      ]),
      minRow: mm(11),
    });
    drawSignatures(sheet, [
      {
        above: [`${facts.place}, ${formatTanggal(facts.day)}`, 'Pemohon/yang mewakili,'],
        name: withoutNik(facts.applicant.representedBy ?? facts.applicant.name),
      },
    ]);
  });
}

export function siteVisitReportTitle({ number }: SiteVisitReportFacts): string {
  return `Berita Acara Peninjauan Lapangan ${number}`;
}
