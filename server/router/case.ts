import { z } from 'zod';
import { CaseReader } from '../../db/case/case-reader.ts';
import { CaseTransactor } from '../../db/case/case-transactor.ts';
import { QueueTransactor } from '../../db/queue/queue-transactor.ts';
import {
  CaseSearchInput,
  CloseCaseInput,
  CompleteStepInput,
  EditApplicantInput,
  FindByIdentityInput,
  HandOverStepInput,
  NoteInput,
  OpenCaseInput,
  PaperInput,
  ReprintInput,
  RevealInput,
  SaveChecklistInput,
  SaveFormInput,
  TakeStepInput,
} from '../../domain/contract/case.ts';
import { CommandId, Id } from '../../domain/contract/command.ts';
import { ColleaguesInput, WorkInput } from '../../domain/contract/work.ts';
import { Role } from '../../domain/contract/roles.ts';
import { keepMasked } from '../../domain/people/mask.ts';
import { caseView } from '../cases/case-view.ts';
import { colleagues } from '../cases/colleagues.ts';
import { closeCase } from '../cases/close-case.ts';
import { completeStep } from '../cases/complete-step.ts';
import { handOver } from '../cases/hand-over-step.ts';
import { openCase } from '../cases/open-case.ts';
import { printPaper, reprint } from '../cases/print-paper.ts';
import { findByIdentity, noteIdentitySearch, searchCases } from '../cases/search-cases.ts';
import { workList } from '../cases/work-list.ts';
import { caseLetters } from './case-letters.ts';
import { pastOpds } from '../steps/past-opds.ts';
import { ask, commandBy, officer, router, transact, type Access, type Context } from './trpc.ts';
import { DomainError } from '../../domain/errors.ts';

/** Everybody who works on files; who may do which step is decided by the SOP itself. */
const caseRoles: Access = {
  kind: 'roles',
  roles: Role.options.filter(
    (role) => role !== 'satpam' && role !== 'admin' && role !== 'pimpinan',
  ),
};
const readers: Access = {
  kind: 'roles',
  roles: Role.options.filter((role) => role !== 'satpam' && role !== 'admin'),
};

