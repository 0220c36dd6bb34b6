import { count } from 'drizzle-orm';
import { z } from 'zod';
import { CaseReader } from '../../../db/case/case-reader.ts';
import type { Orm } from '../../../db/ledger.ts';
import { outgoingNumber } from '../../../db/schema/case.ts';
import { SopLibrary } from '../../../db/sop/sop-library.ts';
import { CommandId } from '../../../domain/contract/command.ts';
import { SeriesConfig, type SeriesRow } from '../../../domain/contract/office.ts';
import { DomainError } from '../../../domain/errors.ts';
import { seriesRefusal, type LastOrdinals } from '../../../domain/numbering/change-series.ts';
import { NumberRestart, periodOf } from '../../../domain/numbering/number-series.ts';
import { seriesOf } from '../../../domain/workflow/sop-lookup.ts';
import type { Office } from '../../office.ts';
import { saveSetting } from '../../setup/set-up.ts';
import { askAs, commandBy, transact, type Access } from '../trpc.ts';

const admin: Access = { kind: 'roles', roles: ['admin'] };

/** Registers of outgoing numbers: their templates and when they begin again. */
export const seriesProcedures = {
  series: askAs('admin').query(({ ctx }): SeriesRow[] => seriesRows(ctx.office)),

  saveSeries: commandBy(admin)
    .input(z.strictObject({ commandId: CommandId, series: SeriesConfig }))
    .mutation(({ ctx, input }) =>
      transact(ctx, 'admin.save.series', input, (tx) => {
        const { office } = ctx;
        const { office: identity } = office.settings;
        const day = office.day(tx.now);
        const reader = new CaseReader(tx.orm);
        const refusal = seriesRefusal(
          input.series,
          lastOrdinals(tx.orm, input.series.id, day),
          { day, kode: identity.code, kantor: identity.id },
          (number) => reader.findOutgoing(input.series.id, number) !== undefined,
        );
        if (refusal !== undefined) throw new DomainError(refusal.code, refusal.message);
        saveSetting(tx, 'series', input.series.id, input.series);
        return { id: input.series.id };
      }),
    ),
};

function seriesRows(office: Office): SeriesRow[] {
  const { orm } = office.ledger;
  const day = office.day();
  const { series } = office.settings;
  const given = new Map(
    orm
      .select({ series: outgoingNumber.series, n: count() })
      .from(outgoingNumber)
      .groupBy(outgoingNumber.series)
      .all()
      .map((row) => [row.series, row.n]),
  );
  const missing = [...seriesOfSops(office)]
    .filter((id) => !series.some((each) => each.id === id))
    .map((id) => ({
      id,
      name: id,
      template: '{urut:3}/{bulan-romawi}/{tahun}',
      restart: 'yearly' as const,
    }));
  return [...series, ...missing].map((each) => ({
    series: each,
    last: lastOrdinals(orm, each.id, day),
    given: given.get(each.id) ?? 0,
    ...(missing.some(({ id }) => id === each.id) && { missing: true as const }),
  }));
}

/** The tanda terima has its template among the office's own settings. */
const RECEIPT = 'tanda-terima';

/** Registers that the SOPs in use draw numbers from. */
function seriesOfSops(office: Office): Set<string> {
  const library = new SopLibrary(office.ledger.orm);
  return new Set(
    library.inUse().flatMap(({ version }) => {
      const sop = library.getVersion(version);
      return sop.steps.flatMap((step) => {
        const id = seriesOf(sop, step);
        return id === undefined || id === RECEIPT ? [] : [id];
      });
    }),
  );
}

function lastOrdinals(orm: Orm, series: string, day: string): LastOrdinals {
  const reader = new CaseReader(orm);
  return Object.fromEntries(
    NumberRestart.options.map((restart) => [
      restart,
      reader.lastOrdinal(series, periodOf(restart, day)),
    ]),
  ) as LastOrdinals;
}
