import { formatTanggal } from '../../domain/calendar/format-date.ts';
import type { CalendarDay, Instant } from '../../domain/calendar/office-time.ts';
import type { ApplicantFacts, PaperFacts, SignerFacts } from '../facts.ts';
import { dateText, nipLines } from '../format.ts';
import { drawNumbered } from '../letter/official-letter.ts';
import { mm } from '../pdf/page.ts';
import {
  BODY,
  drawFields,
  drawHeading,
  drawParagraph,
  drawTitle,
  writeSheet,
  type Sheet,
} from '../pdf/sheet.ts';
import { drawSignatures } from '../pdf/signatures.ts';
import { withoutNik } from '../privacy.ts';

/** Laporan hasil PULSA (seed 000, PULSA 3 and 4): without an endorsement it is a draft. */
export interface ServiceReportFacts extends PaperFacts {
  /** "Laporan PULSA". */
  name: string;
  number: string;
  /** Day of the report. */
  day: CalendarDay;
  at: Instant;
  place: string;
  serviceTitle: string;
  serviceKind: string;
  fileNumber: string;
  receivedDay?: CalendarDay;
  applicant: ApplicantFacts;
  request: string;
  object?: string;
  method: string;
  result: string;
  conclusion: string;
  attachments: string[];
  unit: string;
  madeBy: string;
  endorsement?: { signer: SignerFacts; at: Instant; note?: string };
}

export function serviceReportPdf(facts: ServiceReportFacts): Promise<Uint8Array> {
  return writeSheet({ facts, title: serviceReportTitle(facts), at: facts.at }, (sheet) => {
    drawTitle(sheet, facts.name.toUpperCase(), `Nomor: ${facts.number}`);
    drawFields(sheet, [
      ['Jenis layanan', facts.serviceKind.charAt(0).toUpperCase() + facts.serviceKind.slice(1)],
      ['Pemohon', withoutNik(facts.applicant.name)],
      [
        'Instansi/perusahaan',
        facts.applicant.institution && withoutNik(facts.applicant.institution),
      ],
      ['Nomor tanda terima', facts.fileNumber],
      ['Diterima', facts.receivedDay && formatTanggal(facts.receivedDay)],
      ['Tanggal laporan', formatTanggal(facts.day)],
      ['Dikerjakan oleh', facts.unit],
    ]);
    drawPart(sheet, 'Permintaan', facts.request);
    if (facts.object) drawPart(sheet, 'Yang diuji, disertifikasi, atau diberi advis', facts.object);
    drawPart(sheet, 'Metode atau acuan', facts.method);
    drawPart(sheet, 'Hasil', facts.result);
    drawPart(sheet, 'Kesimpulan', facts.conclusion);
    if (facts.attachments.length > 0) {
      drawHeading(sheet, 'Lampiran');
      drawNumbered(sheet, facts.attachments, BODY);
    }
    drawParagraph(sheet, 'Hasil dalam laporan ini hanya berlaku bagi yang disebut di dalamnya.', {
      face: 'letterItalic',
      size: 9,
    });
    drawEndorsement(sheet, facts);
  });
}

export function serviceReportTitle({ name, number, endorsement }: ServiceReportFacts): string {
  return endorsement === undefined ? `${name} ${number} (belum disahkan)` : `${name} ${number}`;
}

function drawPart(sheet: Sheet, title: string, text: string): void {
  drawHeading(sheet, title);
  drawParagraph(sheet, withoutNik(text));
  sheet.y += mm(3);
}

/** Who made it at the left, who endorses it at the right; the room stays empty until then. */
function drawEndorsement(sheet: Sheet, facts: ServiceReportFacts): void {
  const { endorsement, zone, place } = facts;
  if (endorsement?.note) {
    sheet.y += mm(3);
    drawPart(sheet, 'Catatan pengesah', endorsement.note);
  }
  sheet.y += mm(3);
  const maker = { above: ['Dibuat oleh', `${facts.unit},`], name: withoutNik(facts.madeBy) };
  if (endorsement === undefined) {
    drawSignatures(sheet, [
      maker,
      { above: ['Disahkan oleh,'], name: '(belum disahkan)', below: [] },
    ]);
    return;
  }
  const { signer, at } = endorsement;
  drawSignatures(sheet, [
    maker,
    {
      above: [`${place}, ${dateText(at, zone)}`, 'Disahkan oleh', `${signer.position},`],
      name: signer.name,
      below: [...(signer.rank === undefined ? [] : [signer.rank]), ...nipLines(signer.nip)],
    },
  ]);
}