export const caseRouter = router({
  get: ask(readers)
    .input(z.strictObject({ caseId: Id }))
    .query(({ ctx, input }) => caseView(ctx.office, input.caseId, officer(ctx))),

  search: ask(readers)
    .input(CaseSearchInput)
    .query(({ ctx, input }) => searchCases(ctx.office, input)),

  /** By the exact identity number; each such search is on the record, with its purpose. */
  findByIdentity: commandBy(caseRoles)
    .input(FindByIdentityInput)
    .mutation(async ({ ctx, input }) => {
      await transact(
        ctx,
        'case.findByIdentity',
        input,
        (tx) => noteIdentitySearch(ctx.office, tx, officer(ctx).userId, input),
        ['identityNumber'],
      );
      // Read after the commit: the answer itself is not kept in the command log.
      return { rows: findByIdentity(ctx.office, input.identityNumber) };
    }),

  /** What waits for me: my roles' open steps and what I hold (`server/cases/work-list.ts`). */
  work: ask(readers)
    .input(WorkInput)
    .query(({ ctx, input }) => workList(ctx.office, officer(ctx), input)),

  /** To whom a step may be handed over. */
  colleagues: ask(caseRoles)
    .input(ColleaguesInput)
    .query(({ ctx, input }) => colleagues(ctx.office, officer(ctx), input)),

  /** Agencies that this service asked for a pertek before, to choose from instead of typing. */
  pastOpds: ask(caseRoles)
    .input(z.strictObject({ sopId: Id }))
    .query(({ ctx, input }) => pastOpds(ctx.office, input.sopId)),

  open: commandBy(caseRoles)
    .input(OpenCaseInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'case.open', input, (tx) => {
        const { commandId: _id, ...rest } = input;
        return { caseId: openCase(ctx.office, tx, { ...rest, roles: officer(ctx).roles }).id };
      }),
    ),

  /** The applicant came back with a number: the number belongs to this file now. */
  linkTicket: commandBy(caseRoles)
    .input(z.strictObject({ commandId: CommandId, caseId: Id, ticketId: Id }))
    .mutation(({ ctx, input }) =>
      transact(ctx, 'case.linkTicket', input, (tx) => {
        const queues = new QueueTransactor(tx);
        queues.getTicketWithoutCase(input.ticketId, ctx.office.day(tx.now));
        new CaseTransactor(tx).getCase(input.caseId);
        queues.linkCase(input.ticketId, input.caseId);
        return { caseId: input.caseId };
      }),
    ),

  editApplicant: commandBy(caseRoles)
    .input(EditApplicantInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'case.editApplicant', input, (tx) => {
        const cases = new CaseTransactor(tx);
        const applicant = keepMasked(input.applicant, cases.getCase(input.caseId).applicant);
        return { caseId: cases.editApplicant(input.caseId, applicant).id };
      }),
    ),

  saveChecklist: commandBy(caseRoles)
    .input(SaveChecklistInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'case.saveChecklist', input, (tx) => {
        const cases = new CaseTransactor(tx);
        mustHoldChecklistStep(cases, input.caseId, officer(ctx).roles);
        const record = cases.saveChecklist(input.caseId, input.findings);
        return { caseId: record.id, round: record.checklistRound };
      }),
    ),

  takeStep: commandBy(caseRoles)
    .input(TakeStepInput)
    .mutation(({ ctx, input }) => step(ctx, 'case.takeStep', 'take', input)),

  releaseStep: commandBy(caseRoles)
    .input(TakeStepInput)
    .mutation(({ ctx, input }) => step(ctx, 'case.releaseStep', 'release', input)),

  completeStep: commandBy(caseRoles)
    .input(CompleteStepInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'case.completeStep', input, (tx) =>
        completeStep(ctx.office, tx, officer(ctx), input),
      ),
    ),

  /** Gives a step in hand to a colleague of the same role. */
  handOverStep: commandBy(caseRoles)
    .input(HandOverStepInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'case.handOverStep', input, (tx) =>
        handOver(ctx.office, tx, officer(ctx), input),
      ),
    ),

  /** Keeps what was typed so far in a step's form, for another PC or another officer. */
  saveForm: commandBy(caseRoles)
    .input(SaveFormInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'case.saveForm', input, (tx) => {
        new CaseTransactor(tx).saveForm(input.caseId, input.token, officer(ctx).userId, input.form);
        return { caseId: input.caseId };
      }),
    ),

  addNote: commandBy(caseRoles)
    .input(NoteInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'case.addNote', input, (tx) => {
        new CaseTransactor(tx).addNote(input.caseId, input.text);
        return { caseId: input.caseId };
      }),
    ),

  /** Each look behind the mask is on the record, with its purpose. */
  reveal: commandBy(caseRoles)
    .input(RevealInput.extend({ commandId: CommandId }))
    .mutation(async ({ ctx, input }) => {
      await transact(ctx, 'case.reveal', input, (tx) => {
        new CaseTransactor(tx).getCase(input.caseId);
        tx.append({
          subject: `case:${input.caseId}`,
          type: 'personal-data.viewed',
          payload: {
            caseId: input.caseId,
            fields: ['identityNumber', 'phone'],
          },
          sealed: { purpose: input.purpose },
        });
      });
      // Read after the commit: the answer itself is not kept in the command log.
      const { applicant } = new CaseReader(ctx.office.ledger.orm).getCase(input.caseId);
      return { identityNumber: applicant.identityNumber ?? '', phone: applicant.phone ?? '' };
    }),

  withdraw: commandBy(caseRoles)
    .input(CloseCaseInput)
    .mutation(({ ctx, input }) => close(ctx, 'case.withdraw', 'withdraw', input)),

  /** Refuses a request from whatever step it is at, where the SOP lets this role do so. */
  refuse: commandBy(caseRoles)
    .input(CloseCaseInput)
    .mutation(({ ctx, input }) => close(ctx, 'case.refuse', 'refuse', input)),

  /** Any paper of the case once more, marked SALINAN. */
  reprint: commandBy(caseRoles)
    .input(ReprintInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'case.reprint', input, (tx) => reprint(ctx.office, tx, input)),
    ),

  printPaper: commandBy(caseRoles)
    .input(PaperInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'case.printPaper', input, (tx) =>
        printPaper(ctx.office, tx, officer(ctx), input),
      ),
    ),

  ...caseLetters,
});

function close(
  ctx: Context,
  procedure: string,
  type: 'withdraw' | 'refuse',
  input: z.infer<typeof CloseCaseInput>,
) {
  return transact(ctx, procedure, input, (tx) =>
    closeCase(ctx.office, tx, officer(ctx), type, input),
  );
}

function step(
  ctx: Context,
  procedure: string,
  type: 'take' | 'release',
  input: z.infer<typeof TakeStepInput>,
) {
  return transact(ctx, procedure, input, (tx) => {
    const { userId, roles } = officer(ctx);
    const cases = new CaseTransactor(tx);
    const holders = cases.getCase(input.caseId).state.active.flatMap(({ holder }) => holder ?? []);
    const userNames = Object.fromEntries(
      holders.map((id) => [id, ctx.office.reader.findUser(id)?.name ?? id]),
    );
    const record = cases.run(
      input.caseId,
      { type, token: input.token, by: userId, roles },
      { userNames },
    );
    return { caseId: record.id };
  });
}

/** The checklist belongs to the desks that check: CS, help desk, the counter and verification. */
function mustHoldChecklistStep(
  cases: CaseTransactor,
  caseId: string,
  roles: readonly string[],
): void {
  const checking = ['cs', 'helpdesk', 'pendaftaran', 'verifikasi'];
  if (cases.getCase(caseId).status !== 'open')
    throw new DomainError('PERMOHONAN_SUDAH_DITUTUP', 'Permohonan ini sudah ditutup.');
  if (roles.some((role) => checking.includes(role))) return;
  throw new DomainError(
    'PERAN_TIDAK_SESUAI',
    'Daftar periksa diisi petugas CS, help desk, loket, atau verifikasi.',
  );
}
