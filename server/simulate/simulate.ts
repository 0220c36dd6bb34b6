import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '../../db/events/verify.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import { addDays, startOfOfficeDay } from '../../domain/calendar/office-time.ts';
import { isWorkingDay } from '../../domain/calendar/working-days.ts';
import type { CounterConfig, PrinterConfig } from '../../domain/contract/office.ts';
import { startOffice, type RunningOffice } from '../start-office.ts';
import { carryOn, type CarriedCase } from './back-office.ts';
import { Counter } from './counter.ts';
import { Crew, officersOf } from './crew.ts';
import { WaitingHall } from './hall.ts';
import type { VisitRow } from '../../domain/contract/visit.ts';
import { papersKeepUp, papersSent } from './papers.ts';
import { newVisitor, visitorOf, type Visitor } from './plan.ts';
import { Random } from './random.ts';
import { countDatabase, Tally, type Summary } from './tally.ts';

export type SimulateOptions = {
  visits: number;
  seed: number;
  directory?: string;
  log?: (line: string) => void;
};

const FIRST_DAY = '2026-11-23';
const MINUTE = 60_000;
/** Ticks of one minute from 08.00; visitors come until half past one. */
const LAST_ARRIVAL = 330;
const LATEST_RETURN = 380;
const VISITS_A_DAY = 150;
const BACK_OFFICE_EVERY = 5;

type Due = { tick: number; act: () => Promise<void> };

/**
 * Drives an office's public API, over real HTTP, through office days with `visits` visitors: the
 * same seed gives the same counts. The office runs on a simulated clock that starts on Monday
 * 23 November 2026 at 08.00 WITA; at the end its whole log is verified.
 */
export async function simulate(options: SimulateOptions): Promise<Summary> {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'satu-atap-simulasi-'));
  const clock = { now: Date.parse(startOfOfficeDay(FIRST_DAY, 'Asia/Makassar')) + 8 * 60 * MINUTE };
  const office = await startOffice({
    directory,
    port: 0,
    host: '127.0.0.1',
    demo: true,
    wall: () => clock.now,
  });
  try {
    return await new Simulation(office, options, clock).run();
  } finally {
    await office.stop();
    if (options.directory === undefined) rmSync(directory, { recursive: true, force: true });
  }
}

class Simulation {
  private readonly running: RunningOffice;
  private readonly options: SimulateOptions;
  private readonly clock: { now: number };
  private readonly tally = new Tally();
  private readonly crew: Crew;
  private readonly hall: WaitingHall;
  private counters: Counter[] = [];
  private tick = 0;
  private days = 0;
  private today: Due[] = [];
  private tomorrow: (() => Promise<void>)[] = [];
  private carried: CarriedCase[] = [];

  constructor(running: RunningOffice, options: SimulateOptions, clock: { now: number }) {
    this.running = running;
    this.options = options;
    this.clock = clock;
    this.crew = new Crew(running.url, this.tally);
    this.hall = new WaitingHall({
      crew: this.crew,
      tally: this.tally,
      zone: running.office.settings.office.zone,
      now: () => clock.now,
      follow: {
        comesLate: (visitor, ticket) =>
          this.later(visitor.luck.whole(8, 40), () => this.hall.returnLate(visitor, ticket)),
        comesBack: (visitor) => this.again(visitor),
        received: (visitor) => this.take(visitor),
      },
    });
  }

  async run(): Promise<Summary> {
    const began = performance.now();
    await this.setUp();
    const before = countDatabase(this.running.office.opened.sqlite);
    const visitors = Array.from({ length: this.options.visits }, (_, index) =>
      newVisitor(this.options.seed, index),
    );
    let day = FIRST_DAY;
    for (
      let next = 0;
      next < visitors.length || this.tomorrow.length > 0 || this.carried.length > 0;
      next += VISITS_A_DAY
    ) {
      await this.workDay(day, visitors.slice(next, next + VISITS_A_DAY));
      this.options.log?.(
        `${day}: ${Math.min(next + VISITS_A_DAY, visitors.length)} dari ${visitors.length} tamu, ${this.carried.length} berkas masih berjalan`,
      );
      do day = addDays(day, 1);
      while (!isWorkingDay(day, this.running.office.settings.calendar));
    }
    await papersSent(this.running.office.opened.sqlite);
    this.crew.close();
    return this.summarise(before, (performance.now() - began) / 1000);
  }

