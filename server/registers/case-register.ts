import { fileCode } from '../../db/case/case-reader.ts';
import {
  RegisterReader,
  type CaseEntry,
  type CaseRange,
  type Page,
} from '../../db/case/register-reader.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import { withoutNik } from '../../documents/privacy.ts';
import { addDays, instantAt } from '../../domain/calendar/office-time.ts';
import {
  RegisterStatus,
  type CaseCursor,
  type CaseRegisterFilter,
  type CaseRegisterRow,
} from '../../domain/contract/register.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Sop } from '../../domain/workflow/define-sop.ts';
import { findStep, seriesOf } from '../../domain/workflow/sop-lookup.ts';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { readableSops, readsWholeOffice } from './register-rights.ts';

export type CaseTotals = Record<RegisterStatus, number>;

/** The register of requests (register permohonan), and what the officer may see of it. */
export class CaseRegister {
  readonly range: CaseRange;
  private readonly office: Office;
  private readonly reader: RegisterReader;
  private readonly library: SopLibrary;

  /** @throws DomainError `REGISTER_BUKAN_HAK_ANDA` for a service that is not the officer's */
  constructor(office: Office, user: SignedIn, filter: CaseRegisterFilter) {
    const { orm } = office.ledger;
    this.office = office;
    this.reader = new RegisterReader(orm);
    this.library = new SopLibrary(orm);
    const { zone } = office.settings.office;
    this.range = {
      from: instantAt(filter.from, 0, zone),
      until: instantAt(addDays(filter.to, 1), 0, zone),
      sopIds: sopIdsOf(office, user, filter.sopId),
      status: filter.status,
    };
  }

  totals(): CaseTotals {
    return Object.fromEntries(
      RegisterStatus.options.map((status) => [status, this.reader.countCases(this.range, status)]),
    ) as CaseTotals;
  }

  page(page: Page<CaseCursor>): { rows: CaseRegisterRow[]; next?: CaseCursor } {
    const found = this.reader.cases(this.range, { ...page, limit: page.limit + 1 });
    const entries = found.slice(0, page.limit);
    const last = entries.at(-1);
    const letters = this.lettersOf(entries);
    return {
      rows: entries.map((entry) => this.asRow(entry, letters.get(entry.id) ?? [])),
      ...(found.length > page.limit && last && { next: { at: last.openedAt, n: last.n } }),
    };
  }

  /** Numbers of the letters that answered each request, those of the way there left out. */
  private lettersOf(entries: readonly CaseEntry[]): Map<string, string[]> {
    const sopOf = new Map(entries.map(({ id, sopVersion }) => [id, sopVersion]));
    const answers = new Map<string, string[]>();
    for (const { caseId, series, number } of this.reader.lettersOf([...sopOf.keys()])) {
      const sop = this.library.getVersion(sopOf.get(caseId) ?? '');
      if (!answerSeries(sop).has(series)) continue;
      answers.set(caseId, [...(answers.get(caseId) ?? []), number]);
    }
    return answers;
  }

  private asRow(entry: CaseEntry, letters: string[]): CaseRegisterRow {
    const sop = this.library.getVersion(entry.sopVersion);
    const day = (at: string) => this.office.day(at);
    const at = (JSON.parse(entry.steps) as string[]).map(
      (step) => findStep(sop, step)?.title ?? step,
    );
    return {
      n: entry.n,
      caseId: entry.id,
      number: entry.number ?? fileCode(entry.n),
      openedDay: day(entry.openedAt),
      service: sop.shortTitle ?? sop.title,
      applicantName: entry.applicantName ?? '',
      institution: entry.institution ?? '',
      subject: withoutNik(entry.subject ?? ''),
      status: entry.status,
      at: entry.status === 'open' ? at.join('; ') : '',
      letters,
      ...(entry.receivedAt !== null && { receivedDay: day(entry.receivedAt) }),
      ...(entry.decision !== null && { decision: entry.decision }),
      ...(entry.dueDay !== null && { dueDay: entry.dueDay }),
      ...(entry.closedAt !== null && { closedDay: day(entry.closedAt) }),
    };
  }
}

const known = new WeakMap<Sop, Set<string>>();

/** Registers whose letters end a request: the product, what is sent, and a refusal. */
function answerSeries(sop: Sop): Set<string> {
  const found = known.get(sop);
  if (found !== undefined) return found;
  const ofSteps = sop.steps.map((step) =>
    ['number', 'report'].includes(step.capability)
      ? seriesOf(sop, step)
      : // What proves a dispatch is not the letter that was sent.
        step.capability === 'send'
        ? step.series
        : undefined,
  );
  const series = new Set(
    [sop.product?.series, 'surat-penolakan', ...ofSteps].filter((id) => id !== undefined),
  );
  known.set(sop, series);
  return series;
}

function sopIdsOf(
  office: Office,
  user: SignedIn,
  asked: string | undefined,
): readonly string[] | undefined {
  if (asked === undefined && readsWholeOffice(user)) return undefined;
  const readable = [...readableSops(office, user).keys()];
  if (asked === undefined) return readable;
  if (readable.includes(asked)) return [asked];
  throw new DomainError(
    'REGISTER_BUKAN_HAK_ANDA',
    'Register layanan itu bukan untuk peran Anda. Pilih layanan lain.',
  );
}
