import { beforeEach, describe, expect, test } from 'vitest';
import { decide } from '../../../domain/workflow/decide.ts';
import { allGood, CaseDriver } from './small-case.ts';
import { smallSop } from './small-sop.ts';

const sop = smallSop();
let run: CaseDriver;

beforeEach(() => {
  run = new CaseDriver(sop);
});

/** Up to the counter, with CS approval. */
function toCounter(): CaseDriver {
  run.open();
  run.complete('1', 'ajukan');
  run.complete('2', 'lengkap');
  return run;
}

describe('opening', () => {
  test('begins at the entry with one token', () => {
    expect(
      run.do({ type: 'open', caseId: 'case:9', entry: '1', represented: true, by: 'user:a' }),
    ).toEqual([
      {
        type: 'case.opened',
        payload: {
          caseId: 'case:9',
          sopId: 'kecil',
          revision: 2,
          entry: '1',
          represented: true,
          by: 'user:a',
        },
      },
      { type: 'case.step-entered', payload: { token: 1, step: '1', round: 1 } },
    ]);
  });

  test('is refused elsewhere, and twice', () => {
    const command = { type: 'open', caseId: 'case:1', entry: '2', represented: false } as const;
    expect(run.refused(command)).toBe('PINTU_MASUK_TIDAK_DIKENAL');
    run.open();
    expect(run.refused({ ...command, entry: '1' })).toBe('PERMOHONAN_SUDAH_DIBUKA');
  });

  test('nothing can be done to a case that is not open', () => {
    const take = { type: 'take', token: 1, by: 'user:a', roles: ['meja'] } as const;
    expect(run.refused(take)).toBe('PERMOHONAN_TIDAK_ADA');
    run.open();
    run.do({ type: 'withdraw', by: 'user:a', roles: ['meja'], reason: 'batal pameran' });
    expect(run.refused(take)).toBe('PERMOHONAN_SUDAH_DITUTUP');
  });

  test('a running case keeps the revision it began with', () => {
    run.open();
    const decision = decide(run.case, { ...sop, revision: 3 }, { type: 'expire' });
    expect(decision).toMatchObject({ refusal: { code: 'SOP_BERBEDA' } });
  });
});

describe('two officers at one step', () => {
  const ani = { by: 'user:ani', roles: ['meja'] };
  const budi = { by: 'user:budi', roles: ['meja', 'loket'] };

  beforeEach(() => {
    run.open();
    run.do({ type: 'take', token: 1, ...ani });
  });

  test('the second is told who has it', () => {
    const context = { userNames: { 'user:ani': 'Ani' } };
    for (const command of [
      { type: 'take', token: 1, ...budi },
      { type: 'complete', token: 1, ...budi, outcome: 'ajukan' },
      { type: 'release', token: 1, ...budi },
    ] as const) {
      expect(decide(run.case, sop, command, context)).toEqual({
        refusal: {
          code: 'LANGKAH_SUDAH_DIPEGANG',
          message: expect.stringContaining('sedang dikerjakan Ani'),
          details: { holder: 'user:ani' },
        },
      });
    }
  });

  test('taking what one has already changes nothing', () => {
    expect(run.do({ type: 'take', token: 1, ...ani })).toEqual([]);
  });

  test('after release the other may take it', () => {
    run.do({ type: 'release', token: 1, ...ani });
    expect(run.refused({ type: 'release', token: 1, ...ani })).toBe('LANGKAH_BELUM_DIPEGANG');
    run.do({ type: 'take', token: 1, ...budi });
    expect(run.case.active[0]).toMatchObject({ holder: 'user:budi', takenAt: expect.any(String) });
  });

  test('it is handed over only to one whose role fits', () => {
    const handOver = { type: 'hand-over', token: 1, ...ani, to: 'user:budi' } as const;
    expect(run.refused({ ...handOver, toRoles: ['loket'] })).toBe('PENERIMA_TIDAK_BERPERAN');
    run.do({ ...handOver, toRoles: budi.roles });
    expect(run.case.active[0]?.holder).toBe('user:budi');
  });

  test('a wrong role is refused before anything else', () => {
    const stranger = { by: 'user:x', roles: ['penguji'] };
    expect(run.refused({ type: 'take', token: 1, ...stranger })).toBe('PERAN_TIDAK_SESUAI');
    expect(run.refused({ type: 'complete', token: 1, ...stranger, outcome: 'ajukan' })).toBe(
      'PERAN_TIDAK_SESUAI',
    );
  });

  test('a step that is over cannot be completed again', () => {
    const command = { type: 'complete', token: 1, ...ani, outcome: 'ajukan' } as const;
    run.do(command);
    expect(run.refused(command)).toBe('LANGKAH_TIDAK_AKTIF');
  });
});

