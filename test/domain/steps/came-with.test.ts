import { expect, test } from 'vitest';
import { cameWith } from '../../../domain/steps/came-with.ts';
import type { CaseView } from '../../../domain/contract/case-view.ts';

type Entry = CaseView['timeline'][number];
const entry = (step: string, more: Partial<Entry> = {}): Entry => ({
  step,
  title: `Langkah ${step}`,
  actorLabel: 'Petugas',
  officerName: 'Rina Wulandari',
  completedAt: `2026-11-23T0${step}:00:00.000Z`,
  token: Number(step),
  capability: 'checklist',
  round: 1,
  ...more,
});
const sentBack = entry('4', { returns: true, reason: 'Surat kuasa belum ada' });
const applicant = entry('3', { waitsOnApplicant: true });

test('nothing was written: there is nothing to read first', () => {
  expect(cameWith({ timeline: [] })).toBeUndefined();
  expect(cameWith({ timeline: [entry('2')] })).toBeUndefined();
});

test('the reason of a return is still read when the applicant has come back', () => {
  const came = { reason: 'Surat kuasa belum ada', by: 'Rina Wulandari', returns: true };
  expect(cameWith({ timeline: [sentBack] })).toMatchObject(came);
  expect(cameWith({ timeline: [sentBack, applicant] })).toMatchObject(came);
});

test('what runs now does not count; what the help desk is asked does', () => {
  const { completedAt: _open, ...running } = entry('5');
  const asked = entry('4', { reason: 'Bentuk site plan' });
  expect(cameWith({ timeline: [asked, running] })).toMatchObject({
    reason: 'Bentuk site plan',
    returns: false,
  });
});

test('another desk in between ends it', () => {
  expect(cameWith({ timeline: [sentBack, applicant, entry('5')] })).toBeUndefined();
});
