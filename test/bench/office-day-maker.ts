import { randomUUIDv7 } from 'node:crypto';
import type { Transaction } from '../../db/ledger.ts';
import { startOfOfficeDay } from '../../domain/calendar/office-time.ts';
import type { PurposeConfig, QueueConfig } from '../../domain/contract/office.ts';
import type { PriorityKind } from '../../domain/contract/queue.ts';
import { ticketNumber } from '../../domain/queue/opening.ts';
import type { Office } from '../../server/office.ts';
import { shippedSops } from '../../server/setup/shipped-sops.ts';
import { inventPerson, type Person } from '../../server/simulate/people.ts';
import { Random } from '../../server/simulate/random.ts';
import { CaseMaker, queuePaper, type ReceivedCase } from './case-maker.ts';
import { casePaths, type CasePath } from './case-paths.ts';
import { newStamp } from './make-office.ts';

const SLOT_MINUTES = 12;
const CASES_OF_FILED = 0.29;
const priorities: PriorityKind[] = ['lansia', 'lansia', 'disabilitas', 'hamil', 'membawa-anak'];

type Act = (tx: Transaction) => void;

/** Writes whole office days through the ledger: each slot of twelve minutes is one command. */
export class OfficeDayMaker {
  private readonly office: Office;
  private readonly setNow: (at: number) => void;
  private readonly random = new Random(20_261_122);
  private readonly paths: Record<string, CasePath[]>;
  private readonly purposes: { purpose: PurposeConfig; queue: QueueConfig; counters: string[] }[];
  /** Cases with a receipt, taken on by the back office on a later day. */
  private backOffice: ReceivedCase[] = [];
  private readonly cases: CaseMaker;

  constructor(office: Office, setNow: (at: number) => void) {
    this.office = office;
    this.setNow = setNow;
    this.paths = casePaths(shippedSops().flatMap(({ sop }) => sop ?? []));
    this.cases = new CaseMaker(office, this.random);
    const { counters } = office.settings;
    this.purposes = office.settings.purposes.map((purpose) => ({
      purpose,
      queue: office.getQueue(purpose.queueId),
      counters: counters
        .filter(({ queueIds }) => queueIds.includes(purpose.queueId))
        .map(({ id }) => id),
    }));
  }

  /** Cases opened so far. */
  get caseCount(): number {
    return this.cases.count;
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
      at(slots, this.random.whole(0, 3), (tx) => this.cases.finish(tx, waiting));
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
        queuePaper(tx, {
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
            payload: { id },
            sealed: { reason: 'Pulang sebelum dipanggil' },
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
      at(slots, slot + 3, (tx) =>
        this.backOffice.push(this.cases.receive(tx, who, this.random.pick(path))),
      );
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
}

function at(slots: Act[][], slot: number, act: Act): void {
  (slots[Math.min(slot, slots.length - 1)] as Act[]).push(act);
}