describe('what an outcome demands', () => {
  test('it must exist, and a prototype key does not', () => {
    run.open();
    for (const outcome of ['mana', 'constructor', '__proto__']) {
      expect(run.refused(run.completion('1', outcome))).toBe('HASIL_TIDAK_DIKENAL');
    }
  });

  test('a required reason is not blank', () => {
    run.open();
    run.complete('1', 'ajukan');
    const command = { ...run.completion('2', 'kurang'), reason: '  ' };
    expect(run.refused(command)).toBe('ALASAN_WAJIB');
  });

  test('the checklist approves only when every applicable requirement is present and correct', () => {
    run.open(true);
    run.complete('1', 'ajukan');
    const command = run.completion('2', 'lengkap');
    const [ktp, kuasa] = allGood(sop);
    expect(run.refused(command, { checklist: [ktp!] })).toBe('PERSYARATAN_BELUM_LENGKAP');
    const decision = decide(run.case, sop, {
      ...command,
      form: { findings: [ktp!, { ...kuasa!, correct: false, note: 'belum bermeterai' }] },
    });
    expect(decision).toMatchObject({
      refusal: {
        message: expect.stringContaining('1 dari 2'),
        details: {
          notPresent: [],
          notCorrect: ['kuasa'],
          missing: ['Surat kuasa: perlu diperbaiki (belum bermeterai).'],
        },
      },
    });
    run.do(command, { checklist: [ktp!, kuasa!] });
    expect(run.case.facts).toMatchObject({ checklist: 'complete', csApproved: true });
  });

  test('the counter refuses without CS approval, and a return voids it', () => {
    toCounter();
    const receive = run.completion('3', 'terima');
    const unapproved = { ...run.case, facts: { ...run.case.facts, csApproved: false } };
    expect(decide(unapproved, sop, receive)).toMatchObject({
      refusal: { code: 'BELUM_DISETUJUI_CS' },
    });
    run.complete('3', 'balik');
    expect(run.case.facts.csApproved).toBe(false);
    expect(run.case.active[0]).toMatchObject({ step: '2', round: 2 });
  });

  test('a choice must be one of those offered', () => {
    toCounter();
    expect(run.refused(run.completion('3', 'terima', { choice: 'lain' }))).toBe('PILIHAN_WAJIB');
    run.complete('3', 'terima', { choice: 'kilat' });
    expect(run.case.facts.choices).toEqual({ '3': 'kilat' });
    expect(run.log).toContainEqual({
      type: 'case.received',
      payload: { step: '3', choice: 'kilat' },
    });
  });

  test('the product is handed over only paid and signed for', () => {
    toCounter();
    run.complete('3', 'terima');
    run.complete('uji', 'jadi');
    run.complete('bayar', 'lunas');
    run.complete('5', 'nomor');
    expect(run.case.facts.productReadyAt).toBeDefined();
    expect(run.refused(run.completion('6', 'serah'), { paid: false })).toBe('BELUM_LUNAS');
    expect(
      run.refused(run.completion('6', 'serah', { applicantSigned: false }), { paid: true }),
    ).toBe('PEMOHON_BELUM_TANDA_TANGAN');
    run.complete('6', 'serah');
    expect(run.case).toMatchObject({ status: 'finished', active: [] });
  });
});

