import { desc, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { CaseReader } from '../../db/case/case-reader.ts';
import { printJob } from '../../db/schema/case.ts';
import { CommandId, Id } from '../../domain/contract/command.ts';
import { Role, StationKind } from '../../domain/contract/roles.ts';
import { DomainError } from '../../domain/errors.ts';
import { receiptKeyId, verifyReceiptToken } from '../../documents/qr/receipt-token.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import { getStep } from '../../domain/workflow/sop-lookup.ts';
import type { ScanResult } from '../../domain/contract/case-view.ts';
import type { Office } from '../office.ts';
import { ClaimInput, ReportInput, claimJob, reportJob } from '../printing/station-claims.ts';
import { ask, commandBy, router, type Access } from './trpc.ts';
import { printJobView } from './views.ts';

const everybody = { kind: 'roles' as const, roles: [...Role.options] };
const anyStation: Access = { kind: 'device', devices: [...StationKind.options] };

export const printRouter = router({
  jobs: ask(everybody)
    .input(
      z
        .strictObject({
          states: z
            .array(z.enum(['queued', 'failed', 'unknown', 'no-printer', 'sent', 'confirmed']))
            .optional(),
        })
        .optional(),
    )
    .query(({ ctx, input }) => {
      const states = input?.states ?? ['failed', 'unknown', 'no-printer', 'queued'];
      const rows = ctx.office.ledger.orm
        .select()
        .from(printJob)
        .where(
          // To an officer, a paper on its way to the printer is still waiting.
          inArray(printJob.state, states.includes('queued') ? [...states, 'claimed'] : [...states]),
        )
        .orderBy(desc(printJob.at))
        .limit(100)
        .all();
      return rows.map((row) => printJobView(ctx.office, row));
    }),

  retry: commandBy(everybody)
    .input(z.strictObject({ commandId: CommandId, jobId: Id }))
    .mutation(async ({ ctx, input }) => {
      await ctx.printing.retry(ctx, 'print.retry', input);
      const job = new CaseReader(ctx.office.ledger.orm).findJob(input.jobId);
      if (job === undefined) throw new DomainError('CETAKAN_TIDAK_ADA', 'Cetakan itu tidak ada.');
      return printJobView(ctx.office, job);
    }),

  /** A station's shell asks for the next paper for one of its own printers (GET /papers/job/:id). */
  claim: commandBy(anyStation)
    .input(ClaimInput)
    .mutation(({ ctx, input }) => claimJob(ctx, input)),

  report: commandBy(anyStation)
    .input(ReportInput)
    .mutation(({ ctx, input }) => reportJob(ctx, input)),
});

export const scanRouter = router({
  /** Checks a receipt's QR without any network: the office's own key, then its own record. */
  verify: ask({
    kind: 'roles',
    roles: Role.options.filter((role) => role !== 'satpam' && role !== 'admin'),
  })
    .input(z.strictObject({ text: z.string().trim().min(1).max(2000) }))
    .query(({ ctx, input }): ScanResult => verifyReceipt(ctx.office, input.text)),
});

function verifyReceipt(office: Office, text: string): ScanResult {
  const { receiptPublic } = office.keys;
  const checked = verifyReceiptToken(text, { [receiptKeyId(receiptPublic)]: receiptPublic });
  if (!checked.ok) return { ok: false, code: checked.code, message: checked.message };
  const { payload } = checked;
  const record = new CaseReader(office.ledger.orm).findCase(payload.caseId);
  if (
    record === undefined ||
    record.number !== payload.receipt ||
    payload.office !== office.settings.office.id
  ) {
    return {
      ok: false,
      code: 'QR_TIDAK_TERCATAT',
      message:
        'Tanda tangan benar, tetapi tanda terima ini tidak tercatat di kantor ini. Laporkan kepada atasan.',
    };
  }
  const sop = new SopLibrary(office.ledger.orm).getRunning(record.sopVersion);
  return {
    ok: true,
    caseId: record.id,
    receiptNumber: payload.receipt,
    issuedAt: payload.issuedAt,
    applicantName: record.applicant.name ?? '',
    service: sop.title,
    status: record.status,
    current: record.state.active.map(({ step }) => getStep(sop, step).title).join(', '),
  };
}
