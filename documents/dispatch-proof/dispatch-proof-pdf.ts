import type { CalendarDay, Instant } from '../../domain/calendar/office-time.ts';
import type { ApplicantFacts, OfficerFacts, PaperFacts, ServiceFacts } from '../facts.ts';
import { dayText, nipLines } from '../format.ts';
import { drawApplicantFields } from '../pdf/applicant.ts';
import { mm } from '../pdf/page.ts';
import { drawFields, drawHeading, drawParagraph, drawTitle, writeSheet } from '../pdf/sheet.ts';
import { drawSignatures } from '../pdf/signatures.ts';
import { drawTable } from '../pdf/table.ts';
import { withoutNik } from '../privacy.ts';
import { dispatchProofName } from './dispatch-proof-name.ts';

export interface DispatchedItem {
  text: string;
  number?: string;
  day?: CalendarDay;
}

/**
 * Proof that an answer or a report reached the applicant (SOP 000: "disertai tanda terima" at PINTU,
 * "disertai bukti pengiriman" at PULSA). `signs`: the receiver stands here and signs.
 */
export interface DispatchProofFacts extends PaperFacts {
  number: string;
  at: Instant;
  day: CalendarDay;
  fileNumber: string;
  applicant: ApplicantFacts;
  service: ServiceFacts;
  items: DispatchedItem[];
  /** "Diambil langsung", "Pos". */
  way: string;
  to: string;
  address?: string;
  carrier?: string;
  tracking?: string;
  /** What goes along, besides the numbered item. */
  attachments?: string;
  signs: boolean;
  officer: OfficerFacts;
  place: string;
}

export function dispatchProofPdf(facts: DispatchProofFacts): Promise<Uint8Array> {
  return writeSheet({ facts, title: dispatchProofTitle(facts), at: facts.at }, (sheet) => {
    drawTitle(sheet, dispatchProofName(facts).toUpperCase(), `Nomor: ${facts.number}`);
    drawParagraph(
      sheet,
      facts.signs
        ? `Pada hari ${dayText(facts.day)} telah diterima surat atau laporan berikut.`
        : `Pada hari ${dayText(facts.day)} telah dikirim surat atau laporan berikut.`,
    );
    sheet.y += mm(3);
    drawTable(sheet, {
      columns: [
        { title: 'No.', share: 9, align: 'center' },
        { title: 'Surat atau laporan', share: 88 },
        { title: 'Nomor', share: 46 },
        { title: 'Tanggal', share: 33 },
      ],
      rows: [...facts.items, ...(facts.attachments ? [{ text: facts.attachments }] : [])].map(
        (item: DispatchedItem, index) => [
          `${index + 1}`,
          withoutNik(item.text),
          item.number ?? '–',
          item.day === undefined ? '–' : dayText(item.day).replace(/^[^,]+, /, ''),
        ],
      ),
    });
    sheet.y += mm(4);
    drawHeading(sheet, facts.signs ? 'Penerimaan' : 'Pengiriman');
    drawFields(sheet, [
      ['Cara', facts.way],
      [facts.signs ? 'Penerima' : 'Dikirim kepada', withoutNik(facts.to)],
      ['Alamat', facts.address && withoutNik(facts.address)],
      ['Melalui', facts.carrier],
      ['Nomor resi', facts.tracking],
    ]);
    drawHeading(sheet, 'Permohonan');
    drawApplicantFields(sheet, {
      applicant: facts.applicant,
      service: facts.service,
      before: [['Nomor berkas', facts.fileNumber]],
    });
    const { officer } = facts;
    const sender = {
      above: [
        `${facts.place}, ${dayText(facts.day).replace(/^[^,]+, /, '')}`,
        facts.signs ? 'Yang menyerahkan,' : 'Yang mengirim,',
        officer.station,
      ],
      name: officer.name,
      below: nipLines(officer.nip),
    };
    drawSignatures(
      sheet,
      facts.signs ? [{ above: ['Yang menerima,'], name: withoutNik(facts.to) }, sender] : [sender],
    );
  });
}

export function dispatchProofTitle(facts: DispatchProofFacts): string {
  return `${dispatchProofName(facts)} ${facts.number}`;
}
