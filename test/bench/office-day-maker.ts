import { randomUUIDv7 } from 'node:crypto';
import type { Transaction } from '../../db/ledger.ts';
import { startOfOfficeDay } from '../../domain/calendar/office-time.ts';
import type { PurposeConfig, QueueConfig } from '../../domain/contract/office.ts';
import type { PriorityKind } from '../../domain/contract/queue.ts';
import type { NewEvent } from '../../domain/events/event-types.ts';
import { formatNumber } from '../../domain/numbering/number-template.ts';
import { ticketNumber } from '../../domain/queue/opening.ts';
import type { WorkflowEvent } from '../../domain/workflow/case-state.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { applicableRequirements } from '../../domain/workflow/requirements.ts';
import { getStep, rolesOf } from '../../domain/workflow/sop-lookup.ts';
import type { Office } from '../../server/office.ts';
import { shippedSops } from '../../server/setup/shipped-sops.ts';
import { inventPerson, inventSubject, type Person } from '../../server/simulate/people.ts';
import { Random } from '../../server/simulate/random.ts';
import { casePaths, type CasePath } from './case-paths.ts';
import { newStamp } from './make-office.ts';

const SLOT_MINUTES = 12;
const CASES_OF_FILED = 0.29;
const priorities: PriorityKind[] = ['lansia', 'lansia', 'disabilitas', 'hamil', 'membawa-anak'];

type Act = (tx: Transaction) => void;
type Waiting = { id: string; person: Person; path: CasePath };

/** Writes whole office days through the ledger: each slot of twelve minutes is one command. */
export class OfficeDayMaker {
  cases = 0;
  private readonly office: Office;
  private readonly setNow: (at: number) => void;
  private readonly random = new Random(20_261_122);
  private readonly paths: Record<string, CasePath[]>;
  private readonly purposes: { purpose: PurposeConfig; queue: QueueConfig; counters: string[] }[];
  private receipts = { year: '', last: 0 };
  /** Cases with a receipt, taken on by the back office on a later day. */
  private backOffice: Waiting[] = [];

  constructor(office: Office, setNow: (at: number) => void) {
    this.office = office;
    this.setNow = setNow;
    this.paths = casePaths(shippedSops().flatMap(({ sop }) => sop ?? []));
    const { counters } = office.settings;
    this.purposes = office.settings.purposes.map((purpose) => ({
      purpose,
      queue: office.getQueue(purpose.queueId),
      counters: counters
        .filter(({ queueIds }) => queueIds.includes(purpose.queueId))
        .map(({ id }) => id),
    }));
  }

  /** All visits of one day in one commit. */
  async makeDay(day: string, visits: number): Promise<void> {
    const slots: Act[][] = Array.from(
      { length: Math.min(40, Math.max(8, Math.round(visits / 5))) },
      () => [],
    );
    const ordinals = new Map<string, number>();
    let priority = false;
    const finished = this.backOffice;
    this.backOffice = [];
    for (const waiting of finished)
      at(slots, this.random.whole(0, 3), (tx) => this.finish(tx, waiting));
    const arrivals = Array.from({ length: visits }, () =>
      this.random.whole(0, slots.length - 5),
    ).sort((a, b) => a - b);
    for (const slot of arrivals) priority = this.visit(day, slot, slots, ordinals) || priority;
    // Who needed priority is destroyed once the day is over, as the running office does.
    if (priority)
      at(
        slots,
        slots.length - 1,
        (tx) =>
          void tx.append({
            subject: `priority-day:${day}`,
            type: 'subject.erased',
            payload: { subject: `priority-day:${day}` },
          }),
      );
    const opens =
      Date.parse(startOfOfficeDay(day, this.office.settings.office.zone)) + 8 * 3_600_000;
    const length = Math.min(SLOT_MINUTES, (8 * 60) / slots.length) * 60_000;
    this.setNow(opens);
    await Promise.all(
      slots.map((acts, slot) =>
        this.office.ledger.transact(newStamp('bench.slot', 'satpam'), (tx) => {
          for (const act of acts) act(tx);
          this.setNow(opens + (slot + 1) * length);
        }),
      ),
    );
  }

