import { dashboardRoles } from '../../domain/contract/dashboard-roles.ts';
import {
  BacklogInput,
  FigureCasesInput,
  FigureFilter,
  PeriodInput,
  ReportInput,
  type DashboardOptions,
} from '../../domain/contract/dashboard.ts';
import { backlogFigures, returnFigures, serviceFigures } from '../dashboard/case-figures.ts';
import { figureCases } from '../dashboard/figure-cases.ts';
import { printReport } from '../dashboard/report.ts';
import { scopeOf, titleOf, type Scope } from '../dashboard/scope.ts';
import { officerFigures, stepFigures } from '../dashboard/step-figures.ts';
import { todayFigures, trafficFigures } from '../dashboard/traffic.ts';
import { askAs, commandBy, officer, router, transact } from './trpc.ts';

const head = () => askAs(...dashboardRoles);

/** The head's dashboard: how the office does, from counts per day; every figure opens to its cases. */
export const dashboardRouter = router({
  options: head().query(({ ctx }) => options(scopeOf(ctx.office))),
  today: head().query(({ ctx }) => todayFigures(scopeOf(ctx.office))),
  traffic: head()
    .input(PeriodInput)
    .query(({ ctx, input }) => trafficFigures(scopeOf(ctx.office), input)),
  steps: head()
    .input(FigureFilter)
    .query(({ ctx, input }) => stepFigures(scopeOf(ctx.office), input)),
  officers: head()
    .input(FigureFilter)
    .query(({ ctx, input }) => officerFigures(scopeOf(ctx.office), input)),
  services: head()
    .input(FigureFilter)
    .query(({ ctx, input }) => serviceFigures(scopeOf(ctx.office), input)),
  returns: head()
    .input(FigureFilter)
    .query(({ ctx, input }) => returnFigures(scopeOf(ctx.office), input)),
  backlog: head()
    .input(BacklogInput)
    .query(({ ctx, input }) => backlogFigures(scopeOf(ctx.office), input.sopId)),
  cases: head()
    .input(FigureCasesInput)
    .query(({ ctx, input }) => figureCases(scopeOf(ctx.office), input.figure, input)),
  /** "Laporan Kinerja Layanan" of a period, to the document printer and to be opened. */
  print: commandBy({ kind: 'roles', roles: [...dashboardRoles] })
    .input(ReportInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'dashboard.print', input, (tx) =>
        printReport(ctx.office, tx, officer(ctx), input),
      ),
    ),
});

function options(scope: Scope): DashboardOptions {
  const since = scope.counts.firstDay();
  return {
    today: scope.today,
    zone: scope.office.settings.office.zone,
    ...(since !== undefined && { since }),
    services: scope.services().map((id) => ({ id, title: titleOf(scope.service(id)) })),
    officers: scope.office.reader
      .users()
      .filter(({ roles }) => roles.some((role) => role !== 'admin'))
      .map(({ id, name, position }) => ({ id, name, position })),
  };
}