  /** Thermal printers print text, not PDF: as in a real hall. */
  private async setUp(): Promise<void> {
    const users = await this.crew.device().ask<{ id: string; roles: string[] }[]>('auth.users');
    const admin = users.find(({ roles }) => roles.includes('admin'))?.id ?? '';
    const { printers, counters } = await this.crew.ask<{
      printers: PrinterConfig[];
      counters: CounterConfig[];
    }>(admin, 'admin.config');
    for (const printer of printers.filter(({ role }) => role === 'ticket')) {
      await this.crew.do(
        admin,
        'admin.savePrinter',
        { printer: { ...printer, format: 'escpos' } },
        new Random(this.options.seed),
      );
    }
    const free = structuredClone(officersOf);
    this.counters = counters.flatMap(({ id, queueIds }) => {
      const officer = free[queueIds[0] ?? '']?.shift();
      return officer === undefined ? [] : [new Counter({ id, officer, queueIds }, this.hall)];
    });
  }

  private async workDay(day: string, visitors: Visitor[]): Promise<void> {
    const opens =
      Date.parse(startOfOfficeDay(day, this.running.office.settings.office.zone)) + 8 * 60 * MINUTE;
    await papersSent(this.running.office.opened.sqlite);
    this.days += 1;
    this.tick = 0;
    this.clock.now = Math.max(this.clock.now, opens);
    this.hall.newDay();
    this.today = visitors.map((visitor) => ({
      tick: visitor.luck.whole(0, LAST_ARRIVAL),
      act: () => this.comes(visitor),
    }));
    for (const [index, act] of this.tomorrow.splice(0).entries())
      this.today.push({ tick: 10 + (index % 120), act });
    for (
      ;
      this.today.length > 0 ||
      this.hall.anybodyWaits ||
      this.counters.some(({ isBusy }) => isBusy) ||
      this.tick < LATEST_RETURN;
      this.tick += 1
    ) {
      this.clock.now = Math.max(this.clock.now, opens + this.tick * MINUTE);
      await this.oneMinute();
      if (this.tick > 15 * 60)
        throw new Error(
          `The office did not empty on ${day}: ${this.today.length} expected, ${this.hall.describe()}, ${this.counters.filter(({ isBusy }) => isBusy).length} counters busy`,
        );
      if (this.isQuiet) break;
    }
  }

  /** Arrivals at once, then all counters at once, then the back office. */
  private async oneMinute(): Promise<void> {
    await papersKeepUp(this.running.office.opened.sqlite, this.clock.now);
    const due = this.today.filter(({ tick }) => tick <= this.tick);
    this.today = this.today.filter(({ tick }) => tick > this.tick);
    const isEventful =
      due.length > 0 || this.hall.anybodyWaits || this.counters.some(({ isBusy }) => isBusy);
    if (isEventful) {
      await Promise.all(due.map(({ act }) => act()));
      await this.hall.newTick();
      await Promise.all(this.counters.map((counter) => counter.move()));
    }
    if (this.tick % BACK_OFFICE_EVERY === 0) await this.backOffice();
  }

  /** Nothing will happen any more today. */
  private get isQuiet(): boolean {
    return (
      this.today.length === 0 &&
      this.carried.length === 0 &&
      !this.hall.anybodyWaits &&
      !this.counters.some(({ isBusy }) => isBusy)
    );
  }

