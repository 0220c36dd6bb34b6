import { CaseTransactor } from '../../db/case/case-transactor.ts';
import type { Transaction } from '../../db/ledger.ts';
import type { HandOverStepInput } from '../../domain/contract/case.ts';
import { DomainError } from '../../domain/errors.ts';
import type { z } from 'zod';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';

/**
 * Gives a step that one has in hand to a colleague who may do it, by own role or as a substitute.
 * @throws DomainError `PENGGUNA_TIDAK_ADA`, and the interpreter's refusals
 */
export function handOver(
  office: Office,
  tx: Transaction,
  user: SignedIn,
  input: z.infer<typeof HandOverStepInput>,
): { caseId: string; toUserId: string } {
  const to = office.reader.findUser(input.toUserId);
  if (to === undefined || !to.active) {
    throw new DomainError(
      'PENGGUNA_TIDAK_ADA',
      'Petugas itu tidak ada atau tidak aktif. Pilih petugas lain dari daftar.',
    );
  }
  const borrowed = office.reader.substitutionsOf(to.id, office.day(tx.now));
  const record = new CaseTransactor(tx).run(input.caseId, {
    type: 'hand-over',
    token: input.token,
    by: user.userId,
    roles: user.roles,
    to: to.id,
    toRoles: [...to.roles, ...borrowed.flatMap(({ roles }) => roles)],
  });
  return { caseId: record.id, toUserId: to.id };
}
