import { z } from 'zod';
import { CaseReader } from '../../../db/case/case-reader.ts';
import { CommandId, Id } from '../../../domain/contract/command.ts';
import {
  CounterConfig,
  OfficeIdentity,
  PrinterConfig,
  PurposeConfig,
  QueueConfig,
} from '../../../domain/contract/office.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { SettingKind, SettingValue } from '../../../domain/events/office-events.ts';
import { queuePrint } from '../../printing/queue-print.ts';
import { saveSetting } from '../../setup/set-up.ts';
import { openActors, saveOffice } from '../../settings/save-office.ts';
import { askAs, commandBy, transact, type Access, type Context } from '../trpc.ts';
import { printJobView } from '../views.ts';

const admin: Access = { kind: 'roles', roles: ['admin'] };

/** Identity, queues, counters, purposes and printers. */
export const settingProcedures = {
  config: askAs('admin').query(({ ctx }) => {
    const { office, queues, counters, purposes, printers } = ctx.office.settings;
    return { office, queues, counters, purposes, printers, openActors: openActors(ctx.office) };
  }),

  saveOffice: commandBy(admin)
    .input(z.strictObject({ commandId: CommandId, office: OfficeIdentity }))
    .mutation(({ ctx, input }) =>
      transact(ctx, 'admin.save.office', input, (tx) => saveOffice(ctx.office, tx, input.office)),
    ),
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
};

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