  private async comes(visitor: Visitor): Promise<void> {
    await this.hall.arrive(visitor);
    const { visitId, plan } = visitor;
    if (visitId === undefined || !plan.leaves) return;
    this.tomorrowOrLater(visitor, visitId);
  }

  /** Most leave past the security desk, some time after they came. */
  private tomorrowOrLater(visitor: Visitor, visitId: string): void {
    this.later(visitor.luck.whole(20, 45), () => this.leaves(visitor, visitId));
  }

  /** Nobody who still waits for a number goes home: leaving would give the number up. */
  private async leaves(visitor: Visitor, visitId: string): Promise<void> {
    const { inside } = await this.crew.ask<{ inside: VisitRow[] }>('satpam', 'visit.inside');
    const state = inside.find(({ id }) => id === visitId)?.ticketState;
    if (state !== 'waiting' && state !== 'called')
      await this.crew.do('satpam', 'visit.leave', { visitId }, visitor.luck);
    else this.later(10, () => this.leaves(visitor, visitId));
  }

  private later(minutes: number, act: () => Promise<void>): void {
    this.today.push({ tick: this.tick + minutes, act });
  }

  /** With the missing files: the same day when there is time, otherwise on the next. */
  private again(visitor: Visitor): void {
    const minutes = visitor.luck.whole(45, 150);
    const isToday = visitor.luck.chance(0.5) && this.tick + minutes < LAST_ARRIVAL;
    const act = () => this.hall.arrive(visitor, 'serah-berkas');
    if (isToday) this.later(minutes, act);
    else this.tomorrow.push(act);
  }

  private take(visitor: Visitor): void {
    if (!visitor.plan.carry || visitor.caseId === undefined || visitor.sopId === undefined) return;
    const { sop } = new SopLibrary(this.running.office.ledger.orm).getCurrent(visitor.sopId);
    this.carried.push({
      caseId: visitor.caseId,
      sop,
      luck: new Random(visitor.luck.whole(0, 2 ** 31)),
      returns: 0,
    });
  }

  private async backOffice(): Promise<void> {
    const items = this.carried;
    this.carried = [];
    const progress = await Promise.all(
      items.map(async (item) => ({
        item,
        result: await carryOn(this.crew, this.tally, item, this.days),
      })),
    );
    for (const { item, result } of progress) {
      if (result === 'working') this.carried.push(item);
      if (result === 'to-collect') this.comesToCollect(item);
    }
  }

  private comesToCollect({ caseId, luck }: CarriedCase): void {
    const visitor: Visitor = { ...visitorOf(newVisitor(this.options.seed, 0).plan, luck), caseId };
    const act = () => this.hall.collect(visitor);
    if (this.tick < LAST_ARRIVAL) this.later(luck.whole(5, 40), act);
    else this.tomorrow.push(act);
  }

  private summarise(before: ReturnType<typeof countDatabase>, seconds: number): Summary {
    const { office } = this.running;
    const after = countDatabase(office.opened.sqlite);
    const report = verify(office.opened.sqlite, office.keys.master);
    const { counts } = this.tally;
    if (after.receipts - before.receipts !== counts.receipts) {
      throw new Error(
        `The clients got ${counts.receipts} receipts, the office has ${after.receipts - before.receipts}`,
      );
    }
    return {
      seed: this.options.seed,
      visits: this.options.visits,
      days: this.days,
      tickets: after.tickets,
      duplicateTickets: this.tally.duplicates + after.duplicates,
      cases: after.cases,
      perSop: after.perSop,
      papers: after.papers,
      finished: after.finished,
      refused: after.refused,
      withdrawn: after.withdrawn,
      returned: after.returned,
      late: after.late,
      ...counts,
      events: office.ledger.lastSeq,
      outcomes: after.outcomes,
      verified: report.ok,
      ...(report.difference !== undefined && { difference: report.difference }),
      seconds: Math.round(seconds * 10) / 10,
    };
  }
}
