/** The server's log: what happened, never to whom. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from '../../server/http/log.ts';
import { openOffice } from '../support/office.ts';
import { complete, kaltimCaseAt } from '../support/walk.ts';

test('a day with a walk, wrong PINs and rubbish leaves procedures and codes, and nothing about anybody', async () => {
  const office = await openOffice({ log: 'file' });
  try {
    const caseId = await kaltimCaseAt(office, '4', 'Prasetyo Rahasia');
    await complete(office, caseId, '4', 'tidak-lengkap', { reason: 'Surat Prasetyo kurang' });
    const satpam = await office.as('satpam');
    await satpam.do('visit.register', {
      purposeId: 'serah-berkas',
      name: 'Wartini Dirahasiakan',
      identityKind: 'ktp',
      identityNumber: '3602041211870009',
      phone: '085711112222',
      institution: 'CV Tersembunyi',
    });
    await satpam.refusal('visit.register', { purposeId: 'x', name: 'Wartini Dirahasiakan' });
    await satpam.post('visit.register', '{"name": "Wartini Dirahasiakan", ');
    await satpam.ask('visit.today', { query: 'Wartini' }).catch(() => {});
    await office.client().refusal('auth.signIn', { userId: 'cs', pin: '975310' });
    await fetch(`${office.url}/berkas?cari=Wartini`);
    const { cookie } = satpam;

    const { sqlite } = office.office.opened;
    const people = [
      ...sqlite.prepare<[], Person>('select name, identity_number, phone from visit').all(),
    ].flatMap(({ name, identity_number: number, phone }) => [name, number, phone]);
    const log = readFileSync(join(office.directory, 'log', 'server.log'), 'utf8');
    const lines = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { path?: string; code?: string });
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: 'visit.register', code: 'OK' }),
        expect.objectContaining({ path: 'visit.register', code: 'TUJUAN_TIDAK_ADA' }),
        expect.objectContaining({ path: 'auth.signIn', code: 'PIN_SALAH' }),
      ]),
    );
    expect(people.length).toBeGreaterThan(3);
    for (const word of [
      ...people.filter((word) => word.length > 3),
      'Prasetyo',
      'Wartini',
      'Tersembunyi',
      '3602041211870001',
      '081234567890',
      '123456',
      '975310',
      cookie.split('=')[1] ?? cookie,
    ])
      expect(log).not.toContain(word);
  } finally {
    await office.remove();
  }
});

type Person = { name: string; identity_number: string; phone: string };

test('never more than two files; a log that cannot be written stops nobody', () => {
  const folder = mkdtempSync(join(tmpdir(), 'satu-atap-log-'));
  const path = (name: string) => join(folder, 'log', name);
  try {
    const log = openLog(folder, 100);
    for (let n = 0; n < 10; n += 1) log.write(`{"baris":${n},"isi":"${'x'.repeat(60)}"}\n`);
    expect(readFileSync(path('server.log'), 'utf8')).toMatch(/^\{"baris":8.*\n.*"baris":9/);
    expect(readFileSync(path('server.lama.log'), 'utf8')).toMatch(/^\{"baris":6.*\n.*"baris":7/);
    expect(statSync(path('server.log')).mode & 0o077).toBe(0);

    rmSync(join(folder, 'log'), { recursive: true });
    writeFileSync(join(folder, 'log'), 'bukan folder');
    expect(() => log.write('hilang\n')).not.toThrow();
    rmSync(join(folder, 'log'));
    mkdirSync(path('server.log'), { recursive: true });
    expect(() => log.write('hilang\n')).not.toThrow();
    rmSync(join(folder, 'log'), { recursive: true });
    log.write('kembali\n');
    expect(readFileSync(path('server.log'), 'utf8')).toBe('kembali\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
