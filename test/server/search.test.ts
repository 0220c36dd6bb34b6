import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseRow } from '../../domain/contract/case.ts';
import {
  openKaltimCase,
  openOffice,
  type Client,
  type OfficeUnderTest,
} from '../support/office.ts';

let office: OfficeUnderTest;
let cs: Client;
const ids: string[] = [];

beforeAll(async () => {
  office = await openOffice();
  for (const name of ['Sulastri Wijaya', 'Sulastri Putri', 'Andi Saputra']) {
    const opened = await openKaltimCase(office, name);
    cs = opened.cs;
    ids.push(opened.caseId);
    await cs.do('queue.finish', { ticketId: opened.ticketId });
  }
});
afterAll(() => office.remove());

const names = async (input: object) =>
  (await cs.ask<CaseRow[]>('case.search', input)).map(({ applicantName }) => applicantName);

test('by the beginning of any word, newest first, in any state', async () => {
  expect(await names({ text: 'sulas' })).toEqual(['Sulastri Putri', 'Sulastri Wijaya']);
  expect(await names({ text: 'wij SULA' })).toEqual(['Sulastri Wijaya']);
  expect(await names({ text: 'B-000003' })).toEqual(['Andi Saputra']);
});

test('a state narrows the search itself, not the first hits of it', async () => {
  await cs.do('case.withdraw', { caseId: ids[0], reason: 'pemohon membatalkan' });
  expect(await names({ text: 'sulas', status: 'withdrawn', limit: 1 })).toEqual([
    'Sulastri Wijaya',
  ]);
  expect(await names({ text: 'sulas', status: 'open', limit: 1 })).toEqual(['Sulastri Putri']);
  expect(await names({ text: 'sulas', status: 'finished' })).toEqual([]);
});
