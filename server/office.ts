import { randomUUIDv7 } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ledger } from '../db/ledger.ts';
import { dataDamaged } from '../db/disk-refusals.ts';
import { ensureBallast } from '../db/folder.ts';
import { OfficeClock } from '../db/office-clock.ts';
import { OfficeReader } from '../db/office/office-reader.ts';
import {
  asDamage,
  damaged,
  databaseFile,
  openDatabase,
  type OpenedDatabase,
  type OpenOptions,
} from '../db/open.ts';
import type { StoredEvent } from '../domain/events/event-types.ts';
import type { OfficeCalendar } from '../domain/calendar/office-calendar.ts';
import { officeDay } from '../domain/calendar/office-time.ts';
import type {
  CounterConfig,
  OfficeIdentity,
  PrinterConfig,
  PurposeConfig,
  QueueConfig,
  SeriesConfig,
} from '../domain/contract/office.ts';
import { DomainError } from '../domain/errors.ts';
import type { ClockRules } from '../domain/workflow/clock.ts';
import { allSeries } from '../domain/numbering/default-series.ts';
import { IdleWatch } from './auth/idle.ts';
import { RateLimit } from './auth/rate-limit.ts';
import { DataCheck } from './data-check/data-check.ts';
import { ClockWatch } from './clock-watch.ts';
import { PaperRenderer } from './printing/renderer.ts';
import { freeBytesOf, keyFile, loadKeys, type OfficeKeys } from './office-files.ts';

export type OfficeOptions = {
  directory: string;
  demo: boolean;
  /** UTC milliseconds; the tests and the simulation give their own. */
  wall?: () => number;
  /** Milliseconds that never run backwards. */
  monotonic?: () => number;
  freeBytes?: () => number;
  open?: OpenOptions;
};

type Settings = {
  office: OfficeIdentity;
  queues: QueueConfig[];
  counters: CounterConfig[];
  purposes: PurposeConfig[];
  printers: PrinterConfig[];
  series: SeriesConfig[];
  calendar: OfficeCalendar;
};

/** The running office: its database, keys, clock and settings. One per process. */
export class Office {
  readonly ledger: Ledger;
  readonly reader: OfficeReader;
  readonly keys: OfficeKeys;
  readonly clockWatch: ClockWatch;
  readonly idle: IdleWatch;
  readonly signInRate: RateLimit;
  readonly publicRate: RateLimit;
  readonly papers = new PaperRenderer();
  readonly dataCheck: DataCheck;
  readonly demo: boolean;
  readonly opened: OpenedDatabase;
  private cached: Settings | undefined;

  constructor(options: OfficeOptions) {
    const monotonic = options.monotonic ?? (() => performance.now());
    const file = join(options.directory, databaseFile);
    // The keys are made after the file, so an empty file beside them has lost what it held.
    if (
      existsSync(join(options.directory, keyFile)) &&
      existsSync(file) &&
      statSync(file).size === 0
    )
      throw damaged(file, 'kosong');
    this.opened = openDatabase(options.directory, options.open);
    try {
      const hasData =
        this.opened.sqlite.prepare('select seq from event limit 1').get() !== undefined;
      this.keys = loadKeys(options.directory, hasData);
      ensureBallast(options.directory);
      this.ledger = new Ledger(this.opened.sqlite, {
        clock: new OfficeClock(options.wall ?? Date.now, monotonic),
        newId: randomUUIDv7,
        masterKey: this.keys.master,
        freeBytes: options.freeBytes ?? freeBytesOf(options.directory),
      });
      this.ledger.keys.prove();
    } catch (error) {
      this.opened.close();
      throw asDamage(file, error);
    }
    this.dataCheck = new DataCheck(this.opened, () => this.ledger.close(dataDamaged()));
    this.reader = new OfficeReader(this.ledger.orm);
    this.idle = new IdleWatch(monotonic);
    this.signInRate = new RateLimit({ perSecond: 0.5, burst: 20 }, monotonic);
    this.publicRate = new RateLimit({ perSecond: 20, burst: 100 }, monotonic);
    this.demo = options.demo;
    this.ledger.onCommit((events) => {
      if (events.some(changesSettings)) this.cached = undefined;
    });
    this.clockWatch = new ClockWatch(this);
  }

  get isReady(): boolean {
    return this.cached !== undefined || this.reader.findOffice() !== undefined;
  }

  /** @throws DomainError `KANTOR_BELUM_DISIAPKAN` before the set-up. */
  get settings(): Settings {
    this.cached ??= {
      office: this.reader.getOffice(),
      queues: this.reader.settings('queue'),
      counters: this.reader.settings('counter'),
      purposes: this.reader
        .settings('purpose')
        .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
      printers: this.reader.settings('printer'),
      series: allSeries(this.reader.settings('series')),
      calendar: this.reader.calendar(),
    };
    return this.cached;
  }

  /** What the legal clock is computed with: the calendar and the office's word on pausing. */
  get clockRules(): ClockRules {
    const { calendar, office } = this.settings;
    return { calendar, pauseWhileWaiting: office.pauseWhileWaiting };
  }

  /** The office day of a moment (UTC text); now when none is given. */
  day(at = this.ledger.clock.now()): string {
    return officeDay(at, this.settings.office.zone);
  }

  getQueue(id: string): QueueConfig {
    return must(
      this.settings.queues,
      id,
      'ANTREAN_TIDAK_ADA',
      'Antrean itu tidak ada. Muat ulang layar, lalu pilih lagi.',
    );
  }

  getCounter(id: string): CounterConfig {
    return must(
      this.settings.counters.filter(({ active }) => active),
      id,
      'LOKET_TIDAK_ADA',
      'Loket itu tidak ada. Pilih loket Anda lagi.',
    );
  }

  getPurpose(id: string): PurposeConfig {
    return must(
      this.settings.purposes,
      id,
      'TUJUAN_TIDAK_ADA',
      'Tujuan itu tidak ada. Pilih tujuan lain.',
    );
  }

  close(): void {
    this.ledger.close();
    this.opened.close();
  }
}

function must<T extends { id: string }>(list: T[], id: string, code: string, message: string): T {
  const found = list.find((item) => item.id === id);
  if (found === undefined) throw new DomainError(code, message);
  return found;
}

function changesSettings(event: StoredEvent): boolean {
  return event.type === 'setting.saved' || event.type === 'holidays.saved';
}
