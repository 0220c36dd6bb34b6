import { zoneLabel } from '../../domain/calendar/office-time.ts';
import type { ProcessRow, ProcessSheetFacts } from '../facts.ts';
import { dayText, minutesText, momentText, shortMoment } from '../format.ts';
import { drawApplicantFields } from '../pdf/applicant.ts';
import { mm } from '../pdf/page.ts';
import { SMALL, drawParagraph, drawTitle, writeSheet } from '../pdf/sheet.ts';
import { drawTable } from '../pdf/table.ts';
import type { Cell } from '../pdf/table.ts';
import { withoutNik } from '../privacy.ts';

/** Map pengendali proses: one row per step walked, with room for the officer's own paraf. Landscape. */
export function processSheetPdf(facts: ProcessSheetFacts): Promise<Uint8Array> {
  const { zone } = facts;
  return writeSheet(
    {
      facts,
      title: processSheetTitle(facts),
      at: facts.printedAt,
      landscape: true,
    },
    (sheet) => {
      drawTitle(sheet, 'MAP PENGENDALI PROSES', `Nomor berkas: ${facts.caseNumber}`);
      const received = facts.receivedAt ? momentText(facts.receivedAt, zone) : undefined;
      drawApplicantFields(sheet, {
        applicant: facts.applicant,
        service: facts.service,
        after: [
          [
            'Tanda terima',
            [facts.receiptNumber, received].filter(Boolean).join(' · ') || undefined,
          ],
          ['Selesai paling lambat', facts.dueDay ? dayText(facts.dueDay) : undefined],
        ],
      });
      drawTable(sheet, {
        size: 8,
        minRow: mm(9),
        columns: [
          { title: 'Langkah', share: 15, align: 'center' },
          { title: 'Uraian kegiatan', share: 56 },
          { title: 'Pelaksana', share: 27 },
          { title: 'Petugas', share: 29 },
          { title: `Masuk (${zoneLabel(zone)})`, share: 19, align: 'center' },
          { title: `Selesai (${zoneLabel(zone)})`, share: 19, align: 'center' },
          { title: 'Lama', share: 15, align: 'center' },
          { title: 'Norma waktu', share: 23 },
          { title: 'Hasil', share: 24 },
          { title: 'Catatan', share: 27 },
          { title: 'Paraf', share: 15, align: 'center' },
        ],
        rows: facts.rows.map((row) => cells(row, facts)),
      });
      sheet.y += mm(2);
      drawParagraph(sheet, summary(facts), SMALL);
      drawParagraph(
        sheet,
        `Keadaan berkas pada ${momentText(facts.printedAt, zone)}. Map ini wajib diisi dengan benar dan lengkap oleh setiap pelaksana.`,
        SMALL,
      );
    },
  );
}

function cells(row: ProcessRow, facts: ProcessSheetFacts): Cell[] {
  return [
    row.step,
    row.activity,
    row.waitsOnApplicant === true ? `${row.actor}\n(waktu pemohon)` : row.actor,
    officerCell(row),
    row.enteredAt ? shortMoment(row.enteredAt, facts.zone) : '',
    row.completedAt ? shortMoment(row.completedAt, facts.zone) : '',
    row.minutes === undefined ? '' : minutesText(row.minutes),
    normCell(row),
    row.returns === true ? `Dikembalikan: ${row.result ?? ''}` : (row.result ?? ''),
    row.note ? withoutNik(row.note) : '',
    row.paraf ?? '',
  ];
}

/** The norm as the SOP writes it, and what it was in office hours. */
function normCell({ norm, officeTime, overNorm }: ProcessRow): string {
  if (officeTime === undefined) return norm;
  return `${norm}\nNyata: ${officeTime}${overNorm === true ? ', lewat norma' : ''}`;
}

/** Returns, missed norms and the applicant's own time, for whoever reads only the foot of the sheet. */
function summary({ rows, waitedOnApplicant }: ProcessSheetFacts): string {
  const returns = rows.filter((row) => row.returns === true).length;
  const over = rows.filter((row) => row.overNorm === true).map(({ step }) => step);
  return [
    returns === 0 ? 'Tidak pernah dikembalikan.' : `Dikembalikan ${returns} kali.`,
    over.length > 0 ? `Lewat norma waktu: langkah ${[...new Set(over)].join(', ')}.` : '',
    over.length === 0 && rows.some(({ officeTime }) => officeTime !== undefined)
      ? 'Semua langkah yang selesai memenuhi norma waktunya.'
      : '',
    waitedOnApplicant === undefined
      ? ''
      : `Waktu menunggu pemohon ${waitedOnApplicant}, dihitung terpisah.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Who did it; a substitute with the title as it is signed (Plh/Plt). */
function officerCell({ officer = '', acting }: ProcessRow): string {
  return acting === undefined ? officer : `${officer}\n${acting}`;
}

export function processSheetTitle(facts: ProcessSheetFacts): string {
  return `Map Pengendali Proses ${facts.caseNumber}`;
}
