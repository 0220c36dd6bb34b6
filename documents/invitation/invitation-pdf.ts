import type { CalendarDay, Instant } from '../../domain/calendar/office-time.ts';
import { zoneLabel } from '../../domain/calendar/office-time.ts';
import type { PaperFacts, SignerFacts } from '../facts.ts';
import { dayText } from '../format.ts';
import {
  drawLetterHeading,
  drawLetterSignature,
  drawNumbered,
  drawParagraphs,
  LETTER,
  type LetterHeading,
} from '../letter/official-letter.ts';
import { drawFields, drawHeading, writeSheet } from '../pdf/sheet.ts';
import { mm } from '../pdf/page.ts';
import { withoutNik } from '../privacy.ts';

/** An invitation to a joint meeting on a request (SOP-LP2N-PAR-05 steps 12d, 13d and 14a). */
export interface InvitationFacts extends PaperFacts, LetterHeading {
  number: string;
  invitedAt: Instant;
  opening: string;
  meeting: { day: CalendarDay; time: string; place: string; agenda: string };
  /** Everybody asked to come, listed below the signature when there are several. */
  invitees: string[];
  signer: SignerFacts;
}

export function invitationPdf(facts: InvitationFacts): Promise<Uint8Array> {
  return writeSheet({ facts, title: invitationTitle(facts), at: facts.invitedAt }, (sheet) => {
    const { meeting, zone } = facts;
    drawLetterHeading(sheet, facts);
    drawParagraphs(sheet, [facts.opening]);
    drawFields(
      sheet,
      [
        ['Hari, tanggal', dayText(meeting.day)],
        ['Waktu', `Pukul ${meeting.time} ${zoneLabel(zone)} sampai selesai`],
        ['Tempat', meeting.place],
        ['Acara', withoutNik(meeting.agenda)],
      ],
      34,
      LETTER,
    );
    drawParagraphs(sheet, [
      'Mengingat pentingnya acara tersebut, kami mengharapkan kehadiran Saudara tepat pada waktunya. Apabila berhalangan, mohon menugaskan pejabat atau petugas yang dapat mengambil keputusan.',
      'Demikian undangan ini kami sampaikan. Atas perhatian dan kehadiran Saudara, kami ucapkan terima kasih.',
    ]);
    drawLetterSignature(sheet, facts.signer);
    if (facts.invitees.length > 1) {
      sheet.y += mm(6);
      drawHeading(sheet, 'Daftar yang diundang');
      drawNumbered(sheet, facts.invitees, { ...LETTER, size: 10 });
    }
  });
}

export function invitationTitle({ number }: InvitationFacts): string {
  return `Surat undangan ${number}`;
}
