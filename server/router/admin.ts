import { createHash } from 'node:crypto';
import { desc, eq, lt, and, like } from 'drizzle-orm';
import { z } from 'zod';
import { CaseReader } from '../../db/case/case-reader.ts';
import { event } from '../../db/schema/log.ts';
import { holiday } from '../../db/schema/office.ts';
import { SopLibrary, versionOf } from '../../db/sop/sop-library.ts';
import { CommandId, Id, Line } from '../../domain/contract/command.ts';
import {
  CounterConfig,
  HolidayInput,
  OfficeIdentity,
  PrinterConfig,
  PurposeConfig,
  QueueConfig,
  UserInput,
  type LanView,
  type SopRow,
  type StationRow,
} from '../../domain/contract/office.ts';
import { isCalendarDay } from '../../domain/calendar/office-time.ts';
import { StationKind } from '../../domain/contract/roles.ts';
import { DomainError } from '../../domain/errors.ts';
import type { SettingKind, SettingValue } from '../../domain/events/office-events.ts';
import { parseTemplate } from '../../domain/numbering/number-template.ts';
import { hashPin } from '../auth/pin.ts';
import { secretFor, tokenHash } from '../auth/principal.ts';
import { queuePrint } from '../printing/queue-print.ts';
import { adopt, saveSetting } from '../setup/set-up.ts';
import { shippedSops } from '../setup/shipped-sops.ts';
import { describeEvent } from './audit.ts';
import { eraseSubject, EraseSubjectInput } from './erase.ts';
import { lanView } from './lan-view.ts';
import { askAs, commandBy, router, transact, type Access, type Context } from './trpc.ts';
import { printJobView } from './views.ts';

const admin: Access = { kind: 'roles', roles: ['admin'] };
const PAIRING_MINUTES = 15;
/** Without letters and digits that are mistaken for each other. */
const PAIRING_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

