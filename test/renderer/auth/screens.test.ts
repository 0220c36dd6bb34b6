import { expect, test } from 'vitest';
import type { PublicOffice } from '../../../domain/contract/office.ts';
import { screensFor, worksAtDesk } from '../../../renderer/landing/screens.ts';

const hub: PublicOffice['device'] = { paired: true, kind: 'hub', name: 'hub', stationId: 'hub' };
const openTo = (...args: Parameters<typeof screensFor>) =>
  screensFor(...args)
    .filter(({ disabledReason }) => disabledReason === undefined)
    .map(({ path }) => path);

test('what a person may open follows the roles; devices open by what they are', () => {
  expect(openTo(hub, { roles: ['cs'] })).toEqual([
    '/meja',
    '/berkas',
    '/pindai',
    '/sop',
    '/pengganti',
    '/anjungan',
    '/layar',
  ]);
  expect(openTo(hub, { roles: ['satpam'] })).toEqual([
    '/satpam',
    '/pengganti',
    '/anjungan',
    '/layar',
  ]);
  expect(openTo({ ...hub, kind: 'kiosk' }, null)).toEqual(['/anjungan']);
  expect(openTo({ ...hub, kind: 'none', paired: false }, null)).toEqual([]);
});

test('without a person, people’s screens lead to signing in', () => {
  const closed = screensFor(hub, null).filter(({ group }) => group === 'people');
  expect(closed.every(({ needsSignIn, disabledReason }) => needsSignIn && disabledReason)).toBe(
    true,
  );
});

test('an office that is not set up offers only that', () => {
  expect(screensFor(hub, null, false)).toHaveLength(1);
});

test('settings, security and the head of office have no desk', () => {
  expect(worksAtDesk(['admin', 'satpam', 'pimpinan'])).toBe(false);
  expect(worksAtDesk(['pimpinan', 'kadis'])).toBe(true);
});
