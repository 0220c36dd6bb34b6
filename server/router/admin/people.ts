import { z } from 'zod';
import { CommandId, Id } from '../../../domain/contract/command.ts';
import { UserInput } from '../../../domain/contract/office.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Transaction } from '../../../db/ledger.ts';
import { hashPin } from '../../auth/pin.ts';
import { unstaffedRoles } from '../../setup/unstaffed-roles.ts';
import { askAs, commandBy, transact, type Access, type Context } from '../trpc.ts';

const admin: Access = { kind: 'roles', roles: ['admin'] };

/** Users, their roles and PINs. */
export const peopleProcedures = {
  users: askAs('admin').query(({ ctx }) => ctx.office.reader.users()),

  /** What nobody can do yet, or any more. */
  unstaffed: askAs('admin').query(({ ctx }) => unstaffedRoles(ctx.office)),

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
};

function saveUser(
  ctx: Context,
  tx: Transaction,
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
      rank: input.rank,
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