export const adminRouter = router({
  users: askAs('admin').query(({ ctx }) => ctx.office.reader.users()),

  saveUser: commandBy(admin)
    .input(UserInput)
    .mutation(async ({ ctx, input }) => {
      const pinHash = input.pin === undefined ? undefined : await hashPin(input.pin);
      return transact(ctx, 'admin.saveUser', input, (tx) => saveUser(ctx, tx, input, pinHash), [
        'pin',
      ]);
    }),

  unlockUser: commandBy(admin)
    .input(z.strictObject({ commandId: CommandId, id: Id }))
    .mutation(({ ctx, input }) =>
      transact(ctx, 'admin.unlockUser', input, (tx) => {
        if (ctx.office.reader.findUser(input.id) === undefined)
          throw new DomainError('PENGGUNA_TIDAK_ADA', 'Pengguna itu tidak ada.');
        tx.append({
          subject: `user:${input.id}`,
          type: 'user.unlocked',
          payload: { id: input.id },
        });
        return { id: input.id };
      }),
    ),

  config: askAs('admin').query(({ ctx }) => {
    const { office, queues, counters, purposes, printers } = ctx.office.settings;
    return { office, queues, counters, purposes, printers };
  }),

  saveOffice: commandBy(admin)
    .input(z.strictObject({ commandId: CommandId, office: OfficeIdentity }))
    .mutation(({ ctx, input }) => {
      parseTemplate(input.office.receiptNumber);
      return save(ctx, 'office', 'office', input.office, input.commandId);
    }),
  saveQueue: commandBy(admin)
    .input(z.strictObject({ commandId: CommandId, queue: QueueConfig }))
    .mutation(({ ctx, input }) => {
      const twin = ctx.office.settings.queues.find(
        ({ id, prefix, active }) =>
          active && id !== input.queue.id && prefix === input.queue.prefix,
      );
      if (twin !== undefined && input.queue.active) {
        throw new DomainError(
          'HURUF_SUDAH_DIPAKAI',
          `Huruf ${input.queue.prefix} sudah dipakai ${twin.name}. Pilih huruf lain.`,
        );
      }
      return save(ctx, 'queue', input.queue.id, input.queue, input.commandId);
    }),
  saveCounter: commandBy(admin)
    .input(z.strictObject({ commandId: CommandId, counter: CounterConfig }))
    .mutation(({ ctx, input }) => {
      for (const id of input.counter.queueIds) ctx.office.getQueue(id);
      return save(ctx, 'counter', input.counter.id, input.counter, input.commandId);
    }),
  savePurpose: commandBy(admin)
    .input(z.strictObject({ commandId: CommandId, purpose: PurposeConfig }))
    .mutation(({ ctx, input }) => {
      ctx.office.getQueue(input.purpose.queueId);
      return save(ctx, 'purpose', input.purpose.id, input.purpose, input.commandId);
    }),
  savePrinter: commandBy(admin)
    .input(z.strictObject({ commandId: CommandId, printer: PrinterConfig }))
    .mutation(({ ctx, input }) => {
      checkPrinter(ctx, input.printer);
      return save(ctx, 'printer', input.printer.id, input.printer, input.commandId);
    }),

  testPrinter: commandBy(admin)
    .input(z.strictObject({ commandId: CommandId, printerId: Id }))
    .mutation(({ ctx, input }) =>
      transact(ctx, 'admin.testPrinter', input, (tx) => {
        const { office } = ctx;
        const printer = office.settings.printers.find(({ id }) => id === input.printerId);
        if (printer === undefined)
          throw new DomainError('PRINTER_TIDAK_ADA', 'Printer itu tidak ada.');
        const id = queuePrint(office, tx, {
          paper: 'test-page',
          title: `Halaman uji ${printer.name}`,
          printerId: printer.id,
          facts: {
            office: office.settings.office.name,
            printer: printer.name,
            role: printer.role === 'ticket' ? 'Nomor antrean' : 'Dokumen',
            station: ctx.principal.device.name,
            at: tx.now,
            zone: office.settings.office.zone,
          },
        });
        const job = new CaseReader(tx.orm).findJob(id);
        if (job === undefined) throw new DomainError('CETAKAN_TIDAK_ADA', 'Cetakan itu tidak ada.');
        return printJobView(office, job);
      }),
    ),

  holidays: askAs('admin')
    .input(z.strictObject({ year: z.number().int().min(2000).max(2199) }))
    .query(({ ctx, input }) => ({
      year: input.year,
      loaded: ctx.office.settings.calendar.loadedYears.includes(input.year),
      holidays: ctx.office.ledger.orm
        .select()
        .from(holiday)
        .where(eq(holiday.year, input.year))
        .orderBy(holiday.day)
        .all()
        .map(({ day, name, kind }) => ({ day, name, kind })),
    })),

  saveHolidays: commandBy(admin)
    .input(
      z.strictObject({
        commandId: CommandId,
        year: z.number().int().min(2000).max(2199),
        holidays: z.array(HolidayInput).max(100),
      }),
    )
    .mutation(({ ctx, input }) => {
      const foreign = input.holidays.find(({ day }) => !day.startsWith(`${input.year}-`));
      if (foreign !== undefined)
        throw new DomainError(
          'LIBUR_TAHUN_LAIN',
          `Tanggal ${foreign.day} bukan tahun ${input.year}.`,
        );
      const days = input.holidays.map(({ day }) => day);
      const unreal = days.find((day) => !isCalendarDay(day));
      if (unreal !== undefined)
        throw new DomainError(
          'TANGGAL_TIDAK_SAH',
          `Tanggal ${unreal} tidak ada di kalender. Perbaiki tanggalnya.`,
        );
      const twice = days.find((day, i) => days.indexOf(day) !== i);
      if (twice !== undefined)
        throw new DomainError('LIBUR_GANDA', `Tanggal ${twice} tertulis dua kali.`);
      return transact(ctx, 'admin.saveHolidays', input, (tx) => {
        tx.append({
          subject: 'office',
          type: 'holidays.saved',
          payload: { year: input.year, holidays: input.holidays },
        });
        return { year: input.year };
      });
    }),

  sops: askAs('admin').query(({ ctx }) => sopRows(ctx)),

  useSop: commandBy(admin)
    .input(z.strictObject({ commandId: CommandId, sopId: Id, inUse: z.boolean() }))
    .mutation(({ ctx, input }) =>
      transact(ctx, 'admin.useSop', input, (tx) => {
        const file = shippedSops().find(({ sop }) => sop?.id === input.sopId);
        if (file === undefined)
          throw new DomainError('SOP_TIDAK_ADA', 'SOP itu tidak ada atau belum lolos pemeriksaan.');
        adopt(tx, file, input.inUse);
        return { sopId: input.sopId };
      }),
    ),

  stations: askAs('admin').query(({ ctx }): StationRow[] =>
    ctx.office.reader.stations().map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      active: row.active,
      ...(row.counterId !== null && { counterId: row.counterId }),
      ...(row.pairedAt !== null && { pairedAt: row.pairedAt }),
    })),
  ),

  /** How other devices reach this server, and by what they know it. */
  lan: askAs('admin').query(({ ctx }): LanView => lanView(ctx)),

  addStation: commandBy(admin)
    .input(
      z.strictObject({
        commandId: CommandId,
        name: Line,
        kind: StationKind,
        counterId: Id.optional(),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const code = pairingCode(secretFor(ctx.office.keys.master, 'pairing', input.commandId));
      if (input.counterId !== undefined) ctx.office.getCounter(input.counterId);
      const { commandId: _id, ...rest } = input;
      const stationId = await transact(ctx, 'admin.addStation', input, (tx) => {
        const id = tx.newId();
        const codeUntil = new Date(Date.parse(tx.now) + PAIRING_MINUTES * 60_000).toISOString();
        tx.append({
          subject: `station:${id}`,
          type: 'station.added',
          payload: { id, ...withoutUndefined(rest), codeHash: tokenHash(code), codeUntil },
        });
        return id;
      });
      return { stationId, code };
    }),

  removeStation: commandBy(admin)
    .input(z.strictObject({ commandId: CommandId, stationId: Id }))
    .mutation(({ ctx, input }) =>
      transact(ctx, 'admin.removeStation', input, (tx) => {
        if (!ctx.office.reader.stations().some(({ id }) => id === input.stationId)) {
          throw new DomainError(
            'PERANGKAT_TIDAK_ADA',
            'Perangkat itu tidak ada. Muat ulang daftar.',
          );
        }
        tx.append({
          subject: `station:${input.stationId}`,
          type: 'station.removed',
          payload: { id: input.stationId },
        });
        return { stationId: input.stationId };
      }),
    ),

  eraseSubject: commandBy(admin)
    .input(EraseSubjectInput)
    .mutation(({ ctx, input }) => eraseSubject(ctx, input)),

  audit: askAs('admin', 'pimpinan')
    .input(
      z.strictObject({
        beforeSeq: z.number().int().optional(),
        subject: z.string().max(80).optional(),
      }),
    )
    .query(({ ctx, input }) => {
      const condition = and(
        input.beforeSeq === undefined ? undefined : lt(event.seq, input.beforeSeq),
        input.subject === undefined
          ? undefined
          : like(event.subject, `${input.subject.replaceAll(/[%_]/g, '')}%`),
      );
      const rows = ctx.office.ledger.orm
        .select()
        .from(event)
        .where(condition)
        .orderBy(desc(event.seq))
        .limit(100)
        .all();
      return {
        rows: rows.map((row) => ({
          seq: row.seq,
          at: row.at,
          type: row.type,
          subject: row.subject,
          actorName: ctx.office.reader.findUser(row.actor)?.name ?? row.actor,
          station: row.station,
          summary: describeEvent(row.type),
        })),
      };
    }),
});

