/** Windows follow the office server, mend themselves, and let nobody out who has no PIN. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { OfficeState } from '../../electron/office-state.ts';
import type { Role } from '../../electron/policy/roles.ts';
import { createStationWindows, placeOn } from '../../electron/windows.ts';
import { createFakeClock } from './fake-clock.ts';
import { BrowserWindow, screen } from './fake-electron.ts';

const office = 'http://127.0.0.1:7100';
const waiting = 'satuatap://shell/menghubungkan.html';
const ready: OfficeState = { phase: 'ready', failures: 0 };
const lost = (failures: number): OfficeState => ({
  phase: 'restarting',
  failures,
  reason: 'exit 1',
});

function setUp(...roles: Role[]) {
  const clock = createFakeClock();
  const asked: number[] = [];
  const windows = createStationWindows({
    surroundings: { preload: '/p.cjs', development: false },
    pinnedOrigin: office,
    displays: screen.getAllDisplays,
    primaryDisplayId: () => 1,
    clock,
    random: () => 1,
    log: () => {},
    mayClose: (left) => {
      asked.push(left);
      return left > 0;
    },
  });
  for (const role of roles) windows.open(role);
  const opened = BrowserWindow.all.slice(-roles.length);
  return { clock, windows, asked, first: opened[0]!, second: opened[1]! };
}

function close(window: BrowserWindow): boolean {
  let prevented = false;
  window.emit('close', { preventDefault: () => (prevented = true) });
  return !prevented;
}

beforeEach(() => {
  BrowserWindow.all.length = 0;
});

describe('the office server goes away', () => {
  test('a desk keeps its draft through a short absence; nothing is loaded anew', async () => {
    const { clock, windows, first } = setUp('meja');
    windows.show(ready);
    windows.show(lost(1));
    await clock.pass(20_000);
    windows.show(lost(2));
    await clock.pass(20_000);
    windows.show(ready);
    await clock.pass(600_000);
    expect(first.loaded).toEqual([waiting, `${office}/meja`]);
  });

  test('after a long one it waits, says how it goes, and returns to where the officer was', async () => {
    const { clock, windows, first } = setUp('meja');
    windows.show(ready);
    first.webContents.emit('did-navigate', {}, `${office}/meja/berkas/12`);
    first.webContents.emit(
      'did-navigate-in-page',
      {},
      `${office}/meja/berkas/12?tab=riwayat`,
      true,
    );
    first.webContents.emit('did-navigate-in-page', {}, 'https://evil.test/', true);
    windows.show(lost(2)); // a hub's first bad news is its second miss
    await clock.pass(60_000);
    windows.show(lost(3));
    windows.show(ready);
    expect(first.loaded).toEqual([
      waiting,
      `${office}/meja`,
      waiting,
      waiting,
      `${office}/meja/berkas/12?tab=riwayat`,
    ]);
  });

  test('a touchscreen gives way soon and starts at its first page: the next visitor is another person', async () => {
    const { clock, windows, first } = setUp('anjungan');
    windows.show(ready);
    first.webContents.emit('did-navigate', {}, `${office}/anjungan/isi-data`);
    windows.show(lost(1));
    await clock.pass(5_000);
    windows.show(ready);
    expect(first.loaded).toEqual([waiting, `${office}/anjungan`, waiting, `${office}/anjungan`]);
  });
});

test('a public screen’s waiting page is not reloaded under a technician’s fingers', () => {
  const { windows, first } = setUp('anjungan');
  for (const failures of [1, 2, 3, 4, 5]) windows.show(lost(failures));
  expect(first.loaded).toEqual([waiting]);
  windows.show({ phase: 'failed', failures: 6, reason: 'exit 1' });
  windows.show({ phase: 'failed', failures: 7, reason: 'exit 1' });
  expect(first.loaded).toEqual([waiting, waiting]);
});

describe('a page breaks', () => {
  test('it comes back, later each time, and forgets its past once it runs', async () => {
    const { clock, windows, first } = setUp('layar');
    windows.show(ready);
    const crash = () =>
      first.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    crash();
    expect(clock.pending()).toEqual([1000]);
    await clock.pass(1000);
    crash();
    expect(clock.pending()).toEqual([2000]);
    await clock.pass(2000);
    first.webContents.emit('did-navigate', {}, `${office}/layar`);
    crash();
    expect(clock.pending()).toEqual([1000]);
    expect(first.loaded).toEqual([
      waiting,
      `${office}/layar`,
      `${office}/layar`,
      `${office}/layar`,
    ]);
  });

  test('one that hangs is ended, unless it recovers in time', async () => {
    const { clock, windows, first } = setUp('layar');
    windows.show(ready);
    first.emit('unresponsive');
    await clock.pass(4_999);
    first.emit('responsive');
    await clock.pass(60_000);
    expect(first.loaded).toHaveLength(2);
    first.emit('unresponsive');
    await clock.pass(5_000 + 1_000);
    expect(first.loaded).toHaveLength(3);
  });

  test('one that cannot be loaded shows the waiting page and is tried again', async () => {
    const { clock, windows, first } = setUp('meja');
    windows.show(ready);
    first.webContents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', `${office}/meja`, true);
    first.webContents.emit(
      'did-fail-load',
      {},
      -102,
      'ERR_CONNECTION_REFUSED',
      `${office}/gambar`,
      false,
    );
    expect(first.loaded).toHaveLength(2);
    first.webContents.emit(
      'did-fail-load',
      {},
      -102,
      'ERR_CONNECTION_REFUSED',
      `${office}/meja`,
      true,
    );
    await clock.pass(2_000);
    expect(first.loaded.slice(2)).toEqual([waiting, `${office}/meja`]);
  });
});

describe('closing', () => {
  test('a kiosk does not close; a desk asks when it is the last', () => {
    const { asked, first, second } = setUp('meja', 'layar');
    expect(close(second)).toBe(false);
    expect(close(first)).toBe(true);
    expect(asked).toEqual([1]);
    second.emit('closed');
    expect(close(first)).toBe(false);
    expect(asked).toEqual([1, 0]);
  });

  test('leaving a kiosk closes it beside a desk, and is left to the caller when there is no desk', () => {
    const both = setUp('meja', 'layar');
    expect(both.windows.closeKiosks()).toBe(true);
    expect([both.first.destroyed, both.second.destroyed]).toEqual([false, true]);
    const alone = setUp('anjungan');
    expect(alone.windows.closeKiosks()).toBe(false);
    expect(alone.first.destroyed).toBe(false);
  });

  test('a role is opened once', () => {
    const { windows } = setUp('meja');
    windows.open('meja');
    expect(BrowserWindow.all).toHaveLength(1);
  });
});

test('the display takes the second monitor where there is one', () => {
  const two = screen.getAllDisplays();
  expect(placeOn('layar', two, 1)).toEqual({ x: 1366, y: 0 });
  expect(placeOn('layar', two.slice(0, 1), 1)).toEqual({});
  expect(placeOn('anjungan', two, 1)).toEqual({});
});
