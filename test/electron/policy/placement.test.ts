/** Monitors and windows: every role on this PC, with one, two and three monitors. */
import { describe, expect, test } from 'vitest';
import { placementOf } from '../../../electron/policy/placement.ts';
import type { Role } from '../../../electron/policy/roles.ts';

const monitor = (id: number) => ({ id, bounds: { x: id * 1000, y: 0, width: 1000, height: 600 } });
const [one, two, three] = [monitor(1), monitor(2), monitor(3)] as const;

function where(roles: Role[], monitors: ReturnType<typeof monitor>[], primary = 1) {
  const placed = placementOf(roles, monitors, primary);
  return Object.fromEntries(roles.map((role) => [role, placed.get(role)?.id ?? 'menunggu']));
}

describe('a full-screen window covers nobody', () => {
  test.each<[Role[], number, Record<string, number | 'menunggu'>]>([
    [['meja'], 1, { meja: 1 }],
    [['layar'], 1, { layar: 1 }],
    [['anjungan'], 1, { anjungan: 1 }],
    [['meja', 'layar'], 1, { meja: 1, layar: 'menunggu' }],
    [['anjungan', 'layar'], 1, { anjungan: 1, layar: 'menunggu' }],
    [['layar'], 2, { layar: 2 }],
    [['anjungan'], 2, { anjungan: 1 }],
    [['meja', 'layar'], 2, { meja: 1, layar: 2 }],
    [['layar', 'meja'], 2, { layar: 2, meja: 1 }],
    [['layar', 'anjungan'], 2, { layar: 2, anjungan: 1 }],
    [['meja', 'anjungan'], 2, { meja: 1, anjungan: 2 }],
    [['meja', 'anjungan', 'layar'], 2, { meja: 1, anjungan: 2, layar: 'menunggu' }],
    [['meja', 'satpam', 'anjungan', 'layar'], 3, { meja: 1, satpam: 1, anjungan: 2, layar: 3 }],
  ])('%j on %i monitors', (roles, count, placed) => {
    expect(where(roles, [one, two, three].slice(0, count))).toEqual(placed);
  });

  test('the primary is the one the system calls so; none at all is survived', () => {
    expect(where(['meja', 'layar'], [one, two], 2)).toEqual({ meja: 2, layar: 1 });
    expect(where(['meja', 'layar'], [one], 99)).toEqual({ meja: 1, layar: 'menunggu' });
    expect(where(['meja', 'layar'], [])).toEqual({ meja: 'menunggu', layar: 'menunggu' });
  });
});
