import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Client,
  openKaltimCase,
  openOffice,
  type OfficeUnderTest,
} from '../support/office.ts';

const world = { wall: 0, monotonic: 0 };
let office: OfficeUnderTest;
let adminId: string;
beforeEach(async () => {
  world.wall = Date.parse('2026-11-23T02:00:00.000Z');
  world.monotonic = 0;
  office = await openOffice({ wall: () => world.wall, monotonic: () => world.monotonic });
  adminId = office.office.reader.users().find(({ roles }) => roles.includes('admin'))?.id ?? '';
});
afterEach(async () => {
  expect(office.verify()).toMatchObject({ ok: true });
  await office.remove();
});

function pass(minutes: number): void {
  world.wall += minutes * 60_000;
  world.monotonic += minutes * 60_000;
}

const guess = (pin: string, more: object = {}, userId = 'cs') =>
  office.client().refusal('auth.signIn', { userId, pin, ...more });
async function guessWrong(times: number): Promise<string[]> {
  const codes: string[] = [];
  for (let n = 0; n < times; n += 1) codes.push((await guess(`00000${n}`)).code);
  return codes;
}
const me = (client: Client) =>
  client.ask<{ userId: string; locked: boolean; counterId?: string } | null>('auth.me');

describe('wrong PINs', () => {
  test('say how many tries are left; the fifth locks the account, even for the right PIN', async () => {
    expect(await guess('000000')).toMatchObject({
      code: 'PIN_SALAH',
      message: 'PIN salah. Sisa percobaan: 4.',
      details: { triesLeft: 4 },
    });
    expect(await guessWrong(4)).toEqual(['PIN_SALAH', 'PIN_SALAH', 'PIN_SALAH', 'AKUN_TERKUNCI']);
    expect(await guess('123456')).toMatchObject({
      code: 'AKUN_TERKUNCI',
      details: { until: new Date(world.wall + 5 * 60_000).toISOString() },
    });
  });

  test('guesses that share a command id are counted one by one', async () => {
    const commandId = crypto.randomUUID();
    for (let n = 0; n < 4; n += 1)
      expect((await guess(`00000${n}`, { commandId })).code).toBe('PIN_SALAH');
    expect((await guess('000009', { commandId })).code).toBe('AKUN_TERKUNCI');
    expect((await guess('123456', { commandId })).code).toBe('AKUN_TERKUNCI');
  });

  test('guesses at the same moment get no more than five tries', async () => {
    const pins = ['000001', '000002', '000003', '000004', '000005', '000006', '000007', '000008'];
    const codes = await Promise.all(pins.map(async (pin) => (await guess(pin)).code));
    expect(codes.filter((code) => code === 'PIN_SALAH')).toHaveLength(4);
    expect(codes.filter((code) => code === 'AKUN_TERKUNCI')).toHaveLength(4);
    expect(office.office.reader.findUser('cs')?.failures).toBe(5);
  });

  test('the lock ends by itself, and the next one lasts twice as long', async () => {
    await guessWrong(5);
    pass(5.1);
    expect(await guessWrong(5)).toEqual([
      'PIN_SALAH',
      'PIN_SALAH',
      'PIN_SALAH',
      'PIN_SALAH',
      'AKUN_TERKUNCI',
    ]);
    pass(5.1);
    expect((await guess('123456')).code).toBe('AKUN_TERKUNCI');
    pass(5);
    await office.as('cs');
  });

  test('a lock outlives a restart and a clock that is set back', async () => {
    await guessWrong(5);
    world.wall -= 3_600_000;
    await office.restart();
    expect((await guess('123456')).code).toBe('AKUN_TERKUNCI');
    world.wall += 3_600_000;
  });

  test('the administrator opens the account at once', async () => {
    await guessWrong(5);
    await (await office.as(adminId)).do('admin.unlockUser', { id: 'cs' });
    await office.as('cs');
  });

  test('a right PIN wipes the count', async () => {
    await guessWrong(4);
    await office.as('cs');
    expect(await guessWrong(4)).not.toContain('AKUN_TERKUNCI');
  });

  test('an unknown name sounds like a wrong PIN, and too many tries in a row are slowed down', async () => {
    expect(await guess('123456', {}, 'tidak-ada')).toMatchObject({ code: 'PIN_SALAH' });
    const codes = await Promise.all(
      Array.from({ length: 30 }, async () => (await guess('000000', {}, 'tidak-ada')).code),
    );
    expect(codes).toContain('TERLALU_SERING');
  });
});

