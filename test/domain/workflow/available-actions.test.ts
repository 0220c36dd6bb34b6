import { beforeEach, describe, expect, test } from 'vitest';
import { availableActions } from '../../../domain/workflow/available-actions.ts';
import { CaseDriver } from './small-case.ts';
import { smallSop } from './small-sop.ts';

const sop = smallSop();
const meja = { userId: 'user:ani', roles: ['meja'] };
let run: CaseDriver;

beforeEach(() => {
  run = new CaseDriver(sop).open();
  run.complete('1', 'ajukan');
});

describe('available actions', () => {
  test('what the checklist forbids is off and says why; what asks for a reason says so', () => {
    expect(availableActions(run.case, sop, meja)).toEqual([
      { token: 2, step: '2', action: 'take', label: 'Ambil' },
      {
        token: 2,
        step: '2',
        action: 'complete',
        outcome: 'lengkap',
        label: 'Lengkap',
        needsChecklist: true,
        disabledCode: 'PERSYARATAN_BELUM_LENGKAP',
        disabledReason: expect.stringContaining('0 dari 1'),
      },
      {
        token: 2,
        step: '2',
        action: 'complete',
        outcome: 'kurang',
        label: 'Kurang',
        reason: 'required',
        returns: true,
      },
      { token: null, step: null, action: 'withdraw', label: 'Cabut', reason: 'required' },
    ]);
  });

  test('the holder may release and hand over', () => {
    run.do({ type: 'take', token: 2, by: meja.userId, roles: meja.roles });
    const actions = availableActions(run.case, sop, meja, run.wellFilled);
    expect(actions.map(({ action, disabledReason }) => [action, disabledReason])).toEqual([
      ['release', undefined],
      ['hand-over', undefined],
      ['complete', undefined],
      ['complete', undefined],
      ['withdraw', undefined],
    ]);
  });

  test('a colleague sees who holds the step', () => {
    run.do({ type: 'take', token: 2, by: 'user:budi', roles: meja.roles });
    const context = { userNames: { 'user:budi': 'Budi' } };
    const [take, ...others] = availableActions(run.case, sop, meja, context);
    expect(take?.disabledReason).toContain('Budi');
    expect(others.filter(({ action }) => action === 'complete')).toHaveLength(2);
    expect(
      others.every(({ action, disabledReason }) => action === 'withdraw' || disabledReason),
    ).toBe(true);
  });

  test('another desk sees whose step it is, and nothing more', () => {
    expect(availableActions(run.case, sop, { userId: 'user:x', roles: ['loket'] })).toEqual([
      {
        token: 2,
        step: '2',
        action: 'take',
        label: 'Ambil',
        disabledCode: 'PERAN_TIDAK_SESUAI',
        disabledReason: 'Langkah 2 dikerjakan oleh PETUGAS MEJA.',
      },
    ]);
  });

  test('choices and signatures are announced', () => {
    run.complete('2', 'lengkap');
    const loket = { userId: 'user:l', roles: ['loket'] };
    expect(availableActions(run.case, sop, loket)[1]).toMatchObject({
      outcome: 'terima',
      choices: ['biasa', 'kilat'],
    });
    run.complete('3', 'terima');
    run.complete('uji', 'jadi');
    run.complete('bayar', 'lunas');
    run.complete('5', 'nomor');
    expect(availableActions(run.case, sop, loket, { paid: true })[1]).toMatchObject({
      outcome: 'serah',
      needsSignature: true,
    });
    run.complete('6', 'serah');
    expect(availableActions(run.case, sop, loket)).toEqual([]);
  });
});
