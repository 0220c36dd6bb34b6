import {
  CaseRegisterInput,
  ExportRegisterInput,
  NumberRegisterInput,
  REGISTER_PAGE,
  type CaseRegisterPage,
  type NumberRegisterPage,
  type RegisterOptions,
} from '../../domain/contract/register.ts';
import { CaseRegister } from '../registers/case-register.ts';
import { exportRegister } from '../registers/export-register.ts';
import { NumberRegister } from '../registers/number-register.ts';
import { readableSops, readsWholeOffice, registerRoles } from '../registers/register-rights.ts';
import { askAs, commandBy, officer, router, transact } from './trpc.ts';

const page = { limit: REGISTER_PAGE, order: 'newest' as const };

/** The registers of the office: requests, and numbers given to letters. */
export const registerRouter = router({
  options: askAs(...registerRoles).query(({ ctx }): RegisterOptions => {
    const user = officer(ctx);
    const wholeOffice = readsWholeOffice(user);
    return {
      today: ctx.office.day(),
      wholeOffice,
      sops: [...readableSops(ctx.office, user).values()].map(({ id, shortTitle, title }) => ({
        id,
        title: shortTitle ?? title,
      })),
      series: wholeOffice ? ctx.office.settings.series.map(({ id, name }) => ({ id, name })) : [],
    };
  }),

  cases: askAs(...registerRoles)
    .input(CaseRegisterInput)
    .query(({ ctx, input }): CaseRegisterPage => {
      const register = new CaseRegister(ctx.office, officer(ctx), input.filter);
      return {
        ...register.page({ ...page, ...(input.after && { after: input.after }) }),
        totals: register.totals(),
      };
    }),

  numbers: askAs(...registerRoles)
    .input(NumberRegisterInput)
    .query(({ ctx, input }): NumberRegisterPage => {
      const register = new NumberRegister(ctx.office, officer(ctx), input.filter);
      return {
        ...register.page({ ...page, ...(input.after && { after: input.after }) }),
        totals: register.totals(),
      };
    }),

  export: commandBy({ kind: 'roles', roles: registerRoles })
    .input(ExportRegisterInput)
    .mutation(({ ctx, input }) =>
      transact(ctx, 'register.export', input, (tx) =>
        exportRegister(ctx.office, tx, officer(ctx), input),
      ),
    ),
});
