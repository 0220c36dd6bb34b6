import { SetupInput, type PublicOffice, type SetupOptions } from '../../domain/contract/office.ts';
import { DomainError } from '../../domain/errors.ts';
import { hashPin } from '../auth/pin.ts';
import type { Office } from '../office.ts';
import { setUp, setupOptions } from '../setup/set-up.ts';
import type { Principal } from '../auth/principal.ts';
import { anyone, ask, commandBy, router, transact } from './trpc.ts';

export const officeRouter = router({
  public: ask(anyone).query(({ ctx }): PublicOffice => publicOffice(ctx.office, ctx.principal)),
});

export const setupRouter = router({
  options: ask({ kind: 'device', devices: [] }).query((): SetupOptions => setupOptions()),

  /** Only at the hub itself, and only once. */
  complete: commandBy({ kind: 'device', devices: [] })
    .input(SetupInput)
    .mutation(async ({ ctx, input }) => {
      if (ctx.principal.device.kind !== 'hub') {
        throw new DomainError(
          'PERANGKAT_TIDAK_BERHAK',
          'Penyiapan kantor dilakukan di komputer server.',
        );
      }
      const pinHash = await hashPin(input.admin.pin);
      const { admin, ...rest } = input;
      return transact(
        ctx,
        'setup.complete',
        { ...rest, admin, commandId: input.commandId },
        (tx) => ({ userId: setUp(ctx.office, tx, input, pinHash) }),
        ['admin'],
      );
    }),
});

function publicOffice(office: Office, { device }: Principal): PublicOffice {
  const settings = office.isReady ? office.settings.office : undefined;
  return {
    ready: settings !== undefined,
    demo: office.demo,
    id: settings?.id ?? '',
    name: settings?.name ?? '',
    agency: settings?.letterhead.at(-1) ?? '',
    zone: settings?.zone ?? '',
    logo: settings?.logo ?? '',
    notices: settings?.notices ?? [],
    idleLockMinutes: settings?.idleLockMinutes ?? 10,
    device: {
      paired: device.kind !== 'none',
      kind: device.kind,
      name: device.name,
      stationId: device.stationId,
    },
    serverTime: office.ledger.clock.now(),
    seq: office.ledger.lastSeq,
    ...(settings?.accent !== undefined && { accent: settings.accent }),
  };
}
