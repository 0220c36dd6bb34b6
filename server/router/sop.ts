import { z } from 'zod';
import { Id } from '../../domain/contract/command.ts';
import { Role } from '../../domain/contract/roles.ts';
import { caseChart, sopChart, sopList } from '../sop/chart-view.ts';
import { ask, router, signedIn, type Access } from './trpc.ts';

/** Those who may open a case may see where it stands. */
const caseReaders: Access = {
  kind: 'roles',
  roles: Role.options.filter((role) => role !== 'satpam' && role !== 'admin'),
};

export const sopRouter = router({
  list: ask(signedIn).query(({ ctx }) => sopList(ctx.office)),

  chart: ask(signedIn)
    .input(z.strictObject({ sopId: Id }))
    .query(({ ctx, input }) => sopChart(ctx.office, input.sopId)),

  /** The same chart for one case: of the version it runs on, with its place and the way it came. */
  caseChart: ask(caseReaders)
    .input(z.strictObject({ caseId: Id }))
    .query(({ ctx, input }) => caseChart(ctx.office, input.caseId)),
});
