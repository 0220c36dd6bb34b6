import type {
  RegisterColumn,
  RegisterFacts,
  RegisterLine,
} from '../../documents/register/register-facts.ts';
import {
  REGISTER_PAGE,
  type CaseRegisterFilter,
  type NumberRegisterFilter,
  type CaseCursor,
  type CaseRegisterRow,
  type NumberCursor,
  type NumberRegisterRow,
  type RegisterAsked,
} from '../../domain/contract/register.ts';
import {
  caseTotalsText,
  numberTotalsText,
  standingText,
  statusWords,
  voidedText,
} from '../../domain/registers/register-words.ts';
import type { SignedIn } from '../auth/principal.ts';
import type { Office } from '../office.ts';
import { paperFacts } from '../papers/case-facts.ts';
import { signerFacts } from '../papers/signer-facts.ts';
import { CaseRegister } from './case-register.ts';
import { NumberRegister } from './number-register.ts';
import { readableSops } from './register-rights.ts';

const caseColumns: RegisterColumn[] = [
  { title: 'No.', share: 7, kind: 'count' },
  { title: 'Nomor', share: 19, kind: 'text' },
  { title: 'Tanggal masuk', share: 14, kind: 'day' },
  { title: 'Pemohon', share: 28, kind: 'text' },
  { title: 'Instansi', share: 24, kind: 'text' },
  { title: 'Layanan', share: 24, kind: 'text' },
  { title: 'Perihal', share: 30, kind: 'text' },
  { title: 'Tanda terima', share: 14, kind: 'day' },
  { title: 'Batas waktu', share: 14, kind: 'day' },
  { title: 'Keadaan', share: 24, kind: 'text' },
  { title: 'Tanggal selesai', share: 14, kind: 'day' },
  { title: 'Nomor surat jawaban', share: 24, kind: 'text' },
];

const numberColumns: RegisterColumn[] = [
  { title: 'No.', share: 8, kind: 'count' },
  { title: 'Nomor surat', share: 28, kind: 'text' },
  { title: 'Tanggal surat', share: 15, kind: 'day' },
  { title: 'Seri', share: 24, kind: 'text' },
  { title: 'Perihal', share: 44, kind: 'text' },
  { title: 'Berkas', share: 22, kind: 'text' },
  { title: 'Pemohon', share: 34, kind: 'text' },
  { title: 'Diberi oleh', share: 24, kind: 'text' },
  { title: 'Keterangan', share: 38, kind: 'text', isRemark: true },
];

/** How many lines a file would have; asked before it is made. */
export function countLines(office: Office, user: SignedIn, asked: RegisterAsked): number {
  const totals =
    asked.kind === 'cases'
      ? new CaseRegister(office, user, asked.filter).totals()
      : new NumberRegister(office, user, asked.filter).totals();
  return Object.values(totals).reduce((sum, n) => sum + n, 0);
}

/**
 * A register whole, oldest first, gathered a few pages at a time: in between the server serves
 * whoever waits at a counter.
 */
export async function registerFacts(
  office: Office,
  user: SignedIn,
  asked: RegisterAsked,
  given: { at: string; limit: number; pause: () => Promise<void> },
): Promise<RegisterFacts> {
  const { office: identity } = office.settings;
  const base = {
    ...paperFacts(office),
    period: { from: asked.filter.from, to: asked.filter.to },
    signer: signerFacts(office, user.userId),
    place: identity.city,
    printedAt: given.at,
  };
  if (asked.kind === 'cases') {
    const register = new CaseRegister(office, user, asked.filter);
    return {
      ...base,
      title: 'Register Permohonan',
      filters: caseFilters(office, user, asked.filter),
      columns: caseColumns,
      lines: (await all<CaseRegisterRow, CaseCursor>(register, given)).map(caseLine),
      totals: caseTotalsText(register.totals()),
    };
  }
  const register = new NumberRegister(office, user, asked.filter);
  return {
    ...base,
    title: 'Register Surat Keluar',
    filters: numberFilters(office, asked.filter),
    columns: numberColumns,
    lines: (await all<NumberRegisterRow, NumberCursor>(register, given)).map(numberLine),
    totals: numberTotalsText(register.totals()),
  };
}

/** Pages gathered between two pauses. */
const PAGES_AT_ONCE = 4;

async function all<R, C>(
  register: {
    page(page: { after?: C; limit: number; order: 'oldest' }): { rows: R[]; next?: C };
  },
  { limit, pause }: { limit: number; pause: () => Promise<void> },
): Promise<R[]> {
  const rows: R[] = [];
  let after: C | undefined;
  for (let n = 1; rows.length < limit; n += 1) {
    const page = register.page({
      limit: Math.min(REGISTER_PAGE, limit - rows.length),
      order: 'oldest',
      ...(after !== undefined && { after }),
    });
    rows.push(...page.rows);
    if (page.next === undefined) break;
    after = page.next;
    if (n % PAGES_AT_ONCE === 0) await pause();
  }
  return rows;
}

function caseFilters(
  office: Office,
  user: SignedIn,
  { sopId, status }: CaseRegisterFilter,
): [string, string][] {
  const sops = readableSops(office, user);
  const sop = sopId === undefined ? undefined : sops.get(sopId);
  return [
    ['Layanan', sop?.title ?? 'Semua layanan'],
    ['Keadaan', status === undefined ? 'Semua' : statusWords[status]],
  ];
}

function numberFilters(
  office: Office,
  { series, state }: NumberRegisterFilter,
): [string, string][] {
  const name = office.settings.series.find(({ id }) => id === series)?.name;
  return [
    ['Seri', name ?? series ?? 'Semua seri'],
    ['Nomor', state === undefined ? 'Semua' : state === 'given' ? 'Berlaku' : 'Dibatalkan'],
  ];
}

function caseLine(row: CaseRegisterRow, index: number): RegisterLine {
  const standing = standingText(row.status, row.decision);
  return {
    cells: [
      index + 1,
      row.number,
      row.openedDay,
      row.applicantName,
      row.institution,
      row.service,
      row.subject,
      row.receivedDay,
      row.dueDay,
      row.at === '' ? standing : `${standing}: ${row.at}`,
      row.closedDay,
      row.letters.join(', '),
    ],
  };
}

function numberLine(row: NumberRegisterRow, index: number): RegisterLine {
  const whom = [row.applicantName, row.institution].filter((part) => part !== '').join(', ');
  return {
    cells: [
      index + 1,
      row.number,
      row.day,
      row.seriesName,
      row.regarding,
      row.caseNumber ?? '',
      whom,
      row.givenBy,
      row.state === 'voided' ? voidedText(row) : '',
    ],
    ...(row.state === 'voided' && { struck: true as const }),
  };
}
