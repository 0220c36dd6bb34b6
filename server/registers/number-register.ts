import { fileCode } from '../../db/case/case-reader.ts';
import { RegisterReader, type NumberEntry, type Page } from '../../db/case/register-reader.ts';
import { withoutNik } from '../../documents/privacy.ts';
import type {
  NumberCursor,
  NumberRegisterFilter,
  NumberRegisterRow,
} from '../../domain/contract/register.ts';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { mustReadWholeOffice } from './register-rights.ts';

/** The register of outgoing numbers (register surat keluar); voided numbers stay in it. */
export class NumberRegister {
  private readonly office: Office;
  private readonly filter: NumberRegisterFilter;
  private readonly reader: RegisterReader;

  /** @throws DomainError `REGISTER_BUKAN_HAK_ANDA` */
  constructor(office: Office, user: SignedIn, filter: NumberRegisterFilter) {
    mustReadWholeOffice(user);
    this.office = office;
    this.filter = filter;
    this.reader = new RegisterReader(office.ledger.orm);
  }

  totals(): { given: number; voided: number } {
    return this.reader.countNumbers(this.filter);
  }

  page(page: Page<NumberCursor>): { rows: NumberRegisterRow[]; next?: NumberCursor } {
    const found = this.reader.numbers(this.filter, { ...page, limit: page.limit + 1 });
    const entries = found.slice(0, page.limit);
    const last = entries.at(-1);
    return {
      rows: entries.map((entry) => this.asRow(entry)),
      ...(found.length > page.limit &&
        last && { next: { day: last.day, series: last.series, ordinal: last.ordinal } }),
    };
  }

  private asRow(entry: NumberEntry): NumberRegisterRow {
    const { settings, reader } = this.office;
    const nameOf = (id: string) => reader.findUser(id)?.name ?? id;
    return {
      series: entry.series,
      seriesName: settings.series.find(({ id }) => id === entry.series)?.name ?? entry.series,
      ordinal: entry.ordinal,
      number: entry.number,
      day: entry.day,
      regarding: entry.regarding,
      applicantName: entry.applicantName ?? '',
      institution: entry.institution ?? '',
      givenBy: nameOf(entry.givenBy),
      state: entry.state,
      ...(entry.caseId !== null && { caseId: entry.caseId }),
      ...(entry.n !== null && { caseNumber: entry.caseNumber ?? fileCode(entry.n) }),
      ...(entry.voidedAt !== null && { voidedDay: this.office.day(entry.voidedAt) }),
      ...(entry.voidedBy !== null && { voidedBy: nameOf(entry.voidedBy) }),
      ...(entry.voidReason !== null && { voidReason: withoutNik(entry.voidReason) }),
    };
  }
}
