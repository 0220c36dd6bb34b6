import { expect, test } from 'vitest';
import { SetupInput } from '../../../domain/contract/office.ts';
import {
  counterProblems,
  countersFor,
  firstOpenStep,
  newCounter,
  queuesFor,
  renamed,
  setupDraft,
  setupInput,
  unservedProblem,
} from '../../../renderer/setup/setup-form.ts';
import { setupOptions } from '../../../server/setup/set-up.ts';

const options = setupOptions();
const pins = { pin: '280945', pinAgain: '280945' };
const start = {
  ...setupDraft(options, 'Asia/Jayapura'),
  letterhead: 'PEMERINTAH KABUPATEN JAYAWIJAYA\nDINAS PENANAMAN MODAL DAN PTSP',
  name: 'Mal Pelayanan Publik Wamena',
  id: 'WMN1',
  city: 'Wamena',
};
const ready = { ...start, adminName: 'Sri', counters: countersFor(options, start) };

test('usulan bawaan lengkap dan diterima kontrak', () => {
  expect(firstOpenStep(ready, pins, options)).toBe('ringkasan');
  const input = { commandId: crypto.randomUUID(), ...setupInput(ready, pins, options) };
  expect(SetupInput.safeParse(input).error).toBeUndefined();
});

test('yang hanya diketahui kantor tidak diusulkan; zonanya mengikuti PC bila ada di Indonesia', () => {
  const empty = setupDraft(options, 'Europe/Paris');
  expect(firstOpenStep(empty, pins, options)).toBe('kantor');
  expect(empty.zone).toBe('Asia/Jakarta');
  expect(start.zone).toBe('Asia/Jayapura');
});

test('tanpa PIN, penyiapan kembali ke administrator', () =>
  expect(firstOpenStep(ready, { pin: '', pinAgain: '' }, options)).toBe('admin'));

test('loket mengikuti pilihan layanan; nama yang diketik tetap', () => {
  const [first, second] = options.sops.map(({ id }) => id);
  const one = { ...ready, sopIds: [first ?? ''] };
  const kept = countersFor(options, {
    ...one,
    counters: one.counters.map((counter) => renamed(counter, `Ruang ${counter.name}`)),
  });
  const wanted = queuesFor(options, one.sopIds).map(({ id }) => id);
  expect(kept.every(({ name }) => name.startsWith('Ruang '))).toBe(true);
  expect(kept.flatMap(({ queueIds }) => queueIds).every((id) => wanted.includes(id))).toBe(true);
  const both = { ...one, sopIds: [first ?? '', second ?? ''], counters: kept };
  expect(unservedProblem(options, both)).toBeDefined();
  expect(
    unservedProblem(options, { ...both, counters: countersFor(options, both) }),
  ).toBeUndefined();
});

test('loket tanpa antrean dan papan nama ganda ditandai', () => {
  const fresh = newCounter(ready.counters);
  const twin = { ...fresh, id: 'kembar', queueIds: ['CS'] };
  const problems = counterProblems([...ready.counters, fresh, twin]);
  expect(Object.keys(problems)).toEqual([fresh.id, 'kembar']);
  expect(problems[fresh.id]?.queueIds).toBeDefined();
  expect(problems['kembar']?.name).toBeDefined();
});
