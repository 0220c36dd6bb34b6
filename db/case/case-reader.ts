import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Applicant, Finding } from '../../domain/contract/case.ts';
import { DomainError } from '../../domain/errors.ts';
import type { CaseState } from '../../domain/workflow/case-state.ts';
import type { z } from 'zod';
import type { Orm } from '../ledger.ts';
import { prepared } from '../prepared.ts';
import {
  caseFile,
  caseNote,
  caseStep,
  numberSeries,
  outgoingNumber,
  printJob,
} from '../schema/case.ts';

export type CaseRecord = Omit<typeof caseFile.$inferSelect, 'state' | 'applicant' | 'checklist'> & {
  state: CaseState;
  applicant: Partial<Applicant>;
  checklist: z.infer<typeof Finding>[];
};
export type CaseStepRow = typeof caseStep.$inferSelect;
export type OutgoingNumberRow = typeof outgoingNumber.$inferSelect;
export type PrintJobRecord = typeof printJob.$inferSelect;

/** The short name of a file before it has a receipt number; printed on the return note. */
export function fileCode(n: number): string {
  return `B-${String(n).padStart(6, '0')}`;
}

export class CaseReader {
  protected readonly orm: Orm;

  constructor(orm: Orm) {
    this.orm = orm;
  }

  findCase(id: string): CaseRecord | undefined {
    const row = prepared(this.orm, 'case', (orm) =>
      orm
        .select()
        .from(caseFile)
        .where(eq(caseFile.id, sql.placeholder('id')))
        .prepare(),
    ).get({ id });
    return row && asRecord(row);
  }

  /** @throws DomainError `BERKAS_TIDAK_ADA` */
  getCase(id: string): CaseRecord {
    const row = this.findCase(id);
    if (row === undefined)
      throw new DomainError(
        'BERKAS_TIDAK_ADA',
        'Berkas itu tidak ditemukan. Cari lagi dengan nomor atau nama.',
      );
    return row;
  }

  /** Rows of the map pengendali proses, in the order they were entered. */
  steps(caseId: string): CaseStepRow[] {
    return this.orm
      .select()
      .from(caseStep)
      .where(eq(caseStep.caseId, caseId))
      .orderBy(asc(caseStep.token))
      .all();
  }

  notes(caseId: string) {
    return this.orm
      .select()
      .from(caseNote)
      .where(eq(caseNote.caseId, caseId))
      .orderBy(desc(caseNote.at))
      .limit(100)
      .all();
  }

  jobs(caseId: string): PrintJobRecord[] {
    return this.orm
      .select()
      .from(printJob)
      .where(eq(printJob.caseId, caseId))
      .orderBy(desc(printJob.at))
      .limit(50)
      .all();
  }

  /** Papers of a ticket, oldest first. */
  jobsOfTicket(ticketId: string): PrintJobRecord[] {
    return this.orm
      .select()
      .from(printJob)
      .where(eq(printJob.ticketId, ticketId))
      .orderBy(asc(printJob.at), asc(printJob.id))
      .all();
  }

  findJob(id: string): PrintJobRecord | undefined {
    return this.orm.select().from(printJob).where(eq(printJob.id, id)).get();
  }

  /** Outgoing numbers of a case in the order they were given, voided ones too. */
  numbersOf(caseId: string): OutgoingNumberRow[] {
    return this.orm
      .select()
      .from(outgoingNumber)
      .where(eq(outgoingNumber.caseId, caseId))
      .orderBy(asc(outgoingNumber.givenAt), asc(outgoingNumber.ordinal))
      .all();
  }

  findOutgoing(series: string, number: string): OutgoingNumberRow | undefined {
    return this.orm
      .select()
      .from(outgoingNumber)
      .where(and(eq(outgoingNumber.series, series), eq(outgoingNumber.number, number)))
      .get();
  }

  /** True when a receipt number was given: a last guard behind the series counter. */
  isNumberTaken(number: string): boolean {
    const taken = this.orm
      .select({ id: caseFile.id })
      .from(caseFile)
      .where(eq(caseFile.number, number))
      .get();
    return taken !== undefined;
  }

  nextCaseNumber(): number {
    return (
      (this.orm
        .select({ n: sql<number | null>`max(n)` })
        .from(caseFile)
        .get()?.n ?? 0) + 1
    );
  }

  /** The number given last in a register and period, voided or not. */
  findLastOutgoing(series: string, period: string): OutgoingNumberRow | undefined {
    return this.orm
      .select()
      .from(outgoingNumber)
      .where(and(eq(outgoingNumber.series, series), eq(outgoingNumber.period, period)))
      .orderBy(desc(outgoingNumber.ordinal))
      .limit(1)
      .get();
  }

  lastOrdinal(series: string, period: string): number {
    return (
      this.orm
        .select()
        .from(numberSeries)
        .where(and(eq(numberSeries.series, series), eq(numberSeries.period, period)))
        .get()?.last ?? 0
    );
  }
}

/** The row with its JSON read. */
export function asRecord(row: typeof caseFile.$inferSelect): CaseRecord {
  return {
    ...row,
    state: JSON.parse(row.state) as CaseState,
    applicant: JSON.parse(row.applicant) as Partial<Applicant>,
    checklist: JSON.parse(row.checklist) as z.infer<typeof Finding>[],
  };
}
