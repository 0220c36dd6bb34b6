import { CaseReader } from '../../db/case/case-reader.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import { Id } from '../../domain/contract/command.ts';
import {
  InviteMeetingInput,
  NumberPreviewInput,
  VoidNumberInput,
} from '../../domain/contract/letter.ts';
import { Role } from '../../domain/contract/roles.ts';
import { z } from 'zod';
import { inviteMeeting } from '../cases/invite-meeting.ts';
import { letterView } from '../cases/letter-view.ts';
import { previewNumber } from '../numbers/preview-number.ts';
import { voidLetterNumber } from '../numbers/void-letter-number.ts';
import { ask, commandBy, officer, router, transact, type Access } from './trpc.ts';

/** The back office; whose step it is, the SOP decides. */
const letterRoles: Access = {
  kind: 'roles',
  roles: Role.options.filter(
    (role) => role !== 'satpam' && role !== 'admin' && role !== 'pimpinan',
  ),
};
const letterReaders: Access = {
  kind: 'roles',
  roles: Role.options.filter((role) => role !== 'satpam' && role !== 'admin'),
};

/** Letters of a case, spread into the router of cases. */
export const caseLetters = {
  /** The letter as it stands: draft, parafs, signature, number. */
  letter: ask(letterReaders)
    .input(z.strictObject({ caseId: Id }))
    .query(({ ctx, input }) => letterView(ctx.office, input.caseId)),

  /** Calls a joint meeting; the holder of a step that weighs the request. */
  inviteMeeting: commandBy(letterRoles)
    .input(InviteMeetingInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'case.inviteMeeting', input, (tx) =>
        inviteMeeting(ctx.office, tx, officer(ctx), input),
      ),
    ),

  /** Voids the number of a letter still in the office; the letter gets the next. */
  voidNumber: commandBy(letterRoles)
    .input(VoidNumberInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'case.voidNumber', input, (tx) =>
        voidLetterNumber(ctx.office, tx, officer(ctx), input),
      ),
    ),
};

export const numberRouter = router({
  /** The number a letter would get now; nothing is taken. */
  preview: ask(letterReaders)
    .input(NumberPreviewInput)
    .query(({ ctx, input }) => {
      const { orm } = ctx.office.ledger;
      const reader = new CaseReader(orm);
      const record = reader.getCase(input.caseId);
      const sop = new SopLibrary(orm).getRunning(record.sopVersion);
      return previewNumber(ctx.office, reader, sop, record, input.day);
    }),
});