  /** One visitor's way through the day. True when priority was declared. */
  private visit(day: string, slot: number, slots: Act[][], ordinals: Map<string, number>): boolean {
    const { random } = this;
    const person = inventPerson(random);
    const { represented, ...sealed } = person;
    const visitId = randomUUIDv7();
    if (random.chance(0.03)) {
      at(
        slots,
        slot,
        (tx) =>
          void tx.append({
            subject: `visit:${visitId}`,
            type: 'visit.refused',
            payload: { id: visitId, day, represented },
            sealed: { ...sealed, reason: 'Bukan urusan kantor ini' },
          }),
      );
      return false;
    }
    const { purpose, queue, counters } = random.pick(this.purposes);
    const ordinal = (ordinals.get(queue.id) ?? 0) + 1;
    ordinals.set(queue.id, ordinal);
    const ticketId = randomUUIDv7();
    const ticket = `ticket:${ticketId}`;
    const hasPriority = random.chance(0.1);
    const kind = random.pick(priorities);
    // Papers are sent by another part of the office; a tenth of them keeps the file's size within bounds.
    const printed = random.chance(0.1);
    const source = random.chance(0.25) ? ('anjungan' as const) : ('satpam' as const);
    at(slots, slot, (tx) => {
      tx.append({
        subject: `visit:${visitId}`,
        type: 'visit.registered',
        payload: { id: visitId, day, source, purposeId: purpose.id, represented },
        sealed,
      });
      tx.append({
        subject: ticket,
        type: 'ticket.issued',
        payload: {
          id: ticketId,
          queueId: queue.id,
          day,
          ordinal,
          number: ticketNumber(queue.prefix, ordinal),
          priority: hasPriority,
          purposeId: purpose.id,
          visitId,
          orderKey: tx.now,
        },
      });
      if (hasPriority)
        tx.append({
          subject: `priority-day:${day}`,
          type: 'ticket.priority-declared',
          payload: { ticketId },
          sealed: { kind },
        });
      if (printed)
        this.print(tx, {
          ticketId,
          paper: 'ticket',
          title: `Nomor antrean ${ticketNumber(queue.prefix, ordinal)}`,
          printerId: 'tiket',
          facts: {
            office: 'Kantor Contoh',
            number: ticketNumber(queue.prefix, ordinal),
            queueName: queue.name,
            serviceName: purpose.label,
            issuedAt: tx.now,
            zone: 'Asia/Makassar',
            waitingAhead: 3,
            notes: ['Mohon isi kuesioner setelah kunjungan Anda selesai.'],
            language: 'id',
          },
        });
    });
    this.serve(slot, slots, { visitId, ticketId, person, queue, counterId: random.pick(counters) });
    return hasPriority;
  }

  private serve(
    slot: number,
    slots: Act[][],
    who: {
      visitId: string;
      ticketId: string;
      person: Person;
      queue: QueueConfig;
      counterId: string;
    },
  ): void {
    const { ticketId: id, counterId, visitId } = who;
    const ticket = `ticket:${id}`;
    const call =
      (nth: number): Act =>
      (tx) =>
        void tx.append({
          subject: ticket,
          type: 'ticket.called',
          payload: {
            id,
            counterId,
            nth,
            why: 'urutan',
            priorityWaiting: false,
            ordinaryWaiting: true,
          },
        });
    const fate = this.random.next();
    if (fate < 0.02)
      return at(
        slots,
        slot + 1,
        (tx) =>
          void tx.append({
            subject: ticket,
            type: 'ticket.cancelled',
            payload: { id, reason: 'Pulang sebelum dipanggil' },
          }),
      );
    at(slots, slot + 1, call(1));
    if (fate < 0.05) {
      at(slots, slot + 2, call(2));
      at(slots, slot + 2, call(3));
      return at(
        slots,
        slot + 3,
        (tx) => void tx.append({ subject: ticket, type: 'ticket.missed', payload: { id } }),
      );
    }
    at(
      slots,
      slot + 2,
      (tx) => void tx.append({ subject: ticket, type: 'ticket.serving-started', payload: { id } }),
    );
    const path = this.random.chance(CASES_OF_FILED) ? this.paths[who.queue.id] : undefined;
    if (path !== undefined)
      at(slots, slot + 3, (tx) => this.receive(tx, who, this.random.pick(path)));
    at(
      slots,
      slot + 3,
      (tx) => void tx.append({ subject: ticket, type: 'ticket.finished', payload: { id } }),
    );
    if (this.random.chance(0.7))
      at(
        slots,
        slot + 4,
        (tx) =>
          void tx.append({
            subject: `visit:${visitId}`,
            type: 'visit.left',
            payload: { id: visitId },
          }),
      );
  }

  /** From the opened file to the receipt. */
  private receive(
    tx: Transaction,
    { visitId, ticketId, person }: { visitId: string; ticketId: string; person: Person },
    path: CasePath,
  ): void {
    const id = randomUUIDv7();
    const { sop } = path;
    const subject = `case:${id}`;
    this.cases += 1;
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
    const opened = { n: this.cases, sopVersion: this.versionOf(sop), visitId };
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
    this.backOffice.push({ id, person, path });
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
    this.print(tx, {
      caseId: id,
      paper: 'receipt',
      title: `Tanda terima ${number}`,
      printerId: 'dokumen',
      facts,
    });
  }

  private finish(tx: Transaction, { id, path }: Waiting): void {
    for (const event of path.later) this.append(tx, id, path.sop, event);
  }

  private print(
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
      const { reason: _none, ...payload } = event.payload;
      tx.append({ subject, type: event.type, payload });
    } else if (event.type === 'case.closed') {
      const { reason: _none, ...payload } = event.payload;
      tx.append({ subject, type: event.type, payload });
    } else {
      tx.append({ subject, type: event.type, payload: event.payload } as NewEvent);
    }
  }

  private versions: Map<string, string> | undefined;

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

function at(slots: Act[][], slot: number, act: Act): void {
  (slots[Math.min(slot, slots.length - 1)] as Act[]).push(act);
}