function save<K extends SettingKind>(
  ctx: Context,
  kind: K,
  id: string,
  value: SettingValue[K],
  commandId: string,
) {
  return transact(ctx, `admin.save.${kind}`, { commandId, id, value }, (tx) => {
    saveSetting(tx, kind, id, value);
    return { id };
  });
}

/** A station's shell prints through its operating system, so only what a driver understands. */
function checkPrinter(ctx: Context, { target, format }: PrinterConfig): void {
  if (target.kind !== 'station') return;
  const { stationId } = target;
  if (stationId !== 'hub' && !ctx.office.reader.stations().some(({ id }) => id === stationId)) {
    throw new DomainError(
      'PERANGKAT_TIDAK_ADA',
      'Perangkat pemilik printer itu tidak ada. Pilih perangkat dari daftar.',
    );
  }
  if (format !== 'pdf') {
    throw new DomainError(
      'FORMAT_TIDAK_COCOK',
      'Printer di perangkat lain mencetak PDF. Ubah formatnya menjadi PDF.',
    );
  }
}

type Tx = Parameters<Parameters<typeof transact>[3]>[0];

function saveUser(
  ctx: Context,
  tx: Tx,
  input: z.infer<typeof UserInput>,
  pinHash: string | undefined,
) {
  const { reader } = ctx.office;
  const known = input.id === undefined ? undefined : reader.findUser(input.id);
  if (input.id !== undefined && known === undefined)
    throw new DomainError('PENGGUNA_TIDAK_ADA', 'Pengguna itu tidak ada.');
  if (known === undefined && pinHash === undefined)
    throw new DomainError('PIN_WAJIB', 'Pengguna baru perlu PIN. Isi PIN-nya.');
  const losesAdmin =
    known?.roles.includes('admin') === true && (!input.active || !input.roles.includes('admin'));
  if (
    losesAdmin &&
    reader.users().filter(({ active, roles }) => active && roles.includes('admin')).length === 1
  ) {
    throw new DomainError(
      'ADMIN_TERAKHIR',
      'Ini administrator terakhir. Angkat administrator lain dahulu.',
    );
  }
  const id = known?.id ?? tx.newId();
  tx.append({
    subject: `user:${id}`,
    type: 'user.saved',
    payload: {
      id,
      name: input.name,
      position: input.position,
      roles: input.roles,
      active: input.active,
    },
    sealed: { nip: input.nip, ...(pinHash !== undefined && { pinHash }) },
  });
  if (!input.active || pinHash !== undefined) {
    for (const { id: sessionId } of reader.openSessionsOf(id)) {
      tx.append({
        subject: `session:${sessionId}`,
        type: 'session.closed',
        payload: { id: sessionId },
      });
    }
  }
  return { id };
}

function sopRows(ctx: Context): SopRow[] {
  const library = new SopLibrary(ctx.office.ledger.orm);
  return shippedSops().map(({ file, yaml, sop, problems }) => {
    const use = sop && library.findUse(sop.id);
    return {
      id: sop?.id ?? file,
      number: sop?.number ?? '',
      title: sop?.title ?? file,
      agency: sop?.agency ?? '',
      revision: sop?.revision ?? 0,
      steps: sop?.steps.length ?? 0,
      inUse: use?.inUse ?? false,
      changed: sop !== undefined && use !== undefined && use.version !== versionOf(sop.id, yaml),
      file,
      problems,
      notes: sop?.notes ?? [],
    };
  });
}

/** Derived from the command, so that a retry shows the same code; 31^8 codes, valid for minutes. */
function pairingCode(secret: string): string {
  let rest = createHash('sha256').update(secret).digest().readBigUInt64BE();
  return Array.from({ length: 8 }, () => {
    const letter = PAIRING_LETTERS[Number(rest % BigInt(PAIRING_LETTERS.length))];
    rest /= BigInt(PAIRING_LETTERS.length);
    return letter;
  }).join('');
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
