import type { CaseRecord } from '../../db/case/case-reader.ts';
import { CaseSearch } from '../../db/case/case-search.ts';
import type { Transaction } from '../../db/ledger.ts';
import { SopLibrary } from '../../db/sop/sop-library.ts';
import type { CaseSearchInput, FindByIdentityInput } from '../../domain/contract/case.ts';
import type { CasePage, CaseRow } from '../../domain/contract/case-view.ts';
import { addDays, startOfOfficeDay } from '../../domain/calendar/office-time.ts';
import type { z } from 'zod';
import type { Office } from '../office.ts';
import { caseRow } from './case-row.ts';

/** More files than one person has; a longer list is a number that many share by mistake. */
const mostOfOne = 50;

/** One page of cases, newest first. */
export function searchCases(office: Office, input: CaseSearchInput): CasePage {
  const { zone } = office.settings.office;
  const { from, to, step, late, ...plain } = input;
  const found = new CaseSearch(office.ledger.orm).find({
    ...plain,
    ...(from !== undefined && { from: startOfOfficeDay(from, zone) }),
    ...(to !== undefined && { until: startOfOfficeDay(addDays(to, 1), zone) }),
    ...(late && { lateOn: office.day() }),
    ...(step !== undefined && { step: { id: step, versions: versionsOf(office, input.sopId) } }),
  });
  return { ...found, rows: rowsOf(office, found.rows) };
}

/**
 * Puts a search by identity number on the record, with its purpose and which files it found; the
 * number itself is not written anywhere (UU 27/2022).
 */
export function noteIdentitySearch(
  office: Office,
  tx: Transaction,
  userId: string,
  input: z.infer<typeof FindByIdentityInput>,
): { found: number } {
  const records = ofIdentity(office, input.identityNumber);
  tx.append({
    subject: `user:${userId}`,
    type: 'personal-data.searched',
    payload: { by: 'identityNumber', caseIds: records.map(({ id }) => id) },
    sealed: { purpose: input.purpose },
  });
  return { found: records.length };
}

/** The files of exactly this number, written with or without spaces, dots and dashes. */
export function findByIdentity(office: Office, identityNumber: string): CaseRow[] {
  return rowsOf(office, ofIdentity(office, identityNumber));
}

function ofIdentity(office: Office, identityNumber: string): CaseRecord[] {
  const bare = identityNumber.replaceAll(/[\s.-]/g, '');
  const forms = [...new Set([identityNumber, bare, bare.toUpperCase()])];
  return new CaseSearch(office.ledger.orm).ofIdentity(forms, mostOfOne);
}

function rowsOf(office: Office, records: CaseRecord[]): CaseRow[] {
  const library = new SopLibrary(office.ledger.orm);
  return records.map((record) => caseRow(office, record, library.getRunning(record.sopVersion)));
}

function versionsOf(office: Office, sopId: string | undefined): string[] {
  const library = new SopLibrary(office.ledger.orm);
  return library
    .versions()
    .filter((version) => sopId === undefined || library.getVersion(version).id === sopId);
}
