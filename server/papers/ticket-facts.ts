import type { TicketRow } from '../../db/queue/queue-reader.ts';
import type { TicketFacts } from '../../documents/facts.ts';
import type { Office } from '../office.ts';

/** Seed 000, step 2: the questionnaire goes along and is filled after the visit. */
export const questionnaireNote = 'Mohon isi kuesioner setelah kunjungan Anda selesai.';
const questionnaireNoteEn = 'Please fill in the questionnaire when your visit is finished.';

/** Where a phone follows this number; empty when the office offers no address (settings). */
export function followUrl(office: Office, ticketId: string): string {
  const { followAddress } = office.settings.office;
  return followAddress === '' ? '' : new URL(`/antrean/${ticketId}`, followAddress).href;
}

/** What the ticket says; no name and no identity number, ever (UU 27/2022). */
export function ticketFacts(
  office: Office,
  row: TicketRow,
  waitingAhead: number,
  options: { language?: 'id' | 'en'; copy?: boolean } = {},
): TicketFacts {
  const { office: identity, queues, purposes } = office.settings;
  const queue = queues.find(({ id }) => id === row.queueId);
  const purpose = purposes.find(({ id }) => id === row.purposeId);
  const follow = followUrl(office, row.id);
  const english = options.language === 'en';
  const serviceName = english ? purpose?.labelEn : purpose?.label;
  return {
    office: identity.name,
    number: row.number,
    queueName: (english && queue?.nameEn ? queue.nameEn : queue?.name) ?? row.queueId,
    issuedAt: row.issuedAt,
    zone: identity.zone,
    waitingAhead,
    priority: row.priority,
    notes: [english ? questionnaireNoteEn : questionnaireNote],
    language: options.language ?? 'id',
    ...(serviceName !== undefined && { serviceName }),
    ...(follow !== '' && { followUrl: follow }),
    ...(options.copy === true && { copy: true }),
  };
}
