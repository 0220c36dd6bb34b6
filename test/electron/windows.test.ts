/** Windows follow the office server, mend themselves, and let nobody out who has no PIN. */
import { beforeEach, describe, expect, test } from 'vitest';
import { EXIT_URL } from '../../electron/connecting-page.ts';
import type { OfficeState } from '../../electron/office-state.ts';
import type { Role } from '../../electron/policy/roles.ts';
import { createStationWindows, EXIT_PAGE_MS } from '../../electron/windows.ts';
import { createFakeClock } from './fake-clock.ts';
import { BrowserWindow, monitors, transcript } from './fake-electron.ts';

const office = 'http://127.0.0.1:7100';
const waiting = 'satuatap://shell/menghubungkan.html';
const ready: OfficeState = { phase: 'ready', failures: 0 };
const lost = (failures: number): OfficeState => ({
  phase: 'restarting',
  failures,
  reason: 'exit 1',
});

/** What is plugged in; a test pulls the cable by changing it. */
let plugged: (typeof monitors)[keyof typeof monitors][] = [];

function setUp(...roles: Role[]) {
  const clock = createFakeClock();
  const asked: number[] = [];
  const ended: string[] = [];
  const opened: Role[][] = [];
  const windows = createStationWindows({
    surroundings: { preload: '/p.cjs', development: false },
    pinnedOrigin: office,
    monitors: () => plugged,
    primaryMonitorId: () => 1,
    clock,
    random: () => 1,
    log: () => {},
    mayClose: (left) => {
      asked.push(left);
      return left > 0;
    },
    onSessionEnd: () => void ended.push('session-end'),
    onChange: (open) => void opened.push([...open]),
  });
  for (const role of roles) windows.open(role);
  const [first, second] = BrowserWindow.all.slice(-roles.length);
  return { clock, windows, asked, ended, opened, first: first!, second: second! };
}

function close(window: BrowserWindow): boolean {
  let prevented = false;
  window.emit('close', { preventDefault: () => (prevented = true) });
  return !prevented;
}

beforeEach(() => {
  BrowserWindow.all.length = 0;
  plugged = [monitors.primary, monitors.hall];
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

describe('monitors', () => {
  /** What was done to a window since `mark`. */
  const done = (window: BrowserWindow, mark: number) =>
    transcript
      .slice(mark)
      .filter(([what, id]) => id === window.webContents.id && what !== 'load')
      .map(([what, , ...rest]) => [what, ...rest]);

  test('the display is born on the second monitor, a desk wherever the system puts it', () => {
    const { first, second } = setUp('meja', 'layar');
    expect(first.options).not.toHaveProperty('x');
    expect(second.options).toMatchObject(monitors.hall.bounds);
  });

  test('its cable is pulled: it hides rather than cover the desk; plugged in again it comes back', () => {
    const { windows, first, second } = setUp('meja', 'layar');
    first.emit('ready-to-show');
    second.emit('ready-to-show');
    let mark = transcript.length;
    plugged = [monitors.primary];
    windows.arrange();
    expect(done(second, mark)).toEqual([['hide']]);
    mark = transcript.length;
    plugged = [monitors.primary, monitors.hall];
    windows.arrange();
    expect(done(second, mark)).toEqual([
      ['kiosk', false],
      ['bounds', 1366, 0],
      ['kiosk', true],
      ['show'],
    ]);
    expect(done(first, mark)).toEqual([]);
  });

  test('a second monitor that comes after the start, or is turned', () => {
    plugged = [monitors.primary];
    const { windows, second } = setUp('meja', 'layar');
    let mark = transcript.length;
    second.emit('ready-to-show');
    expect(done(second, mark)).toEqual([]);
    plugged = [monitors.primary, monitors.hall];
    windows.arrange();
    expect(done(second, mark).at(-1)).toEqual(['show']);
    mark = transcript.length;
    windows.arrange();
    expect(done(second, mark)).toEqual([['show']]); // nothing moved: no flicker
    plugged = [
      monitors.primary,
      { ...monitors.hall, bounds: { x: 1366, y: 0, width: 1080, height: 1920 } },
    ];
    windows.arrange();
    expect(done(second, mark)).toContainEqual(['bounds', 1366, 0]);
  });

  test('a display alone takes the only monitor, and gives it up to a desk that opens', () => {
    plugged = [monitors.primary];
    const { windows, first } = setUp('layar');
    expect(first.options).toMatchObject(monitors.primary.bounds);
    first.emit('ready-to-show');
    const mark = transcript.length;
    windows.open('meja');
    expect(done(first, mark)).toEqual([['hide']]);
    BrowserWindow.all.at(-1)?.emit('closed');
    expect(done(first, mark).at(-1)).toEqual(['show']);
  });
});

describe('the PIN page', () => {
  test('comes when the corner is held, goes by itself, and stays while the server comes and goes', async () => {
    const { clock, windows, first } = setUp('anjungan');
    const { id } = first.webContents;
    windows.show(ready);
    windows.showExit(id, true);
    windows.show(lost(1));
    windows.show(ready);
    expect(first.loaded).toEqual([waiting, `${office}/anjungan`, EXIT_URL]);
    await clock.pass(EXIT_PAGE_MS - 1);
    expect(first.loaded).toHaveLength(3);
    await clock.pass(1);
    expect(first.loaded.at(-1)).toBe(`${office}/anjungan`);
  });

  test('is left by Batal, to the waiting page when there is no server', () => {
    const { windows, first } = setUp('layar');
    windows.showExit(first.webContents.id, true);
    windows.showExit(first.webContents.id, false);
    windows.showExit(first.webContents.id, false); // once is enough
    expect(first.loaded).toEqual([waiting, EXIT_URL, waiting]);
  });

  test('never at a desk', () => {
    const { windows, first } = setUp('meja');
    windows.showExit(first.webContents.id, true);
    windows.showExit(-1, true);
    expect(first.loaded).toEqual([waiting]);
  });
});

describe('the PC', () => {
  test('a second start brings a minimised window back', () => {
    const { windows, first } = setUp('meja');
    first.minimized = true;
    const mark = transcript.length;
    windows.open('meja');
    windows.focus();
    expect(transcript.slice(mark).map(([what]) => what)).toEqual([
      'restore',
      'focus',
      'restore',
      'focus',
    ]);
  });

  test('shutting down ends the shell without asking, and nothing is opened again', async () => {
    const { clock, windows, ended, asked, first } = setUp('layar');
    windows.show(ready);
    first.emit('session-end');
    expect(close(first)).toBe(true);
    first.webContents.emit('render-process-gone', {}, { reason: 'killed' });
    await clock.pass(120_000);
    expect([ended, asked, first.loaded.length]).toEqual([['session-end'], [], 2]);
  });

  test('whoever keeps the monitors awake hears of every window that comes and goes', () => {
    const { opened, second, windows } = setUp('meja', 'layar');
    expect(windows.closeKiosks()).toBe(true);
    expect(second.destroyed).toBe(true);
    expect(opened).toEqual([['meja'], ['meja', 'layar'], ['meja']]);
  });
});
