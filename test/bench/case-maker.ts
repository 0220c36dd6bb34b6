import { randomUUIDv7 } from 'node:crypto';
import type { Transaction } from '../../db/ledger.ts';
import type { NewEvent } from '../../domain/events/event-types.ts';
import { formatNumber } from '../../domain/numbering/number-template.ts';
import type { WorkflowEvent } from '../../domain/workflow/case-state.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { applicableRequirements } from '../../domain/workflow/requirements.ts';
import { getStep, rolesOf } from '../../domain/workflow/sop-lookup.ts';
import type { Office } from '../../server/office.ts';
import { inventSubject, type Person } from '../../server/simulate/people.ts';
import type { Random } from '../../server/simulate/random.ts';
import type { CasePath } from './case-paths.ts';
import { inventSpent } from './invent-spent.ts';

export type ReceivedCase = { id: string; person: Person; path: CasePath };

/** Writes cases along the ways of `case-paths.ts`. */
export class CaseMaker {
  count = 0;
  private readonly office: Office;
  private readonly random: Random;
  private receipts = { year: '', last: 0 };
  private versions: Map<string, string> | undefined;

  constructor(office: Office, random: Random) {
    this.office = office;
    this.random = random;
  }

  /** From the opened file to the receipt. */
  receive(
    tx: Transaction,
    { visitId, ticketId, person }: { visitId: string; ticketId: string; person: Person },
    path: CasePath,
  ): ReceivedCase {
    const id = randomUUIDv7();
    const { sop } = path;
    const subject = `case:${id}`;
    this.count += 1;
    const applicant = {
      name: person.name,
      identityNumber: person.identityNumber,
      phone: person.phone,
      email: '',
      address: '',
      institution: person.institution,
      represented: false,
      representative: '',
      subject: inventSubject(this.random),
      ...(person.identityKind !== undefined && { identityKind: person.identityKind }),
    };
    const opened = { n: this.count, sopVersion: this.versionOf(sop), visitId };
    for (const event of path.front) {
      if (event.type === 'case.opened')
        tx.append({
          subject,
          type: event.type,
          payload: { ...event.payload, caseId: id, ...opened },
          sealed: { applicant },
        });
      else this.append(tx, id, sop, event);
      if (
        event.type === 'case.step-entered' &&
        getStep(sop, event.payload.step).capability === 'checklist'
      ) {
        const findings = applicableRequirements(sop, { represented: false }).map((requirement) => ({
          requirementId: requirement.id,
          present: true,
          correct: true,
          note: '',
        }));
        const total = findings.length;
        tx.append({
          subject,
          type: 'case.checklist-saved',
          payload: { id, round: 1, presentCount: total, correctCount: total, total },
          sealed: { findings },
        });
      }
    }
    this.number(tx, id, sop, person);
    tx.append({
      subject: `ticket:${ticketId}`,
      type: 'ticket.case-linked',
      payload: { id: ticketId, caseId: id },
    });
    return { id, person, path };
  }

  private number(tx: Transaction, id: string, sop: Sop, person: Person): void {
    const { office } = this.office.settings;
    const day = this.office.day(tx.now);
    const year = day.slice(0, 4);
    if (this.receipts.year !== year) this.receipts = { year, last: 0 };
    this.receipts.last += 1;
    const ordinal = this.receipts.last;
    const number = formatNumber(office.receiptNumber, {
      seq: ordinal,
      day,
      kode: office.code,
      kantor: office.id,
      layanan: sop.id,
    });
    tx.append({
      subject: `case:${id}`,
      type: 'case.numbered',
      payload: {
        id,
        number,
        series: 'tanda-terima',
        period: year,
        ordinal,
        promise: 'Selesai 1 hari kerja sejak berkas lengkap.',
        dueDay: day,
      },
    });
    const facts = {
      letterhead: { lines: office.letterhead, address: office.address },
      paper: 'A4',
      zone: office.zone,
      number,
      receivedAt: tx.now,
      applicant: { name: person.name },
      service: { title: sop.title, agency: sop.agency },
      checklist: sop.requirements.map(({ text }) => ({ text, present: true, correct: true })),
      officer: { name: 'Siti Rahmawati', station: 'Loket 1' },
      promise: { dueDay: day, sentence: 'Selesai 1 hari kerja.' },
      howToCheck: ['Telepon kantor dengan menyebut nomor tanda terima.'],
      qr: 'TT1',
      place: office.city,
    };
    queuePaper(tx, {
      caseId: id,
      paper: 'receipt',
      title: `Tanda terima ${number}`,
      printerId: 'dokumen',
      facts,
    });
  }

  /** What the office does after the receipt. */
  finish(tx: Transaction, { id, path }: ReceivedCase): void {
    for (const event of path.later) this.append(tx, id, path.sop, event);
  }

  private append(tx: Transaction, id: string, sop: Sop, event: WorkflowEvent): void {
    const subject = `case:${id}`;
    if (event.type === 'case.step-entered') {
      tx.append({
        subject,
        type: event.type,
        payload: {
          ...event.payload,
          role: rolesOf(sop, getStep(sop, event.payload.step))[0] ?? '',
        },
      });
    } else if (event.type === 'case.step-completed') {
      const { reason: _none, ...done } = event.payload;
      const spent = inventSpent(this.office, getStep(sop, done.step), tx.now, this.random);
      tx.append({ subject, type: event.type, payload: { ...done, ...spent } });
    } else if (event.type === 'case.closed') {
      const { reason: _none, ...closed } = event.payload;
      const isJudged = closed.status === 'finished' || closed.status === 'refused';
      const late = this.random.chance(0.05);
      const workingDays = this.random.whole(late ? 2 : 0, late ? 5 : 1);
      const payload = { ...closed, workingDays, ...(isJudged && { late }) };
      tx.append({ subject, type: event.type, payload });
    } else {
      tx.append({ subject, type: event.type, payload: event.payload } as NewEvent);
    }
  }

  private versionOf(sop: Sop): string {
    this.versions ??= new Map(
      this.office.opened.sqlite
        .prepare<[], { sop_id: string; version: string }>('select sop_id, version from sop_in_use')
        .all()
        .map((row) => [row.sop_id, row.version]),
    );
    return this.versions.get(sop.id) ?? '';
  }
}

/** A paper that was printed. */
export function queuePaper(
  tx: Transaction,
  job: {
    ticketId?: string;
    caseId?: string;
    paper: string;
    title: string;
    printerId: string;
    facts: object;
  },
): void {
  const id = randomUUIDv7();
  const { facts, ...payload } = job;
  const subject = job.caseId === undefined ? `ticket:${job.ticketId}` : `case:${job.caseId}`;
  tx.append({
    subject,
    type: 'print.queued',
    payload: { id, copy: 0, state: 'queued', ...payload },
    sealed: { facts },
  });
  tx.append({ subject, type: 'print.ended', payload: { id, state: 'confirmed' } });
}
