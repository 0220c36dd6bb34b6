import { describe, expect, test } from 'vitest';
import type { PurposeView, VisitRow } from '../../../domain/contract/visit.ts';
import { RefuseVisitInput, RegisterVisitInput } from '../../../domain/contract/visit.ts';
import { filterVisitors } from '../../../renderer/security/filter-visitors.ts';
import {
  emptyVisit,
  personInput,
  registerInput,
  visitProblems,
  visitRemarks,
} from '../../../renderer/security/visit-form.ts';

const commandId = '0192f0c1-2b3d-7e4f-8a9b-0c1d2e3f4a5b';
const open: PurposeView = {
  id: 'pulsa',
  label: 'Uji lab / sertifikasi / advis',
  labelEn: 'Tests',
  hint: '',
  hintEn: '',
  queueId: 'PULSA',
  queueName: 'PULSA',
  waiting: 2,
  open: true,
  onKiosk: true,
};
const closed: PurposeView = { ...open, open: false, closedReason: 'Buka pukul 08.00–16.00.' };

describe('what a number needs', () => {
  test('a purpose and a name; identity and phone may stay empty', () => {
    expect(Object.keys(visitProblems(emptyVisit, undefined))).toEqual(['purposeId', 'name']);
    expect(visitProblems({ ...emptyVisit, name: 'Rina' }, open)).toEqual({});
  });

  test('whom a representative represents', () => {
    const form = { ...emptyVisit, name: 'Rina', represented: true };
    expect(Object.keys(visitProblems(form, open))).toEqual(['onBehalfOf']);
    expect(visitProblems({ ...form, onBehalfOf: 'CV Bahari Jaya' }, open)).toEqual({});
  });

  test('a reason when the service is closed, of the length the server asks', () => {
    const form = { ...emptyVisit, name: 'Rina' };
    expect(Object.keys(visitProblems(form, closed))).toEqual(['overrideReason']);
    expect(visitProblems({ ...form, overrideReason: 'Janji dengan Kabag' }, closed)).toEqual({});
  });
});

test('odd numbers are remarked upon and sent all the same', () => {
  const form = { ...emptyVisit, name: 'Rina', identityNumber: '123', phone: '0812' };
  const remarks = visitRemarks(form);
  expect(remarks.identity).toContain('16 angka');
  expect(remarks.phone).toContain('10–13 angka');
  expect(visitProblems(form, open)).toEqual({});
  expect(visitRemarks(emptyVisit)).toEqual({ identity: undefined, phone: undefined });
});

describe('what is sent', () => {
  test('passes the contract and holds no more than was asked', () => {
    const form = {
      ...emptyVisit,
      name: ' Rina Wati ',
      onBehalfOf: 'typed, then unticked',
      overrideReason: 'typed while it was closed',
    };
    const input = registerInput(form, open);
    expect(RegisterVisitInput.parse({ ...input, commandId })).toEqual({
      commandId,
      purposeId: 'pulsa',
      name: 'Rina Wati',
      identityNumber: '',
      phone: '',
      institution: '',
      represented: false,
      onBehalfOf: '',
    });
  });

  test('priority, identity and the reason go along when given', () => {
    const form = {
      ...emptyVisit,
      name: 'Rina',
      identityKind: 'paspor',
      identityNumber: 'X1234567',
      priority: 'lansia',
      overrideReason: 'Janji dengan Kabag',
    } as const;
    expect(RegisterVisitInput.parse({ ...registerInput(form, closed), commandId })).toMatchObject({
      identityKind: 'paspor',
      identityNumber: 'X1234567',
      priorityKind: 'lansia',
      overrideReason: 'Janji dengan Kabag',
    });
  });

  test('a refusal passes the contract', () => {
    const input = { ...personInput({ ...emptyVisit, name: 'Rina' }), reason: 'Salah kantor' };
    expect(RefuseVisitInput.safeParse({ ...input, commandId }).success).toBe(true);
  });
});

test('visitors are found by part of a name, by institution and by number however it is written', () => {
  const row = (id: string, name: string, institution: string, ticketNumber: string): VisitRow => ({
    id,
    name,
    institution,
    ticketNumber,
    identityMasked: '',
    phoneMasked: '',
    purposeLabel: '',
    arrivedAt: '2026-11-23T01:00:00.000Z',
    source: 'satpam',
  });
  const rows = [
    row('1', 'Rina Wati', 'CV Bahari Jaya', 'A014'),
    row('2', 'Budi Santoso', 'Universitas Riau', 'B002'),
  ];
  const found = (text: string) => filterVisitors(rows, text).map(({ id }) => id);
  expect(found('')).toEqual(['1', '2']);
  expect(found('wati rina')).toEqual(['1']);
  expect(found('riau')).toEqual(['2']);
  expect([found('A 014'), found('a14'), found('b2')]).toEqual([['1'], ['1'], ['2']]);
  expect(found('c1')).toEqual([]);
});
