import type { TicketFacts } from '../facts.ts';
import { englishMoment, momentText } from '../format.ts';
import { withoutNik } from '../privacy.ts';

/** What a ticket says, line by line; the PDF and the ESC/POS ticket only differ in how they draw it. */
export interface TicketWords {
  office: string;
  heading: string;
  queue: string;
  number: string;
  service?: string;
  priority?: string;
  waiting: string;
  issued: string;
  follow?: string;
  notes: string[];
  copy?: string;
}

const TEXTS = {
  id: {
    heading: 'NOMOR ANTREAN',
    priority: 'PRIORITAS',
    none: 'Anda berikutnya. Silakan bersiap.',
    waiting: (count: number) => `Menunggu di depan Anda: ${count} orang`,
    follow: 'Pindai untuk mengikuti antrean',
    copy: 'SALINAN',
  },
  en: {
    heading: 'QUEUE NUMBER',
    priority: 'PRIORITY',
    none: 'You are next. Please be ready.',
    waiting: (count: number) => `Waiting before you: ${count}`,
    follow: 'Scan to follow the queue',
    copy: 'COPY (SALINAN)',
  },
};

export function ticketWords(facts: TicketFacts): TicketWords {
  const texts = TEXTS[facts.language];
  const { issuedAt, zone, language } = facts;
  return {
    office: withoutNik(facts.office),
    heading: texts.heading,
    queue: withoutNik(facts.queueName),
    number: facts.number,
    ...(facts.serviceName ? { service: withoutNik(facts.serviceName) } : {}),
    ...(facts.priority ? { priority: texts.priority } : {}),
    waiting: facts.waitingAhead > 0 ? texts.waiting(facts.waitingAhead) : texts.none,
    issued: language === 'id' ? momentText(issuedAt, zone) : englishMoment(issuedAt, zone),
    ...(facts.followUrl ? { follow: texts.follow } : {}),
    notes: facts.notes.map(withoutNik),
    ...(facts.copy ? { copy: texts.copy } : {}),
  };
}

/** The name in the printer's queue: the number alone, nothing personal. */
export function ticketTitle(facts: TicketFacts): string {
  return `Nomor Antrean ${facts.number}${facts.copy ? ' (salinan)' : ''}`;
}