describe('signing in', () => {
  test('again with the same command gives the same cookie and one session', async () => {
    const input = {
      commandId: crypto.randomUUID(),
      userId: 'cs',
      pin: '123456',
      counterId: 'cs-1',
    };
    const [first, second] = [office.client(), office.client()];
    await first.do('auth.signIn', input);
    await second.do('auth.signIn', input);
    // The reply arrived but was not read: the retry already carries the cookie.
    await second.do('auth.signIn', input);
    expect(first.cookie).toMatch(/^satu-atap-sesi=[\w-]{43}$/);
    expect(second.cookie).toBe(first.cookie);
    expect(office.office.reader.openSessionsOf('cs')).toHaveLength(1);
  });

  test('the same command for somebody else is refused', async () => {
    const commandId = crypto.randomUUID();
    await office.client().do('auth.signIn', { commandId, userId: 'cs', pin: '123456' });
    expect((await guess('123456', { commandId }, 'info')).code).toBe('PERINTAH_BENTROK');
  });

  test('the cookie is closed to scripts and to other sites', async () => {
    const response = await office
      .client()
      .post('auth.signIn', { commandId: crypto.randomUUID(), userId: 'cs', pin: '123456' });
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
  });

  test('neither cookie nor PIN is in the database', async () => {
    const cs = await office.as('cs');
    const token = cs.cookie.split('=')[1] ?? '';
    const { sqlite } = office.office.opened;
    const dump = JSON.stringify(
      ['event', 'command_log', 'session', 'user'].map((table) =>
        sqlite.prepare(`select * from ${table}`).all(),
      ),
    );
    expect(dump).not.toContain(token);
    expect(dump).not.toContain('123456');
  });

  test('sessions survive a restart', async () => {
    const cs = await office.as('cs', 'cs-1');
    await office.restart();
    const later = office.client();
    later.cookie = cs.cookie;
    expect(await me(later)).toMatchObject({ userId: 'cs', counterId: 'cs-1', locked: false });
    await later.do('queue.callNext', { counterId: 'cs-1' });
  });
});

describe('the end of a session', () => {
  test('signing out: the cookie opens nothing any more, and once more does no harm', async () => {
    const cs = await office.as('cs');
    const stolen = office.client();
    stolen.cookie = cs.cookie;
    await cs.do('auth.signOut');
    expect(await me(stolen)).toBeNull();
    expect(await stolen.refusal('queue.callNext', { counterId: 'cs-1' })).toMatchObject({
      code: 'BELUM_MASUK',
    });
    await stolen.do('auth.signOut');
  });

  test('a changed PIN closes every session of that person, and the old PIN is dead', async () => {
    const [one, two] = [await office.as('cs'), await office.as('cs')];
    const admin = await office.as(adminId);
    await admin.do('admin.saveUser', {
      id: 'cs',
      name: 'Rina Wulandari',
      position: 'CS',
      roles: ['cs'],
      active: true,
      pin: '654321',
    });
    expect([await me(one), await me(two)]).toEqual([null, null]);
    expect((await guess('123456')).code).toBe('PIN_SALAH');
    await office.client().do('auth.signIn', { userId: 'cs', pin: '654321' });
  });

  test('somebody deactivated is out at once and stays out', async () => {
    const cs = await office.as('cs');
    const admin = await office.as(adminId);
    await admin.do('admin.saveUser', {
      id: 'cs',
      name: 'Rina Wulandari',
      roles: ['cs'],
      active: false,
    });
    expect(await me(cs)).toBeNull();
    expect((await guess('123456')).code).toBe('PIN_SALAH');
    expect(await office.client().ask<{ id: string }[]>('auth.users')).not.toContainEqual(
      expect.objectContaining({ id: 'cs' }),
    );
  });

  test('a role taken away counts at the next click', async () => {
    const cs = await office.as('cs');
    await (
      await office.as(adminId)
    ).do('admin.saveUser', { id: 'cs', name: 'Rina Wulandari', roles: ['satpam'], active: true });
    expect(
      (
        await cs.refusal('case.open', {
          sopId: 'kaltim-rekomendasi-pameran',
          applicant: { name: 'Budi' },
        })
      ).code,
    ).toBe('PERAN_TIDAK_BERHAK');
  });

  test('the last administrator cannot be deactivated', async () => {
    const admin = await office.as(adminId);
    const { code } = await admin.refusal('admin.saveUser', {
      id: adminId,
      name: 'Administrator',
      roles: ['admin'],
      active: false,
    });
    expect(code).toBe('ADMIN_TERAKHIR');
  });
});

