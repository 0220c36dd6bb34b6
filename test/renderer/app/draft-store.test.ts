import { beforeEach, expect, test } from 'vitest';
import {
  commandKey,
  ownKey,
  readDraft,
  wipeDraft,
  wipeOwner,
  writeDraft,
} from '../../../renderer/app/draft-store.ts';

const map = new Map<string, string>();
const store = {
  getItem: (key: string) => map.get(key) ?? null,
  setItem: (key: string, value: string) => void map.set(key, value),
  removeItem: (key: string) => void map.delete(key),
  key: (index: number) => [...map.keys()][index] ?? null,
  get length() {
    return map.size;
  },
};
const initial = { name: '', phone: '', tags: ['a'], chosen: undefined as string | undefined };

beforeEach(() => map.clear());

test('what was typed comes back, laid over the initial form', () => {
  writeDraft(store, 'tamu', { name: 'Siti', chosen: 'uji' });
  expect(readDraft(store, 'tamu', initial)).toEqual({ ...initial, name: 'Siti', chosen: 'uji' });
});

test('wiped, nothing is left for the next applicant', () => {
  writeDraft(store, 'tamu', { name: 'Siti' });
  wipeDraft(store, 'tamu');
  expect(readDraft(store, 'tamu', initial)).toBe(initial);
  expect(map.size).toBe(0);
});

test('officers of one PC do not meet each other’s drafts; signing out leaves nothing of one’s own', () => {
  for (const owner of ['siti', 'agus', '']) writeDraft(store, ownKey(owner, 'catatan.1'), owner);
  store.setItem(commandKey('siti', 'satpam'), 'Siti’s unanswered command');
  expect(readDraft(store, ownKey('agus', 'catatan.1'), '')).toBe('agus');
  wipeOwner(store, 'siti');
  expect([...map.values()]).toEqual(['"agus"', '""']);
});

test('fields of another type and unknown fields are dropped', () => {
  writeDraft(store, 'tamu', { name: 12, phone: '0812', tags: {}, old: true });
  expect(readDraft(store, 'tamu', initial)).toEqual({ ...initial, phone: '0812' });
});

test('text that is no JSON, or no form, is no draft', () => {
  map.set('satu-atap.draft.tamu', '{broken');
  expect(readDraft(store, 'tamu', initial)).toBe(initial);
  map.set('satu-atap.draft.tamu', '[1]');
  expect(readDraft(store, 'tamu', initial)).toBe(initial);
});

test('a storage that refuses costs the draft, not the form', () => {
  const full = {
    ...store,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(() => writeDraft(full, 'tamu', { name: 'Siti' })).not.toThrow();
});