describe('parallel branches', () => {
  beforeEach(() => {
    toCounter();
    run.complete('3', 'terima');
  });

  test('both are active, and the join waits for the second', () => {
    expect(run.steps).toEqual(['uji', 'bayar']);
    run.complete('bayar', 'lunas');
    expect(run.steps).toEqual(['uji']);
    run.complete('uji', 'jadi');
    expect(run.steps).toEqual(['5']);
    expect(run.case.parked).toEqual([]);
  });

  test('a return inside one branch does not double the other', () => {
    run.complete('bayar', 'lunas');
    run.complete('uji', 'ulang');
    run.complete('3b', 'sudah');
    expect(run.steps).toEqual(['uji']);
    run.complete('uji', 'jadi');
    expect(run.steps).toEqual(['5']);
    expect(run.case.done.map(({ step, round }) => `${step}/${round}`)).toContain('uji/2');
  });

  test.each([
    ['bayar:lunas', 'uji:jadi'],
    ['uji:jadi', 'bayar:lunas'],
  ])(
    'when the other branch ended elsewhere, the join is not waited for in vain: %s %s',
    (...order) => {
      const early = structuredClone(sop);
      const pay = early.steps.find(({ id }) => id === 'bayar');
      pay!.outcomes['lunas'] = { label: 'Lunas', to: 'end' };
      const other = new CaseDriver(early);
      other.open();
      other.complete('1', 'ajukan');
      other.complete('2', 'lengkap');
      other.complete('3', 'terima');
      for (const pair of order) {
        const [step = '', outcome = ''] = pair.split(':');
        expect(other.case.status).toBe('open');
        other.complete(step, outcome);
      }
      expect(other.steps).toEqual(['5']);
    },
  );

  test('waiting on the applicant is timed apart', () => {
    run.complete('uji', 'ulang');
    expect(run.case.facts.waitingOnApplicantSince).toBeDefined();
    run.minute += 9;
    run.complete('3b', 'sudah');
    expect(run.case.facts).toMatchObject({ waitedOnApplicantSeconds: 600 });
    expect(run.case.facts).not.toHaveProperty('waitingOnApplicantSince');
  });
});

describe('closing from outside the table', () => {
  test('needs the role the SOP names, and a reason', () => {
    run.open();
    const refuse = { type: 'refuse', by: 'user:p', roles: ['penguji'], reason: ' ' } as const;
    expect(run.refused(refuse)).toBe('ALASAN_WAJIB');
    expect(run.refused({ ...refuse, roles: ['meja'], reason: 'x' })).toBe('PERAN_TIDAK_SESUAI');
    run.do({ ...refuse, reason: 'lahan sengketa' });
    expect(run.case).toMatchObject({ status: 'refused', active: [], parked: [] });
  });

  test('a case expires only while it waits on the applicant', () => {
    run.open();
    run.complete('1', 'ajukan');
    expect(run.refused({ type: 'expire' })).toBe('TIDAK_MENUNGGU_PEMOHON');
    run.complete('2', 'kurang');
    run.do({ type: 'expire' });
    expect(run.case.status).toBe('expired');
  });

  test('a SOP without such a closing does not have it', () => {
    run = new CaseDriver({ ...sop, closings: [] });
    run.open();
    const by = { by: 'user:p', roles: ['penguji', 'meja'], reason: 'x' };
    expect(run.refused({ type: 'withdraw', ...by })).toBe('PENUTUPAN_TIDAK_DIATUR');
    expect(run.refused({ type: 'refuse', ...by })).toBe('PENUTUPAN_TIDAK_DIATUR');
    expect(run.refused({ type: 'expire' })).toBe('PENUTUPAN_TIDAK_DIATUR');
  });
});