describe('the locked screen', () => {
  test('left alone it locks; refreshing screens do not count as use; the PIN opens it', async () => {
    const cs = await office.as('cs', 'cs-1');
    pass(15);
    await cs.ask('queue.board', { counterId: 'cs-1' });
    pass(6);
    expect(await cs.refusal('queue.callNext', { counterId: 'cs-1' })).toMatchObject({
      code: 'SESI_TERKUNCI',
      message: expect.stringContaining('PIN'),
    });
    expect(await me(cs)).toMatchObject({ locked: true });
    expect((await cs.refusal('auth.unlock', { pin: '000000' })).code).toBe('PIN_SALAH');
    await cs.do('auth.unlock', { pin: '123456' });
    await cs.do('queue.callNext', { counterId: 'cs-1' });
    pass(15);
    await cs.do('queue.callNext', { counterId: 'cs-1' });
    pass(15);
    await cs.do('queue.callNext', { counterId: 'cs-1' });
  });

  test('typing a long form counts as use, but opens nothing that is locked', async () => {
    const cs = await office.as('cs', 'cs-1');
    for (let n = 0; n < 4; n += 1) {
      pass(15);
      await cs.ask('auth.touch');
    }
    pass(15);
    await cs.do('queue.callNext', { counterId: 'cs-1' });
    pass(21);
    await expect(cs.ask('auth.touch')).rejects.toMatchObject({ code: 'SESI_TERKUNCI' });
    expect(await me(cs)).toMatchObject({ locked: true });
    await expect(office.client().ask('auth.touch')).rejects.toMatchObject({ code: 'BELUM_MASUK' });
  });

  test('left alone, it shows no papers either', async () => {
    const { cs, caseId } = await openKaltimCase(office);
    const { id } = await cs.do<{ id: string }>('case.printPaper', {
      caseId,
      paper: 'process-sheet',
    });
    const open = async () =>
      (await fetch(`${office.url}/papers/${id}.pdf`, { headers: { cookie: cs.cookie } })).status;
    expect(await open()).toBe(200);
    pass(21);
    expect(await open()).toBe(403);
  });

  test('locked by hand it stays locked over a restart, for papers too', async () => {
    const cs = await office.as('cs');
    await cs.do('auth.lock');
    await office.restart();
    const later = office.client();
    later.cookie = cs.cookie;
    await expect(later.ask('case.work', {})).rejects.toMatchObject({ code: 'SESI_TERKUNCI' });
    await later.do('auth.unlock', { pin: '123456' });
    await later.ask('case.work', {});
  });
});

describe('the counters to choose from', () => {
  type Counters = { counters: { id: string; queues: string[]; fits: boolean }[] };
  test('those of the own role come first, with the names of their queues', async () => {
    const { counters } = await (await office.as('cs')).ask<Counters>('auth.me');
    const fitting = counters.filter(({ fits }) => fits);
    expect(fitting.map(({ id }) => id)).toEqual(['cs-1']);
    expect(counters[0]).toMatchObject({ id: 'cs-1', queues: ['Customer Service'] });
    expect(counters.length).toBeGreaterThan(fitting.length);
    const { counters: loket } = await (await office.as('loket1')).ask<Counters>('auth.me');
    expect(loket.filter(({ fits }) => fits).map(({ id }) => id)).toEqual(['loket-1', 'loket-2']);
  });

  test('the board says how often each queue is called', async () => {
    const cs = await office.as('cs', 'cs-1');
    const { queues } = await cs.ask<{ queues: { maxCalls: number }[] }>('queue.board', {
      counterId: 'cs-1',
    });
    expect(queues.map(({ maxCalls }) => maxCalls)).toEqual([3]);
  });
});
